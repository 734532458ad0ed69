"""The estimate of how tall a screen is, against the app that learners see, at 80 by 24."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tui.practice.played import practice_app
from tests.tui.practice.scenes import LOGIN_VIEW
from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.view import View
from tutor.engine.views.pages import ViewBuilder, page_view
from tutor.lesson.model import Lesson, Screen
from tutor.lesson.places import kind_of
from tutor.lint.rules.structure.pictures import ROOM, height_of
from tutor.loader.load import load_lesson
from tutor.tui.practice.devices_pane import DevicesPane

LESSONS = Path(__file__).resolve().parent.parent.parent / "lessons"

NEAR = 1
"""It is an estimate: so many rows more or less do no harm."""


def read(file: str) -> Lesson:
    """A shipped lesson."""
    lesson = load_lesson(LESSONS / file, LESSONS).lesson
    assert lesson is not None
    return lesson


def view_of(lesson: Lesson, screen: Screen) -> View:
    """A practice in which this screen is in front."""
    context = PracticeContext.from_seed(lesson, 1)
    page = page_view(ViewBuilder(context, start(context), None), screen)
    assert LOGIN_VIEW.browser is not None
    assert LOGIN_VIEW.phone is not None
    coach = replace(LOGIN_VIEW.coach, place=screen.place)
    browser, phone = LOGIN_VIEW.browser, LOGIN_VIEW.phone
    if screen.place == browser.place:
        browser = replace(browser, page=page)
    else:
        home = replace(phone, thread=None, inbox=None, banner=None)
        phone = replace(home, app=screen.app, page=page)
    return replace(LOGIN_VIEW, devices=(browser, phone), coach=coach)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        pytest.param("kpn-tweestapsverificatie/browser.yaml", "login", marks=pytest.mark.slow),
        ("kpn-tweestapsverificatie/browser.yaml", "explanation"),
        pytest.param("kpn-tweestapsverificatie/app.yaml", "extra_safe", marks=pytest.mark.slow),
        pytest.param("kpn-tweestapsverificatie/app.yaml", "code", marks=pytest.mark.slow),
        pytest.param("nep-sms/lesson.yaml", "harm_bank", marks=pytest.mark.slow),
    ],
)
async def test_the_estimate_is_what_the_app_shows(file: str, name: str) -> None:
    lesson = read(file)
    screen = next(screen for screen in lesson.screens if screen.id == name)
    app, _practice, _store = practice_app(view_of(lesson, screen))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        pile = app.screen.query_one(DevicesPane).device.element_list
        room, width = ROOM[kind_of(lesson.places, screen.place)]
        assert abs(pile.size.height - room) <= NEAR
        assert pile.size.width - 2 == width
        shown = max(part.virtual_region.bottom for part in pile.parts)
        assert abs(height_of(screen, width) - shown) <= NEAR
