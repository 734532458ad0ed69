"""The storyboard: a lesson's own solution, told to its end."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tutor.cli.settings import own_lessons
from tutor.engine.scenario import draw_scenario
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson
from tutor.storyboard.storyboard import storyboard

BROWSER, APP = "browser", "app"
STEP = re.compile(r"^Stap (\d+) van (\d+): ")


def kpn(variant: str) -> Lesson:
    """One of the two KPN lessons."""
    root = own_lessons()
    lesson = load_lesson(root / "kpn-tweestapsverificatie" / f"{variant}.yaml", root).lesson
    assert lesson is not None
    return lesson


def told(lesson: Lesson, seed: int, **situations: bool) -> list[str]:
    """The storyboard, every situation as asked for and otherwise off."""
    wanted = {s.name: situations.get(s.name, False) for s in lesson.situations}
    return list(storyboard(lesson, seed, wanted))


def number_shown(lines: list[str]) -> str:
    """The number that the page proposes for the sms, before anything was typed."""
    return next(line for line in lines if re.search(r": \[ 06", line))


def codes(lines: list[str]) -> set[str]:
    """The codes that the messages hold."""
    return {code for line in lines if "| > " in line for code in re.findall(r"\b\d{5,6}\b", line)}


@pytest.mark.parametrize("variant", [BROWSER, APP])
def test_another_seed_gives_another_code_and_number_and_other_questions(variant: str) -> None:
    lesson = kpn(variant)
    one, other = (list(storyboard(lesson, seed)) for seed in (1, 2))
    assert "Oefening nummer: 1" in one
    assert "Oefening nummer: 2" in other
    assert codes(one)
    assert not codes(one) & codes(other)
    seeds = range(1, 7)
    assert len({number_shown(told(lesson, seed)) for seed in seeds}) > 2
    assert len({draw_scenario(lesson, seed).situations for seed in seeds}) > 1


@pytest.mark.parametrize("variant", [BROWSER, APP])
@pytest.mark.parametrize("on", [True, False], ids=["all asked", "nothing asked"])
def test_every_step_is_told_once_and_in_order(variant: str, on: bool) -> None:
    lesson = kpn(variant)
    lines = told(lesson, 3, **{s.name: on for s in lesson.situations})
    steps = [tuple(map(int, found.groups())) for line in lines if (found := STEP.match(line))]
    begun = [place for place, (number, _) in enumerate(steps) if number == 1]
    assert len(begun) == 1 + (lesson.epilogue is not None)
    for first, last in pairwise([*begun, len(steps)]):
        numbers, totals = zip(*steps[first:last], strict=True)
        assert list(numbers) == sorted(set(numbers))
        assert set(totals) == {sum(s.chapter == begun.index(first) for s in lesson.steps)}
        assert (len(numbers) == totals[0]) is (on or first > 0)
    assert not any("geen weg" in line for line in lines)


def test_a_situation_adds_its_own_step() -> None:
    lesson = kpn(BROWSER)
    with_it, without = told(lesson, 3, newsletter_question=True), told(lesson, 3)
    assert any("Nieuwsbrief" in line for line in with_it)
    assert not any("Nieuwsbrief" in line for line in without)
    assert sum(map(bool, map(STEP.match, with_it))) == 1 + sum(map(bool, map(STEP.match, without)))


@pytest.mark.parametrize("variant", [BROWSER, APP])
def test_the_password_stands_on_the_card_and_nowhere_else(variant: str) -> None:
    lesson = kpn(variant)
    password = lesson.persona.values["password"]
    lines = told(lesson, 3)
    assert [line.split(": ")[0] for line in lines if password in line] == ["Kaartje"]
    assert any("•" * len(password) in line for line in lines) == (variant == BROWSER)


def test_the_ending_and_the_epilogue_are_told() -> None:
    lesson = kpn(APP)
    lines = told(lesson, 3)
    assert lesson.epilogue is not None
    assert lesson.ending.replace("**", "") in lines
    assert lines.index(f"== {lesson.title} ==") == 0
    assert f"== {lesson.epilogue.title} ==" in lines
    assert lines[-1] == lesson.epilogue.ending.replace("**", "")
