"""``tutor feedback review``: a person looks at comments that may hold personal data."""

from __future__ import annotations

import io
import sys

import pytest

from tests.cli.conftest import Tutor
from tests.cli.test_feedback import KPN, give
from tutor.cli.exits import Exit


def waiting_code(tutor: Tutor) -> str:
    """The code of the comment that waits."""
    return tutor("feedback", "review").out.split()[0]


def test_review_lists_what_waits(tutor: Tutor) -> None:
    give(comment="Ik heet Jan")
    heading, comment, left = tutor("feedback", "review").out.splitlines()
    assert heading.split()[1:] == ["2026-03-01", KPN]
    assert comment == "  Ik heet Jan"
    assert left == "1 opmerking wacht nog op iemand die ernaar kijkt."


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        pytest.param(["--approve", "CODE"], "Ik heet Jan", id="approve"),
        pytest.param(["--rewrite", "CODE", "Fijn"], "Fijn", id="rewrite"),
        pytest.param(["--remove", "CODE"], "", id="remove"),
    ],
)
def test_review_by_options(tutor: Tutor, options: list[str], kept: str) -> None:
    give(comment="Ik heet Jan")
    code = waiting_code(tutor)
    ran = tutor("feedback", "review", *[code if each == "CODE" else each for each in options])
    assert ran.out == "Er wacht geen opmerking meer.\n"
    assert f';"{kept}";' in tutor("feedback", "export").out


@pytest.mark.parametrize(
    ("typed", "kept", "left"),
    [
        pytest.param("b\n", "Ik heet Jan", 0, id="keep"),
        pytest.param("h\nFijn\n", "Fijn", 0, id="rewrite"),
        pytest.param("w\n", "", 0, id="wipe"),
        pytest.param("l\n", "[wordt nog bekeken]", 1, id="later"),
        pytest.param("s\n", "[wordt nog bekeken]", 1, id="stop"),
        pytest.param("x\nb\n", "Ik heet Jan", 0, id="another letter first"),
    ],
)
def test_review_one_by_one(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch, typed: str, kept: str, left: int
) -> None:
    give(comment="Ik heet Jan")
    keyboard = io.StringIO(typed)
    with monkeypatch.context() as terminal:
        terminal.setattr(sys, "stdin", keyboard)
        terminal.setattr(keyboard, "isatty", lambda: True)
        terminal.setattr(sys.stdout, "isatty", lambda: True)
        ran = tutor("feedback", "review")
    assert ran.code == Exit.DONE
    assert ("Er wacht geen opmerking meer." in ran.out) is (left == 0)
    assert f';"{kept}";' in tutor("feedback", "export").out


def test_review_stopped_with_ctrl_d_says_so(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    give(comment="Ik heet Jan")
    keyboard = io.StringIO("")
    monkeypatch.setattr(sys, "stdin", keyboard)
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert tutor("feedback", "review").code == Exit.INTERRUPTED
