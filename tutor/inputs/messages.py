"""What a learner reads about a fault."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs.kind import InputError, InputKind, PluralSentence, Sentence
from tutor.inputs.rules import RULES

_WHERE = {
    "card": N_("Look at the card."),
    "step": N_("Read the step again."),
}


def sentence(kind: InputKind, fault: InputError, wrong: Mapping[str, str]) -> str:
    """The lesson's own text for this fault, else the built-in sentence.

    ``wrong`` is looked up by the reason; its ``other`` also stands in for
    reasons that say no more than that something else belongs there.
    """
    general = RULES[fault.rule].general if fault.rule else kind.general
    names = (fault.reason, "other") if fault.reason in general else (fault.reason,)
    for name in names:
        if wrong.get(name):
            return wrong[name]
    values = dict(fault.values)
    if "where" in values:
        hint = _WHERE[values["where"]]
        values["where"] = _(hint)
    return _spoken(_built_in(kind, fault), values)


def _built_in(kind: InputKind, fault: InputError) -> Sentence:
    if fault.rule:
        return RULES[fault.rule].sentence(kind, fault.reason)
    clue = dict(fault.values).get("clue")
    return kind.clues[clue] if clue else kind.reasons[fault.reason]


def _spoken(built_in: Sentence, values: Mapping[str, str]) -> str:
    if isinstance(built_in, PluralSentence):
        return built_in.say(int(values[built_in.hole])).format(**values)
    return _(built_in).format(**values)
