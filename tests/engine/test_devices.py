"""The computer and the phone where changes on purpose showed that no test looked."""

from __future__ import annotations

from collections.abc import Callable

from tests.engine.conftest import LESSON
from tests.engine.test_messages import practice_of
from tests.engine.test_world import LOGIN
from tutor.engine.event import Event
from tutor.engine.planner import plan
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson
from tutor.verify.prove import prove

Make = Callable[[str], Lesson]

PUSH = "messages:\n  approve: {via: push, from: Winkel, text: Bent u dat?}\n"


def test_the_coach_names_the_device_of_every_next_act(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), True)
    places = []
    while not practice.chapter_done:
        (event, *_) = plan(practice.context, practice.state)
        places.append((event.verb, practice.view().coach.place))
        practice.do(event)
    assert places == [
        ("address", "computer"), ("fill", "computer"), ("fill", "computer"),
        ("press", "computer"), ("press", "computer"), ("press", "computer"),
        ("tab", "computer"), ("press", "computer"),
        ("banner", "phone"), ("fill", "computer"), ("press", "computer"),
    ]  # fmt: skip


def test_after_the_last_step_the_devices_still_work_and_it_stays_done(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    while not practice.chapter_done:
        assert practice.show_step()
    done = practice.state.coach.statuses
    practice.do_all((Event("app", "Berichten"), Event("home"), Event("address", "", "iets")))
    assert practice.chapter_done
    assert practice.state.coach.statuses == done


def test_what_stood_there_typed_again_leaves_the_other_field(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do_all((*LOGIN[:3], Event("fill", "login/E-mailadres", "")))
    assert practice.state.world.typed == (("login/Wachtwoord", "Fiets-Tuin-88"),)


def test_a_notification_without_an_inbox_is_gone_once_it_was_tapped(make_lesson: Make) -> None:
    lesson = LESSON.replace("messages:\n", PUSH).replace("go: code}", "notify: approve, go: code}")
    practice = practice_of(make_lesson(lesson), False)
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    phone = practice.view().phone
    assert phone is not None
    assert phone.banner is not None
    practice.do(Event("banner"))
    assert [(a.message, a.read) for a in practice.state.world.inbox] == [
        ("welcome", False), ("shop_code", False), ("approve", True),
    ]  # fmt: skip


QUESTION = """\
      - text: Zo blijft uw account van u.
      - question: Waarom twee sloten?
        options:
          - {option: Dat staat mooi, because: Het gaat om veiligheid.}
          - {option: Eén is te weinig, right: yes, because: Zo is het.}
"""


def test_a_question_shows_which_answer_was_right_once_it_was_given(make_lesson: Make) -> None:
    lesson = LESSON.replace("      - text: Zo blijft uw account van u.\n", QUESTION)
    practice = practice_of(make_lesson(lesson), False)
    practice.do_all((*LOGIN, Event("press", "number/Lees waarom")))
    shown = []
    for answer in ("", "Dat staat mooi", "Eén is te weinig"):
        practice.do(Event("answer", "reason/Waarom twee sloten?", answer))
        browser = practice.view().browser
        assert browser is not None
        assert browser.page is not None
        options = browser.page.elements[-1].options
        shown.append([option.label for option in options if option.chosen])
    assert shown == [[], [], ["Eén is te weinig"]]


def test_what_a_button_sets_is_seen_where_a_page_asks_for_it(make_lesson: Make) -> None:
    lesson = LESSON.replace(
        "{button: Controleren, go: done}", "{button: Controleren, set: sure, go: done}"
    )
    lesson = lesson.replace("- success: Het is gelukt.", "- {success: Het is gelukt., when: sure}")
    practice = practice_of(make_lesson(lesson), False)
    while not practice.chapter_done:
        assert practice.show_step()
    browser = practice.view().browser
    assert browser is not None
    assert browser.page is not None
    assert [element.text for element in browser.page.elements] == ["Het is gelukt."]


def test_of_two_sendings_the_last_is_the_newest(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(LESSON), False)
    practice.do_all(
        (*LOGIN, Event("press", "number/Ga verder"), Event("press", "code/Stuur opnieuw"))
    )
    practice.do(Event("banner"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.thread is not None
    assert [bubble.newest for bubble in phone.thread.bubbles] == [False, True]


EMPTY_AT_FIRST = """\
format: 1
lesson: proef
title: Proef
summary: Een app is eerst leeg.
persona: anna
places: [computer, phone]
screens:
  start:
    url: https://winkel.example
    content:
      - {button: Zet aan, set: aan}
  app:
    app: Winkel
    when: aan
    content:
      - {button: Klaar, set: klaar}
steps:
  - visit: start
  - press: Zet aan
  - open_app: Winkel
  - press: Klaar
"""


def test_an_app_that_was_opened_too_early_shows_its_screen_later(make_lesson: Make) -> None:
    practice = Practice.begin(make_lesson(EMPTY_AT_FIRST), 1)
    practice.do_all((Event("app", "Winkel"), Event("home")))
    practice.do_all((Event("address", "", "winkel.example"), Event("press", "start/Zet aan")))
    practice.do(Event("app", "Winkel"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.page is not None
    assert phone.page.screen == "app"


BROWSER_ON_A_PHONE = """\
format: 1
lesson: proef
title: Een website op de telefoon
summary: De code staat in een sms.
category: Proef
places: [phone]
persona: anna
minutes: 2
data:
  sms_code: {make: code, length: 6}
messages:
  invitation:
    from: Winkel
    at_start: yes
    text: Open uw account.
    links: [{link: winkel.example, go: login}]
  code_sent: {from: Bank, text: Uw code is $sms_code.}
screens:
  login:
    app: Internet
    url: https://winkel.example
    content:
      - {field: E-mailadres, kind: email, expect: $email}
      - {button: Stuur mij een code, send: code_sent, go: next}
  code:
    app: Internet
    url: https://winkel.example/code
    content:
      - {field: Code, kind: code, length: 6, expect: $sms_code}
      - {button: Bevestigen, go: next}
  done: {app: Internet, url: https://winkel.example/klaar, end: yes, content: [{success: Klaar.}]}
steps:
  - do: [{open_message: invitation}, {press: winkel.example}]
  - fill: E-mailadres
  - press: Stuur mij een code
  - open_message: code_sent
  - fill: Code
  - press: Bevestigen
ending: Klaar.
"""


def test_a_phone_s_browser_keeps_its_page_while_a_message_is_read(make_lesson: Make) -> None:
    lesson = make_lesson(BROWSER_ON_A_PHONE)
    practice = Practice.begin(lesson, 1)
    for _ in range(3):
        practice.show_step()
    practice.do_all((Event("home"), Event("app", "Berichten"), Event("message", "code_sent")))
    practice.do_all((Event("home"), Event("app", "Internet")))
    phone = practice.view().phone
    assert phone is not None
    assert phone.page is not None
    assert phone.page.screen == "code"
    practice.do(Event("back", "phone"))
    assert practice.view().phone.page.screen == "login"  # type: ignore[union-attr]
    practice.do(Event("back", "phone"))
    # From the home screen it was opened anew, so back no longer leads to the message.
    assert practice.view().phone.app == ""  # type: ignore[union-attr]


def test_a_website_on_a_phone_with_a_code_in_a_message_is_proven(make_lesson: Make) -> None:
    proof = prove(make_lesson(BROWSER_ON_A_PHONE), workers=1)
    assert proof.holds, proof.failures
