"""What an answer can be, and what can never be in one."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from tests.feedback.conftest import answer
from tutor.engine.event import Event
from tutor.feedback.entry import FeedbackEntry, StepCount, reasons


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"lesson": "=cmd|' /C calc'!A0"}, id="a lesson that is a formula"),
        pytest.param({"lesson": ""}, id="no lesson"),
        pytest.param({"version": 'v"1'}, id="a quote in the version"),
        pytest.param({"variant": "../x"}, id="a path for a variant"),
        pytest.param({"mode": "together\n"}, id="a line end in the mode"),
        pytest.param({"reason": "stuck"}, id="a reason of the other answer"),
        pytest.param({"reason": "because I say so"}, id="an unknown reason"),
        pytest.param({"comment": "x" * 501}, id="a comment that is too long"),
        pytest.param({"stopped_at": 5, "finished": False}, id="beyond the last step"),
        pytest.param({"stopped_at": -1, "finished": False}, id="before the first step"),
        pytest.param({"stopped_at": 2, "finished": True}, id="stopped and finished"),
        pytest.param({"steps": (StepCount(1, 0, (("\x1b[2J", 1),)),)}, id="a mistake that is code"),
        pytest.param({"steps": (StepCount(1, 0, (("x" * 301, 1),)),)}, id="a mistake too long"),
        pytest.param({"actions": (Event("press", "a\ud800"),)}, id="an action with half a sign"),
    ],
)
def test_what_cannot_be_an_answer(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no feedback can have this"):
        answer(**values)


def test_nothing_in_an_answer_tells_who_or_when_exactly() -> None:
    names = {field.name for field in fields(FeedbackEntry)}
    assert names == {
        "given_on", "lesson", "version", "helped", "variant", "mode", "language", "reason",
        "comment", "finished", "stopped_at", "total", "steps", "actions",
    }  # fmt: skip


@pytest.mark.parametrize("helped", [True, False], ids=["helped", "not helped"])
def test_at_most_five_reasons_each_in_dutch(helped: bool) -> None:
    offered = reasons(helped)
    assert 2 <= len(offered) <= 5
    assert offered[-1] == ("other", "Iets anders")


def test_counts_of_an_answer() -> None:
    entry = answer(steps=(StepCount(1, 2, (("a", 1), ("b", 3))), StepCount(4, 1)))
    assert (entry.hint_count, entry.mistake_count) == (3, 4)
