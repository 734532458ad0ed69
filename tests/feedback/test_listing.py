"""The latest answers as a table."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.feedback.conftest import KPN, Fill, answer
from tutor.feedback.export import AnswerSelection
from tutor.feedback.listing import ListedAnswer, cells_wide, latest, table, wrapped

FINE = ListedAnswer("2026-03-01", KPN, True, "clear", "Heel fijn, dank u wel voor deze les")


def test_the_newest_days_come_first(filled: Fill) -> None:
    days = [date(2026, 1, day) for day in (3, 1, 4, 2)]
    store = filled(*[answer(given_on=day) for day in days])
    found = [each.given_on for each in latest(store, AnswerSelection(), 3)]
    assert found == ["2026-01-04", "2026-01-03", "2026-01-02"]


def test_a_comment_that_waits_is_not_shown(filled: Fill) -> None:
    (listed,) = latest(filled(answer(comment="Ik heet Jan")), AnswerSelection(), 5)
    assert listed.comment == "[wordt nog bekeken]"


def test_a_wide_screen_shows_one_line_per_answer() -> None:
    heading, line = table([FINE], 140)
    assert heading.split() == ["Datum", "Les", "Geholpen", "Reden", "Opmerking"]
    assert line.endswith("ja        De uitleg was duidelijk  Heel fijn, dank u wel voor deze les")


def test_a_narrow_screen_puts_the_comment_below() -> None:
    lines = list(table([FINE], 50))
    assert lines[-2:] == ["    De uitleg was duidelijk", "    Heel fijn, dank u wel voor deze les"]


LISTED = st.builds(
    ListedAnswer,
    st.just("2026-03-01"),
    st.text("abc-", min_size=1, max_size=40),
    st.booleans(),
    st.sampled_from(["clear", "other", ""]),
    st.text(st.sampled_from("ab é😀漢\n"), max_size=80),
)


@given(answers=st.lists(LISTED, max_size=4), width=st.integers(24, 160))
def test_no_line_is_wider_than_the_screen(answers: list[ListedAnswer], width: int) -> None:
    lines = list(table(answers, width))
    assert all(cells_wide(line) <= width for line in lines)
    kept = "".join("".join(lines).split())
    assert all("".join(each.comment.split())[:10] in kept for each in answers)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("een twee drie", ["een", "twee", "drie"], id="a word per line"),
        pytest.param("a b c", ["a b c"], id="all on one"),
        pytest.param("abcdefghij", ["abcde", "fghij"], id="a word that is too long"),
        pytest.param("漢漢漢", ["漢漢", "漢"], id="two cells each"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_wrapping(text: str, lines: list[str]) -> None:
    assert wrapped(text, 5) == lines
