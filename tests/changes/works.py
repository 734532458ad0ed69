"""Shows a new thing at work, in the copy of the tree that has it: a function per change.

Each raises AssertionError, or whatever else goes wrong, when the thing does not work.
"""

from __future__ import annotations

import asyncio
import io
import re
import tempfile
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any, cast

LESSON = """\
format: 1
lesson: les
title: {title}
summary: Kort.
places: [{places}]
persona: ria
messages:
  post: {{via: {via}, from: Bakker, text: Uw brood is klaar., at_start: yes}}
screens:
  start:
    {where}
    title: Welkom
    content:
      - {content}
      - {{button: Verder, go: done}}
  done: {{{where}, end: yes, content: [Klaar.]}}
steps:
  - {step}
  - press: Verder
"""
COMPUTER = "url: https://bakker.example"
PERSONA = "ria: {name: Ria Zonnedijk, email: ria@post.example, phone: 06 00 14 27 35}\n"


def folder(**parts: str) -> Path:
    """A folder with one small lesson, in which these parts are otherwise."""
    usual = {"title": "Een les", "places": "computer, phone", "via": "sms", "where": COMPUTER}
    usual |= {"content": "Dag.", "step": "visit: start"}
    root = Path(tempfile.mkdtemp())
    for name in ("les", "shared"):
        (root / name).mkdir()
    (root / "les" / "lesson.yaml").write_text(LESSON.format_map(usual | parts), encoding="utf-8")
    (root / "shared" / "personas.yaml").write_text(PERSONA, encoding="utf-8")
    return root


def practice(**parts: str) -> Any:
    """A practice of the small lesson, which must have no errors."""
    from tutor.engine.practice import Practice
    from tutor.i18n import use_language
    from tutor.loader.load import load_lesson

    use_language("en")
    root = folder(**parts)
    loaded = load_lesson(root / "les" / "lesson.yaml", root)
    assert loaded.lesson is not None, [p.sentence() for p in loaded.problems]
    return Practice.begin(loaded.lesson, 1, {}, "one")


def lines(played: Any) -> str:
    """All that is to be seen, as text."""
    from tutor.storyboard.pages import device_lines

    return "\n".join(line for device in played.view().devices for line in device_lines(device))


def shown_in_app(played: Any) -> str:
    """All that the app shows of a practice."""
    from tutor.storage.progress_store import MemoryStore
    from tutor.tui.base_app import BaseApp
    from tutor.tui.practice.screen import PracticeScreen

    async def show() -> str:
        app = BaseApp()
        async with app.run_test(size=(120, 40)) as pilot:
            await app.push_screen(PracticeScreen(played, MemoryStore(), "Les"))
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            return "\n".join(strip.text for strip in strips)

    return asyncio.run(show())


def on_page(played: Any) -> str:
    """All that a page in a browser shows of a practice."""
    from tutor.html.carried import saved_text
    from tutor.html.playing import resume
    from tutor.html.render import render
    from tutor.html.site import Site

    return render(resume(played.lesson, saved_text(played.saved())), Site())


def element() -> None:
    """The element stands on a screen, in the app and as text."""
    from tutor.engine.event import Event

    played = practice(content="map: Naar de app")
    played.do(Event("address", "", "bakker.example"))
    assert "Naar de app" in lines(played)
    assert "Naar de app" in shown_in_app(played)
    assert "Naar de app" in on_page(played)


def act() -> None:
    """The learner can do it, and a log of the practice says so."""
    from tutor.engine.event import Event
    from tutor.engine.moves import moves
    from tutor.engine.views.act_text import act_text

    played = practice()
    event = Event(cast(Any, "reload"), "computer")
    assert "reload" in {move.verb for move in moves(played.context, played.state)}
    assert played.do(event)
    assert (
        act_text(played.context, played.state.world, event) == "The learner loads the page again."
    )


def step() -> None:
    """The coach asks for it, knows when it is done, and finds the way."""
    from tutor.verify.prove import prove

    played = practice(step="find: start")
    assert "Welkom" in played.view().coach.text
    played.show_step()
    assert played.state.coach.step == 1
    assert prove(played.lesson, workers=1).holds


def channel() -> None:
    """A message arrives in the app of the channel."""
    from tutor.engine.event import Event

    played = practice(via="postbus")
    assert "( Brievenbus (1) )" in lines(played)
    played.do(Event("app", "Brievenbus"))
    assert "Bakker" in lines(played)
    assert "Brievenbus" in shown_in_app(played)
    assert "Brievenbus" in on_page(played)


def kind() -> None:
    """A field of the kind judges what is typed."""
    from tutor.engine.event import Event

    played = practice(content="{field: Kenteken, kind: plate, expect: 1234 SA}")
    played.do(Event("address", "", "bakker.example"))
    played.do(Event("fill", "start/Kenteken", "1234"))
    assert played.do(Event("press", "start/Verder"))
    assert "  ! " in lines(played)


def place() -> None:
    """A lesson happens there, in the app as well."""
    played = practice(places="watch", where="app: Bakker", step="open_app: Bakker", via="push")
    assert "Watch" in lines(played)
    assert "Watch" in shown_in_app(played)
    assert "Watch" in on_page(played)


def rule() -> None:
    """``tutor check`` tells it, and ``tutor explain`` explains it."""
    from tutor.authoring.help import help_lines
    from tutor.lint.run import check
    from tutor.lint.selection import select

    root = folder(title="BROOD")
    found = [p.code for part in select([root], root) for p in check(part, date.today()).problems]
    assert "T490" in found
    assert any("Capitals" in line for line in help_lines("T490"))


def report() -> None:
    """``tutor check --format`` takes it."""
    from tutor.cli.run import run

    told = io.StringIO()
    with redirect_stdout(told):
        run(["--lessons", str(folder()), "check", "--format", "tally"])
    assert re.fullmatch(r"\d+\n", told.getvalue()), told.getvalue()


def screen() -> None:
    """Its key opens it."""
    from tests.tui.fakes import Stage, catalogue_screen

    async def press() -> str:
        app = Stage(catalogue_screen())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("f3")
            return type(app.screen).__name__

    assert asyncio.run(press()) == "AboutScreen"


def language() -> None:
    """The interface speaks it."""
    from tools import catalogues
    from tutor.i18n import gettext, use_language

    catalogues.main(["compile", "tui", "--language", "fy"])
    use_language("fy")
    assert gettext("Computer") == "Kompjûter"
