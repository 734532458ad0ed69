"""The made-up lessons have every row of the tables: what is new must be made up as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
import yaml

from tests.verify.oracle.lessons import batch
from tutor.inputs import KINDS
from tutor.inputs.rules import RULES
from tutor.lesson.channels import CHANNELS
from tutor.lesson.elements import ELEMENTS
from tutor.lesson.model import Effects
from tutor.lesson.places import PLACE_KINDS
from tutor.lesson.verbs import STEP_VERBS

MOST_BATCHES = 120
OF_A_MESSAGE = (
    "acts",
    "attachments",
    "folder",
    "subject",
    "links",
    "replies",
    "content",
    "to",
    "at_start",
    "after",
    "when",
)
OF_A_FIELD = (
    "keep", "value", "expect", "length", "strict", "then", "prefix", "exact", "fails",
    "search", "rules", "options", "when", "several answers", "pick", "tries",
)  # fmt: skip
OF_A_LESSON = (
    "data",
    "card",
    "situations",
    "epilogue",
    "dialog",
    "app",
    "url",
    "skip_check",
    "on_arrival",
)
OF_A_VALUE = ("make", "pick", "length", "pattern", "from", "renews", "valid")
OF_A_STEP = ("optional", "with_previous", "when", "do")
WANTED = {
    *ELEMENTS,
    *(f"step {verb}" for verb in STEP_VERBS),
    *(f"step {key}" for key in OF_A_STEP),
    *(f"channel {name}" for name in CHANNELS),
    *(f"message {key}" for key in OF_A_MESSAGE),
    *(f"kind {name}" for name in KINDS),
    *(f"rule {name}" for name in RULES),
    *(f"place {kind}" for kind in PLACE_KINDS),
    *(f"effect {effect.name}" for effect in fields(Effects)),
    *(f"go {where}" for where in ("next", "back", "close", "a screen")),
    *(f"field {key}" for key in OF_A_FIELD),
    *(f"value {key}" for key in OF_A_VALUE),
    *OF_A_LESSON,
}


def rows_of(lesson: dict[str, Any]) -> Iterator[str]:
    """The rows of the tables that a made-up lesson uses."""
    yield from lesson
    chapters = [lesson, lesson.get("epilogue", {"screens": {}, "steps": []})]
    yield from _places(lesson["places"])
    for value in lesson.get("data", {}).values():
        yield from (f"value {key}" for key in value)
    for chapter in chapters:
        for screen in chapter["screens"].values():
            yield from screen
            yield from _elements(screen["content"])
        for step in chapter["steps"]:
            yield from (f"step {key}" for one in (step, *step.get("do", ())) for key in one)
    for message in lesson.get("messages", {}).values():
        yield f"channel {message['via']}"
        yield from (f"message {key}" for key in message)
        for key in ("links", "replies", "content"):
            yield from _elements(message.get(key, ()))


def _places(places: Any) -> Iterator[str]:
    for name in places:
        row = places[name] if isinstance(places, dict) else {}
        yield f"place {row.get('kind', name)}"


def _elements(elements: Any) -> Iterator[str]:
    for element in elements:
        yield from element
        if not ELEMENTS.keys().isdisjoint(element) and "options" not in element:
            yield from _of_input(element) if "field" in element else _of_effects(element)
        if "checkboxes" in element:
            yield from _of_input({"kind": "boxes", **element})
        elif "options" in element and "question" not in element:
            yield from _of_input(element)
        if "checkbox" in element or "switch" in element:
            yield from _of_input({"kind": "flag", **element})


def _of_input(element: dict[str, Any]) -> Iterator[str]:
    yield f"kind {element.get('kind', 'text' if 'field' in element else 'choice')}"
    yield from (f"field {key}" for key in element)
    if isinstance(element.get("expect"), list):
        yield "field several answers"
    for rule in element.get("rules", ()):
        yield f"rule {rule if isinstance(rule, str) else next(iter(rule))}"


def _of_effects(element: dict[str, Any]) -> Iterator[str]:
    yield from (f"effect {key}" for key in element)
    go = element.get("go")
    if isinstance(go, list):
        yield "effect also"
    elif go is not None:
        yield f"go {go if go in ('next', 'back', 'close') else 'a screen'}"


@pytest.mark.slow
def test_every_row_is_made_up() -> None:
    met: set[str] = set()
    for number in range(MOST_BATCHES):
        for text in batch(number):
            met.update(rows_of(yaml.safe_load(text)))
        if met >= WANTED:
            break
    assert sorted(WANTED - met) == []
