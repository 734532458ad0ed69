"""What a rule is: a demand on a new code, password or amount."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from tutor.inputs.kind import Expectation, InputError, InputKind, Sentence, Sentences


class InputRule(ABC):
    """A rule that a lesson may set. A new one is a subclass and one row in ``RULES``."""

    name = ""
    reasons: ClassVar[Sentences] = {}
    """Each reason with its sentence, as for a kind."""
    general: frozenset[str] = frozenset()
    """Reasons without a better explanation than a lesson's own ``other``."""

    def accepts_argument(self, argument: str) -> bool:
        """Say whether a lesson may write this argument; here only ``yes`` or nothing."""
        return argument in ("", "yes")

    def fits(self, kind: InputKind, argument: str) -> bool:
        """Say whether it demands something of values of this kind with this argument."""
        del kind
        return self.accepts_argument(argument)

    @abstractmethod
    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        """Why this canonical value does not obey, or None when it does.

        An argument that the rule does not take demands nothing.
        """

    def sentence(self, kind: InputKind, reason: str) -> Sentence:
        """The sentence for a reason, in words that fit the kind."""
        del kind
        return self.reasons[reason]

    def valid_candidates(self, argument: str) -> Iterable[str]:
        """Values to try when a right one is looked for."""
        del argument
        return ()

    @abstractmethod
    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        """Values to try when one that breaks the rule is looked for, made from a right one."""
