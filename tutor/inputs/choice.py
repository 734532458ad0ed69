"""A choice of a list, and yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, Sentences
from tutor.inputs.spelling import plain


class Choice(ExampleKind):
    """A value that is one of the options, word for word."""

    name = "choice"
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing is chosen yet. Choose one of the options."),
        "unknown": N_("That is not one of the options. Choose one that is on the list."),
        "other": N_("A different choice is meant here. {where}"),
    }

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value = self.normalize(text)
        if not value:
            return InputError("empty")
        if expected.options and value not in map(self.normalize, expected.options):
            return InputError("unknown")
        if expected.expect and value != self.normalize(expected.expect):
            return self.other(expected)
        return None

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from expected.options

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield ""
        yield from expected.options
        yield "iets anders"

    def variants(self, right: str) -> tuple[str, ...]:
        return (f" {right} ",)


_ON = frozenset({"yes", "y", "ja", "j", "aan", "on", "true", "1", "x"})


class Flag(ExampleKind):
    """``yes`` or ``no``; nothing at all is ``no``, as an empty box is."""

    name = "flag"
    reasons: ClassVar[Sentences] = {
        "off": N_("This is still off. Switch it on."),
        "on": N_("This is on. Switch it off."),
    }
    general = frozenset({"off", "on"})

    def normalize(self, text: str) -> str:
        """``yes`` for the words that mean it, else ``no``."""
        return "yes" if plain(text).casefold() in _ON else "no"

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value = self.normalize(text)
        if not expected.expect or value == self.normalize(expected.expect):
            return None
        return InputError("on" if value == "yes" else "off")

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield "yes"

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield from ("no", "yes")

    def variants(self, right: str) -> tuple[str, ...]:
        words = ("ja", "Ja", "aan", "x") if self.normalize(right) == "yes" else ("nee", "uit", "")
        return (*words, f" {right} ")
