"""What is told of a proof, in a form that can be kept until something changes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from tutor.cli.output import tell_progress
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.diagnostics.diagnostic import Diagnostic
    from tutor.lesson.model import Lesson
    from tutor.lint.result_cache import ResultCache


class Refuted(NamedTuple):
    """One failure: its code, the way to it in words, and the walk as JSON text."""

    code: str
    way: tuple[str, ...]
    walk: str


@dataclass(frozen=True, slots=True)
class ProofOutcome:
    """All that anybody is told of the proof of one lesson.

    ``proven`` is only true when everything was searched, nothing was refuted and
    no places are open. ``lines`` is the account of the search, ``uncovered`` lists
    the wrong acts without words of their own. ``kept`` says that it was proven before.
    """

    lesson: str
    proven: bool
    complete: bool
    lines: tuple[str, ...]
    uncovered: tuple[str, ...]
    refuted: tuple[Refuted, ...]
    problems: tuple[Diagnostic, ...]
    kept: bool = False

    def account(self) -> tuple[str, ...]:
        """The lines on what was searched, and whether that was now."""
        again = "  " + _("Nothing changed since then; it was not searched again.")
        return (*self.lines, again) if self.kept else self.lines

    def to_json(self) -> dict[str, Any]:
        """The outcome as values of JSON."""
        from tutor.lint.part import packed

        return {
            "lesson": self.lesson,
            "proven": self.proven,
            "lines": list(self.lines),
            "uncovered": list(self.uncovered),
            "refuted": [[each.code, list(each.way), each.walk] for each in self.refuted],
            "problems": [packed(problem) for problem in self.problems],
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> ProofOutcome:
        """The outcome again. Raises ValueError, LookupError or TypeError for anything else."""
        from tutor.lint.part import unpacked

        refuted = (
            Refuted(str(code), tuple(map(str, way)), str(walk))
            for code, way, walk in content["refuted"]
        )
        return cls(
            lesson=str(content["lesson"]),
            proven=content["proven"] is True,
            complete=True,
            lines=tuple(map(str, content["lines"])),
            uncovered=tuple(map(str, content["uncovered"])),
            refuted=tuple(refuted),
            problems=tuple(map(unpacked, content["problems"])),
            kept=True,
        )


def prove_once(lesson: Lesson, is_draft: bool, cache: ResultCache, limit: float) -> ProofOutcome:
    """The outcome for a lesson as it was understood, whatever files that came from.

    The proof may take ``limit`` seconds.
    """
    from tutor.lint.stamps import engine_stamp
    from tutor.loader.lesson_cache import to_json

    # The version changes with any word of a shared file, also one that is not in this lesson.
    content = hashlib.sha256(to_json(replace(lesson, version=""))).hexdigest()
    stamp = f"{engine_stamp()} {content} {is_draft}"
    found = cache.get("proof", stamp, ProofOutcome.from_json)
    if found is None:
        found = _prove(lesson, is_draft, limit)
        if found.complete:  # what was given up may go further on a larger computer
            cache.put("proof", stamp, found.to_json())
    return found


def _prove(lesson: Lesson, is_draft: bool, limit: float) -> ProofOutcome:
    from tutor.verify.limits import Limits
    from tutor.verify.prove import prove
    from tutor.verify.report import (
        path_lines,
        proof_diagnostics,
        proof_lines,
        trace_of,
        uncovered_lines,
    )

    def hear(done: int, total: int) -> None:
        # A lesson with one scenario is over before there is anything to tell.
        if total > 1:
            tell_progress(f"{lesson.id}: {done}/{total} ", last=done == total)

    proof = prove(lesson, Limits(seconds=limit), hear=hear)
    refuted = (
        Refuted(
            failure.code,
            tuple(path_lines(lesson, failure)),
            trace_of(lesson, failure).to_json(),
        )
        for failure in proof.failures
    )
    return ProofOutcome(
        lesson=lesson.id,
        proven=proof.holds and not is_draft,
        complete=proof.complete,
        lines=tuple(proof_lines(lesson, proof, is_draft=is_draft)),
        uncovered=tuple(uncovered_lines(lesson, proof)),
        refuted=tuple(refuted),
        problems=tuple(proof_diagnostics(lesson, proof)),
    )
