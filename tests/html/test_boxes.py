"""A group of boxes on a page: each is a field, and together they are one answer."""

from __future__ import annotations

from tests.html.reader import Page
from tests.verify.kinds import HEAD
from tests.verify.kinds_of_answers import BOXES
from tests.verify.oracle.read import read_lesson
from tutor.html.names import address_name, field_name
from tutor.html.playing import begin, play
from tutor.html.reading import DO
from tutor.html.render import render
from tutor.html.site import Site

GROUP = field_name("start/Berichten")


def test_boxes_are_ticked_and_their_ticks_taken_away_with_a_form_alone() -> None:
    lesson = read_lesson(HEAD + BOXES.replace("FORBIDDEN", "Weer"))
    turn = begin(lesson, 1)
    for sent in (
        {address_name(""): "proef.example", DO: "enter"},
        {GROUP: "", f"{GROUP}-0": "yes", f"{GROUP}-2": "yes", DO: "enter"},
    ):
        page = Page(render(turn, Site()))
        state = next(e for e in page.all("input") if e.get("name") == "state").get("value") or ""
        turn = play(lesson, {**sent, "state": state})
    page = Page(render(turn, Site()))
    boxes = [page.by_id(f"{GROUP}-{number}") for number in range(3)]
    assert [page.label_of(box) for box in boxes] == ["Nieuws", "Agenda", "Post"]
    assert [box.get("checked") is not None for box in boxes] == [True, False, True]
