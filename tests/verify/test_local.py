"""What is played once and used again is what playing anew would give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bench.growth import PURCHASE
from tutor.engine.memo import Memo
from tutor.engine.scenario import all_scenarios
from tutor.engine.state import World
from tutor.engine.world.foreground import usable_at
from tutor.lesson.model import Lesson
from tutor.verify.able import overviews
from tutor.verify.choices import Choice, choices_of, device_choices
from tutor.verify.limits import Limits, Meter
from tutor.verify.local import LocalActs
from tutor.verify.overview import Overview
from tutor.verify.recording import RecordingContext

Make = Callable[[str], Lesson]

SITUATIONS = """\
format: 1
lesson: proef
title: Proef
summary: Een les met situaties.
persona: anna
places: [computer, phone]
situations: {vraag: Er komt een vraag., melding: Er komt een melding.}
data: {nummer: {pick: ['0600123456', '0600999999']}, pas: {make: code, length: 4}}
messages:
  code: {from: Bank, via: sms, text: Uw code is $pas.}
  nieuws: {from: Bank, via: push, text: Nieuws., when: melding}
screens:
  begin:
    url: https://bank.example
    content:
      - {field: Telefoon, kind: phone, value: $nummer, expect: $phone, strict: no, keep: tel}
      - {button: Stuur, send: code, notify: nieuws, go: next}
  vraag:
    when: vraag
    content: [{choice: Kleur, options: [Rood, Blauw], keep: kleur}, {button: Verder, go: next}]
  code:
    content: [{field: Code, expect: $pas}, {button: Klaar, go: next}, {link: Terug, go: back}]
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: begin
  - fill: Telefoon
  - press: Stuur
  - {press: Verder, when: vraag}
  - open_message: code
  - fill: Code
  - press: Klaar
"""


def overview_of(lesson: Lesson, shared: Memo, most: int) -> list[Overview]:
    """One overview per scenario, up to so many worlds."""
    contexts = (RecordingContext(lesson, drawn, shared) for drawn in all_scenarios(lesson))
    meter = Limits(states=most)
    return [overviews(each, Meter(meter), kept=frozenset())[0] for each in contexts]


KEYPAD = """\
format: 1
lesson: proef
title: Proef
summary: Een kaartlezer naast een website.
persona: anna
places: {computer: computer, lezer: keypad}
data: {antwoord: {make: code, length: 6}}
screens:
  begin:
    url: https://bank.example
    content: [{button: Begin, go: pin}, {button: Verder, go: code}]
  code:
    content: [{field: Antwoord, expect: $antwoord}, {button: Klaar, go: next}]
  einde: {end: yes, content: [Klaar.]}
  pin:
    on: lezer
    content: [{field: Uw code, kind: pin, expect: '2468'}, {button: OK, go: next}]
  getal:
    on: lezer
    content: [{text: $antwoord}, {button: Uit, go: pin}]
steps:
  - press: Verder
  - fill: Antwoord
  - press: Klaar
"""
"""The screen to which a button on the computer leads is the one with which the reader begins."""


@pytest.mark.parametrize(
    "text", [PURCHASE.replace("$pin", "'2468'"), KEYPAD], ids=["a purchase", "a reader"]
)
def test_an_act_on_one_device_is_the_same_whatever_the_others_show(
    make_lesson: Make, text: str
) -> None:
    [overview] = overview_of(make_lesson(text), Memo(), 250)
    context = overview.context
    local = LocalActs(context, overview._abstract, ())

    def anew(world: World, place: str) -> list[Choice]:
        elements = usable_at(context, world, place)
        found = [choice for each in elements for choice in choices_of(context, world, each)]
        return [*device_choices(context, world, place), *found]

    for world in overview.worlds[:250]:
        direct = {
            (choice.event, choice.outcome, choice.slip, overview._abstract(choice.after))
            for device in world.devices
            for choice in anew(world, device.place)
        }
        assert direct == {(c.event, c.outcome, c.slip, after) for c, after in local.choices(world)}


def test_what_scenarios_share_is_what_each_would_find_alone(make_lesson: Make) -> None:
    lesson, shared = make_lesson(SITUATIONS), Memo()
    together = overview_of(lesson, shared, 2_000)
    alone = [overview_of(lesson, Memo(), 2_000)[index] for index in (0, len(together) - 1)]
    assert len({len(each.worlds) for each in together}) > 1
    for one, other in zip(alone, (together[0], together[-1]), strict=True):
        assert set(one.worlds) == set(other.worlds)
        assert one.transitions == other.transitions
        assert one.looked.screens == other.looked.screens
