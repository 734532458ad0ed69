"""What a known mistake can be ``on``, besides an action."""

from __future__ import annotations

from tutor.inputs import KINDS, RULES

OUTCOMES = (
    "address_typo",
    "address_incomplete",
    "address_search",
    "address_unknown",
    "no_arrival",
    "old_code",
    "wrong",
    "back",
)
"""The names that the engine gives to what happened."""


def known_outcomes() -> tuple[str, ...]:
    """All names that ``on`` can hold: outcomes, and the reasons why an input is not right."""
    of_kinds = (reason for kind in KINDS.values() for reason in kind.reasons)
    of_rules = (reason for rule in RULES.values() for reason in rule.reasons)
    return tuple(dict.fromkeys((*OUTCOMES, *of_kinds, *of_rules)))
