"""What differs between a faulty text and a good one, with the lines that it stands under."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from tutor.authoring.samples.compose import Composed
from tutor.authoring.samples.lesson import FILE, LESSON, SHARED, marked, replaced
from tutor.authoring.samples.meaning import Case


def pair(cases: Mapping[str, Case], code: str) -> tuple[str, str]:
    """The excerpts of the first case of this code: what is faulty, and what is good."""
    case = next(case for case in cases.values() if case.code == code)
    good = SHARED.get(case.file, LESSON)
    return excerpts(replaced(good, case.old, case.new), good)


def whole_pair(case: Case) -> tuple[Composed, Composed]:
    """All files of a case: those with the fault, and those without."""
    good = {**SHARED, FILE: LESSON}
    bad, at = marked(replaced(good[case.file], case.old, case.new), case.file)
    return Composed({**good, case.file: bad}, FILE, (at,)), Composed(good, FILE, ())


def excerpts(bad: str, good: str) -> tuple[str, str]:
    """The lines that differ, each with the lines around which they are indented."""
    first, second = bad.splitlines(), good.splitlines()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    changes = [row for row in matcher.get_opcodes() if row[0] != "equal"]
    bad_lines = [line for _, begin, end, _, _ in changes for line in _shown(begin, end)]
    good_lines = [line for *_, begin, end in changes for line in _shown(begin, end)]
    return _with_parents(first, bad_lines), _with_parents(second, good_lines)


def _shown(begin: int, end: int) -> range:
    """These lines, or the line above them when there are none."""
    return range(begin, end) if begin < end else range(begin - 1, begin)


def _with_parents(lines: list[str], chosen: list[int]) -> str:
    shown = set(chosen)
    for number in chosen:
        depth = _depth(lines[number])
        for above in range(number - 1, -1, -1):
            if _depth(lines[above]) < depth:
                depth = _depth(lines[above])
                shown.add(above)
    return "".join(f"{lines[number]}\n" for number in sorted(shown))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
