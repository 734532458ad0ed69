"""From what pydantic refuses to a diagnostic at its place in the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tutor.diagnostics.diagnostic import Diagnostic, suggest
from tutor.lesson.model import Position
from tutor.loader.schema.base import TAG, LocatedMap, keys_of
from tutor.loader.yaml.node import Node

ITEM = "-"
_KEY = "[key]"


@dataclass(frozen=True, slots=True)
class SchemaError:
    """An error as the model reports it: a kind, a path of keys, indices and tags, and values."""

    kind: str
    path: tuple[int | str, ...]
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ErrorLocation:
    """What stands where an error is.

    ``value`` is what stands there, ``around`` the nearest map that holds it, and
    ``key`` the key in that map, or ``-`` for a part of a list. ``on_key`` says
    that the key itself is meant.
    """

    node: Node
    value: object
    around: LocatedMap | None = None
    key: str = ITEM
    on_key: bool = False

    @property
    def at(self) -> Position:
        """Where the value begins, or the key when that is meant."""
        return self.key_at if self.on_key else self.node.at

    @property
    def key_at(self) -> Position:
        """Where the key begins; the value when it has none of its own."""
        if self.around is None:
            return self.node.at
        return self.around.node.key_at.get(self.key, self.node.at)


def locate_error(tree: object, root: Node, fault: SchemaError) -> ErrorLocation:
    """Follow the path as far as the file goes.

    ``tree`` is the plain value of ``root``. A key that is missing leads to the
    map that it lacks in. What the file writes shorter than the model (one item
    for a list of one) has no place of its own, so the path passes it by.
    """
    here, node = tree, root
    around = tree if isinstance(tree, LocatedMap) else None
    key, on_key = ITEM, fault.kind == "extra_forbidden"
    for part in fault.path:
        if isinstance(here, LocatedMap) and part in here:
            around, key = here, str(part)
            here, node = here[key], node.entries[key]
        elif part == _KEY:
            on_key = True
        elif isinstance(here, list) and isinstance(part, int):
            here, node, key = here[part], node.items[part], ITEM
        elif isinstance(here, LocatedMap) and not str(part).startswith(TAG):
            around, key = here, str(part)
            break
    return ErrorLocation(node, here, around, key, on_key)


_YES = ("ja", "true", "on", "aan", "y", "j", "1", "yes")
_NO = ("nee", "neen", "false", "off", "uit", "n", "0", "no")


def diagnostic_of(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    """The diagnostic of this error, with its code, place and values."""
    tell = _KINDS.get(fault.kind)
    return tell(fault, place) if tell else Diagnostic(place.at, "S227")


def _unknown_key(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    around, key = place.around, place.key
    if around is None or around.read_as is None:
        return Diagnostic(place.at, "S227")
    if _is_cut(around.node, key):
        return Diagnostic(place.at, "S206", {"key": key})
    if key in around.one_of:
        other = next(known for known in around if known in around.one_of)
        return Diagnostic(place.at, "S213", {"key": key, "other": other})
    known = [name for name in keys_of(around.read_as) if name not in around]
    values = {"key": key, "nearest": suggest(key, known), "allowed": ", ".join(known)}
    return Diagnostic(place.at, "S201", values)


def _missing(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    return Diagnostic(place.at, "S202", {"key": place.key})


def _not_text(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    if place.node.kind == "list":
        return Diagnostic(place.at, "S203")
    key = _cut_text(place.node)
    return Diagnostic(place.at, "S205", {"key": key}) if key else Diagnostic(place.at, "S204")


def _not_list(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    if place.node.kind == "map":
        return Diagnostic(place.at, "S208")
    return _nothing(place) or Diagnostic(place.at, "S207")


def _not_map(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    if place.node.kind == "list":
        return Diagnostic(place.at, "S210")
    return _nothing(place) or Diagnostic(place.at, "S209")


def _not_told_apart(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    """A list or a text where a map with one of these keys is expected."""
    if place.node.kind == "list":
        return Diagnostic(place.at, "S210")
    return _nothing(place) or Diagnostic(place.at, "S212", _allowed(fault, "keys"))


def _no_own_key(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    """A map that has none of the keys that would say what it is."""
    entries = place.node.entries
    if "block" in entries:
        return Diagnostic(place.node.key_at["block"], "S214")
    cut = _cut_text(place.node)
    if cut and (" " in cut or cut[:1].isupper()):
        return Diagnostic(place.at, "S205", {"key": cut})
    known = fault.values["keys"]
    for key in entries:
        if near := suggest(key, known):
            values = {"key": key, "nearest": near, **_allowed(fault, "keys")}
            return Diagnostic(place.node.key_at[key], "S201", values)
    return Diagnostic(place.at, "S212", _allowed(fault, "keys"))


def _empty(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    return _nothing(place) or Diagnostic(place.at, "S227")


def _nothing(place: ErrorLocation) -> Diagnostic | None:
    """The problem that nothing stands here, if that is so."""
    if place.node.kind != "text" or place.node.text.strip():
        return None
    return Diagnostic(place.at, "S211", {"key": place.key})


def _not_a_choice(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    value, choices = str(fault.values["value"]), fault.values["choices"]
    values = {"value": value, "nearest": suggest(value, choices), **_allowed(fault, "choices")}
    return Diagnostic(place.at, "S217", values)


def _not_yes_no(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    value = str(fault.values["value"])
    small = value.casefold()
    near = "yes" if small in _YES else "no" if small in _NO else ""
    return Diagnostic(place.at, "S215", {"value": value, "nearest": near})


def _only_yes(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    return Diagnostic(place.at, "S216", {"key": place.key})


def _not_name(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    return Diagnostic(place.at, "S221", _name_values(fault, place, "_"))


def _not_slug(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    return Diagnostic(place.at, "S222", _name_values(fault, place, "-"))


def _name_values(fault: SchemaError, place: ErrorLocation, join: str) -> dict[str, str]:
    """What was written, and the same as a name that may stand there."""
    value = str(fault.values["value"])
    plain = unicodedata.normalize("NFKD", value[:60].casefold()).encode("ascii", "ignore").decode()
    near = re.sub("[^a-z0-9]+", join, plain).strip(join)
    if join == "_":
        near = near.lstrip("0123456789_")
    return {"value": value, "nearest": near, "key": place.key}


def _not_one_rule(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
    del fault
    cut = next((key for key in place.node.entries if _is_cut(place.node, key)), "")
    if cut:
        return Diagnostic(place.node.key_at[cut], "S206", {"key": cut})
    return Diagnostic(place.at, "S226")


def _with_values(code: str) -> Callable[[SchemaError, ErrorLocation], Diagnostic]:
    """A row for an error whose values are complete."""

    def tell(fault: SchemaError, place: ErrorLocation) -> Diagnostic:
        return Diagnostic(
            place.at, code, {name: str(value) for name, value in fault.values.items()}
        )

    return tell


def _allowed(fault: SchemaError, name: str) -> dict[str, str]:
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


_KINDS: dict[str, Callable[[SchemaError, ErrorLocation], Diagnostic]] = {
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
    "newer_format": _with_values("S228"),
    "not_yes_no": _not_yes_no,
    "only_yes": _only_yes,
    "not_whole": _with_values("S218"),
    "not_between": _with_values("S219"),
    "not_date": _with_values("S220"),
    "not_duration": _with_values("S230"),
    "not_name": _not_name,
    "not_slug": _not_slug,
    "not_condition": _with_values("S223"),
    "more_lines": _with_values("S224"),
    "too_few": _with_values("S225"),
    "not_one_rule": _not_one_rule,
}
