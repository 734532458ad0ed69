"""Fingers, photos and files, codes of a pattern, and what stands before a box already."""

from __future__ import annotations

import re

import pytest

from tests.inputs.asking import RIGHT, verdict
from tests.table import each_row
from tutor.inputs import KINDS, RULES, Expectation, RandomStream, explain, validate
from tutor.inputs.pattern import can_be_made, made_by_pattern

PHOTOS = Expectation(expect="Scherp", options=("Scherp", "Bewogen"))
FILES = Expectation(
    options=("a.jpg (9 MB)", "b.jpg (2,5 MB)", "c.jpg (900 kB)"),
    rules=(("at_least", "1 MB"), ("at_most", "5 MB")),
)
LETTER = Expectation(expect="A12345678")
WIFI = Expectation(expect="Pbk47a", exact=True)
PASS = Expectation(expect="0014 2273", prefix="3528")


@each_row(
    ("kind", "asked", "text", "expected"),
    [
        ("touch", Expectation(), "yes", RIGHT),
        ("touch", Expectation(), "", "empty"),
        ("face", Expectation(), "again", "again"),
        ("photo", PHOTOS, "Scherp", RIGHT),
        ("photo", PHOTOS, "Bewogen", "other"),
        ("photo", PHOTOS, "", "empty"),
        ("file", FILES, "a.jpg (9 MB)", "too_big"),
        ("file", FILES, "b.jpg (2,5 MB)", RIGHT),
        ("file", FILES, "c.jpg (900 kB)", "too_small"),
        ("file", FILES, "d.jpg", "unknown"),
        ("code", LETTER, "a 1234 5678", RIGHT),
        ("code", LETTER, "A1234567", "too_short/characters"),
        ("code", WIFI, "Pbk47a", RIGHT),
        ("code", WIFI, "Pbk 47a", RIGHT),
        ("code", WIFI, "pbk47a", "capitals"),
        ("code", WIFI, "Pbk47b", "other/letters"),
        ("code", PASS, "00142273", RIGHT),
        ("code", PASS, "3528 0014 2273", RIGHT),
        ("code", PASS, "3528-00142273", RIGHT),
        ("code", PASS, "3528", "too_short"),
        ("code", PASS, "0014 2274", "other/slip"),
    ],
)
def test_how_it_is_judged(kind: str, asked: Expectation, text: str, expected: str) -> None:
    assert verdict(kind, text, asked) == expected


@pytest.mark.parametrize(("reason", "told"), [("too_big", "5 MB"), ("too_small", "1 MB")])
def test_the_sentence_about_a_file_names_the_limit(reason: str, told: str) -> None:
    text = KINDS["file"].invalid_examples(FILES)[reason]
    fault = validate("file", text, FILES)
    assert fault is not None
    assert told in explain("file", fault, {})


def test_a_code_of_a_pattern_keeps_what_is_no_sign() -> None:
    made = {made_by_pattern(RandomStream(seed), "A-##@%") for seed in range(200)}
    assert len(made) > 150
    assert all(re.fullmatch(r"A-[0-9]{2}[A-HKMNPR-Z][a-hkmnpr-z]", code) for code in made)


@pytest.mark.parametrize(
    ("pattern", "enough"), [("A########", True), ("###", True), ("A#@", False), ("ABC", False)]
)
def test_a_pattern_must_draw_enough(pattern: str, enough: bool) -> None:
    assert can_be_made(pattern) is enough


@pytest.mark.parametrize(
    ("kind", "argument", "fits"),
    [("file", "5 MB", True), ("file", "8", False), ("text", "8", True), ("text", "5 MB", False)],
)
def test_a_size_is_for_files_only(kind: str, argument: str, fits: bool) -> None:
    assert RULES["at_most"].fits(KINDS[kind], argument) is fits
