"""What the kinds share: samples that were tried, so that none can be off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from tutor.lesson.inputs.kind import Asked, Fault, Kind
from tutor.lesson.inputs.rules import RULES, broken_rule


class TriedKind(Kind):
    """A kind that proposes values; only those that are judged so are given out."""

    def check(self, text: str, asked: Asked) -> Fault | None:
        """Why a text is not right: by the kind, then by the rules; None when it is."""
        fault = None if text and text == asked.expect else self.judge(text, asked)
        if fault is None and asked.rules:
            return broken_rule(self, self.read(text), asked)
        return fault

    def sample(self, asked: Asked) -> str:
        """``expect``, or a value that obeys; empty when the rules contradict each other."""
        return asked.expect or _sample(self, asked)

    def wrongs(self, asked: Asked) -> Mapping[str, str]:
        """For each reason that can occur for what is asked, a value that has it."""
        return _wrongs(self, asked)

    def right_tries(self, asked: Asked) -> Iterator[str]:
        """Values that may be right when none is expected."""
        del asked
        yield from ()

    def wrong_tries(self, right: str, asked: Asked) -> Iterator[str]:
        """Values that are wrong in different ways, made from a right one."""
        del right, asked
        yield ""

    def other(self, asked: Asked, clue: str = "") -> Fault:
        """Well-formed, but not what is expected; says where that is to be found."""
        where = "card" if asked.expect in asked.own.values() else "step"
        values = (("where", where),)
        return Fault("other", (("clue", clue), *values) if clue else values)


@lru_cache(maxsize=2_000)
def _sample(kind: TriedKind, asked: Asked) -> str:
    for name, argument in asked.rules:
        for text in RULES[name].obeying(argument) if name in RULES else ():
            if text and kind.check(text, asked) is None:
                return text
    for text in kind.right_tries(asked):
        if kind.check(text, asked) is None:
            return text
    return ""


@lru_cache(maxsize=2_000)
def _wrongs(kind: TriedKind, asked: Asked) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for text in _tries(kind, asked):
        fault = kind.check(text, asked)
        if fault is not None:
            found.setdefault(fault.reason, text)
    return MappingProxyType(found)


def _tries(kind: TriedKind, asked: Asked) -> Iterator[str]:
    right = kind.sample(asked)
    yield from kind.wrong_tries(right, asked)
    for name, argument in asked.rules:
        if name in RULES:
            yield from RULES[name].breaking(kind, kind.read(right), argument, asked)
