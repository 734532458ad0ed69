"""Whatever becomes of a lesson's file, the check says what is the matter and never stops."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.lessons.shipped import EXAMPLES, FILES, ROOT, copy_examples
from tests.lint.folders import problems
from tutor.lint.reports import REPORTS, describe
from tutor.lint.run import Checked

PARTS = sorted({"shared", *(Path(FILES[name]).parts[0] for name in EXAMPLES)})
YAML = [
    path.relative_to(ROOT).as_posix() for part in PARTS for path in (ROOT / part).rglob("*.yaml")
]


def damaged(lines: list[str], data: st.DataObject) -> list[str]:
    """The lines with one left out, said twice, put elsewhere, or with other words in it."""
    number = data.draw(st.integers(0, len(lines) - 1))
    line = lines[number]
    rest = lines[:number] + lines[number + 1 :]
    match data.draw(st.sampled_from(["leave out", "twice", "move", "indent", "replace"])):
        case "leave out":
            return rest
        case "twice":
            return [*lines[:number], line, *lines[number:]]
        case "move":
            return [*rest[: len(rest) // 2], line, *rest[len(rest) // 2 :]]
        case "indent":
            return [*lines[:number], f"  {line}", *lines[number + 1 :]]
    key = line.partition(":")[0]
    value = data.draw(st.sampled_from(["", "$name", "[]", "next", "yes", "not x", "{a: b}", "'"]))
    return [*lines[:number], f"{key}: {value}", *lines[number + 1 :]]


@given(file=st.sampled_from(sorted(YAML)), data=st.data())
@examples(6, 60)
def test_a_damaged_file_is_told(file: str, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder) / "lessons"
        copy_examples(root)
        lines = (root / file).read_text(encoding="utf-8").split("\n")
        for _time in range(data.draw(st.integers(1, 3))):
            lines = damaged(lines, data)
        (root / file).write_text("\n".join(lines), encoding="utf-8")
        found = problems(root)
        assert all((root / problem.at.file).exists() for problem in found)
        content = describe([Checked(root, tuple(found), 4)], root)
        for form in REPORTS.values():
            assert all(span.text is not None for line in form(content) for span in line)
