"""Whatever somebody writes, the rules say something sensible of it or nothing."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.lint.rules.language.finding import find_in_tree
from tutor.diagnostics import records
from tutor.lint.prose.masking import mask
from tutor.lint.prose.sentences import split, words
from tutor.lint.prose.syllables import syllables
from tutor.loader.yaml.document import LONGEST

PIECES = st.sampled_from(
    [
        " ", "  ", "\n", "\n\n", ". ", "? ", "! ", "!!", ": ", "… ", "- ", "1. ", "* ", "**", "_",
        '"', "“", "”", "'", "’", "(", ")", "$", "$name", "€ 12,50", "06 00 12 34 56", "bijv. ",
        "d.w.z. ", "enz. ", "kpn.example", "https://kpn.example/a?b=c", "klik", "Tik op ", "je ",
        "u bent ", "vergeten ", "wordt ", "door ", "gemaakt ", "thans ", "in het kader van ",
        "smartphone ", "telefoon ", "FOUT ", "·", "\u00a0", "é", "😀", "e-mail", "foto's ", "J. ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


def word_list(text: str) -> list[str]:
    """The words of a text."""
    return [match[0] for match in words(text)]


@given(TEXTS)
@example("")
@example("1. 2. 3.")
def test_sentences_keep_every_word_in_its_order(text: str) -> None:
    spans = list(split(text))
    assert all(end <= begin for (_, end), (begin, _) in pairwise(spans))
    of_sentences = [word for start, end in spans for word in word_list(text[start:end])]
    without_markers = [word for word in word_list(text) if not word.isdigit()]
    assert [word for word in of_sentences if not word.isdigit()] == without_markers


@given(TEXTS)
def test_covering_keeps_every_place(text: str) -> None:
    covered = mask(text)
    assert len(covered) == len(text)
    assert all(new in (old, "·") for old, new in zip(text, covered, strict=True))
    assert covered.count("\n") == text.count("\n")


@given(st.text())
def test_every_word_has_a_syllable(word: str) -> None:
    assert 1 <= syllables(word) <= max(len(word), 1) * 2


@given(st.lists(TEXTS.filter(lambda text: "\x00" not in text), min_size=1, max_size=4))
def test_no_text_at_all_stops_the_rules(texts: list[str]) -> None:
    steps = [{"press": "Verder", "text": text, "hints": [text]} for text in texts]
    content = {"title": texts[0], "ending": texts[-1], "intro": texts, "steps": steps}
    source = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in content.items()
    )
    last_line = source.count("\n")
    for problem in find_in_tree(source.replace("▸", "")).problems:
        assert problem.code in records()
        assert 1 <= problem.at.line <= last_line
        assert problem.at.column >= 1
        assert problem.sentence()
        assert problem.hint()


@pytest.mark.parametrize(
    "piece",
    ["@", "a@", "a", "a.", "A-", "**a", "'a", "! ", "1 ", "$a", "klik **", "wordt gea ", "u bent "],
)
@pytest.mark.fast_rows(3)
def test_the_longest_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    """The time that a search takes may not grow with the square of the text."""
    text = (piece * LONGEST)[: LONGEST - 8] + " thans."
    assert "T454" in find_in_tree(f"ending: {json.dumps(text)}\n").codes
