"""Messages that are deleted, senders that are blocked, and the ways back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.world.forms import is_known
from tutor.lesson.model import Lesson

LESSON = """\
format: 1
lesson: proef
title: Proef
summary: Een proef.
persona: anna
places: [phone]
data: {pas: {make: code, length: 6}}
messages:
  code: {from: Bank, text: Uw code is $pas., at_start: yes, acts: [delete, block]}
  brief: {from: Bank, via: mail, subject: Welkom, text: Dag., at_start: yes, acts: delete}
  nep: {from: Pakket, text: Betaal nu., at_start: yes, acts: [report, block]}
screens:
  start:
    app: Bank
    content:
      - {field: Code, kind: code, length: 6, expect: $pas}
      - {button: Stuur, send: code, skip_check: yes}
      - {button: Verder, go: next}
  einde: {app: Bank, end: yes, content: [Klaar.]}
steps:
  - report: nep
  - block: nep
  - delete: brief
  - open_app: Bank
  - fill: Code
  - press: Verder
"""
Make = Callable[[str], Lesson]


@pytest.fixture
def practice(make_lesson: Make) -> Practice:
    return Practice.begin(make_lesson(LESSON), seed=1)


def open_message(practice: Practice, app: str, message: str) -> None:
    """Go to a message by way of the home screen."""
    for event in (Event("home"), Event("app", app), Event("message", message)):
        practice.do(event)


def press(practice: Practice, message: str, act: str) -> None:
    """Press the button of an act, or of its way back."""
    practice.do(Event("press", f"message:{message}/@{act}"))


def new(practice: Practice) -> bool:
    """Whether a message of the bank was not read yet."""
    return any(a.message == "code" and not a.read for a in practice.state.world.inbox)


def rows(practice: Practice) -> list[str]:
    """The list of messages in front."""
    phone = practice.view().phone
    assert phone is not None
    return [f"{row.sender}: {row.preview}" for row in phone.inbox or ()]


def test_the_coach_asks_for_each_act_and_does_it_when_asked(practice: Practice) -> None:
    asked = [practice.view().coach.text]
    while practice.state.coach.step < 3:
        act = practice.view().coach.next
        assert act is not None
        practice.do(act)
        asked.append(practice.view().coach.text)
    assert "Meld het bericht van **Pakket**. De knop **Melden** staat eronder." in asked
    assert (
        "Blokkeer de afzender **Pakket**. De knop **Blokkeren** staat onder het bericht." in asked
    )
    assert any(text.startswith("Verwijder het bericht van **Bank**.") for text in asked)


def test_a_deleted_sms_is_gone_and_can_be_sent_anew(practice: Practice) -> None:
    open_message(practice, "Berichten", "code")
    first = practice.context.value(practice.state.world, "pas")
    press(practice, "code", "delete")
    assert [row.split(":")[0] for row in rows(practice)] == ["Pakket"]
    assert not is_known(practice.context, practice.state.world, "pas")
    practice.do(Event("home"))
    practice.do(Event("app", "Bank"))
    practice.do(Event("press", "start/Stuur"))
    open_message(practice, "Berichten", "code")
    phone = practice.view().phone
    assert phone is not None
    assert phone.thread is not None
    (bubble,) = phone.thread.bubbles
    assert first is not None
    assert first not in bubble.text


def test_a_deleted_mail_lies_in_the_bin_and_comes_back(practice: Practice) -> None:
    open_message(practice, "E-mail", "brief")
    press(practice, "brief", "delete")
    assert rows(practice) == ["Bank: In de prullenbak"]
    practice.do(Event("message", "brief"))
    press(practice, "brief", "delete-undo")
    practice.do(Event("back", "phone"))
    assert rows(practice) == ["Bank: Welkom"]


def test_from_a_blocked_sender_nothing_comes_until_that_is_undone(practice: Practice) -> None:
    open_message(practice, "Berichten", "code")
    press(practice, "code", "block")
    practice.do(Event("home"))
    practice.do(Event("app", "Bank"))
    practice.do(Event("press", "start/Stuur"))
    assert any("geblokkeerd" in said.text for said in practice.view().coach.messages)
    assert not new(practice)
    open_message(practice, "Berichten", "code")
    press(practice, "code", "block-undo")
    practice.do(Event("home"))
    practice.do(Event("app", "Bank"))
    practice.do(Event("press", "start/Stuur"))
    assert new(practice)


def test_what_is_deleted_for_good_is_asked_first_and_a_mail_is_not(practice: Practice) -> None:
    asked = {}
    for app, message in (("Berichten", "code"), ("E-mail", "brief")):
        open_message(practice, app, message)
        phone = practice.view().phone
        assert phone is not None
        assert phone.thread is not None
        for element in phone.thread.bubbles[-1].elements:
            asked[message, element.label] = bool(element.asks)
    assert asked == {
        ("code", "Verwijderen"): True,
        ("code", "Blokkeren"): True,
        ("brief", "Verwijderen"): False,
    }
