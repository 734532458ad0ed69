"""What changed in a lesson between two versions, part by part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import LESSON, make_lesson
from tutor.lesson.model import Lesson
from tutor.storyboard.diff import diff_storyboards
from tutor.storyboard.outline import outline

__all__ = ["make_lesson"]

Make = Callable[[str], Lesson]

SPARE = """\
  spare:
    url: https://winkel.example/over
    title: Over ons
    content:
      - text: Wij verkopen fietsen.
steps:
"""


def changed(make: Make, old: str, new: str) -> list[str]:
    """The lines that say what changed from one text of the lesson to the other."""
    return list(diff_storyboards(outline(make(old)), outline(make(new))))


def replaced(was: str, now: str) -> str:
    """The lesson with one thing in it changed."""
    assert was in LESSON
    return LESSON.replace(was, now, 1)


def test_nothing_changed(make_lesson: Make) -> None:
    assert changed(make_lesson, LESSON, LESSON) == ["Er is niets veranderd."]


def test_a_comment_is_no_change(make_lesson: Make) -> None:
    assert changed(make_lesson, LESSON, f"# nagekeken\n{LESSON}") == ["Er is niets veranderd."]


NEW = LESSON.replace("steps:\n", SPARE, 1)


@pytest.mark.parametrize(
    ("old", "new", "heading", "sign"),
    [
        pytest.param(LESSON, NEW, "== Nieuw: Scherm spare (Over ons) ==", "+", id="new"),
        pytest.param(NEW, LESSON, "== Weg: Scherm spare (Over ons) ==", "-", id="gone"),
    ],
)
def test_a_screen_that_is_new_or_gone(
    make_lesson: Make, old: str, new: str, heading: str, sign: str
) -> None:
    assert changed(make_lesson, old, new) == [
        "",
        heading,
        f"{sign} https://winkel.example/over",
        f"{sign} text: Wij verkopen fietsen.",
    ]


@pytest.mark.parametrize(
    ("was", "now", "part", "lines"),
    [
        pytest.param(
            "summary: Alles komt een keer voor.",
            "summary: Alles komt voor.",
            "Artikel",
            ["- Alles komt een keer voor.", "+ Alles komt voor."],
            id="the article",
        ),
        pytest.param(
            "De website vraagt of cookies mogen",
            "De site vraagt iets",
            "Situaties en gegevens",
            [
                "- cookie_question: De website vraagt of cookies mogen",
                "+ cookie_question: De site vraagt iets",
            ],
            id="a situation",
        ),
        pytest.param(
            "pick: [$phone, $old_number]",
            "pick: [$old_number, $phone]",
            "Situaties en gegevens",
            [
                "- $number_shown = $phone | $old_number",
                "+ $number_shown = $old_number | $phone",
            ],
            id="data",
        ),
        pytest.param(
            "why: De code komt op dit nummer.",
            "why: Daar komt de code.",
            "Stappen",
            ["- ? De code komt op dit nummer.", "+ ? Daar komt de code."],
            id="the reason of a step",
        ),
        pytest.param(
            "say: U hebt al een account.",
            "say: Dat hoeft niet.",
            "Stappen",
            [
                "- ! press, login/Account maken: U hebt al een account.",
                "+ ! press, login/Account maken: Dat hoeft niet.",
            ],
            id="the words for a mistake",
        ),
        pytest.param(
            "optional: yes\n",
            "\n",
            "Stappen",
            ["- mag worden overgeslagen"],
            id="a step that may not be skipped any more",
        ),
        pytest.param(
            "rules: [not_easy, not_birthday]",
            "rules: [not_easy]",
            "Scherm pin (Toegangscode)",
            ["-   not_birthday: yes"],
            id="a rule of a field",
        ),
        pytest.param(
            "go: register}",
            "go: login}",
            "Scherm login (Inloggen)",
            ["- link: Account maken  → register", "+ link: Account maken  → login"],
            id="where a link leads",
        ),
        pytest.param(
            "Uw code is $sms_code.",
            "De code is $sms_code.",
            "Bericht shop_code (van Winkel)",
            ["- Uw code is $sms_code.", "+ De code is $sms_code."],
            id="a message",
        ),
    ],
)
def test_a_part_that_changed(
    make_lesson: Make, was: str, now: str, part: str, lines: list[str]
) -> None:
    told = changed(make_lesson, LESSON, replaced(was, now))
    assert [line for line in told if line.startswith("== ")] == [f"== {part} =="]
    assert [line for line in told if line.startswith(("-", "+"))] == lines


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("minutes: 3", "minutes: 4"),
        ("make: code, length: 6}", "make: code, length: 7}"),
        ("from: Buurthuis, text", "from: Buurthuis, via: mail, text"),
        ("at_start: yes", "at_start: no"),
        ("to: $number_typed, ", ""),
        ("dialog: yes", "dialog: no"),
        ("end: yes", "end: no"),
        ("    title: Klaar", "    fake: yes\n    title: Klaar"),
        ("send: shop_code, go: code}", "notify: shop_code, go: code}"),
        ("new_tab: reason}", "go: reason}"),
        ("{button: Controleren, go: done}", "{button: Controleren, go: done, skip_check: yes}"),
        ("kind: code, length: 6,", "kind: code, length: 5,"),
        ("kind: code, length: 6,", "kind: code, prefix: A, length: 6,"),
        ("kind: code, length: 6,", "kind: code, exact: yes, length: 6,"),
        ("make: code, length: 6}", 'make: code, pattern: "A#####"}'),
        ("kind: email, expect", "kind: email, example: jan@post.example, expect"),
        ("strict: no", "strict: yes"),
        ("then: next}", "}"),
        ("with_previous: yes", "optional: yes"),
        ("advice: Nee, liever niet", 'advice: "Ja, graag"'),
        ("other_choice: Dat mag ook. ", "other_choice: "),
        ("hints: [Kijk op het kaartje.]", "hints: [Kijk nog eens.]"),
        ("intro: [Nu de app.]", "intro: [Nu zelf.]"),
    ],
)
def test_nothing_that_a_reviewer_should_know_is_left_out(
    make_lesson: Make, was: str, now: str
) -> None:
    assert changed(make_lesson, LESSON, replaced(was, now)) != ["Er is niets veranderd."]
