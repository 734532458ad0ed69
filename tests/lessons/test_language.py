"""What the learner reads keeps to the language of the house.

The rules on language judge most of it (``tutor.lint.rules.language``); here is
what they cannot know of every lesson that somebody writes.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.lessons.shipped import ROOT
from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.lesson.model import Input, Lesson, Question, Static
from tutor.lint.prose import Passage, prose_of
from tutor.lint.run import check_lesson
from tutor.loader.load import LoadResult

TODAY = date(2026, 11, 24)
EASY = 80
"""The least reading ease of a shipped lesson; talk about everyday things has more."""
COACH = frozenset({"text", "why", "hints", "say", "other_choice"})
_BOLD = re.compile(r"\*\*.+?\*\*")


@pytest.fixture
def found(lesson: Lesson) -> tuple[Diagnostic, ...]:
    """What the rules on language say of each shipped lesson in turn."""
    problems = check_lesson(ROOT, lesson.path, TODAY).problems
    return tuple(problem for problem in problems if "T450" <= problem.code <= "T499")


@pytest.fixture
def own(loaded: LoadResult, lesson: Lesson) -> tuple[Passage, ...]:
    """All that we say ourselves in it."""
    return prose_of(lesson, loaded.trees).texts


def test_no_remark_on_the_language(found: tuple[Diagnostic, ...]) -> None:
    heavy = [(p.at, p.sentence()) for p in found if p.level is not Level.INFO]
    assert heavy == []


def test_the_only_tip_is_the_reading_ease(found: tuple[Diagnostic, ...]) -> None:
    assert [problem.code for problem in found] == ["T462"]
    assert float(found[0].values["ease"]) >= EASY


@pytest.mark.parametrize("other", ["bladzijde", "vakje", "smartphone", "account aanmaken"])
def test_one_word_for_one_thing_in_all_lessons(own: tuple[Passage, ...], other: str) -> None:
    """Every lesson says pagina, vak, telefoon and registreren."""
    assert [said.text for said in own if re.search(rf"\b{other}\b", said.bare, re.I)] == []


def test_labels_in_our_sentences_exist(lesson: Lesson, own: tuple[Passage, ...]) -> None:
    known = {"Berichten", "E-mail", "Verder", "Hint", "Doe het voor", "Beginscherm", "/mfa"}
    known |= {screen.title for screen in lesson.screens} | {screen.app for screen in lesson.screens}
    known |= set(lesson.persona.values.values())
    known |= {message.sender for message in lesson.messages}
    known |= {message.subject for message in lesson.messages}
    for screen in (*lesson.screens, *(m.screen for m in lesson.messages)):
        known.update((screen.url, screen.url.removeprefix("https://")))
        for element in screen.content:
            known.add(element.label)
            if isinstance(element, Static):
                known.add(element.text)
            elif isinstance(element, Question):
                known.update(option.label for option in element.options)
            elif isinstance(element, Input):
                known.add(element.expect)
    said = [said.text for said in own if said.key in COACH]
    bold = {label.strip("*") for text in said for label in _BOLD.findall(text)}
    assert bold - known == set()
