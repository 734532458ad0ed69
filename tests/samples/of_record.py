"""The faulty and the good files that the samples of a record stand for."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from tests.samples.compose import MAIN, Composed, compose
from tests.samples.lesson import FILE, HERE, LESSON, SHARED, marked
from tutor.diagnostics import DiagnosticRecord


def samples_of(record: DiagnosticRecord) -> Iterator[Composed]:
    """The files of the bad sample and those of the good one."""
    places = located(record.good) if record.code.startswith("M") else []
    if places:
        bad, at = marked(with_lines(places, record.good, record.bad))
        yield Composed({**SHARED, FILE: bad}, FILE, (at,))
        yield Composed({**SHARED, FILE: LESSON}, FILE, ())
    else:
        yield composed(record.code, record.bad)
        yield composed(record.code, record.good)


def composed(code: str, sample: str) -> Composed:
    """The files of a sample; one about YAML is a file by itself."""
    if code.startswith("Y") and "article:" not in sample:
        marks = compose(f"format: 1\n{sample}").marks
        # Those places count a line that is not in the file.
        places = tuple(at._replace(line=at.line - 1) for at in marks)
        return Composed({MAIN: sample.replace(HERE, "")}, MAIN, places)
    return compose(sample)


def located(excerpt: str) -> list[int]:
    """Where each line of an excerpt stands in the tiny lesson; empty when it is no excerpt."""
    lines = iter(enumerate(LESSON.splitlines()))
    wanted = excerpt.splitlines()
    found = [next((at for at, line in lines if line == text), -1) for text in wanted]
    return [] if -1 in found else found


def with_lines(places: list[int], good: str, bad: str) -> str:
    """The tiny lesson with the lines of its good excerpt replaced by those of the bad one."""
    lines, old, new = LESSON.splitlines(), good.splitlines(), bad.splitlines()
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, first, last, begin, end in reversed(changes):
        if kind != "equal":
            at = places[first] if first < last else places[first - 1] + 1
            for place in reversed(places[first:last]):
                del lines[place]
            lines[at:at] = new[begin:end]
    return "\n".join(lines) + "\n"
