"""How each kind of place is called, and what a hand does there; a new kind is one row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.places import PlaceKind


class PlaceWords(NamedTuple):
    """Sentences about one kind of place.

    ``title`` stands above it. ``press`` and ``back`` tell the learner what to
    do, ``pressed`` and ``went_back`` what the learner does, ``i_pressed`` and
    ``i_went_back`` what the coach did.
    """

    title: str
    press: str
    back: str
    pressed: str
    went_back: str
    i_pressed: str
    i_went_back: str


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
        press=N_("Tap {labels}."),
        back=N_("Tap the arrow back, at the bottom of the phone."),
        pressed=N_("The learner taps “{label}”."),
        went_back=N_("The learner taps the arrow back."),
        i_pressed=N_("I tapped {label}."),
        i_went_back=N_("I tapped the arrow back."),
    ),
}


def words_at(context: PracticeContext, place: str) -> PlaceWords:
    """The sentences about a place."""
    return PLACE_WORDS[context.kind_of(place)]


def title_of(context: PracticeContext, place: str) -> str:
    """What stands above a place: how its kind is called, with a number from the second on."""
    kind = context.kind_of(place)
    same = [each.name for each in context.lesson.places if each.kind == kind]
    title = _(PLACE_WORDS[kind].title)
    number = same.index(place) + 1
    return title if number == 1 else f"{title} {number}"
