"""Dates: read in every usual spelling, never guessed."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, validate


@each_row(
    ("text", "expected"),
    [
        ("14-03-1951", RIGHT),
        ("14-3-1951", RIGHT),
        ("14/03/1951", RIGHT),
        ("14.3.1951", RIGHT),
        ("14 3 1951", RIGHT),
        ("14 - 3 - 1951", RIGHT),
        ("14–3–1951", RIGHT),
        ("14 maart 1951", RIGHT),
        ("14 Maart 1951", RIGHT),
        ("14 mrt. 1951", RIGHT),
        ("14mrt1951", RIGHT),
        ("14-mrt-1951", RIGHT),
        ("14e maart 1951", RIGHT),
        ("woensdag 14 maart 1951", RIGHT),
        ("wo. 14 maart 1951", RIGHT),
        ("14031951", RIGHT),
        ("1951-03-14", RIGHT),
        ("19510314", RIGHT),
        ("１４-３-１９５１", RIGHT),
        ("14\u00a0maart\u00a01951", RIGHT),
        ("", "empty"),
        ("gisteren", "format"),
        ("14 mars 1951", "format"),
        ("14-3", "format"),
        ("maart 1951", "format"),
        ("14-3-1951-2", "format"),
        ("1403195", "format"),
        ("14-3-51", "year"),
        ("14/03/51", "year"),
        ("14 maart '51", "year"),
        ("14-3-951", "year"),
        ("14-3-0951", "year"),
        ("14-3-9151", "year"),
        ("03-14-1951", "swapped"),
        ("1951-14-03", "swapped"),
        ("05-25-1960", "swapped"),
        ("14-13-1951", "month"),
        ("14-0-1951", "month"),
        ("31-13-1951", "month"),
        ("29-02-1951", "impossible"),
        ("31-4-1951", "impossible"),
        ("0-3-1951", "impossible"),
        ("32-3-1951", "impossible"),
        ("15-03-1951", "other/day"),
        ("14-04-1951", "other/month"),
        ("14-03-1915", "other/year"),
        ("02-11-1948", "other"),
    ],
)
def test_a_date_of_birth(text: str, expected: str) -> None:
    assert verdict("date", text, on_card("birth_date")) == expected


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        pytest.param("02-11-1948", "11-02-1948", "swapped", id="both could be months"),
        pytest.param("05-05-1950", "05-05-1950", RIGHT, id="nothing to swap"),
        pytest.param("2 november 1948", "2-11-1948", RIGHT, id="the lesson writes words"),
        pytest.param("29-02-1952", "29-2-1952", RIGHT, id="leap year"),
        pytest.param("voorjaar 1951", "voorjaar 1951", RIGHT, id="no date, word for word"),
        pytest.param("voorjaar 1951", "14-03-1951", "other", id="no date, another"),
        pytest.param("", "29-02-2000", RIGHT, id="any: leap century"),
        pytest.param("", "29-02-1900", "impossible", id="any: no leap year"),
        pytest.param("", "12-11-2010", RIGHT, id="any: not swapped, there is nothing to tell"),
    ],
)
def test_other_dates(wanted: str, text: str, expected: str) -> None:
    assert verdict("date", text, Expectation(expect=wanted)) == expected


@each_row(("month", "last"), list(enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1)))
def test_the_last_day_of_a_month_and_the_day_after_it(month: int, last: int) -> None:
    assert verdict("date", f"{last}-{month}-1951", Expectation()) == RIGHT
    assert verdict("date", f"{last + 1}-{month}-1951", Expectation()) != RIGHT


def test_it_says_how_many_days_the_month_has() -> None:
    fault = validate("date", "30-2-1952", Expectation())
    assert fault is not None
    assert dict(fault.values) == {"days": "29"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("3 mei 1951", "03-05-1951"),
        ("31 mei 1951", "31-05-1951"),
        ("1951-05-03", "03-05-1951"),
        ("3-5-51", "3-5-51"),
    ],
)
def test_it_is_kept_with_the_day_first(text: str, kept: str) -> None:
    assert KINDS["date"].normalize(text) == kept


MONTH_NAMES = (
    "januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
    "augustus aug", "september sep sept", "oktober okt", "november nov", "december dec",
)  # fmt: skip


@each_row(("number", "names"), list(enumerate(MONTH_NAMES, 1)))
def test_every_month_by_its_names(number: int, names: str) -> None:
    for name in names.split():
        assert KINDS["date"].normalize(f"3 {name} 1950") == KINDS["date"].normalize(
            f"03-{number:02}-1950"
        )
