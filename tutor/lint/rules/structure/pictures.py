"""Rules on pictures and on the room that a screen takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from textwrap import wrap

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Element, Input, Question, Screen, Static
from tutor.lesson.places import PlaceKind, kind_of
from tutor.lint.subject import LessonSubject

_NO_ALT = re.compile(
    r"(een |de |het )?(afbeelding|foto|plaatje|logo|icoon|pictogram|tekening|illustratie"
    r"|schermafbeelding|screenshot|image|picture|photo)( \d+)?|.*\.(png|jpe?g|gif|svg|webp)",
    re.IGNORECASE,
)
ROOM: Mapping[PlaceKind, tuple[int, int]] = {
    "computer": (15, 43),
    "phone": (14, 40),
    "tablet": (14, 40),
    "paper": (18, 43),
    "card": (18, 43),
    "keypad": (18, 43),
    "gate": (18, 43),
}
"""Rows and columns for a page in a terminal of 80×24, as tutor.tui.practice divides it."""
_FRAMES = {"notice": 4, "success": 4, "image": 4, "qr": 4}
"""Columns that a frame, or a line and a sign at the left, take."""
_WITH_SPACE = ("text", "notice", "success", "image", "link", "file")
_BOX = 3
"""Rows of a button, and of the box of a field."""


def weak_alt(subject: LessonSubject) -> Iterator[Diagnostic]:
    """The text of a picture says only that it is a picture, or is the name of a file."""
    for element in subject.map.elements.values():
        if isinstance(element, Static) and element.role == "image":
            text = element.text.strip(" .")
            if _NO_ALT.fullmatch(text):
                yield Diagnostic(subject.place(element.at, "alt"), "T416", {"text": text})


def too_tall(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A screen is taller than what is in sight in a terminal of 80 by 24."""
    for screen in subject.lesson.screens:
        room, width = ROOM[kind_of(subject.lesson.places, screen.place)]
        rows = height_of(screen, width)
        if rows > room and screen.at.file == subject.lesson.path:
            values = {"name": screen.id, "rows": str(rows), "room": str(room)}
            yield Diagnostic(screen.at, "T428", values)


def height_of(screen: Screen, width: int) -> int:
    """How many rows a screen takes in so many columns, of the parts that are always there."""
    always = [element for element in screen.content if not element.when.tests]
    rows = sum(_rows_of(element, width) for element in always)
    # The last part has no empty row below it.
    return rows - (bool(always) and always[-1].look in _WITH_SPACE)


def _rows_of(element: Element, width: int) -> int:
    """How many rows an element takes, with the empty row below it."""
    label = _rows(element.label, width)
    if isinstance(element, Static):
        inside = width - _FRAMES.get(element.look, 0)
        frame = 2 if element.look == "image" else 0
        return _rows(plain_text(element.text), inside) + frame + (element.look in _WITH_SPACE)
    if isinstance(element, Question):
        return label + _BOX * len(element.options)
    if isinstance(element, Input):
        if element.look in ("choice", "checkboxes"):
            return label + len(element.options)
        if element.look in ("checkbox", "switch"):
            return label
        return label + _BOX + bool(element.example)
    return _BOX if element.look == "button" else label + 1


def _rows(text: str, width: int) -> int:
    return sum(max(1, len(wrap(line, width))) for line in text.split("\n"))
