"""What the answers say, and that the screen and every file say the same."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from tests.feedback.conftest import KPN, Fill, answer, rows
from tutor.feedback.entry import FeedbackEntry, StepCount
from tutor.feedback.export import AnswerSelection
from tutor.feedback.figures import About, Figure
from tutor.feedback.report import report, versions
from tutor.feedback.report_formats import as_csv, as_json, as_text

ALL = AnswerSelection()
DAY = date(2026, 3, 1)


def counts(figures: tuple[Figure, ...], about: About) -> list[tuple[str, int, int]]:
    """What was counted about something: which, how many, of how many."""
    return [(each.item, each.count, each.of) for each in figures if each.about is about]


def some_answers() -> list[FeedbackEntry]:
    """Twelve answers about one lesson of four steps."""
    typing = StepCount(2, 1, (("too_short", 3), ("not_06", 1)))
    empty = StepCount(2, 0, (("empty", 1),))
    return [
        *[answer(reason="clear", steps=(typing,)) for _number in range(6)],
        *[answer() for _number in range(2)],
        answer(helped=False, reason="stuck", stopped_at=2, steps=(empty,)),
        answer(helped=False, reason="stuck", stopped_at=3),
        answer(helped=False, reason="unclear", finished=True),
        answer(helped=False, stopped_at=0),
    ]


def test_shares(filled: Fill) -> None:
    figures = report(filled(*some_answers()), ALL)
    assert counts(figures, About.HELPED) == [("", 8, 12)]
    assert counts(figures, About.FINISHED) == [("", 9, 12)]


def test_reasons_are_counted_of_those_who_gave_that_answer(filled: Fill) -> None:
    figures = report(filled(*some_answers()), ALL)
    assert counts(figures, About.REASON) == [
        ("Geholpen: De uitleg was duidelijk", 6, 8),
        ("Niet geholpen: Ik begreep de uitleg niet", 1, 4),
        ("Niet geholpen: Ik kwam niet verder", 2, 4),
    ]


def test_the_funnel_counts_who_came_to_each_step(filled: Fill) -> None:
    figures = report(filled(*some_answers()), ALL)
    reached = [("1", 11, 12), ("2", 11, 12), ("3", 10, 12), ("4", 9, 12)]
    assert counts(figures, About.REACHED) == reached


def test_a_mistake_is_counted_once_per_answer(filled: Fill) -> None:
    figures = report(filled(*some_answers()), ALL)
    assert counts(figures, About.MISTAKE) == [
        ("Stap 2: not_06", 6, 12),
        ("Stap 2: too_short", 6, 12),
        ("Stap 2: empty", 1, 12),
    ]


def test_steps_are_those_of_the_newest_version(filled: Fill) -> None:
    old = [answer(version="old", given_on=date(2026, 1, 1), total=9) for _number in range(20)]
    figures = report(filled(*old, answer(version="new", total=2)), ALL)
    assert counts(figures, About.REACHED) == [("1", 1, 1), ("2", 1, 1)]
    assert counts(figures, About.HELPED) == [("", 21, 21)]
    assert {each.version for each in figures if each.about is About.REACHED} == {"new"}


def test_what_only_counts_remain_of_is_counted_too(filled: Fill) -> None:
    store = filled(*some_answers(), answer(helped=False, given_on=date(2025, 1, 1)))
    store.apply_retention(date(2026, 1, 1))
    figures = report(store, ALL)
    assert counts(figures, About.HELPED) == [("", 8, 13)]
    assert counts(report(store, AnswerSelection(since=DAY)), About.HELPED) == [("", 8, 12)]


def test_all_answers_tidied_away_leave_the_shares(filled: Fill) -> None:
    store = filled(answer(), answer(helped=False))
    store.apply_retention(date(2027, 1, 1))
    figures = report(store, ALL)
    assert [(each.about, each.count, each.of) for each in figures] == [
        (About.HELPED, 1, 2),
        (About.FINISHED, 1, 2),
    ]


def test_of_one_version_the_counts_that_say_no_version_are_left_out(filled: Fill) -> None:
    store = filled(*some_answers(), answer(version="v2"), answer(given_on=date(2025, 1, 1)))
    store.apply_retention(date(2026, 1, 1))
    of_v1 = report(store, AnswerSelection(version="v1"))
    assert counts(of_v1, About.FINISHED) == [("", 9, 12)]
    assert {each.version for each in of_v1 if each.about is About.REACHED} == {"v1"}
    assert versions(store, ALL) == [("v1", 12, "2026-03-01"), ("v2", 1, "2026-03-01")]


def test_a_selection_counts_only_what_was_chosen(filled: Fill) -> None:
    store = filled(answer(), answer(lesson="nep-sms", variant=""))
    figures = report(store, AnswerSelection(lesson="nep-sms"))
    assert {each.lesson for each in figures} == {"nep-sms"}


# --- the same everywhere ----------------------------------------------------------


def test_screen_csv_and_json_say_the_same(filled: Fill) -> None:
    store = filled(*some_answers(), answer(lesson="nep-sms", variant="", total=0))
    figures = report(store, ALL)
    shares = [each.share for each in figures]

    in_json = json.loads(as_json(figures))
    assert [(each["count"], each["of"]) for each in in_json] == [
        (each.count, each.of) for each in figures
    ]
    assert [each["share"] and each["share"]["percent"] for each in in_json] == [
        share and share.percent for share in shares
    ]

    in_csv = rows(as_csv(figures).encode())[1:]
    assert [row[4:] for row in in_csv] == [
        [str(each.count), str(each.of)]
        + ([str(share.percent), str(share.low), str(share.high)] if share else ["", "", ""])
        for each, share in zip(figures, shares, strict=True)
    ]

    interval = r"(\d+)% \(tussen (\d+)% en (\d+)%\)"
    on_screen = re.findall(rf" +(\d+)  (?:{interval}|te weinig)", as_text(figures))
    assert on_screen == [(row[4], *row[6:]) for row in in_csv]


def test_on_the_screen(filled: Fill) -> None:
    text = as_text(report(filled(*some_answers()), AnswerSelection(lesson=KPN)))
    assert text.startswith(f"{KPN}\n  12 reacties\n")
    assert re.search(r"Geholpen +8  67% \(tussen 39% en 86%\)", text)
    assert "Gekomen tot stap (versie v1, 12 reacties)" in text
    assert re.search(r"Stap 2: empty +1  8% \(tussen 1% en 35%\)", text)


@pytest.mark.parametrize("form", [as_text, as_csv, as_json], ids=["text", "csv", "json"])
def test_without_answers(filled: Fill, form: object) -> None:
    assert callable(form)
    text = form(report(filled(), ALL))
    assert text.strip()
