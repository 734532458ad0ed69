"""A group of boxes, of which several can be ticked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, Sentences
from tutor.inputs.rules.size import bounds

BETWEEN = ", "
"""Stands between the labels of the boxes that are ticked."""
MOST_BOXES = 8
"""So many boxes a group has at most, so that every way to tick them can be proven."""


def _too_few(limit: int) -> str:
    return ngettext("Tick at least {limit} box.", "Tick at least {limit} boxes.", limit)


def _too_many(limit: int) -> str:
    return ngettext(
        "Only {limit} box may be ticked. Take the others away.",
        "Only {limit} boxes may be ticked. Take the others away.",
        limit,
    )


def ticked(text: str) -> tuple[str, ...]:
    """The labels of the boxes that are ticked."""
    return tuple(label for part in text.split(BETWEEN.strip()) if (label := part.strip()))


def joined(labels: Sequence[str], options: Sequence[str]) -> str:
    """The boxes with these labels as one text, in the order of the group."""
    return BETWEEN.join(option for option in options if option in labels)


class Boxes(ExampleKind):
    """The labels of the boxes that are ticked; none is as well an answer as another."""

    name = "boxes"
    reasons: ClassVar[Sentences] = {
        "too_few": PluralSentence("limit", _too_few),
        "too_many": PluralSentence("limit", _too_many),
        "unknown": N_("That is not one of the boxes. Tick one that is on the list."),
    }

    def normalize(self, text: str) -> str:
        """The labels with a comma and one space between them."""
        return BETWEEN.join(ticked(text))

    def size(self, value: str) -> float:
        """How many are ticked."""
        return len(ticked(value))

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        labels, (least, most) = ticked(text), bounds(expected)
        if expected.options and not set(labels) <= set(expected.options):
            return InputError("unknown")
        if expected.expect and set(labels) != set(ticked(expected.expect)):
            # Only a condition asks for certain boxes, and it says nothing to the learner.
            return InputError("unknown")
        if len(labels) < least:
            return InputError("too_few", (("limit", str(least)),))
        if len(labels) > most:
            return InputError("too_many", (("limit", str(most)),))
        return None

    def ways(self, options: Sequence[str]) -> Iterator[str]:
        """Every way to tick these boxes, those with one ticked box first and with none last."""
        for count in (*range(1, len(options) + 1), 0):
            yield from (BETWEEN.join(way) for way in combinations(options, count))

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from self.ways(expected.options)

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        del right
        yield from ("", BETWEEN.join(expected.options), "iets anders")

    def variants(self, right: str) -> tuple[str, ...]:
        return (f" {right} ", right.replace(BETWEEN, " , "))
