"""Rules on pictures and on the room that a screen takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap

from tutor.check.subject import LessonSubject
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Element, Input, Question, Static
from tutor.lesson.problems import Problem

_NO_ALT = re.compile(
    r"(een |de |het )?(afbeelding|foto|plaatje|logo|icoon|pictogram|tekening|illustratie"
    r"|schermafbeelding|screenshot|image|picture|photo)( \d+)?|.*\.(png|jpe?g|gif|svg|webp)",
    re.IGNORECASE,
)
_ROOM = {"computer": (15, 44), "phone": (14, 30)}
"""Rows and columns for a page in a terminal of 80×24, as tutor.tui.practice divides it."""
_BOX = 3
"""Rows of a button, and of the box of a field."""


def weak_alt(subject: LessonSubject) -> Iterator[Problem]:
    """The text of a picture says only that it is a picture, or is the name of a file.

    The practice shows this text instead of the picture. So does the plain mode, which a screen
    reader or a Braille display reads aloud.

    Bad:
        screens:
          start:
            url: https://bakker.example
            content:
              - {image: brood.png, alt: ▸foto}
    Good:
        screens:
          start:
            url: https://bakker.example
            content:
              - {image: brood.png, alt: Drie soorten brood op een plank.}
    """
    for element in subject.map.elements.values():
        if isinstance(element, Static) and element.role == "image":
            text = element.text.strip(" .")
            if _NO_ALT.fullmatch(text):
                yield Problem(subject.place(element.at, "alt"), "T416", {"text": text})


def too_tall(subject: LessonSubject) -> Iterator[Problem]:
    """A screen is taller than what is in sight in a terminal of 80 by 24.

    The learner has to scroll, and may not see that there is more. It is an estimate: parts
    that are there only now and then are counted too.

    Bad:
        screens:
          ▸start:
            url: https://bakker.example
            content:
              - {button: Wit, go: back}
              - {button: Bruin, go: back}
              - {button: Volkoren, go: back}
              - {button: Spelt, go: back}
              - {button: Rogge, go: back}
              - {button: Mais, go: back}
    Good:
        screens:
          start:
            url: https://bakker.example
            content:
              - {list: Welk brood?, options: [Wit, Bruin, Volkoren, Spelt, Rogge, Mais]}
              - {button: Verder, go: back}
    """
    for screen in subject.lesson.screens:
        room, width = _ROOM[screen.place]
        always = [element for element in screen.content if not element.when.tests]
        rows = sum(rows_of(element, width) for element in always)
        # The last part has no empty row below it.
        rows -= bool(always) and (isinstance(always[-1], Static) or always[-1].look == "link")
        if rows > room and screen.at.file == subject.lesson.path:
            values = {"name": screen.id, "rows": str(rows), "room": str(room)}
            yield Problem(screen.at, "T428", values)


def rows_of(element: Element, width: int) -> int:
    """How many rows an element takes, with the empty row below it."""
    label = _rows(element.label, width)
    if isinstance(element, Static):
        return _rows(plain_text(element.text), width) + 1
    if isinstance(element, Question):
        return label + _BOX * len(element.options)
    if isinstance(element, Input):
        if element.look == "choice":
            return label + len(element.options)
        if element.look in ("checkbox", "switch"):
            return label
        return label + _BOX + bool(element.example)
    return _BOX if element.look == "button" else label + 1


def _rows(text: str, width: int) -> int:
    return sum(max(1, len(wrap(line, width))) for line in text.split("\n"))
