"""What the files of a lesson come to mean: places, ids, targets, inheritance."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loader.lessons import LESSON, SHARED, lesson, load, replaced, write_files
from tutor.lesson.model import (
    Action,
    Button,
    Effects,
    Input,
    Lesson,
    Position,
    Question,
    Reading,
    Static,
)
from tutor.loader.load import load_lesson


@pytest.fixture
def good(tmp_path: Path) -> Lesson:
    return lesson(tmp_path)


def test_the_top_of_the_lesson(good: Lesson) -> None:
    assert (good.title, good.summary, good.path) == (
        "Een oefenles",
        "Een korte les.",
        "oefenles/lesson.yaml",
    )
    assert good.persona.values["password"] == "Fiets-Tuin-88"
    assert [(term.id, term.forms) for term in good.terms] == [("sms", ("sms", "sms-code"))]
    assert good.read_more == (Reading("Meer lezen", "Lees verder.", "oefenles"),)
    assert [(s.name, s.sentence, s.at.line) for s in good.situations] == [
        ("question_asked", "Er komt een vraag tussendoor.", 14)
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("kind", "Oefening", id="own-before-default"),
        pytest.param("level", "Beginner", id="default"),
        pytest.param("minutes", 7, id="default-number"),
        pytest.param("language", "nl", id="built-in-language"),
        pytest.param("modes", ("watch", "together", "alone"), id="built-in-modes"),
        pytest.param("feedback", True, id="built-in-feedback"),
    ],
)
def test_defaults(good: Lesson, key: str, value: object) -> None:
    assert getattr(good, key) == value


def test_without_shared_files_a_lesson_still_loads(tmp_path: Path) -> None:
    text = LESSON.replace("terms: [sms]\nread_more: [meer]\n", "")
    write_files(tmp_path, {name: text for name, text in SHARED.items() if "block" in name})
    write_files(tmp_path, {"shared/personas.yaml": SHARED["shared/personas.yaml"]})
    write_files(tmp_path, {"oefenles/lesson.yaml": text})
    found = load_lesson(tmp_path / "oefenles/lesson.yaml", tmp_path).lesson
    assert found is not None
    assert (found.minutes, found.level, found.kind) == (10, "", "Oefening")


@pytest.mark.parametrize(
    ("screen", "place", "app", "chapter"),
    [
        pytest.param("login", "computer", "", 0, id="url"),
        pytest.param("number", "computer", "", 0, id="neither"),
        pytest.param("home", "phone", "MijnKPN", 0, id="app"),
        pytest.param("again", "phone", "MijnKPN", 1, id="epilogue"),
    ],
)
def test_place_of_a_screen(good: Lesson, screen: str, place: str, app: str, chapter: int) -> None:
    found = next(s for s in good.screens if s.id == screen)
    assert (found.place, found.app, found.chapter) == (place, app, chapter)


PHONE = """\
format: 1
lesson: oefenles
title: Een oefenles
summary: Een korte les.
places: [phone]
app: MijnKPN
persona: ria
screens:
  start: {content: [Welkom.]}
  page: {app: Internet, url: https://kpn.example, content: [Uitleg.]}
steps:
  - read: yes
"""


def test_on_the_phone_a_screen_is_in_the_app_of_the_lesson(tmp_path: Path) -> None:
    found = lesson(tmp_path, PHONE)
    assert [(s.id, s.place, s.app, s.url) for s in found.screens] == [
        ("start", "phone", "MijnKPN", ""),
        ("page", "phone", "Internet", "https://kpn.example"),
    ]


def test_elements_are_called_after_their_label(good: Lesson) -> None:
    assert [e.id for s in good.screens[:3] for e in s.content] == [
        "login/#1",
        "login/Mailadres",
        "login/Wachtwoord",
        "login/Inloggen",
        "login/#2",
        "extra/Is dit echt?",
        "extra/Ga verder",
        "number/Telefoonnummer",
        "number/Kleur",
        "number/Onthoud mij",
        "number/Ga verder",
        "number/Uitleg",
    ]


def test_a_label_of_two_moments_gets_two_ids(tmp_path: Path) -> None:
    twice = (
        "- {link: Uitleg, new_tab: help, when: question_asked}\n"
        "      - {link: Uitleg, go: back, when: not question_asked}"
    )
    found = lesson(tmp_path, replaced(LESSON, "- {link: Uitleg, new_tab: help}", twice))
    step = found.steps[4]
    assert step.actions == (Action("press", ("number/Uitleg", "number/Uitleg#2")),)


def element(good: Lesson, id_: str) -> object:
    return next(e for s in good.screens for e in s.content if e.id == id_)


def test_what_a_field_asks(good: Lesson) -> None:
    field = element(good, "number/Telefoonnummer")
    assert isinstance(field, Input)
    assert (field.kind, field.value, field.expect) == ("phone", "$number_shown", "$phone")
    assert (field.keep, field.wrong) == ("number_typed", {"other": "Kijk op het kaartje."})


@pytest.mark.parametrize(
    ("id_", "asks"),
    [
        pytest.param("number/Kleur", ("choice", "", "Rood", ("Rood", "Blauw")), id="choice"),
        pytest.param("number/Onthoud mij", ("flag", "no", "no", ()), id="checkbox"),
    ],
)
def test_what_boxes_and_lists_ask(good: Lesson, id_: str, asks: tuple[object, ...]) -> None:
    box = element(good, id_)
    assert isinstance(box, Input)
    assert (box.kind, box.value, box.expect, box.options) == asks


def test_what_a_button_does(good: Lesson) -> None:
    button, link = element(good, "number/Ga verder"), element(good, "number/Uitleg")
    assert isinstance(button, Button)
    assert isinstance(link, Button)
    assert (button.checks, link.checks) == (True, False)
    assert button.effects == Effects(send=("code_sms",), go="next")
    assert link.effects == Effects(new_tab="help")
    ready = element(good, "code/Controleren")
    assert isinstance(ready, Button)
    assert ready.effects.set == (("ready", "yes"),)


def test_what_a_question_explains(good: Lesson) -> None:
    question = element(good, "extra/Is dit echt?")
    assert isinstance(question, Question)
    assert [(o.label, o.right, o.because) for o in question.options] == [
        ("Echt", True, "Dat klopt."),
        ("Nep", False, "Kijk naar het adres."),
    ]


def test_a_block_stands_where_it_is_used_with_its_holes_filled(good: Lesson) -> None:
    heading = element(good, "login/#1")
    assert isinstance(heading, Static)
    assert (heading.role, heading.text) == ("heading", "Inloggen bij KPN")
    assert heading.at == Position("shared/blocks/login.yaml", 3, 5)


def test_a_block_under_a_condition_is_there_under_both(tmp_path: Path) -> None:
    text = replaced(LESSON, "- block: login", "- block: login\n        when: not ready")
    content = lesson(tmp_path, text).screens[0].content
    assert [[t.name for t in e.when.tests] for e in content] == [
        ["ready"],
        ["ready"],
        ["ready"],
        ["ready"],
        ["ready", "ready"],
    ]


def test_a_dollar_in_a_block_stays_a_dollar(tmp_path: Path) -> None:
    text = replaced(LESSON, "with: {brand: KPN}", "with: {brand: KPN $$brand}")
    heading = lesson(tmp_path, text).screens[0].content[0]
    assert isinstance(heading, Static)
    assert heading.text == "Inloggen bij KPN $$brand"


def test_a_message_is_a_screen_of_its_app(good: Lesson) -> None:
    (message,) = good.messages
    assert (message.id, message.via, message.sender, message.to) == (
        "code_sms",
        "sms",
        "KPN",
        "$number_typed",
    )
    screen = message.screen
    assert (screen.id, screen.place, screen.app) == ("message:code_sms", "phone", "Berichten")
    assert [(e.id, e.look) for e in screen.content] == [("message:code_sms/kpn.example", "link")]
    assert screen not in good.screens


def test_positions_are_true(good: Lesson) -> None:
    lines = LESSON.split("\n")
    for step in good.steps:
        assert lines[step.at.line - 1].lstrip().startswith("- ")
        assert step.at.column == len(lines[step.at.line - 1].partition("- ")[0]) + 3
    for screen in good.screens:
        assert lines[screen.at.line - 1].strip() == f"{screen.id}:"


def test_headings_of_the_introduction_are_marked(tmp_path: Path) -> None:
    text = replaced(
        LESSON, "terms: [sms]\n", "intro: [Hallo., {heading: Zo werkt het}]\nterms: [sms]\n"
    )
    assert lesson(tmp_path, text).intro == ("Hallo.", "# Zo werkt het")


def test_an_unknown_block_hides_no_other_fault_and_makes_none(tmp_path: Path) -> None:
    text = LESSON.replace("block: login", "block: inlog").replace("go: done", "go: dome")
    assert [p.code for p in load(tmp_path, text).problems] == ["M303", "M301"]
