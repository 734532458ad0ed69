"""A group of boxes: ticked as one answer, with a least and a most."""

from __future__ import annotations

from collections.abc import Callable

from tests.table import each_row
from tests.verify.kinds import HEAD
from tests.verify.kinds_of_answers import BOXES
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.inputs import explain, validate
from tutor.inputs.kind import Expectation
from tutor.lesson.model import Lesson

GROUP = Expectation(
    options=("Nieuws", "Agenda", "Post"), rules=(("at_least", "1"), ("at_most", "2"))
)


@each_row(
    ("text", "says"),
    [
        ("Nieuws", ""),
        ("Nieuws, Post", ""),
        (" Post ,Agenda", ""),
        ("", "Zet minstens 1 vakje aan."),
        ("Nieuws, Agenda, Post", "Er mogen maar 2 vakjes aan staan. Haal de andere weg."),
        ("Weer", "Dat vakje is er niet. Kies een vakje dat er wel staat."),
    ],
)
def test_what_may_be_ticked(text: str, says: str) -> None:
    fault = validate("boxes", text, GROUP)
    assert (explain("boxes", fault, {}) if fault else "") == says


def test_what_is_ticked_is_kept_and_goes_on_with_the_practice(
    make_lesson: Callable[[str], Lesson],
) -> None:
    lesson = make_lesson(HEAD + BOXES.replace("FORBIDDEN", "Post, Nieuws"))
    practice = Practice.begin(lesson, seed=1)
    practice.do(Event("address", "", "proef.example"))
    practice.do(Event("press", "start/Verder"))
    assert practice.state.errors
    practice.do(Event("fill", "start/Berichten", "Nieuws, Post"))
    (device,) = practice.view().devices
    assert device.page is not None
    assert [option.chosen for option in device.page.elements[0].options] == [True, False, True]
    practice.do(Event("press", "start/Verder"))
    assert practice.context.value(practice.state.world, "soort") == "Post, Nieuws"
    again = Practice.resume(lesson, practice.saved())
    assert again.context.value(again.state.world, "soort") == "Post, Nieuws"
    (device,) = again.view().devices
    assert device.page is not None
    assert not device.page.elements, "what the condition asks for counts in any order"
