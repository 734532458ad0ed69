"""What the learner reads keeps to the language of the house.

Only our own words are judged: labels and messages belong to the simulated
companies, and stand in bold where our sentences name them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.lessons.shipped import deals
from tutor.engine.stage import Stage
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Input, Lesson, Question, Static, Step

MOST_WORDS = 15
_BOLD = re.compile(r"\*\*.+?\*\*")
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n")

BLAMING = ("ongeldig", "fout", "foutief", "vergeten", "sorry", "oeps", "verkeerd", "helaas")
FAMILIAR = ("je", "jij", "jou", "jouw", "jullie")
OTHER_WORDS = {
    "aanklikken": "klikken",
    "bladzijde": "pagina",
    "vakje": "vak",
    "webadres": "adres",
    "mail": "e-mail",
    "mailtje": "e-mail",
    "smsje": "sms",
    "mobieltje": "telefoon",
    "smartphone": "telefoon",
    "knopje": "knop",
    "homescherm": "beginscherm",
    "startscherm": "beginscherm",
    "button": "knop",
    "account aanmaken": "registreren",
}
"""A word that would be a second one for the same thing, and the one that we use."""


def own_texts(lesson: Lesson) -> Iterator[str]:
    """All that we say ourselves: the article page, the coach, the explanations."""
    yield from (lesson.title, lesson.summary, lesson.lead, lesson.ending)
    yield from (*lesson.intro, *lesson.needs, *lesson.learnt)
    yield from (situation.sentence for situation in lesson.situations)
    yield from (term.meaning for term in lesson.terms)
    yield from (text for reading in lesson.read_more for text in (reading.title, reading.teaser))
    if lesson.epilogue is not None:
        yield from (lesson.epilogue.title, lesson.epilogue.lead, lesson.epilogue.ending)
        yield from lesson.epilogue.intro
    for step in lesson.steps:
        yield from step_texts(step)
    for screen in (*lesson.screens, *(m.screen for m in lesson.messages)):
        for element in screen.content:
            if isinstance(element, Input):
                yield from element.wrong.values()
            elif isinstance(element, Question):
                yield from (option.because for option in element.options)


def step_texts(step: Step) -> Iterator[str]:
    """All that the coach can say at a step."""
    yield from (step.text, step.why, *step.hints, step.other_choice)
    yield from (mistake.say for mistake in step.mistakes)


def words_of(text: str) -> list[str]:
    """The words of our own in a text, in small letters; what is quoted in bold left out."""
    return re.findall(r"[\w'-]+", _BOLD.sub(" ", text).casefold())


def sentences(text: str) -> list[str]:
    """The sentences and list items of a text."""
    return [s for s in _SENTENCE_END.split(plain_text(text)) if s.strip()]


def test_sentences_are_short(lesson: Lesson) -> None:
    long = [s for text in own_texts(lesson) for s in sentences(text) if len(s.split()) > MOST_WORDS]
    assert long == []


@pytest.mark.parametrize(
    "words",
    [BLAMING, FAMILIAR, tuple(OTHER_WORDS)],
    ids=["no blame", "u and never je", "one word for one thing"],
)
def test_words_that_we_do_not_use(lesson: Lesson, words: tuple[str, ...]) -> None:
    found = [(word, text) for text in own_texts(lesson) for word in words_of(text) if word in words]
    assert found == []


def test_no_promise_of_safety(lesson: Lesson) -> None:
    promises = re.compile(r"\bu bent (nu |dan )?(helemaal )?veilig", re.IGNORECASE)
    assert [text for text in own_texts(lesson) if promises.search(text)] == []


def places_of(lesson: Lesson, step: Step) -> set[str]:
    """The devices on which a step happens."""
    stage = Stage(lesson, next(deals(lesson)))
    places = set()
    for action in step.actions:
        if action.verb in ("open_app", "open_message"):
            places.add("phone")
        for target in action.targets:
            screen = target if target in stage.screens else ""
            if target in stage.elements:
                screen = stage.elements[target].screen
            if screen:
                places.add(stage.screens[screen].place)
    return places


def test_we_click_on_a_computer_and_tap_on_a_phone(lesson: Lesson) -> None:
    for step in lesson.steps:
        places = places_of(lesson, step)
        if places == {"phone"}:
            assert "klik" not in " ".join(step_texts(step)).casefold().split(), step.text
            assert "Klik op" not in step.text
        elif places == {"computer"}:
            assert "Tik op" not in step.text


def test_a_phone_lesson_never_says_click(lesson: Lesson) -> None:
    if lesson.places == ("phone",):
        own = (text for step in lesson.steps for text in step_texts(step))
        assert [text for text in own if re.search(r"\bklik", text, re.IGNORECASE)] == []


def test_labels_in_our_sentences_exist(lesson: Lesson) -> None:
    known = {screen.title for screen in lesson.screens} | {screen.app for screen in lesson.screens}
    known |= {"Berichten", "E-mail", "Verder", "Hint", "Doe het voor", "Begin", "/mfa"}
    known |= {message.sender for message in lesson.messages}
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
    said = [text for step in lesson.steps for text in step_texts(step)]
    bold = {label.strip("*") for text in said for label in _BOLD.findall(text)}
    assert bold - known == set()


def test_hard_words_are_explained(lesson: Lesson) -> None:
    used = set(words_of(" ".join((lesson.title, lesson.summary, *lesson.intro, *lesson.learnt))))
    explained = {form.casefold() for term in lesson.terms for form in term.forms}
    hard = {
        "tweestapsverificatie", "sms", "browser", "tabblad", "adresbalk", "cookies", "phishing",
        "oplichters", "toegangscode", "account", "link", "app",
    }  # fmt: skip
    assert (used & hard) - explained == set()
