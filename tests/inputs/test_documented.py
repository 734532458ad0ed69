"""The developers' page on inputs names every kind, reason, rule and fictional range there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.inputs.asking import RIGHT, verdict
from tutor.inputs import KINDS, RULES, Expectation, bsn, iban, phone, postcode

DOCS = Path(__file__).resolve().parents[2] / "docs"
INPUTS = (DOCS / "developers" / "inputs.md").read_text("utf-8")
DATA = (DOCS / "decisions" / "fictional-data.md").read_text("utf-8")


def rows(name: str) -> list[list[str]]:
    """The cells of the table whose first heading this is."""
    table = INPUTS.partition(f"\n| {name} |")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")[2:]]


def words(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_kind_and_reason_is_documented() -> None:
    documented = {words(row[0])[0]: set(words(row[3])) for row in rows("kind")}
    assert documented == {name: set(kind.reasons) for name, kind in KINDS.items()}


def test_every_rule_and_reason_is_documented() -> None:
    documented = {words(row[0])[0]: set(words(row[2])) for row in rows("rule")}
    assert documented == {name: set(rule.reasons) for name, rule in RULES.items()}


@pytest.mark.parametrize(
    "spelling", words(next(row for row in rows("kind") if "date" in row[0])[1])
)
def test_the_documented_spellings_of_a_date_are_read(spelling: str) -> None:
    assert verdict("date", spelling, Expectation(expect="12-03-1951")) == RIGHT


def test_the_fictional_ranges_are_documented() -> None:
    told = DATA.replace(" ", "")
    assert phone.FICTIONAL in told
    assert phone.FOREIGN in told
    assert bsn.FICTIONAL in told
    assert iban.FICTIONAL in told
    assert all(letters in told for letters in postcode.FICTIONAL)
