"""What the kinds share: samples that were tried, so that none can be off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from tutor.inputs.kind import Expectation, InputError, InputKind
from tutor.inputs.rules import RULES, broken_rule
from tutor.inputs.spelling import without_prefix


class ExampleKind(InputKind):
    """A kind that proposes values; only those that are judged so are given out."""

    def check(self, text: str, expected: Expectation) -> InputError | None:
        """Why a text is not right: by the kind, then by the rules; None when it is.

        Who types what stands before the box as well has typed no wrong value.
        """
        if expected.prefix:
            text = without_prefix(text, expected.prefix)
        if expected.expired and self.normalize(text) == self.normalize(expected.expect):
            return InputError("expired") if "expired" in self.reasons else self.other(expected)
        fault = self._judge(text, expected)
        for other in expected.also if fault is not None else ():
            if self._judge(text, replace(expected, expect=other, also=())) is None:
                return None
        return fault

    def _judge(self, text: str, expected: Expectation) -> InputError | None:
        fault = None if text and text == expected.expect else self.validate(text, expected)
        if fault is None and expected.rules:
            return broken_rule(self, self.normalize(text), expected)
        return fault

    def valid_example(self, expected: Expectation) -> str:
        """``expect``, or a value that obeys; empty when the rules contradict each other."""
        return "" if expected.expired else expected.expect or _valid_example(self, expected)

    def invalid_examples(self, expected: Expectation) -> Mapping[str, str]:
        """For each reason that can occur for what is asked, a value that has it."""
        return _invalid_examples(self, expected)

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        """Values that may be right when none is expected."""
        del expected
        yield from ()

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        """Values that are wrong in different ways, made from a right one."""
        del right, expected
        yield ""

    def other(self, expected: Expectation, clue: str = "") -> InputError:
        """Well-formed, but not what is expected; says where that is to be found."""
        told = expected.on_card or expected.expect in expected.own.values()
        where = "card" if told else "step"
        values = (("where", where),)
        return InputError("other", (("clue", clue), *values) if clue else values)


@lru_cache(maxsize=2_000)
def _valid_example(kind: ExampleKind, expected: Expectation) -> str:
    for name, argument in expected.rules:
        for text in RULES[name].valid_candidates(argument) if name in RULES else ():
            if text and kind.check(text, expected) is None:
                return text
    for text in kind.valid_candidates(expected):
        if kind.check(text, expected) is None:
            return text
    return ""


@lru_cache(maxsize=2_000)
def _invalid_examples(kind: ExampleKind, expected: Expectation) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for text in _candidates(kind, expected):
        fault = kind.check(text, expected)
        if fault is not None:
            found.setdefault(fault.reason, text)
    return MappingProxyType(found)


def _candidates(kind: ExampleKind, expected: Expectation) -> Iterator[str]:
    right = expected.expect if expected.expired else kind.valid_example(expected)
    yield from kind.invalid_candidates(right, expected)
    for name, argument in expected.rules:
        if name in RULES:
            yield from RULES[name].invalid_candidates(
                kind, kind.normalize(right), argument, expected
            )
