"""A tiny whole lesson that is good; samples replace parts of it by faulty ones."""

from __future__ import annotations

from tutor.diagnostics.record import MARK
from tutor.lesson.model import Position

HERE = MARK
"""In a sample this marks the place where a problem is expected."""

LESSON = """\
format: 1
lesson: oefenles
title: Een oefenles
summary: Een korte les.
kind: Oefening
places: [computer, phone]
persona: ria
terms: [sms]
read_more: [meer]
data:
  sms_code: {make: code, length: 6}
  number_shown: {pick: [$phone, 06 00 11 22 33]}
situations:
  question_asked: Er komt een vraag tussendoor.
messages:
  code_sms:
    from: KPN
    to: $number_typed
    text: Uw code is $sms_code.
    links:
      - {link: kpn.example, go: help}
screens:
  login:
    url: https://kpn.example/inloggen
    content:
      - block: login
        with: {brand: KPN}
  extra:
    when: question_asked
    content:
      - question: Is dit echt?
        options:
          - {option: Echt, right: yes, because: Dat klopt.}
          - {option: Nep, because: Kijk naar het adres.}
      - {button: Ga verder, go: next}
  number:
    content:
      - field: Telefoonnummer
        kind: phone
        value: $number_shown
        expect: $phone
        keep: number_typed
        wrong: {other: Kijk op het kaartje.}
      - {choice: Kleur, options: [Rood, Blauw], expect: Rood}
      - {checkbox: Onthoud mij, expect: no}
      - {button: Ga verder, send: code_sms, go: next}
      - {link: Uitleg, new_tab: help}
  code:
    content:
      - {field: Code, kind: code, length: 6, expect: $sms_code, rules: [{at_least: 6}]}
      - {button: Controleren, set: ready, go: done}
  done:
    end: yes
    content: [Klaar.]
  help:
    url: https://kpn.example/uitleg
    content: [Zo werkt het.]
  home:
    app: MijnKPN
    content:
      - {button: Openen, go: next}
  profile:
    app: MijnKPN
    content: [Uw profiel.]
steps:
  - visit: login
    mistakes:
      - {on: address_typo, say: Kijk naar het adres.}
  - fill: [Mailadres, Wachtwoord]
  - press: Inloggen
  - when: question_asked
    do:
      - answer: Is dit echt?
      - press: Ga verder
    mistakes:
      - {on: {answer: Nep}, say: Het is echt.}
  - press: Uitleg
    optional: yes
  - tab: number
    with_previous: yes
  - fill: Telefoonnummer
  - press: Ga verder
    mistakes:
      - {on: {press: Uitleg}, say: Dat mag ook.}
      - {on: {open_app: Berichten}, say: Er is nog geen bericht.}
  - open_message: code_sms
  - fill: Code
  - choose: [Controleren]
    advice: Controleren
epilogue:
  title: Daarna
  screens:
    again:
      app: MijnKPN
      content:
        - {button: Sluiten, go: home}
  steps:
    - open_app: MijnKPN
    - press: Sluiten
"""

SHARED = {
    "shared/defaults.yaml": "level: Beginner\nminutes: 7\nkind: Artikel\n",
    "shared/personas.yaml": """\
ria:
  name: Ria Zonnedijk
  email: ria.zonnedijk@post.example
  password: Fiets-Tuin-88
  phone: 06 00 14 27 35
""",
    "shared/glossary.yaml": "sms: {forms: [sms, sms-code], meaning: Een kort bericht.}\n",
    "shared/reading.yaml": "meer: {title: Meer lezen, teaser: Lees verder., lesson: oefenles}\n",
    "shared/blocks/login.yaml": """\
holes: [brand]
content:
  - heading: Inloggen bij $brand
  - {field: Mailadres, kind: email, expect: $email}
  - {field: Wachtwoord, kind: password, expect: $password}
  - {button: Inloggen, go: next}
  - {notice: Welkom terug., when: ready}
""",
}

FILE = "oefenles/lesson.yaml"


def replaced(text: str, old: str, new: str) -> str:
    """The text with its only ``old`` replaced; a sample that fits nothing is a mistake."""
    if text.count(old) != 1:
        raise ValueError(f"{text.count(old)} times in the text: {old!r}")
    return text.replace(old, new)


def marked(text: str, file: str = FILE) -> tuple[str, Position]:
    """The text without its mark, and where the mark was."""
    before, _, after = text.partition(HERE)
    lines = before.split("\n")
    return before + after, Position(file, len(lines), len(lines[-1]) + 1)
