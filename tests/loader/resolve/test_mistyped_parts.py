"""A part of a value that is written wrong is told with the part that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loader.lessons import LESSON, load, replaced

MEANT = {
    "$phone.lats4": "$phone.last4",
    "$phone.laatste4": "$phone.last4",
    "$phone.last": "$phone.last4",
    "$phone.frist2": "$phone.first2",
    "$phone.dya": "$phone.day",
    "$phone.Maand": "$phone.month",
    "$phone.numbr": "$phone.number",
    "$phone.huisnummer": "$phone.number",
    "$phone.adition": "$phone.addition",
}
TEXTS = (
    "https://$phone.example",
    "https://www.$phone.net/uitleg",
    "Het is $phone. Dank u.",
    "Mail naar $phone.nl of $phone.com",
    "Een dollar: $$phone.dya",
)


@pytest.mark.parametrize("written", MEANT)
def test_what_was_meant_is_told(tmp_path: Path, written: str) -> None:
    loaded = load(tmp_path, replaced(LESSON, "[Klaar.]", f"['Dit is {written}.']"))
    [problem] = loaded.problems
    assert problem.code == "M344"
    assert f"Bedoelt u “{MEANT[written]}”?" in problem.hint()


def test_what_only_looks_like_a_part_is_text(tmp_path: Path) -> None:
    texts = ", ".join(f"'{text}'" for text in TEXTS)
    assert load(tmp_path, replaced(LESSON, "[Klaar.]", f"[{texts}]")).problems == ()
