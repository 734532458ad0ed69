"""Made-up inputs and questions, each with the step that asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.verify.oracle.draft import Asked, Draft, Part
from tests.verify.oracle.kinds_of_fields import (
    TICKET,
    changing,
    given_out,
    held,
    of_a_kind,
    of_the_card,
    on_keypad,
    on_paper,
    part_of_made,
    several_boxes,
)

PLACE, OTHER_PLACE = "Oefendorp", "Lindelaan"


def _literal(draft: Draft) -> Asked:
    field: Part = {"field": draft.label("field"), "expect": PLACE}
    if draft.chance(5):
        field["keep"] = draft.name("plaats", (PLACE, OTHER_PLACE))
    if draft.chance(1):
        field["value"] = draft.pick((PLACE, OTHER_PLACE))
    elif "gekozen" in draft.data and draft.chance(4):
        field |= {"expect": "Appel", "value": "$gekozen"}
    return field, {"fill": field["field"]}


def _several(draft: Draft) -> Asked:
    """A field with two right answers, after which the way may divide."""
    field: Part = {"field": draft.label("field"), "expect": [PLACE, OTHER_PLACE]}
    if draft.chance(8):
        field["keep"] = draft.name("plaats", (PLACE, OTHER_PLACE))
    return field, {"fill": field["field"]}


def _card(draft: Draft) -> Asked:
    kind = draft.pick(("phone", "email"))
    field: Part = {"field": draft.label("field"), "kind": kind, "expect": f"${kind}"}
    if kind == "email" and draft.chance(2):
        field["rules"] = [{draft.pick(("equals", "differs_from")): "$email"}]
    if kind == "phone" and draft.chance(3):
        field = {"field": field["field"], "kind": "code", "expect": "$phone.last4"}
    if draft.chance(3):
        field["keep"] = draft.name("adres")
    return field, {"fill": field["field"]}


def _free(draft: Draft) -> Asked:
    kind = draft.pick(("text", "pin", "password"))
    field: Part = {"field": draft.label("field"), "kind": kind, "keep": draft.name("eigen")}
    if kind == "pin":
        field["length"] = 4
    if kind == "password":
        field["rules"] = [draft.pick(({"at_least": "8"}, {"contains": "digit"}))]
    elif kind == "pin" and draft.chance(3):
        field["rules"] = [draft.pick(("not_easy", "not_birthday"))]
    return field, {"fill": field["field"]}


def _compared(draft: Draft) -> Asked:
    """A field that must repeat, or differ from, what was typed in an earlier one."""
    own = [name for name in draft.options if name.startswith(("eigen", "adres", "plaats"))]
    if not own:
        return _free(draft)
    name = draft.pick(own)
    field: Part = {"field": draft.label("field")}
    how = draft.pick(("equals", "differs_from", "expect"))
    field |= {"expect": f"${name}"} if how == "expect" else {"rules": [{how: f"${name}"}]}
    return field, {"fill": field["field"]}


def _made(draft: Draft) -> Asked:
    """A field for a value that is drawn, and that a text may or may not show."""
    if "nummer" not in draft.data:
        draft.data["nummer"] = {"make": "number", "length": 2}
    field: Part = {"field": draft.label("field"), "kind": "number", "expect": "$nummer"}
    if draft.chance(3):
        field["rules"] = [{draft.pick(("at_least", "at_most")): draft.pick(("10", "40"))}]
    if draft.chance(3):
        field["keep"] = draft.name("getal", ("42", "57"))
    return field, {"fill": field["field"]}


def _tick(draft: Draft) -> Asked:
    look = draft.pick(("checkbox", "switch"))
    box: Part = {look: draft.label(look)}
    if draft.chance(5):
        box["expect"] = draft.pick(("yes", "no"))
    if "expect" not in box or draft.chance(3):
        box["keep"] = draft.name("vakje", ("yes", "no"))
    if draft.chance(2):
        box["value"] = "yes"
    return box, {"fill": box[look]} if "expect" in box else None


def _options(draft: Draft) -> Asked:
    look = draft.pick(("choice", "list"))
    options = draft.pick((("Sms", "Brief"), ("Rood", "Geel", "Blauw")))
    element: Part = {look: draft.label(look), "options": list(options)}
    if draft.chance(4):
        element["expect"] = options[0]
    if "expect" not in element or draft.chance(3):
        element["keep"] = draft.name("keuze", options)
    if look == "list" and draft.chance(4):
        element["search"] = "yes"
    asks = "expect" in element or draft.chance(5)
    return element, {"fill": element[look]} if asks else None


def _question(draft: Draft) -> Asked:
    options = [
        {"option": "Ja", "right": "yes", "because": "Dat klopt."},
        {"option": "Nee", "because": "Kijk nog eens."},
    ]
    if draft.chance(2):
        options[1]["right"] = "yes"
    label = draft.label("question")
    return {"question": label, "options": options}, {"answer": label}


def _sent(draft: Draft) -> Asked:
    """A field for the code of a message; the message must be sent by then."""
    field: Part = {"field": draft.label("field"), "kind": "code", "length": 6, "expect": "$code"}
    return field, {"fill": field["field"]}


def _gesture(draft: Draft) -> Asked:
    """A finger or a face, that may not be recognised the first time."""
    field: Part = {"field": draft.label("field"), "kind": draft.pick(("touch", "face"))}
    if draft.situations and draft.chance(8):
        field["fails"] = draft.pick(tuple(draft.situations))
    return field, {"fill": field["field"]}


def _uploaded(draft: Draft) -> Asked:
    """A photo or a file; now and then none of them is small enough."""
    options = ("groot.jpg (9 MB)", "klein.jpg (2 MB)")
    field: Part = {"field": draft.label("field"), "kind": draft.pick(("photo", "file"))}
    field["options"] = list(options)
    if field["kind"] == "file" and draft.chance(7):
        field["rules"] = [{"at_most": draft.pick(("5 MB", "5 MB", "1 MB"))}]
    elif draft.chance(6):
        field["expect"] = options[1]
    if draft.chance(4):
        field["keep"] = draft.name("bestand", options)
    return field, {"fill": field["field"]}


def _of_pattern(draft: Draft) -> Asked:
    """A code that lies beside the screen, with its beginning before the box."""
    draft.data["pas"] = {"make": "code", "pattern": "A###"}
    draft.card["Pas"] = "$pas"
    field: Part = {"field": draft.label("field"), "kind": "code", "expect": "$pas"}
    field |= {"exact": "yes"} if draft.chance(5) else {"prefix": "A"}
    return field, {"fill": field["field"]}


ANY: Sequence[Callable[[Draft], Asked]] = (
    _tick, _options, _literal, _free, _compared, _question, _card, _made,
    _gesture, _uploaded, _of_pattern, _several, of_the_card, of_a_kind, of_a_kind, part_of_made,
    held, on_keypad, several_boxes, changing,
)  # fmt: skip


def make_input(draft: Draft) -> Asked:
    """Any input, now and then lenient; the code field only where a message brings a code."""
    makers = [*ANY, _tick, _tick, _options, _options, _compared, _compared]
    if "code" in draft.data:
        makers += [_sent] * 6
    if any(name.startswith("eigen") for name in draft.options):
        makers += [_compared] * 3
    if "woord" in draft.data:
        makers += [on_paper] * 6
    if TICKET in draft.options:
        makers += [given_out] * 6
    element, step = draft.pick(makers)(draft)
    draft.room -= 1 if "field" not in element else 3 if "kind" in element else 2
    if element.get("field") and "expect" in element and draft.chance(2):
        element["strict"] = "no"
    if element.get("kind") in ("code", "pin") and "expect" in element and draft.chance(2):
        element["tries"] = {"count": "2", "then": next(iter(draft.screens))}
    if step is not None and draft.chance(1):
        step["optional"] = "yes"
    return element, step
