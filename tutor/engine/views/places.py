"""How each kind of place is called, and what a hand does there; a new kind is one row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.places import PlaceKind
from tutor.lesson.template import clean_text


class PlaceWords(NamedTuple):
    """Sentences about one kind of place.

    ``title`` stands above it, unless the lesson gives one; ``empty`` there while
    there is nothing to see. ``press`` and ``back`` tell the learner what to
    do, ``pressed`` and ``went_back`` what the learner does, ``i_pressed`` and
    ``i_went_back`` what the coach did. ``device`` is how a sentence names what has apps.
    """

    title: str
    press: str
    back: str
    pressed: str
    went_back: str
    i_pressed: str
    i_went_back: str
    empty: str = ""
    device: str = ""


_ON_PAPER = {
    "press": N_("Look at {labels}."),
    "back": N_("There is no way back here."),
    "pressed": N_("The learner looks at “{label}”."),
    "went_back": N_("The learner looks."),
    "i_pressed": N_("I looked at {label}."),
    "i_went_back": N_("I looked."),
}
"""On paper nothing is pressed, and nothing leads back."""

_BY_TOUCH = {
    "press": N_("Tap {labels}."),
    "pressed": N_("The learner taps “{label}”."),
    "went_back": N_("The learner taps the arrow back."),
    "i_pressed": N_("I tapped {label}."),
    "i_went_back": N_("I tapped the arrow back."),
}

PLACE_WORDS: Mapping[PlaceKind, PlaceWords] = {
    "computer": PlaceWords(
        title=N_("Computer"),
        press=N_("Click {labels}."),
        back=N_("Click the arrow back, at the top left of the browser."),
        pressed=N_("The learner clicks “{label}”."),
        went_back=N_("The learner clicks the arrow back."),
        i_pressed=N_("I clicked {label}."),
        i_went_back=N_("I clicked the arrow back."),
    ),
    "phone": PlaceWords(
        title=N_("Phone"),
        back=N_("Tap the arrow back, at the bottom of the phone."),
        device=N_("the phone"),
        **_BY_TOUCH,
    ),
    "tablet": PlaceWords(
        title=N_("Tablet"),
        back=N_("Tap the arrow back, at the bottom of the tablet."),
        device=N_("the tablet"),
        **_BY_TOUCH,
    ),
    "paper": PlaceWords(
        title=N_("Letter"),
        **_ON_PAPER,
        empty=N_("There is nothing here yet."),
    ),
    "card": PlaceWords(title=N_("Bank card"), **_ON_PAPER),
    "keypad": PlaceWords(
        title=N_("Reader"),
        press=N_("Press {labels} on the device."),
        back=N_("There is no way back here."),
        pressed=N_("The learner presses “{label}” on the device."),
        went_back=N_("The learner presses a key."),
        i_pressed=N_("I pressed {label} on the device."),
        i_went_back=N_("I pressed a key."),
        empty=N_("The screen of the device is empty."),
    ),
    "gate": PlaceWords(
        title=N_("Gate"),
        press=N_("Press {labels} on the gate."),
        back=N_("There is no way back here."),
        pressed=N_("The learner presses “{label}” on the gate."),
        went_back=N_("The learner presses a key."),
        i_pressed=N_("I pressed {label} on the gate."),
        i_went_back=N_("I pressed a key."),
        empty=N_("The screen of the gate is empty."),
    ),
}


def words_at(context: PracticeContext, place: str) -> PlaceWords:
    """The sentences about a place."""
    return PLACE_WORDS[context.kind_of(place)]


def device_at(context: PracticeContext, place: str) -> str:
    """How a sentence names the device at a place that has apps: "the phone"."""
    name = words_at(context, place).device
    return _(name) if name else ""


AT_PLACES = frozenset({"scan", "hold"})
"""The kinds of fields whose options are places of the lesson, by their names."""


def place_or_text(context: PracticeContext, text: str) -> str:
    """The title of the place of this name, or the text when there is no such place."""
    names = [place.name for place in context.lesson.places]
    return title_of(context, text) if text in names else text


def empty_text(context: PracticeContext, place: str) -> str:
    """What stands at a place while there is nothing to see."""
    words = words_at(context, place).empty
    return _(words) if words else ""


def is_named(context: PracticeContext, place: str) -> bool:
    """Say whether the lesson itself gives a place its name."""
    return any(each.name == place and each.title for each in context.lesson.places)


def title_of(context: PracticeContext, place: str) -> str:
    """What stands above a place: its title, or how its kind is called.

    From the second place of a kind without a title on, with a number.
    """
    places = context.lesson.places
    own = next((each.title for each in places if each.name == place), "")
    if own:
        return clean_text(own)
    kind = context.kind_of(place)
    same = [each.name for each in places if each.kind == kind and not each.title]
    title = _(PLACE_WORDS[kind].title)
    number = same.index(place) + 1
    return title if number == 1 else f"{title} {number}"
