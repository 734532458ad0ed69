"""A small invented lesson with every mechanism, for the tests of the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson

LESSON = """\
format: 1
lesson: proef
title: Een proefles
summary: Alles komt een keer voor.
category: Proef
places: [computer, phone]
persona: anna
minutes: 3
data:
  sms_code: {make: code, length: 6}
  old_number: {make: phone}
  number_shown: {pick: [$phone, $old_number]}
situations:
  cookie_question: De website vraagt of cookies mogen
messages:
  welcome: {from: Buurthuis, text: Welkom bij het buurthuis., at_start: yes}
  shop_code: {from: Winkel, to: $number_typed, text: Uw code is $sms_code.}
screens:
  login:
    url: https://winkel.example/inloggen
    title: Inloggen
    content:
      - heading: Inloggen
      - {field: E-mailadres, kind: email, expect: $email}
      - {field: Wachtwoord, kind: password, expect: $password}
      - {button: Inloggen, go: next}
      - {link: Account maken, go: register}
  cookies:
    when: cookie_question
    dialog: yes
    title: Cookies
    content:
      - heading: Mogen wij cookies plaatsen?
      - {button: "Ja, graag", go: next}
      - {button: "Nee, liever niet", go: next}
  number:
    title: Telefoonnummer
    content:
      - {link: Lees waarom, new_tab: reason}
      - field: Stuur een sms naar
        kind: phone
        value: $number_shown
        expect: $phone
        keep: number_typed
        strict: no
        wrong: {other: Dit nummer is niet van $name.}
      - {button: Ga verder, send: shop_code, go: code}
  code:
    title: Code
    content:
      - {field: Code uit de sms, kind: code, length: 6, expect: $sms_code}
      - {button: Controleren, go: done}
      - {link: Stuur opnieuw, send: shop_code}
  done:
    title: Klaar
    end: yes
    content:
      - success: Het is gelukt.
  reason:
    url: https://winkel.example/uitleg
    title: Uitleg
    content:
      - text: Zo blijft uw account van u.
  register:
    url: https://winkel.example/nieuw
    title: Account maken
    content:
      - text: Hier maakt u een account.
      - {link: Terug naar inloggen, go: login}
  pin:
    app: Winkel
    title: Toegangscode
    content:
      - field: Kies een code
        kind: pin
        length: 5
        rules: [not_easy, not_birthday]
        keep: my_pin
        then: next
  pin_again:
    app: Winkel
    title: Nog een keer
    content:
      - {field: Herhaal de code, kind: pin, length: 5, expect: $my_pin, then: next}
  home:
    app: Winkel
    title: Begin
    content:
      - success: Welkom.
steps:
  - visit: login
    mistakes:
      - {on: address_typo, say: Kijk nog eens naar elke letter.}
  - fill: [E-mailadres, Wachtwoord]
  - press: Inloggen
    mistakes:
      - {on: {press: Account maken}, say: U hebt al een account.}
  - when: cookie_question
    choose: ["Ja, graag", "Nee, liever niet"]
    advice: Nee, liever niet
    other_choice: Dat mag ook. Wij kiezen liever nee.
  - press: Lees waarom
    optional: yes
  - tab: number
    with_previous: yes
  - fill: Stuur een sms naar
    text: Klopt het nummer? Pas het anders aan.
    why: De code komt op dit nummer.
    hints: [Kijk op het kaartje.]
  - press: Ga verder
  - open_message: shop_code
  - fill: Code uit de sms
  - press: Controleren
ending: U bent klaar.
epilogue:
  title: In de app
  intro: [Nu de app.]
  screens:
    again:
      app: Winkel
      title: Welkom terug
      content:
        - {field: Uw code, kind: text, expect: $email, then: next}
    inside:
      app: Winkel
      title: Binnen
      content:
        - success: U bent binnen.
  steps:
    - open_app: Winkel
    - fill: Uw code
  ending: Dat was alles.
"""

PERSONAS = """\
anna:
  name: Anna de Boer
  email: anna@post.example
  password: Fiets-Tuin-88
  phone: "0600123456"
  birthday: 12-03-1951
"""


@pytest.fixture
def make_lesson(tmp_path: Path) -> Callable[[str], Lesson]:
    """A lesson from the text of its file; a problem in it fails the test."""

    def make(text: str = LESSON) -> Lesson:
        folder = tmp_path / "proef"
        folder.mkdir(exist_ok=True)
        (tmp_path / "shared").mkdir(exist_ok=True)
        (tmp_path / "shared" / "personas.yaml").write_text(PERSONAS, encoding="utf-8")
        (folder / "lesson.yaml").write_text(text, encoding="utf-8")
        loaded = load_lesson(folder / "lesson.yaml", tmp_path)
        assert loaded.lesson is not None, [(p.at, p.code, p.sentence()) for p in loaded.problems]
        return loaded.lesson

    return make


@pytest.fixture
def lesson(make_lesson: Callable[[str], Lesson]) -> Lesson:
    """The invented lesson."""
    return make_lesson(LESSON)


@pytest.fixture
def begin(lesson: Lesson) -> Callable[..., Practice]:
    """A new practice of it: ``begin(number="right", cookie_question=True)``."""

    def begin_one(number: str = "right", **situations: bool) -> Practice:
        wanted = {"cookie_question": False, **situations}
        for seed in range(1, 50):
            practice = Practice.begin(lesson, seed, wanted)
            shown = practice.context.fixed["number_shown"]
            if (shown == practice.context.fixed["phone"]) == (number == "right"):
                return practice
        raise AssertionError("no seed gives this number")

    return begin_one
