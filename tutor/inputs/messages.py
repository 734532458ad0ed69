"""What a learner reads about an error."""

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


def sentence(kind: InputKind, error: InputError, wrong: Mapping[str, str]) -> str:
    """The lesson's own text for this error, else the built-in sentence."""
    own = own_words(kind, error, wrong)
    if own:
        return own
    values = dict(error.values)
    if "where" in values:
        hint = _WHERE[values["where"]]
        values["where"] = _(hint)
    return _filled_in(_built_in(kind, error), values)


def _built_in(kind: InputKind, error: InputError) -> Sentence:
    if error.rule:
        return RULES[error.rule].sentence(kind, error.reason)
    clue = dict(error.values).get("clue")
    return kind.clues[clue] if clue else kind.reasons[error.reason]


def _filled_in(built_in: Sentence, values: Mapping[str, str]) -> str:
    if isinstance(built_in, PluralSentence):
        return built_in.say(int(values[built_in.placeholder])).format(**values)
    return _(built_in).format(**values)


def own_words(kind: InputKind, error: InputError, wrong: Mapping[str, str]) -> str:
    """The lesson's own text for this error, or nothing.

    ``wrong`` is looked up by the reason; its ``other`` also stands in for
    reasons that say no more than that something else belongs there.
    """
    general = RULES[error.rule].general if error.rule else kind.general
    names = (error.reason, "other") if error.reason in general else (error.reason,)
    return next((wrong[name] for name in names if wrong.get(name)), "")
