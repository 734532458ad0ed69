"""No text can steer a terminal, and placeholders are filled exactly once."""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.lesson.template import clean_text, fill_in, names_in

LINE_ENDS = "\r\x85\u2028\u2029"
VISIBLE_FORMATS = {  # signs that are drawn, although Unicode calls them format characters
    *map(chr, range(0x600, 0x606)), "\u06dd", "\u0890", "\u0891", "\u08e2",
    "\U000110bd", "\U000110cd",
}  # fmt: skip


@cache
def by_category() -> dict[str, list[str]]:
    """Every character, by what Unicode says that it is."""
    found: dict[str, list[str]] = defaultdict(list)
    for char in map(chr, range(sys.maxunicode + 1)):
        found[unicodedata.category(char)].append(char)
    return found


@pytest.mark.parametrize("category", ["Cc", "Cf", "Cs", "Zl", "Zp"])
def test_every_control_character_is_gone(category: str) -> None:
    left = [
        hex(ord(char))
        for char in by_category()[category]
        if char not in VISIBLE_FORMATS | {"\n", "\t"}
        and clean_text(f"a{char}b") != ("a\nb" if char in LINE_ENDS else "ab")
    ]
    assert left == []


def test_every_variation_selector_is_gone() -> None:
    selectors = [
        char for char in by_category()["Mn"] if "VARIATION SELECTOR" in unicodedata.name(char, "")
    ]
    assert len(selectors) > 250
    assert clean_text("".join(selectors)) == ""


def test_everything_that_is_written_stays() -> None:
    written = "".join(
        char for name, chars in by_category().items() if name[0] in "LNPS" for char in chars
    )
    lost = set(written) - set(clean_text(written))
    assert lost == set("\u115f\u1160\u3164\uffa0"), "fillers only"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        pytest.param("een\ttwee", "een twee", id="tab"),
        pytest.param("een\r\ntwee\rdrie", "een\ntwee\ndrie", id="line-ends"),
        pytest.param("\x1b[31mrood", "[31mrood", id="escape"),
        pytest.param("\x1b]52;c;aGFjaw==\x07x", "]52;c;aGFjaw==x", id="clipboard-write"),
        pytest.param("\u202egnp.exe", "gnp.exe", id="right-to-left-override"),
        pytest.param("pa\u200bssword", "password", id="zero-width-space"),
        pytest.param("\u2764\ufe0f", "\u2764", id="heart-with-selector"),
        pytest.param("cafe\u0301", "cafe\u0301", id="combining-accent-stays"),
        pytest.param("[/b] [@click=app.quit]", "[/b] [@click=app.quit]", id="markup-is-text"),
    ],
)
def test_clean_text(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    clean_text(text).encode()


VALUES = {"name": "Anna", "money": "$name", "a1_b": "x"}


@pytest.mark.parametrize(
    ("text", "filled", "names"),
    [
        pytest.param("Dag $name!", "Dag Anna!", ("name",), id="one"),
        pytest.param("$name en $name", "Anna en Anna", ("name",), id="twice"),
        pytest.param("$a1_b.", "x.", ("a1_b",), id="digits-and-underscore"),
        pytest.param("$money", "$name", ("money",), id="a-value-is-not-filled-again"),
        pytest.param("$$name kost $$5", "$name kost $5", (), id="doubled-dollar"),
        pytest.param("$$$name", "$Anna", ("name",), id="dollar-before-a-hole"),
        pytest.param("$other en $5 en $", "$other en $5 en $", ("other",), id="unknown-stays"),
        pytest.param("$Name", "$Name", (), id="capital-is-no-name"),
    ],
)
def test_holes(text: str, filled: str, names: tuple[str, ...]) -> None:
    assert fill_in(text, VALUES.get) == filled
    assert names_in(text) == names


@given(st.text(alphabet="xy .", max_size=8), st.text(), st.text(alphabet="xy .", max_size=8))
def test_a_value_appears_as_it_is(before: str, value: str, after: str) -> None:
    assert fill_in(f"{before}$a {after}", {"a": value}.get) == f"{before}{value} {after}"
