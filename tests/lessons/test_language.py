"""What the learner reads keeps to the language of the house.

The rules on language judge most of it (``tutor.lint.rules.language``); here is
what they cannot know of every lesson that somebody writes.
"""

from __future__ import annotations

import re
from datetime import date

from tests.lessons.shipped import EXAMPLES, FILES, ROOT, lesson_of, load
from tests.table import each_row
from tutor.diagnostics.diagnostic import Level
from tutor.lesson.model import Input, Lesson, Question, Static
from tutor.lint.prose import Passage, prose_of
from tutor.lint.run import check_lesson

EASY, EASIEST = 70, 80
"""The least reading ease of a shipped lesson, and of an example: talk about everyday things."""
OTHER_WORDS = re.compile(r"\b(bladzijde|vakje|smartphone|account aanmaken)\b", re.IGNORECASE)
"""Every lesson says pagina, vak, telefoon and registreren."""
COACH = frozenset({"text", "why", "hints", "say", "other_choice"})
_BOLD = re.compile(r"\*\*.+?\*\*")


def own_texts(lesson: Lesson) -> tuple[Passage, ...]:
    """All that we say ourselves in a lesson."""
    return prose_of(lesson, load(lesson.id).trees).texts


def test_the_check_of_the_day_of_review_finds_nothing(lesson: Lesson) -> None:
    problems = check_lesson(ROOT, lesson.path, date.fromisoformat(lesson.reviewed)).problems
    assert [(p.at, p.sentence()) for p in problems if p.level is not Level.INFO] == []
    (ease,) = [problem.values["ease"] for problem in problems if problem.code == "T462"]
    assert float(ease) >= (EASIEST if lesson.id in EXAMPLES else EASY)
    tips = [p.code for p in problems if "T450" <= p.code <= "T499"]
    assert lesson.id not in EXAMPLES or tips == ["T462"]


@each_row("name", FILES)
def test_one_word_for_one_thing_in_all_lessons(name: str) -> None:
    lesson = lesson_of(name)
    assert [said.text for said in own_texts(lesson) if OTHER_WORDS.search(said.bare)] == []


def test_labels_in_our_sentences_exist(example: Lesson) -> None:
    lesson = example
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
    said = [said.text for said in own_texts(lesson) if said.key in COACH]
    bold = {label.strip("*") for text in said for label in _BOLD.findall(text)}
    assert bold - known == set()
