"""Places are a list: every kind has all it needs, and a lesson may have several of one kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args

import pytest

from tests.table import each_row
from tests.tui.practice.played import PracticeApp
from tests.tui.seen import text
from tutor.engine.coach.guide import next_act
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.state import NEW_DEVICES
from tutor.engine.view import DeviceView
from tutor.engine.views import build_view
from tutor.engine.views.hints import POINT
from tutor.engine.views.places import PLACE_WORDS
from tutor.lesson.model import (
    Action,
    Button,
    Effects,
    Element,
    Input,
    Lesson,
    Message,
    Persona,
    Screen,
    Static,
    Step,
)
from tutor.lesson.places import PLACE_KINDS, PlaceKind, PlaceSpec, places_named
from tutor.lint.rules.language.devices import SPOKEN_OF
from tutor.lint.rules.structure.pictures import ROOM
from tutor.loader.lesson_cache import from_json, to_json
from tutor.practice.texts import DEVICE_WORDS
from tutor.practice.words import PLACE_NOUNS
from tutor.storage.progress_store import MemoryStore
from tutor.storyboard.pages import device_lines
from tutor.storyboard.storyboard import storyboard
from tutor.tui.practice import PracticeScreen
from tutor.tui.practice.clickable import Clickable
from tutor.tui.practice.devices import make_device
from tutor.tui.practice.tools import DeviceSwitch
from tutor.verify.prove import prove

EMPTY = Lesson(
    id="les",
    title="Les",
    summary="",
    places=places_named(get_args(PlaceKind)),
    persona=Persona("anna", {"name": "Anna"}),
    screens=(),
    steps=(Step((Action("read"),)),),
    version="1",
)


def view_of(kind: PlaceKind) -> DeviceView:
    """A place of this kind as it begins."""
    return Practice.begin(EMPTY, 1).view().device(kind)


TABLES: Mapping[str, Mapping[Any, object]] = {
    "what it has": PLACE_KINDS,
    "state": NEW_DEVICES,
    "engine's words": PLACE_WORDS,
    "app's words": DEVICE_WORDS,
    "noun": PLACE_NOUNS,
    "room for a page": ROOM,
    "how lessons speak of it": SPOKEN_OF,
}
MAKERS: Mapping[str, Callable[[PlaceKind], object]] = {
    "view": view_of,
    "storyboard": lambda kind: list(device_lines(view_of(kind))),
    "widget": lambda kind: make_device(view_of(kind), lambda _element, _text: None),
}


@each_row("kind", get_args(PlaceKind))
@each_row("table", TABLES)
def test_every_kind_of_place_has_a_row(table: str, kind: PlaceKind) -> None:
    assert kind in TABLES[table], f"{kind} has no row: {table}"


@each_row("kind", get_args(PlaceKind))
@each_row("maker", MAKERS)
def test_every_kind_of_place_can_be_shown(maker: str, kind: PlaceKind) -> None:
    assert MAKERS[maker](kind), f"{kind} cannot be shown: {maker}"


# --- two computers and two phones -------------------------------------------

PLACES = (
    PlaceSpec("thuis", "computer"),
    PlaceSpec("eigen", "phone"),
    PlaceSpec("winkel", "computer"),
    PlaceSpec("oma", "phone"),
)


def screen(name: str, place: str, *content: Element, **keys: Any) -> Screen:
    """A screen on which these elements stand."""
    return Screen(name, place, title=name.capitalize(), content=content, **keys)


def button(page: str, label: str, *, checks: bool = False, **effects: Any) -> Button:
    """A button that does this."""
    name = f"{page}/{label}"
    return Button(name, page, "button", "button", label, effects=Effects(**effects), checks=checks)


SMS = Message(
    "code", "sms", "Winkel", "", "Uw code is 4711.", screen("message:code", "oma", app="Berichten")
)
MINE = Message(
    "groet", "sms", "Kees", "", "Dag!", screen("message:groet", "eigen", app="Berichten"),
    at_start=True,
)  # fmt: skip
FIELD = Input("kassa/Code", "kassa", "input", "field", "Code", kind="number", expect="4711")
LESSON = Lesson(
    id="samen",
    title="Samen",
    summary="Twee computers en twee telefoons.",
    places=PLACES,
    persona=Persona("anna", {"name": "Anna"}),
    screens=(
        screen("welkom", "thuis", Static("welkom/#1", "welkom", "text", "text", text="Dag."),
               url="https://winkel.example"),
        screen("kassa", "winkel", button("kassa", "Stuur code", send=("code",)), FIELD,
               button("kassa", "Uitleg", new_tab="uitleg"),
               button("kassa", "Betaal", checks=True, go="betaald"), url="https://winkel.example"),
        screen("betaald", "winkel", Static("betaald/#1", "betaald", "text", "text", text="Ja.")),
        screen("uitleg", "winkel", Static("uitleg/#1", "uitleg", "text", "text", text="Zo.")),
        screen("bon", "oma", button("bon", "Bewaar", go="back"), app="Bonnen"),
        screen("agenda", "eigen", button("agenda", "Noteer", go="back"), app="Agenda"),
    ),
    messages=(MINE, SMS),
    steps=(
        Step((Action("visit", ("welkom",)),)),
        Step((Action("visit", ("kassa",)),)),
        Step((Action("press", ("kassa/Uitleg",)),)),
        Step((Action("tab", ("kassa",)),)),
        Step((Action("press", ("kassa/Stuur code",)),)),
        Step((Action("open_message", ("code",)),)),
        Step((Action("fill", ("kassa/Code",)), Action("press", ("kassa/Betaal",)))),
        Step((Action("open_app", ("Bonnen",)), Action("press", ("bon/Bewaar",)))),
        Step((Action("open_app", ("Agenda",)), Action("press", ("agenda/Noteer",)))),
    ),
    version="1",
)  # fmt: skip


def done(practice: Practice) -> list[tuple[str, Event]]:
    """Every act of the shortest way, each with the place that the coach names."""
    acts = []
    while not practice.chapter_done:
        event = next_act(practice.context, practice.state)
        assert event is not None
        acts.append((practice.view().coach.place, event))
        assert practice.do(event)
    return acts


def test_each_act_happens_at_the_place_that_its_event_names() -> None:
    assert done(Practice.begin(LESSON, 1)) == [
        ("thuis", Event("address", "", "https://winkel.example")),
        ("winkel", Event("address", "winkel/", "https://winkel.example")),
        ("winkel", Event("press", "kassa/Uitleg")),
        ("winkel", Event("tab", "winkel/0")),
        ("winkel", Event("press", "kassa/Stuur code")),
        ("oma", Event("banner", "oma/")),
        ("winkel", Event("fill", "kassa/Code", "4711")),
        ("winkel", Event("press", "kassa/Betaal")),
        ("oma", Event("home", "oma/")),
        ("oma", Event("app", "oma/Bonnen")),
        ("oma", Event("press", "bon/Bewaar")),
        ("eigen", Event("app", "Agenda")),
        ("eigen", Event("press", "agenda/Noteer")),
    ]


def test_the_coach_puts_a_frame_at_the_place_of_the_next_act_alone() -> None:
    practice = Practice.begin(LESSON, 1)
    framed = []
    while not practice.chapter_done:
        event = next_act(practice.context, practice.state)
        assert event is not None
        coach = practice.state.coach._replace(hints=POINT)
        view = build_view(practice.context, practice.state._replace(coach=coach))
        framed.append((view.coach.place, [d.place for d in view.devices if is_framed(d)]))
        practice.do(event)
    assert framed == [(place, [place]) for place, _ in framed]
    assert {place for place, _ in framed} == {place.name for place in PLACES}


def is_framed(part: object) -> bool:
    """Whether the coach points at something in this part of a view."""
    if isinstance(part, tuple):
        return any(map(is_framed, part))
    if not is_dataclass(part):
        return False
    values = {field.name: getattr(part, field.name) for field in fields(part)}
    return any(v is True for name, v in values.items() if name.endswith("highlighted")) or any(
        map(is_framed, values.values())
    )


def test_what_happens_at_one_place_leaves_the_others_alone() -> None:
    practice = Practice.begin(LESSON, 1)
    before = practice.view()
    practice.do_all((Event("address", "winkel/", "winkel.example"), Event("app", "oma/Bonnen")))
    practice.do(Event("press", "kassa/Stuur code"))
    after = practice.view()
    assert [d.place for d in after.devices if d == before.device(d.place)] == ["thuis", "eigen"]
    assert [(d.title, d.unread) for d in after.devices] == [
        ("Computer", 0), ("Telefoon", 1), ("Computer 2", 0), ("Telefoon 2", 1),
    ]  # fmt: skip


def test_it_goes_on_another_day_where_it_was() -> None:
    practice = Practice.begin(LESSON, 1)
    practice.do(Event("address", "winkel/", "winkel.exampel"))
    done(practice)
    again = from_json(to_json(LESSON))
    assert again == LESSON
    resumed = Practice.resume(again, practice.saved())
    assert resumed.state.world.devices[1:] == practice.state.world.devices[1:]
    assert resumed.chapter_done


def test_nobody_gets_stuck_in_it() -> None:
    proof = prove(LESSON)
    assert [failure.code for failure in proof.failures] == []
    assert proof.holds


def test_its_storyboard_shows_every_place_in_order() -> None:
    lines = list(storyboard(LESSON, 1))
    titles = [line.removeprefix("      | ") for line in lines if line.startswith("      | ")]
    first = [line for line in titles if line.startswith(("Computer", "Telefoon"))][:4]
    assert first == [
        "Computer: [Nieuw tabblad]",
        "Telefoon: beginscherm",
        "Computer 2: [Nieuw tabblad]",
        "Telefoon 2: beginscherm",
    ]
    assert lines[-1].endswith("( Agenda )")


TITLES = ("Computer", "Telefoon", "Computer 2", "Telefoon 2")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (124, 38), (50, 15)], ids=str)
async def test_the_app_plays_it_and_brings_each_place_to_the_front(size: tuple[int, int]) -> None:
    practice = Practice.begin(LESSON, 1)
    screen = PracticeScreen(practice, MemoryStore(), "Samen")
    app = PracticeApp(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("f6")
        await pilot.pause()
        assert re.search(r" Telefoon ● 1\s", text(app))
        names = list(screen.query_one(DeviceSwitch).query(Clickable))
        for name, title in zip(names, TITLES, strict=False):
            name.focus()
            await pilot.press("enter")
            await pilot.pause()
            assert re.search(rf" {title}\s", text(app))
        await pilot.press("f6")
        await pilot.pause()
        assert re.search(r" Computer\s", text(app))
        while not practice.chapter_done:
            screen.action_help("show")
            await pilot.pause()
        assert practice.view().chapter_done


@pytest.mark.parametrize("kind", get_args(PlaceKind))
async def test_two_of_one_kind_stand_beside_each_other(kind: PlaceKind) -> None:
    places = (PlaceSpec("een", kind), PlaceSpec("twee", kind))
    lesson = replace(EMPTY, places=places)
    app = PracticeApp(PracticeScreen(Practice.begin(lesson, 1), MemoryStore(), "Les"))
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        titles = {"paper": "Brief", "card": "Pas", "keypad": "Kaartlezer", "gate": "Poortje"}
        marks = {"computer": "Nieuw tabblad", "phone": "10:15", "tablet": "10:15", **titles}
        assert len(re.findall(rf"\b{marks[kind]}\b", text(app))) == len(places)
