"""What every shipped lesson promises: it loads, it can be played out, and it helps."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from tests.lessons.player import Player
from tests.lessons.shipped import FILES, all_of, lesson_of, load, some_of
from tests.table import each_row
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.scenario import Scenario
from tutor.lesson.model import Input, Lesson, Question, Step

MOST_STEPS = 60


@each_row("name", FILES)
def test_loads_without_a_single_remark(name: str) -> None:
    assert [(p.at, p.code, p.sentence()) for p in load(name).problems] == []


ON_THE_PAGE = """title summary category breadcrumb intro needs learnt lead ending minutes source
terms read_more"""
IN_THE_CATALOGUE = "theme keywords"


@each_row("name", FILES)
def test_the_article_page_is_whole(name: str) -> None:
    lesson = lesson_of(name)
    assert [key for key in ON_THE_PAGE.split() if not getattr(lesson, key)] == []


@each_row("name", FILES)
def test_it_can_be_found(name: str) -> None:
    lesson = lesson_of(name)
    assert [key for key in IN_THE_CATALOGUE.split() if not getattr(lesson, key)] == []


@each_row("name", FILES)
def test_was_laid_beside_its_source(name: str) -> None:
    lesson = lesson_of(name)
    assert datetime.date.fromisoformat(lesson.reviewed) >= datetime.date(2026, 11, 24)


def play_out(lesson: Lesson, drawn: Scenario) -> None:
    """Do every step as the coach advises, to the end; all that is in sight has its words."""
    player = Player(Practice(PracticeContext(lesson, drawn)))
    for _ in range(MOST_STEPS):
        if player.practice.chapter_done and not player.practice.finished:
            player.act("epilogue")
        if player.practice.finished:
            return
        view = player.view
        steps = [line.text for line in view.coach.steps]
        assert all(steps)
        assert not [text for text in (*steps, player.text()) if "$" in text]
        assert player.practice.show_step(), f"{drawn}: no way on from {view.coach.text!r}"
        assert player.practice.chapter_done or player.view.coach.number > view.coach.number
    raise AssertionError("it never ends")


def test_following_the_coach_reaches_the_end(lesson: Lesson) -> None:
    for drawn in some_of(lesson):
        play_out(lesson, drawn)


@pytest.mark.slow
def test_following_the_coach_reaches_the_end_in_every_practice(example: Lesson) -> None:
    for drawn in all_of(example):
        play_out(example, drawn)


@each_row("name", FILES)
def test_doing_nothing_but_going_on_is_not_enough(name: str) -> None:
    lesson = lesson_of(name)
    for drawn in some_of(lesson):
        practice = Practice(PracticeContext(lesson, drawn))
        for _ in range(MOST_STEPS):
            for verb in ("continue", "skip", "hint"):
                practice.do(Event(verb))
        assert not practice.chapter_done


@each_row("name", FILES)
def test_every_situation_happens_in_one_practice_and_not_in_another(name: str) -> None:
    lesson = lesson_of(name)
    for situation in lesson.situations:
        drawn = {dict(PracticeContext.from_seed(lesson, seed).scenario.situations)[situation.name]
                 for seed in range(20)}  # fmt: skip
        assert drawn == {True, False}, situation


@each_row("name", FILES)
def test_every_screen_has_a_title(name: str) -> None:
    lesson = lesson_of(name)
    assert [screen.id for screen in lesson.screens if not screen.title] == []


def explanations(lesson: Lesson, step: Step) -> int:
    """How many wrong turns at this step have words of their own."""
    context = PracticeContext(lesson, some_of(lesson)[0])
    count = len(step.mistakes)
    for action in step.actions:
        for target in action.targets:
            element = context.elements.get(target)
            if isinstance(element, Input):
                count += len(element.wrong)
            elif isinstance(element, Question):
                count += sum(not option.right for option in element.options)
    return count


FREE = {"read", "tab", "reach"}


def test_every_step_where_something_can_go_wrong_names_two_mistakes(example: Lesson) -> None:
    """Of other lessons the check says the same (T422)."""
    for step in example.steps:
        free = step.optional or all(action.verb in FREE for action in step.actions)
        any_choice = len(step.actions) == 1 and step.actions[0].verb == "choose"
        if not (free or any_choice):
            assert explanations(example, step) >= 2, step.text or step.actions


@each_row("name", FILES)
def test_every_step_says_why_or_hints(name: str) -> None:
    lesson = lesson_of(name)
    assert [step.at for step in lesson.steps if not (step.why or step.hints)] == []


@pytest.mark.parametrize(
    ("name", "event", "words"),
    [
        ("eerst-wennen", Event("address", "", "buurthuis.example"), "Koffieochtend"),
        ("nep-sms", Event("app", "Berichten"), "Joop leent u"),
        ("nep-sms", Event("message", "doctor"), "Is dit bericht echt of nep?"),
    ],
    ids=["does the next step", "only looks around", "begins the next step"],
)
def test_who_starts_without_having_read_is_followed(
    play: Callable[..., Player], name: str, event: Event, words: str
) -> None:
    player = play(name)
    if event.verb == "message":
        player.act("app", "Berichten")
    player.act(*event)
    assert words in player.view.coach.text
