"""The proof as part of ``tutor check``: what it searched, and the walks that show what fails."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from tutor.cli.output import echo
from tutor.cli.proof_outcome import ProofOutcome, prove_once
from tutor.cli.writing import make_folder, write_text
from tutor.i18n import gettext as _

if TYPE_CHECKING:
    from tutor.diagnostics.diagnostic import Diagnostic
    from tutor.lint.result_cache import ResultCache
    from tutor.lint.run import Checked
    from tutor.lint.stamps import ContentStamps


class Telling(NamedTuple):
    """What to tell of a proof besides its problems.

    The proof of one lesson may take ``limit`` seconds. ``aloud`` says what was searched,
    ``uncovered`` which mistakes get only a general explanation; each walk that shows a
    failure is written to ``walks``.
    """

    aloud: bool
    uncovered: bool = False
    walks: str | None = None
    limit: float = 300


class Proven(NamedTuple):
    """The proofs of a folder: their problems, and whether each lesson is proven by its id."""

    problems: Checked
    lessons: dict[str, bool]


def prove_all(
    checked: Iterable[tuple[Checked, tuple[str, ...]]], telling: Telling, cache: ResultCache
) -> list[Proven]:
    """The proof of each of these lessons of each folder that was checked.

    A lesson with errors is not proven. Of those that were only looked at because
    of a shared file, drafts are left out: they were not proven before either.
    """
    folder = make_folder(Path(telling.walks)) if telling.walks is not None else None
    return [_prove_folder(each, lessons, telling, folder, cache) for each, lessons in checked]


def _prove_folder(
    checked: Checked,
    lessons: tuple[str, ...],
    telling: Telling,
    folder: Path | None,
    cache: ResultCache,
) -> Proven:
    from tutor.lint.run import Checked
    from tutor.lint.stamps import ContentStamps

    stamps = checked.stamps or ContentStamps(checked.root)
    depending = (file for file in checked.dependents if not is_draft(checked, file))
    proven: dict[str, bool] = {}
    problems: list[Diagnostic] = []
    for file in (*lessons, *depending):
        outcome = _outcome(checked, file, stamps, cache, telling.limit)
        if outcome is None:
            continue
        proven[outcome.lesson] = outcome.proven
        problems += outcome.problems
        if telling.aloud:
            _tell(outcome, telling.uncovered)
        if folder is not None:
            _write_walks(outcome, folder, telling.aloud)
    return Proven(Checked(checked.root, tuple(problems), 0), proven)


def is_draft(checked: Checked, file: str) -> bool:
    """Whether a lesson, or the article that it belongs to, has open places."""
    own = PurePosixPath(file)
    articles = {own.with_name(f"article{ending}").as_posix() for ending in (".yaml", ".yml")}
    return not checked.drafts.isdisjoint({file, *articles})


def _outcome(
    checked: Checked, file: str, stamps: ContentStamps, cache: ResultCache, limit: float
) -> ProofOutcome | None:
    """What the proof of the lesson in this file says; None for a lesson with errors.

    An unchanged lesson is not even read.
    """
    draft = is_draft(checked, file)
    stamp = f"{stamps.of(file)} {draft}"
    found = cache.get("proof of file", stamp, ProofOutcome.from_json)
    return found or _prove_file(checked.root, file, draft, cache, limit)


def _prove_file(
    root: Path, file: str, draft: bool, cache: ResultCache, limit: float
) -> ProofOutcome | None:
    from tutor.lint.stamps import ContentStamps
    from tutor.loader.load import load_lesson

    # The file may have changed since it was checked, so it is stamped anew before it is read.
    stamp = f"{ContentStamps(root).of(file)} {draft}"
    lesson = load_lesson(root / file, root).lesson
    found = prove_once(lesson, draft, cache, limit) if lesson is not None else None
    if found is not None and found.complete:
        cache.put("proof of file", stamp, found.to_json())
    return found


def _tell(outcome: ProofOutcome, uncovered: bool) -> None:
    for line in outcome.account():
        echo(line)
    for line in outcome.uncovered if uncovered else ():
        echo(f"    {line}")
    for refuted in outcome.refuted:
        echo(f"  {refuted.code}")
        for line in refuted.way:
            echo(f"    {line}")


def _write_walks(outcome: ProofOutcome, folder: Path, aloud: bool) -> None:
    for number, refuted in enumerate(outcome.refuted, 1):
        path = folder / f"{outcome.lesson}-{number}-{refuted.code}.json"
        write_text(path, refuted.walk + "\n", replace=True)
        if aloud:
            echo("  " + _("To play it: {command}").format(command=f"tutor replay {path}"))
