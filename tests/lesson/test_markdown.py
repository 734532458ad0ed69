"""Markdown shows bold, italic, lists and line breaks, and loses nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.lesson.markdown import (
    Block,
    Run,
    escape_markdown,
    mark_terms,
    parse_markdown,
    plain_text,
)
from tutor.lesson.model import Term


def paragraph(*runs: Run) -> Block:
    return Block("paragraph", runs)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Dag", [paragraph(Run("Dag"))], id="plain"),
        pytest.param(
            "Klik op **Ga verder**.",
            [paragraph(Run("Klik op "), Run("Ga verder", bold=True), Run("."))],
            id="bold",
        ),
        pytest.param("_zo_", [paragraph(Run("zo", italic=True))], id="italic"),
        pytest.param(
            "**a *b* c**",
            [
                paragraph(
                    Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True)
                )
            ],
            id="italic-in-bold",
        ),
        pytest.param("een\ntwee", [paragraph(Run("een\ntwee"))], id="line-break"),
        pytest.param("een  \r\ntwee", [paragraph(Run("een\ntwee"))], id="hard-break-on-windows"),
        pytest.param("a\n\nb", [paragraph(Run("a")), paragraph(Run("b"))], id="two-paragraphs"),
        pytest.param(
            "- een\n- *twee*",
            [Block("bullet", (Run("een"),)), Block("bullet", (Run("twee", italic=True),))],
            id="bullets",
        ),
        pytest.param(
            "3. drie\n4) vier",
            [Block("number", (Run("drie"),), 3), Block("number", (Run("vier"),), 4)],
            id="numbers-as-typed",
        ),
        pytest.param(
            "- een\n  - twee",
            [Block("bullet", (Run("een"),)), Block("bullet", (Run("twee"),))],
            id="nested-list-is-one-list",
        ),
        pytest.param("- ", [paragraph(Run("-"))], id="lone-dash"),
        pytest.param(
            "-\n- a", [paragraph(Run("-")), Block("bullet", (Run("a"),))], id="empty-item"
        ),
        pytest.param("2024.", [paragraph(Run("2024."))], id="a-year-is-no-empty-list"),
        pytest.param("007. Bond", [paragraph(Run("007. Bond"))], id="leading-zero-is-kept"),
        pytest.param(r"\*geen\*", [paragraph(Run("*geen*"))], id="escaped-star"),
        pytest.param("jan_de_vries", [paragraph(Run("jan_de_vries"))], id="underscores-in-a-word"),
    ],
)
def test_what_is_markdown(text: str, blocks: list[Block]) -> None:
    assert list(parse_markdown(text)) == blocks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[KPN](https://kpn.com)", id="link"),
        pytest.param("<https://kpn.com>", id="autolink"),
        pytest.param("https://inloggen.kpn.com/mfa", id="address"),
        pytest.param("[ref]: https://kpn.com 'titel'", id="reference"),
        pytest.param("![hond](hond.png)", id="image"),
        pytest.param("<b onclick='x'>vet</b>", id="html"),
        pytest.param("<!-- weg -->", id="comment"),
        pytest.param("&amp; &#x1b;", id="entity"),
        pytest.param("`code`", id="code"),
        pytest.param("```\ncode\n```", id="fence"),
        pytest.param("# Kop", id="heading"),
        pytest.param("Kop\n===", id="underlined-heading"),
        pytest.param("> citaat", id="quote"),
        pytest.param("---", id="ruler"),
        pytest.param("***", id="stars"),
        pytest.param("| a | b |\n|---|---|", id="table"),
        pytest.param("[b]rood[/b] [@click=app.quit]", id="textual-markup"),
        pytest.param("\\", id="backslash"),
    ],
)
def test_what_stays_as_typed(text: str) -> None:
    assert parse_markdown(text) == (paragraph(Run(text)),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- " * 1000 + "woord", id="deep-list"),
        pytest.param("*" * 2000 + "woord" + "*" * 2000, id="stars"),
        pytest.param("*a " * 1000 + "woord", id="unclosed-emphasis"),
        pytest.param("**a *b " * 500 + "woord" + "**" * 500, id="nested-emphasis"),
        pytest.param("[" * 2000 + "woord", id="brackets"),
        pytest.param("\\" * 2000 + "woord", id="backslashes"),
    ],
)
def test_hostile_text_keeps_its_word(text: str) -> None:
    assert "woord" in plain_text(text)


MARKS = st.sampled_from([*"*_-+.)\\\n #>`[]()!<&|~:", "  \n", "\n\n", "1. ", "- ", "**", "\t"])
WORDS = st.sampled_from(["klik", "KPN", "één", "007", "12", "a"])


@given(st.lists(MARKS | WORDS, max_size=40).map("".join))
def test_no_word_is_lost(text: str) -> None:
    words = re.findall(r"[^\W_]+", text)
    shown = re.findall(r"[^\W_]+", plain_text(text))
    assert "".join(shown) == "".join(words)


@given(st.text())
def test_any_text_is_accepted_and_plain(text: str) -> None:
    shown = plain_text(text)
    assert [char for char in shown if char != "\n" and ord(char) < 32] == []


@given(st.lists(MARKS | WORDS, max_size=20).map("".join).map(lambda t: " ".join(t.split())))
def test_an_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert plain_text(escape_markdown(text)) == text


TERMS = (
    Term("2fa", ("tweestapsverificatie", "2FA"), "Inloggen in twee stappen."),
    Term("sms", ("sms", "sms-code"), "Een tekstbericht."),
)


def terms_in(text: str, already: set[str]) -> list[tuple[str, str]]:
    marked = mark_terms(parse_markdown(text), TERMS, already)
    assert "".join(r.text for b in marked for r in b.runs) == "".join(
        r.text for b in parse_markdown(text) for r in b.runs
    )
    return [(run.text, run.term) for block in marked for run in block.runs if run.term]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Dit is 2fa.", [("2fa", "2fa")], id="any-case"),
        pytest.param("2FA of tweestapsverificatie", [("2FA", "2fa")], id="first-form-only"),
        pytest.param("een sms-code", [("sms-code", "sms")], id="longest-form"),
        pytest.param("smsje", [], id="part-of-a-word"),
        pytest.param("sms\n\n- 2FA, sms", [("sms", "sms"), ("2FA", "2fa")], id="over-blocks"),
        pytest.param("**sms**", [("sms", "sms")], id="in-bold"),
    ],
)
def test_first_use_of_a_term_is_marked(text: str, found: list[tuple[str, str]]) -> None:
    assert terms_in(text, set()) == found


def test_a_term_is_marked_once_on_a_page() -> None:
    page: set[str] = set()
    assert terms_in("Een sms.", page) == [("sms", "sms")]
    assert terms_in("Nog een sms.", page) == []


def test_marking_twice_is_marking_once() -> None:
    once = mark_terms(parse_markdown("sms, 2FA en sms"), TERMS, set())
    assert mark_terms(once, TERMS, set()) == once


def test_bold_stays_bold_around_a_term() -> None:
    (block,) = mark_terms(parse_markdown("**uw sms hier**"), TERMS, set())
    assert [(run.text, run.bold) for run in block.runs] == [
        ("uw ", True),
        ("sms", True),
        (" hier", True),
    ]
