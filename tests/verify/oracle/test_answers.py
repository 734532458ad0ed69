"""The naive search gives the right answers on lessons of which the answers are known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.verify.oracle.agree import told
from tests.verify.oracle.answers import Answers, answer
from tests.verify.oracle.explore import explore
from tests.verify.oracle.lessons import lessons
from tests.verify.oracle.read import read_lesson
from tests.verify.traps import HEAD, ONE_FIELD, TRAPS
from tutor.engine.context import PracticeContext
from tutor.engine.scenario import all_scenarios

FREE_CHECKBOX = """\
places: [computer]
screens:
  start:
    url: https://proef.example
    content:
      - {checkbox: Ik wil niet verder, keep: stop, when: not stop}
      - {button: Verder, go: next}
  tweede:
    content:
      - {text: Vakje staat aan., when: stop}
      - {button: Klaar, go: binnen, when: not stop}
  binnen: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Verder
  - press: Klaar
"""
BOTH_BRANCHES = """\
places: [phone]
app: Winkel
screens:
  start:
    content:
      - {choice: Hoe, options: [Sms, Brief], keep: route}
      - {button: Verder, go: next}
  sms: {when: route = Sms, content: [{button: Per sms, go: binnen}]}
  brief: {when: route = Brief, content: [{button: Per brief, go: binnen}]}
  nooit: {when: route = Duif, content: [{button: Per duif, go: binnen}]}
  binnen: {end: yes, content: [Klaar.]}
steps:
  - open_app: Winkel
  - press: Verder
  - choose: [Per sms, Per brief, Per duif]
"""
PREVIEW = """\
places: [computer, phone]
data:
  code: {make: code, length: 6}
messages:
  sms: {from: Winkel, text: "TEXT"}
screens:
  start:
    url: https://proef.example
    content: [{button: Stuur, send: sms, go: next}]
  code:
    content:
      - {field: Code, kind: code, length: 6, expect: $code}
      - {button: Klaar, go: binnen}
  binnen: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Stuur
  - fill: Code
  - press: Klaar
"""


def answers(text: str) -> Answers:
    """What the naive search says of a lesson that is not too large for it."""
    found = answer(read_lesson(HEAD + text))
    assert found is not None
    return found


@pytest.mark.parametrize("trap", [*TRAPS.values(), FREE_CHECKBOX], ids=[*TRAPS, "a free box"])
@pytest.mark.fast_rows(2)
def test_a_planted_trap_is_found(trap: str) -> None:
    assert answers(trap).trap is not None


@pytest.mark.parametrize("sound", [ONE_FIELD, BOTH_BRANCHES], ids=["one field", "two branches"])
def test_a_sound_lesson_has_no_trap_and_advice_everywhere(sound: str) -> None:
    found = answers(sound)
    assert found.trap is None
    assert found.speechless is None
    assert found.never_done == frozenset()


def test_each_option_of_a_free_choice_is_tried_and_no_other() -> None:
    found = answers(BOTH_BRANCHES)
    assert found.never_shown == {"nooit"}
    assert found.never_pressed == frozenset()


def test_the_way_into_a_trap_is_told() -> None:
    lesson = read_lesson(HEAD + FREE_CHECKBOX)
    found = answer(lesson)
    assert found is not None
    assert found.trap is not None
    assert [line.partition("  (")[0] for line in told(lesson, found.trap)][1:] == [
        "1. De deelnemer gaat naar het adres ‘https://proef.example’.",
        "2. De deelnemer zet een vinkje bij ‘Ik wil niet verder’.",
        "3. De deelnemer klikt op ‘Verder’.",
    ]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Uw code is $code.", True),
        ("Deze code is alleen voor u en voor niemand anders, $code.", False),
    ],
    ids=["in the preview", "behind the preview"],
)
@pytest.mark.fast_rows(1)
def test_a_notification_tells_only_what_it_shows(text: str, known: bool) -> None:
    """Looked at where the one message that arrived was not opened yet."""
    lesson = read_lesson(HEAD + PREVIEW.replace("TEXT", text))
    found = explore(PracticeContext(lesson, next(all_scenarios(lesson))), 1_500)
    unread = [
        index
        for index, state in enumerate(found.states)
        if [arrived.read for arrived in state.world.inbox] == [False]
    ]
    assert unread
    assert all(("code" in found.known[index]) is known for index in unread)


@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(lessons())
def test_a_made_up_lesson_can_be_loaded(text: str) -> None:
    assert read_lesson(text).steps
