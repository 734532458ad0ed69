"""The coach finds a way from wherever a learner can be, also where much is to be done anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]

HEAD = """\
format: 1
lesson: proef
title: Een lange weg
summary: Veel velden.
category: Proef
persona: anna
minutes: 2
"""
FIELDS = ("Naam", "Straat", "Plaats", "Land", "Kleur", "Maat", "Soort")
FORM = "".join(f"      - {{field: {label}, expect: {label.lower()} een}}\n" for label in FIELDS)
ORDER = f"""\
{HEAD}places: [computer, phone]
data:
  sms_code: {{make: code, length: 6}}
messages:
  code_sent: {{from: Winkel, text: Uw code is $sms_code.}}
  news: {{from: Krant, text: Er is nieuws., at_start: yes}}
screens:
  order:
    url: https://winkel.example
    title: Bestellen
    content:
{FORM}      - {{button: Verder, send: code_sent, go: next}}
      - {{link: Uitleg, go: about}}
  code:
    title: Code
    content:
      - {{field: Code, kind: code, length: 6, expect: $sms_code}}
      - {{button: Bevestigen, go: next}}
      - {{link: Uitleg over de code, go: about}}
  done: {{title: Klaar, end: yes, content: [{{success: Klaar.}}]}}
  about:
    url: https://winkel.example/uitleg
    title: Uitleg
    content: [Lees dit.]
steps:
  - visit: order
  - fill: [{", ".join(FIELDS)}]
  - press: Verder
  - open_message: code_sent
  - fill: Code
  - press: Bevestigen
ending: Klaar.
"""
DEEP = f"""\
{HEAD}places: [phone]
screens:
  start: {{app: Winkel, content: [{{button: Lijst, go: list}}, {{button: Anders, go: other}}]}}
  list: {{app: Winkel, content: [{{button: Ding, go: thing}}]}}
  thing: {{app: Winkel, content: [{{button: Kopen, go: paid}}]}}
  paid: {{app: Winkel, end: yes, content: [{{success: Klaar.}}]}}
  other: {{app: Winkel, content: [{{button: Verder, go: more}}]}}
  more: {{app: Winkel, content: [{{button: Nog verder, go: most}}]}}
  most: {{app: Winkel, content: [Hier is niets.]}}
steps:
  - open_app: Winkel
  - press: Lijst
  - press: Ding
  - press: Kopen
ending: Klaar.
"""


def follow(practice: Practice) -> list[Event]:
    """Do what the coach shows up to the end; every act is one that it advised."""
    acts: list[Event] = []
    while not practice.finished:
        act = practice.view().coach.next
        assert act is not None, (practice.view().coach.text, acts)
        assert practice.do(act)
        acts.append(act)
        assert len(acts) < 60, acts
    return acts


def test_a_form_that_was_lost_is_filled_in_anew(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(ORDER), 1)
    while practice.state.coach.step < 4:
        assert practice.show()
    assert "Code" in practice.view().coach.text
    practice.do(Event("address", "", "winkel.example"))
    practice.do(Event("close", "0"))
    assert practice.view().coach.elsewhere
    acts = follow(practice)
    labels = [act.target.partition("/")[2] for act in acts if act.verb == "fill"]
    assert labels == [*FIELDS, "Code"]


def test_a_long_form_with_a_step_of_its_own_is_planned_field_by_field(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(ORDER), 1)
    assert practice.show()
    labels = [act.target.partition("/")[2] for act in follow(practice)]
    assert labels[: len(FIELDS)] == list(FIELDS)


@pytest.mark.parametrize("astray", range(5))
def test_a_way_back_of_many_moves_on_one_phone_is_found(make_lesson: Make, astray: int) -> None:
    practice = Practice.begin(make_lesson(DEEP), 1)
    practice.do(Event("app", "Winkel"))
    for event in (
        Event("press", "start/Lijst"),
        Event("press", "list/Ding"),
        Event("back", "phone"),
        Event("back", "phone"),
        Event("press", "start/Anders"),
        Event("press", "other/Verder"),
        Event("press", "more/Nog verder"),
    )[: astray + 3]:
        practice.do(event)
    follow(practice)
