"""*Klik* on a computer, *tik* on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.message_acts import MESSAGE_ACTS
from tutor.lesson.model import Position, Screen
from tutor.lesson.places import PLACE_KINDS, PlaceKind, kind_of
from tutor.lint.prose import Passage
from tutor.lint.prose.masking import marked
from tutor.lint.subject import LessonSubject

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_HANDS = re.compile("klik|tik", re.IGNORECASE)
_BOTH = re.compile(r"klik.*\btikt?\b|\btikt?\b.*klik", re.IGNORECASE | re.DOTALL)
"""A sentence that speaks of both devices."""
_PHONE_VERBS = ("open_app", "open_message", *MESSAGE_ACTS)


class _Device(NamedTuple):
    """How we speak of one device: what a hand does there, and words that name it."""

    hand: re.Pattern[str]
    named: re.Pattern[str]


_NO_HAND = re.compile(r"(?!)")
"""Nothing is said of a hand there that could be wrong."""

_TAPPED = re.compile(
    r"\b(?:tik(?:t|te|ken)?|getikt)\b(?=[^.?!\n]*\b(?:op|aan)\b(?!\W+Enter\b))"
    r"|\b(?:aantik(?:t|ken)?|aangetikt)\b",
    re.I,
)
SPOKEN_OF: Mapping[PlaceKind, _Device] = {
    "computer": _Device(
        re.compile(
            r"\b(?:klik(?:t|te|ken)?|geklikt|aanklik(?:t|ken)?|aangeklikt|doorklikken)\b", re.I
        ),
        re.compile(r"\b(?:computer|laptop|muis|toetsenbord|adresbalk|tabblad\w*)\b", re.I),
    ),
    "phone": _Device(
        _TAPPED,
        re.compile(r"\b(?:\w*telefoon|mobiel\w*|tablet|beginscherm|app|sms|melding)\b", re.I),
    ),
    "tablet": _Device(
        _TAPPED, re.compile(r"\b(?:tablet|iPad|beginscherm|app|sms|melding)\b", re.I)
    ),
    "paper": _Device(_NO_HAND, re.compile(r"\b(?:brief|papier|envelop\w*)\b", re.I)),
    "card": _Device(_NO_HAND, re.compile(r"\b(?:\w*pas|\w*kaart)\b", re.I)),
    "keypad": _Device(_NO_HAND, re.compile(r"\b(?:\w*lezer|apparaatje|toetsen)\b", re.I)),
    "gate": _Device(_NO_HAND, re.compile(r"\b(?:\w*poort\w*|\w*paal|automaat)\b", re.I)),
}


def clicks_on_phone(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A phone has no mouse: a learner taps."""
    yield from _wrong_hand(subject, "computer", "T450")


def taps_on_computer(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A computer has a mouse: a learner clicks."""
    yield from _wrong_hand(subject, "phone", "T451")


def _wrong_hand(subject: LessonSubject, hand: PlaceKind, code: str) -> Iterator[Diagnostic]:
    """Each word for a hand on the device ``hand`` in a text about the other device."""
    where = _Where(subject)
    for said in (*subject.prose.own, *subject.prose.screens):
        if not _HANDS.search(said.bare):
            continue
        for sentence in said.sentences:
            text = said.bare[sentence.start : sentence.end]
            if _BOTH.search(text):
                continue
            for match in SPOKEN_OF[hand].hand.finditer(text):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                if where.is_wrong(said, hand, end, sentence.end):
                    yield Diagnostic(said.place(start, end), code, {"word": match[0]})


def _is_used_at(hand: PlaceKind, kinds: frozenset[PlaceKind]) -> bool:
    """Say whether a hand does the same on one of these devices: one taps on a tablet as well."""
    return any(SPOKEN_OF[kind].hand is SPOKEN_OF[hand].hand for kind in kinds)


class _Where:
    """Knows on which device a text is about something."""

    def __init__(self, subject: LessonSubject) -> None:
        self._lesson = subject.lesson
        self._labels = subject.prose.labels
        self._all = frozenset(place.kind for place in subject.lesson.places)

    def is_wrong(self, said: Passage, hand: PlaceKind, start: int, end: int) -> bool:
        """Whether a hand on this device, just before ``start``, is on the other one."""
        label = _BOLD.search(said.text, start, end)
        kinds = self._labels.get(marked(label[0]), frozenset()) if label else frozenset()
        if len(kinds) == 1:
            return not _is_used_at(hand, kinds)
        if SPOKEN_OF[hand].named.search(said.bare):
            return False
        around = self._around(said)
        return bool(around) and not _is_used_at(hand, around)

    def _around(self, said: Passage) -> frozenset[PlaceKind]:
        """The kinds of device that a text can be about."""
        if said.screen in self._screens:
            return frozenset({self._kind(self._screens[said.screen])})
        kinds = self._steps.get(said.step, frozenset())
        mistake = self._mistakes.get(said.mistake, frozenset())
        return kinds | mistake if kinds else self._all

    def _kind(self, screen: Screen) -> PlaceKind:
        return kind_of(self._lesson.places, screen.place)

    @cached_property
    def _screens(self) -> dict[str, Screen]:
        return {screen.id: screen for screen in self._lesson.screens}

    @cached_property
    def _steps(self) -> dict[Position, frozenset[PlaceKind]]:
        return {
            step.at: frozenset(
                kind for act in step.actions for kind in self._of(act.verb, act.targets)
            )
            for step in self._lesson.steps
        }

    @cached_property
    def _mistakes(self) -> dict[Position, frozenset[PlaceKind]]:
        return {
            mistake.at: frozenset(self._of(mistake.on, mistake.targets))
            for step in self._lesson.steps
            for mistake in step.mistakes
        }

    @cached_property
    def _of_target(self) -> dict[str, PlaceKind]:
        """The kind of place of each screen and element, by its id."""
        every = (*self._lesson.screens, *(m.screen for m in self._lesson.messages))
        return {
            id: self._kind(screen)
            for screen in every
            for id in (screen.id, *(element.id for element in screen.content))
        }

    def _of(self, verb: str, targets: tuple[str, ...]) -> Iterator[PlaceKind]:
        if verb in _PHONE_VERBS:
            yield from (row.kind for row in PLACE_KINDS.values() if row.apps)
        yield from (self._of_target[id] for id in targets if id in self._of_target)
