"""What each kind of fault means to an editor. A kind is one row of ``_KINDS``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from tutor.lesson.fault import Fault, Place
from tutor.lesson.node import Node
from tutor.lesson.problems import Problem, nearest
from tutor.lesson.shape.base import keys_of

_YES = ("ja", "true", "on", "aan", "y", "j", "1", "yes")
_NO = ("nee", "neen", "false", "off", "uit", "n", "0", "no")


def problem_of(fault: Fault, place: Place) -> Problem:
    """The problem that this fault is, with its code, place and values."""
    tell = _KINDS.get(fault.kind)
    return tell(fault, place) if tell else Problem(place.at, "S227")


def _unknown_key(fault: Fault, place: Place) -> Problem:
    del fault
    around, key = place.around, place.key
    if around is None or around.read_as is None:
        return Problem(place.at, "S227")
    if _is_cut(around.node, key):
        return Problem(place.at, "S206", {"key": key})
    if key in around.one_of:
        other = next(known for known in around if known in around.one_of)
        return Problem(place.at, "S213", {"key": key, "other": other})
    known = [name for name in keys_of(around.read_as) if name not in around]
    values = {"key": key, "nearest": nearest(key, known), "allowed": ", ".join(known)}
    return Problem(place.at, "S201", values)


def _missing(fault: Fault, place: Place) -> Problem:
    del fault
    return Problem(place.at, "S202", {"key": place.key})


def _not_text(fault: Fault, place: Place) -> Problem:
    del fault
    if place.node.kind == "list":
        return Problem(place.at, "S203")
    key = _cut_text(place.node)
    return Problem(place.at, "S205", {"key": key}) if key else Problem(place.at, "S204")


def _not_list(fault: Fault, place: Place) -> Problem:
    del fault
    if place.node.kind == "map":
        return Problem(place.at, "S208")
    return _nothing(place) or Problem(place.at, "S207")


def _not_map(fault: Fault, place: Place) -> Problem:
    del fault
    if place.node.kind == "list":
        return Problem(place.at, "S210")
    return _nothing(place) or Problem(place.at, "S209")


def _not_told_apart(fault: Fault, place: Place) -> Problem:
    """A list or a text where a map with one of these keys is expected."""
    if place.node.kind == "list":
        return Problem(place.at, "S210")
    return _nothing(place) or Problem(place.at, "S212", _allowed(fault, "keys"))


def _no_own_key(fault: Fault, place: Place) -> Problem:
    """A map that has none of the keys that would say what it is."""
    entries = place.node.entries
    if "block" in entries:
        return Problem(place.node.key_at["block"], "S214")
    cut = _cut_text(place.node)
    if cut and (" " in cut or cut[:1].isupper()):
        return Problem(place.at, "S205", {"key": cut})
    known = fault.values["keys"]
    for key in entries:
        if near := nearest(key, known):
            values = {"key": key, "nearest": near, **_allowed(fault, "keys")}
            return Problem(place.node.key_at[key], "S201", values)
    return Problem(place.at, "S212", _allowed(fault, "keys"))


def _empty(fault: Fault, place: Place) -> Problem:
    del fault
    return _nothing(place) or Problem(place.at, "S227")


def _nothing(place: Place) -> Problem | None:
    """The problem that nothing stands here, if that is so."""
    if place.node.kind != "text" or place.node.text.strip():
        return None
    return Problem(place.at, "S211", {"key": place.key})


def _not_a_choice(fault: Fault, place: Place) -> Problem:
    value, choices = str(fault.values["value"]), fault.values["choices"]
    values = {"value": value, "nearest": nearest(value, choices), **_allowed(fault, "choices")}
    return Problem(place.at, "S217", values)


def _not_yes_no(fault: Fault, place: Place) -> Problem:
    value = str(fault.values["value"])
    small = value.casefold()
    near = "yes" if small in _YES else "no" if small in _NO else ""
    return Problem(place.at, "S215", {"value": value, "nearest": near})


def _only_yes(fault: Fault, place: Place) -> Problem:
    del fault
    return Problem(place.at, "S216", {"key": place.key})


def _not_name(fault: Fault, place: Place) -> Problem:
    return Problem(place.at, "S221", _name_values(fault, place, "_"))


def _not_slug(fault: Fault, place: Place) -> Problem:
    return Problem(place.at, "S222", _name_values(fault, place, "-"))


def _name_values(fault: Fault, place: Place, join: str) -> dict[str, str]:
    """What was written, and the same as a name that may stand there."""
    value = str(fault.values["value"])
    plain = unicodedata.normalize("NFKD", value[:60].casefold()).encode("ascii", "ignore").decode()
    near = re.sub("[^a-z0-9]+", join, plain).strip(join)
    if join == "_":
        near = near.lstrip("0123456789_")
    return {"value": value, "nearest": near, "key": place.key}


def _not_one_rule(fault: Fault, place: Place) -> Problem:
    del fault
    cut = next((key for key in place.node.entries if _is_cut(place.node, key)), "")
    if cut:
        return Problem(place.node.key_at[cut], "S206", {"key": cut})
    return Problem(place.at, "S226")


def _with_values(code: str) -> Callable[[Fault, Place], Problem]:
    """A row for a fault whose values already say all."""

    def tell(fault: Fault, place: Place) -> Problem:
        return Problem(place.at, code, {name: str(value) for name, value in fault.values.items()})

    return tell


def _allowed(fault: Fault, name: str) -> dict[str, str]:
    return {"allowed": ", ".join(fault.values[name])}


def _cut_text(node: Node) -> str:
    """The key of a map that was meant as a text: ``- Let op: lees dit``; else ""."""
    if len(node.entries) != 1:
        return ""
    key, at = next(iter(node.key_at.items()))
    return key if at == node.at else ""


def _is_cut(node: Node, key: str) -> bool:
    """Whether this key is the rest of a text that a comma cut: ``{button: Ja, graag}``."""
    return node.flow and (node.entries[key].value == "" or " " in key)


_KINDS: dict[str, Callable[[Fault, Place], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "not_text": _not_text,
    "tuple_type": _not_list,
    "dict_type": _not_map,
    "model_type": _not_map,
    "not_told_apart": _not_told_apart,
    "no_own_key": _no_own_key,
    "empty": _empty,
    "not_a_choice": _not_a_choice,
    "not_yes_no": _not_yes_no,
    "only_yes": _only_yes,
    "not_whole": _with_values("S218"),
    "not_between": _with_values("S219"),
    "not_date": _with_values("S220"),
    "not_name": _not_name,
    "not_slug": _not_slug,
    "not_condition": _with_values("S223"),
    "more_lines": _with_values("S224"),
    "too_few": _with_values("S225"),
    "not_one_rule": _not_one_rule,
}
