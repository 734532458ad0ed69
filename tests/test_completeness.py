"""A new row in one table is missed, by name, in each other table that must have it.

Each concept of a lesson has one table in the lowest layer. Everything that has
something to say per row of it is listed here; what lacks a row fails by name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from inspect import getsource
from pathlib import Path
from typing import get_args

import pytest
from textual.app import App

from tests.table import each_row
from tutor.authoring.explained import STEPS as EXPLAINED_STEPS
from tutor.authoring.explained.elements import ELEMENTS as EXPLAINED_ELEMENTS
from tutor.authoring.explained.kinds import KINDS as EXPLAINED_KINDS
from tutor.cli.check import FORMATS
from tutor.cli.feedback_export import _REPORT_FORMATS
from tutor.diagnostics import records
from tutor.engine import moves
from tutor.engine.coach.goals import GOAL_STATES
from tutor.engine.event import Event, read_event
from tutor.engine.state import NEW_DEVICES
from tutor.engine.views.act_text import PLAIN
from tutor.engine.views.places import PLACE_WORDS
from tutor.engine.views.words import ACTION_TEXTS
from tutor.engine.world.handlers import HANDLERS
from tutor.feedback.report_formats import REPORT_FORMATS
from tutor.html import tables as html_tables
from tutor.i18n import LANGUAGES
from tutor.inputs import KINDS
from tutor.lesson.elements import ELEMENTS, STATIC_ROLES, Control, Look, Role, StaticRole
from tutor.lesson.places import PLACE_KINDS, PlaceKind
from tutor.lesson.verbs import EVENT_VERBS, STEP_VERBS, EventVerb, StepVerb, event_verb
from tutor.lint.reports import REPORTS
from tutor.lint.rules import ALL as RULES
from tutor.lint.rules.language.devices import SPOKEN_OF
from tutor.lint.rules.structure.pictures import ROOM
from tutor.loader.resolve.labels import ROLES
from tutor.loader.schema.action import Action
from tutor.loader.schema.element import PlainPart
from tutor.loader.schema.step import Step
from tutor.practice.texts import DEVICE_WORDS
from tutor.practice.words import PLACE_NOUNS
from tutor.storyboard.pages import CONTROLS as WRITTEN_CONTROLS
from tutor.storyboard.pages import ELEMENTS as WRITTEN_ELEMENTS
from tutor.tui.base_app import BaseApp
from tutor.tui.practice.elements import CONTROLS as CONTROL_WIDGETS
from tutor.tui.practice.elements import WIDGETS
from tutor.tui.screens.base import APP_KEYS

TUTOR = Path(moves.__file__).parents[1]

LOOKS = frozenset(ELEMENTS)
OFFERED = frozenset(verb for verb, row in EVENT_VERBS.items() if not row.in_log_only)
NEEDS_NO_NAME = frozenset(
    verb for verb in OFFERED if EVENT_VERBS[verb].target in ("", "place") and verb != "address"
)
"""The events whose sentence names nothing of the lesson."""
DONE_BY_EVENT = frozenset({"press", "choose", "read"})
"""The step verbs that are an event and no state of the world."""
APP_ONLY = frozenset({"bubble", "newest", "row"})
"""What the app shows of a conversation; no lesson writes it in ``content``."""
ASKED_OF_COACH = frozenset({"hint", "show"})
"""What leads nowhere, so that no search for a way tries it."""
ENGLISH = "en"
"""The language of the code, which needs no catalogue."""


def classes_of_screens() -> dict[str, str]:
    """The classes of screens in ``tui/screens`` by the file that declares them."""
    files = (TUTOR / "tui" / "screens").glob("*.py")
    found = {path.stem: path.read_text(encoding="utf-8") for path in files}
    named = {name: re.findall(r"^class (\w+Screen)\b", text, re.M) for name, text in found.items()}
    return {screen: name for name, screens in named.items() for screen in screens}


def is_used(screen: str, file: str) -> bool:
    """Whether another file of the app names this class of a screen."""
    others = (path for path in (TUTOR / "tui").rglob("*.py") if path.stem != file)
    return any(re.search(rf"\b{screen}[(\[]", path.read_text(encoding="utf-8")) for path in others)


SCREENS = classes_of_screens()
SCREENS_FILES = {path.stem for path in (TUTOR / "tui" / "screens").glob("*.py")} - {"__init__"}
SCREENS_IMPORTED = {
    name
    for path in (TUTOR / "tui").rglob("*.py")
    for name in re.findall(r"from tutor\.tui\.screens\.(\w+) import", path.read_text("utf-8"))
}

TABLES: dict[str, tuple[Collection[str], Collection[str]]] = {
    "elements: type Look": (get_args(Look), LOOKS),
    "elements: type Role": (get_args(Role), {row.role for row in ELEMENTS.values()}),
    "elements: type StaticRole": (get_args(StaticRole), STATIC_ROLES),
    "elements: schema": ([part.tag for part in get_args(PlainPart)], LOOKS),
    "elements: reference": (
        [part.tag for part in get_args(PlainPart) if part in EXPLAINED_ELEMENTS],
        LOOKS,
    ),
    "elements: storyboard": (WRITTEN_ELEMENTS, LOOKS),
    "elements: app": (set(WIDGETS) - APP_ONLY, LOOKS),
    "elements: pages": (html_tables.ELEMENTS, LOOKS),
    "controls: app": (CONTROL_WIDGETS, get_args(Control)),
    "controls: pages": (html_tables.CONTROLS, get_args(Control)),
    "controls: storyboard": (WRITTEN_CONTROLS, get_args(Control)),
    "places: pages": (html_tables.PLACES, PLACE_KINDS),
    "event verbs: pages": (html_tables.READERS, OFFERED),
    "event verbs: type": (get_args(EventVerb), EVENT_VERBS),
    "event verbs: engine": (HANDLERS, OFFERED),
    "event verbs: moves": (
        re.findall(r'Event\("(\w+)"', getsource(moves)),
        OFFERED - ASKED_OF_COACH,
    ),
    "event verbs: sentences": ({*PLAIN, "back"}, NEEDS_NO_NAME),
    "step verbs: type": (get_args(StepVerb), STEP_VERBS),
    "step verbs: schema": ([action.verb for action in get_args(get_args(Action)[0])], STEP_VERBS),
    "step verbs: schema of steps": (
        [getattr(step, "verb", "do") for step in get_args(get_args(Step)[0])],
        {*STEP_VERBS, "do"},
    ),
    "step verbs: coach": ({*GOAL_STATES, *DONE_BY_EVENT}, STEP_VERBS),
    "step verbs: sentences": (ACTION_TEXTS, STEP_VERBS),
    "step verbs: reference": (
        [act.verb for act in get_args(get_args(Action)[0]) if act in EXPLAINED_STEPS],
        STEP_VERBS,
    ),
    "step verbs: labels": (ROLES, [v for v, row in STEP_VERBS.items() if row.role]),
    "input kinds: reference": ({*EXPLAINED_KINDS, "choice", "flag", "boxes"}, KINDS),
    "places: type": (get_args(PlaceKind), PLACE_KINDS),
    "places: engine": (NEW_DEVICES, PLACE_KINDS),
    "places: sentences": (PLACE_WORDS, PLACE_KINDS),
    "places: front ends": (DEVICE_WORDS, PLACE_KINDS),
    "places: catalogue": (PLACE_NOUNS, PLACE_KINDS),
    "places: room of a screen": (ROOM, PLACE_KINDS),
    "places: words of a device": (SPOKEN_OF, PLACE_KINDS),
    "rules": ([rule.code for rule in RULES], [code for code in records() if code[0] == "T"]),
    "languages: catalogues": (
        {path.parents[1].name for path in TUTOR.glob("locale/*/LC_MESSAGES/tui.po")},
        set(LANGUAGES) - {ENGLISH},
    ),
    "screens: files": (SCREENS_FILES, SCREENS_IMPORTED),
    "screens: used": ([s for s, file in SCREENS.items() if is_used(s, file)], SCREENS),
    "screens: keys of the app": (
        [key.action for key in APP_KEYS],
        [
            f"app.{name.removeprefix('action_')}"
            for name in vars(BaseApp)
            if name.startswith("action_") and not hasattr(App, name)
        ],
    ),
    "report formats: check": (FORMATS, REPORTS),
    "report formats: feedback report": (_REPORT_FORMATS, REPORT_FORMATS),
}


def differences(table: str) -> Iterator[str]:
    """What a table lacks, or has beside the lowest one, in words."""
    rows, wanted = map(set, TABLES[table])
    if wanted - rows:
        yield f"{table} lacks {sorted(wanted - rows)}"
    if rows - wanted:
        yield f"{table} has what the lowest table lacks: {sorted(rows - wanted)}"


@each_row("table", TABLES)
def test_no_table_lacks_a_row(table: str) -> None:
    assert list(differences(table)) == []


@pytest.mark.parametrize("look", [look for look, row in ELEMENTS.items() if row.input_kind])
def test_the_kind_of_an_element_is_an_input_kind(look: Look) -> None:
    assert ELEMENTS[look].input_kind in KINDS


def test_an_event_from_outside_has_a_known_verb() -> None:
    assert read_event("press", "login/Inloggen") == Event("press", "login/Inloggen")
    assert event_verb("fly") is None
    with pytest.raises(ValueError, match="fly"):
        read_event("fly")
