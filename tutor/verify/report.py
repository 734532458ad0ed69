"""What the proof found, as problems with a place and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.i18n import gettext as _
from tutor.i18n import ngettext
from tutor.lesson.model import Lesson
from tutor.verify.trace import Trace, in_words
from tutor.verify.verdict import Failure, Proof


def proof_diagnostics(lesson: Lesson, proof: Proof) -> list[Diagnostic]:
    """Each failure as a problem; a space that is too large is one as well."""
    return [_problem(lesson, failure) for failure in proof.failures]


def _problem(lesson: Lesson, failure: Failure) -> Diagnostic:
    way = " ".join(in_words(lesson, trace_of(lesson, failure)))
    values = {"about": failure.about, "way": way, "more": failure.more}
    return Diagnostic(failure.at, failure.code, values)


def trace_of(lesson: Lesson, failure: Failure) -> Trace:
    """The walk that shows a failure."""
    return Trace(lesson.id, failure.scenario, failure.events)


def proof_lines(lesson: Lesson, proof: Proof, *, is_draft: bool = False) -> Iterator[str]:
    """A short account of a proof: what was searched, how long it took, what it says.

    A lesson with open places is a draft, of which nothing is said to be proven.
    """
    verdict = _("proven") if proof.holds and not is_draft else _("not proven")
    yield f"{lesson.id}: {verdict}"
    if is_draft:
        yield "  " + _("Places are still open: search for INVULLEN.")
    practices = ngettext("{count} practice", "{count} practices", proof.scenarios)
    yield "  " + _(
        "{practices}, {states} states, {acts} acts in {seconds} s ({rate} a second)"
    ).format(
        practices=practices.format(count=proof.scenarios),
        states=proof.states,
        acts=proof.transitions,
        seconds=f"{proof.seconds:.2f}",
        rate=round(proof.transitions / max(proof.seconds, 1e-6)),
    )
    covered = proof.coverage
    yield "  " + _(
        "Wrong acts that are explained: {explained} of {total}; in words of the lesson: {authored}"
    ).format(explained=covered.explained, total=covered.total, authored=covered.authored)
    if proof.unmet:
        yield "  " + _("Perhaps never in view, because they were not met in play: {names}").format(
            names=", ".join(proof.unmet)
        )


def path_lines(lesson: Lesson, failure: Failure) -> Iterator[str]:
    """The shortest way to a failure, one numbered sentence an act."""
    situations = [
        sentence.sentence
        for sentence, (_name, on) in zip(
            lesson.situations, failure.scenario.situations, strict=True
        )
        if on
    ]
    if situations:
        yield _("When: {situations}").format(situations=" ".join(situations))
    for number, sentence in enumerate(in_words(lesson, trace_of(lesson, failure)), 1):
        yield f"{number}. {sentence}"


def uncovered_lines(lesson: Lesson, proof: Proof) -> Iterator[str]:
    """The wrong acts that only get a general explanation, for an editor who wants to add words."""
    for act in proof.uncovered:
        step = lesson.steps[act.step]
        label = next(
            (e.label for s in lesson.screens for e in s.content if e.id == act.event.target),
            act.event.text or act.event.target,
        )
        yield _("line {line}, step {step}: {label} ({reason})").format(
            line=step.at.line, step=act.step + 1, label=label, reason=act.reason
        )
