"""Mail on a computer and in folders: in the engine, in the app at its smallest, and on a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.conftest import PERSONAS
from tests.html.reader import Page, values_of
from tests.tui.practice.played import PracticeApp
from tests.tui.seen import text
from tests.verify.kinds import HEAD
from tests.verify.mail_texts import MAIL, PHONE_FOLDER
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.view import BrowserView
from tutor.html.names import event_value
from tutor.html.playing import begin, play
from tutor.html.render import render
from tutor.html.site import Site
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import PracticeScreen

ON_COMPUTER = MAIL.replace("FOLDER", "spam").replace("ONCE", "")
ON_PHONE = PHONE_FOLDER.replace("TEXT", "Uw code is $code.")
SENT = [Event("address", "", "https://proef.example"), Event("press", "start/Stuur de code")]
TO_FOLDER = [Event("app", "E-mail"), Event("press", "mail:computer/Ongewenst")]


@pytest.fixture
def lesson_of(tmp_path: Path) -> Callable[[str], Lesson]:
    """A lesson from the text of its file."""

    def make(content: str) -> Lesson:
        for name, written in (("shared/personas", PERSONAS), ("proef/lesson", HEAD + content)):
            file = tmp_path / f"{name}.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(written, encoding="utf-8")
        lesson = load_lesson(file, tmp_path).lesson
        assert lesson is not None
        return lesson

    return make


def computer(practice: Practice) -> BrowserView:
    """The computer as it is to be seen."""
    browser = practice.view().browser
    assert browser is not None
    return browser


def test_mail_lies_in_its_folder_and_the_page_behind_stays(
    lesson_of: Callable[[str], Lesson],
) -> None:
    practice = Practice.begin(lesson_of(ON_COMPUTER), 1)
    practice.do_all(SENT)
    assert computer(practice).mail_target == "E-mail"
    assert computer(practice).unread == 1
    assert len(practice.view().coach.messages) == 1, "nothing tells of a mail in that folder"
    practice.do(Event("app", "E-mail"))
    assert [row.sender for row in computer(practice).inbox or ()] == ["Reisbureau"]
    assert practice.view().coach.elsewhere == "Kijk in de map **Ongewenst**."
    practice.do(TO_FOLDER[1])
    assert [row.sender for row in computer(practice).inbox or ()] == ["Winkel"]
    practice.do(Event("message", "herstel"))
    page = computer(practice).page
    assert page is not None
    assert [element.look for element in page.elements] == ["heading", "text", "text", "file"]
    practice.do(Event("back", "computer"))
    practice.do(Event("back", "computer"))
    assert [row.sender for row in computer(practice).inbox or ()] == ["Reisbureau"]
    assert not computer(practice).can_go_back
    practice.do(Event("tab", "0"))
    assert computer(practice).page is not None
    assert not computer(practice).in_mail


@pytest.mark.parametrize("content", [ON_COMPUTER, ON_PHONE], ids=["computer", "phone"])
async def test_the_app_shows_the_folder_and_does_it_all(
    lesson_of: Callable[[str], Lesson], content: str
) -> None:
    practice = Practice.begin(lesson_of(content), 1)
    screen = PracticeScreen(practice, MemoryStore(), "Proef")
    app = PracticeApp(screen)
    seen = []
    async with app.run_test(size=(50, 15)) as pilot:
        await pilot.pause()
        while not practice.chapter_done:
            screen.action_help("show")
            await pilot.pause()
            seen.append(text(app))
    assert any("→ Ongewenst" in each for each in seen)
    assert any("Winkel" in each and "Uw code" in each for each in seen)


def test_a_page_shows_the_list_and_the_folders(lesson_of: Callable[[str], Lesson]) -> None:
    lesson = lesson_of(ON_COMPUTER)
    turn = begin(lesson, 1)
    for event in [Event("app", "E-mail"), TO_FOLDER[1]]:
        page = Page(render(turn, Site()))
        [button] = [b for b in page.all("button") if b.get("value") == event_value(event)]
        turn = play(lesson, values_of(page.press(button)))
    assert "Er zijn nog geen berichten." in render(turn, Site())
    assert Page(render(turn, Site())).all("button")
