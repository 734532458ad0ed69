"""The proof as part of ``tutor check``: what it searched, and the walks that show what fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from tutor.cli.output import echo
from tutor.cli.writing import make_folder, write_text
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.lesson.model import Lesson
    from tutor.lint.run import Checked
    from tutor.lint.selection import LessonSelection
    from tutor.verify.verdict import Proof


class Telling(NamedTuple):
    """What to tell of a proof besides its problems.

    ``aloud`` says what was searched, ``uncovered`` which mistakes get only a
    general explanation; each walk that shows a failure is written to ``walks``.
    ``drafts`` are the files with places that are still open.
    """

    aloud: bool
    uncovered: bool = False
    walks: str | None = None
    drafts: frozenset[str] = frozenset()

    def is_draft(self, file: str) -> bool:
        """Whether a lesson, or the article that it belongs to, has open places."""
        article = PurePosixPath(file).with_name("article.yaml").as_posix()
        return not self.drafts.isdisjoint({file, article})


def prove_all(selections: Iterable[LessonSelection], telling: Telling) -> Iterator[Checked]:
    """The proof of every lesson without errors, as problems."""
    from tutor.lint.run import Checked
    from tutor.loader.load import load_lesson
    from tutor.verify.prove import prove
    from tutor.verify.report import proof_diagnostics

    folder = make_folder(Path(telling.walks)) if telling.walks is not None else None
    for selection in selections:
        for file in selection.lessons:
            lesson = load_lesson(selection.root / file, selection.root).lesson
            if lesson is None:
                continue
            proof = prove(lesson)
            if telling.aloud:
                _tell(lesson, proof, telling.uncovered, telling.is_draft(file))
            if folder is not None:
                _write_walks(lesson, proof, folder, telling.aloud)
            yield Checked(selection.root, tuple(proof_diagnostics(lesson, proof)), 0)


def _tell(lesson: Lesson, proof: Proof, uncovered: bool, is_draft: bool) -> None:
    from tutor.verify.report import path_lines, proof_lines, uncovered_lines

    for line in proof_lines(lesson, proof, is_draft=is_draft):
        echo(line)
    for line in uncovered_lines(lesson, proof) if uncovered else ():
        echo(f"    {line}")
    for failure in proof.failures:
        echo(f"  {failure.code}")
        for line in path_lines(lesson, failure):
            echo(f"    {line}")


def _write_walks(lesson: Lesson, proof: Proof, folder: Path, aloud: bool) -> None:
    from tutor.verify.report import trace_of

    for number, failure in enumerate(proof.failures, 1):
        path = folder / f"{lesson.id}-{number}-{failure.code}.json"
        write_text(path, trace_of(lesson, failure).to_json() + "\n", replace=True)
        if aloud:
            echo("  " + _("To play it: {command}").format(command=f"tutor replay {path}"))
