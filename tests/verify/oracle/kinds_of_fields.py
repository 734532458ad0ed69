"""Made-up fields whose kind or value is special: one for each row that nothing else makes."""

from __future__ import annotations

from tests.verify.oracle.draft import Asked, Draft, Part

CARDS = ("pasje", "rijbewijs")
CHANGING = "wisselcode"
TICKET, TICKETS = "ticket", ("A123", "B456")
OF_THE_CARD = (
    ("number", "$birthday.day"),
    ("number", "$birthday.month"),
    ("number", "$birthday.year"),
    ("text", "$address.street"),
    ("number", "$address.number"),
    ("text", "$address.addition"),
    ("date", "$birthday"),
    ("address", "$address"),
    ("text", "$name"),
    ("date", "$today+7"),
    ("number", "$today+3.day"),
)
FREE = ("date", "amount", "bsn", "iban", "postcode", "address", "email")


def of_the_card(draft: Draft) -> Asked:
    """A row of the card, or a part of one."""
    kind, expect = draft.pick(OF_THE_CARD)
    field: Part = {"field": draft.label("field"), "kind": kind, "expect": expect}
    if "today" in expect and kind == "number" and draft.chance(3):
        field["rules"] = [{"at_least": "9"}]
    elif draft.chance(2):
        field["keep"] = draft.name("regel", ("13",) if kind == "number" else ())
    return field, {"fill": field["field"]}


def of_a_kind(draft: Draft) -> Asked:
    """Anything that is well formed."""
    field: Part = {"field": draft.label("field"), "kind": draft.pick(FREE)}
    if field["kind"] == "date":
        field["pick"] = "calendar"
    draft.room -= 1
    return field, {"fill": field["field"]}


def several_boxes(draft: Draft) -> Asked:
    """A group of boxes, of which one must be ticked or none need be."""
    group: Part = {"checkboxes": draft.label("checkboxes"), "options": ["Nieuws", "Agenda"]}
    if draft.chance(6):
        group["at_least"] = "1"
    group["keep"] = draft.name("soort", ("Nieuws", "Nieuws, Agenda"))
    return group, {"fill": group["checkboxes"]}


def part_of_made(draft: Draft) -> Asked:
    """An end of a made number, of which a text may show another end."""
    draft.data["reeks"] = {"make": "code", "pattern": "######"}
    part = draft.pick(("last4", "last2", "first3", "first4"))
    field: Part = {"field": draft.label("field"), "kind": "code", "expect": f"$reeks.{part}"}
    if draft.chance(8):
        draft.told.append(f"Uw nummer eindigt op $reeks.{draft.pick(('last4', 'last3'))}.")
    if draft.chance(3):
        draft.told.append("Het begint met $reeks.first4.")
    return field, {"fill": field["field"]}


def held(draft: Draft) -> Asked:
    """A card that is held against something."""
    draft.cards = True
    field: Part = {"field": draft.label("field"), "kind": "hold"}
    if draft.chance(6):
        field["expect"] = CARDS[0]
    if "expect" not in field or draft.chance(2):
        field["keep"] = draft.name("kaart", CARDS)
    return field, {"fill": field["field"]}


def on_keypad(draft: Draft) -> Asked:
    """What a device with keys shows after a press."""
    draft.keypad = True
    draft.data.setdefault("antwoord", {"make": "code", "length": 6})
    if draft.chance(4):
        draft.data["getal"] = {"make": "code", "length": 6}
        draft.data["antwoord"]["from"] = ["$getypt"]
    field: Part = {"field": draft.label("field"), "kind": "code", "expect": "$antwoord"}
    return field, {"fill": field["field"]}


def on_paper(draft: Draft) -> Asked:
    """A pin that a letter tells."""
    field: Part = {"field": draft.label("field"), "kind": "pin", "expect": "$woord"}
    return field, {"fill": field["field"]}


def given_out(draft: Draft) -> Asked:
    """The number that a button gave out."""
    field: Part = {"field": draft.label("field"), "kind": "code", "expect": f"${TICKET}"}
    if draft.chance(5):
        draft.told.append(f"Uw nummer is ${TICKET}.")
    return field, {"fill": field["field"]}


def changing(draft: Draft) -> Asked:
    """A code that can make place for a new one."""
    draft.data[CHANGING] = {"make": "code", "length": 6, "renews": "yes"}
    field: Part = {"field": draft.label("field"), "kind": "code", "expect": f"${CHANGING}"}
    if draft.chance(8):
        draft.told.append(f"Uw code is ${CHANGING}.")
    return field, {"fill": field["field"]}
