"""Small lessons with one planted trap each, and one without."""

from __future__ import annotations

from tests.engine.conftest import LESSON

HEAD = """\
format: 1
lesson: proef
title: Een val
summary: Hier kan iemand vastlopen.
category: Proef
persona: anna
minutes: 1
"""

WITHOUT_PIN = LESSON[: LESSON.index("  pin:\n")] + LESSON[LESSON.index("steps:\n") :]
"""The invented lesson without the app that has nothing to do with its steps."""

ONE_FIELD = """\
places: [phone]
app: Winkel
screens:
  start:
    title: Begin
    content:
      - field: Uw telefoonnummer
        kind: phone
        expect: $phone
        wrong: {other: Dit nummer is niet van $name.}
      - {button: Klaar, go: end}
  end:
    title: Einde
    end: yes
    content: [Klaar.]
steps:
  - open_app: Winkel
  - fill: Uw telefoonnummer
  - press: Klaar
"""
"""A lesson that is proven soon, with one thing that the editor says of a mistake."""

TRAPS = {
    "a back gesture that strands": """\
places: [phone]
app: Winkel
screens:
  start:
    title: Begin
    content:
      - {button: Lees meer, when: not seen, set: seen, go: info}
  info:
    title: Uitleg
    content:
      - {button: Terug, go: start}
steps:
  - open_app: Winkel
  - press: Lees meer
  - press: Terug
""",
    "an optional step that cannot be skipped": """\
places: [phone]
app: Winkel
screens:
  start:
    title: Begin
    content:
      - {button: Bewaar, set: saved, when: not gone}
      - {button: Ga door, set: gone, go: last}
  last:
    title: Slot
    content:
      - {button: Klaar, when: saved, go: end}
  end:
    title: Einde
    end: yes
    content: [Klaar.]
steps:
  - open_app: Winkel
  - press: Bewaar
    optional: yes
  - press: Ga door
  - press: Klaar
""",
    "a code that is asked before it is sent": """\
places: [computer, phone]
data:
  sms_code: {make: code, length: 6}
messages:
  sms: {from: Winkel, text: Uw code is $sms_code.}
screens:
  code:
    url: https://winkel.example
    title: Code
    content:
      - {field: Code, kind: code, length: 6, expect: $sms_code}
      - {button: Verder, go: send}
  send:
    title: Sms
    content:
      - {button: Stuur de code, send: sms, go: end}
  end:
    title: Einde
    end: yes
    content: [Klaar.]
steps:
  - visit: code
  - fill: Code
  - press: Verder
  - press: Stuur de code
""",
    "a situation that cuts the route": """\
places: [computer]
situations:
  closed: De winkel is dicht
screens:
  shop:
    url: https://winkel.example
    title: Winkel
    content:
      - {button: Koop, when: not closed, go: end}
  end:
    title: Einde
    end: yes
    content: [Klaar.]
steps:
  - visit: shop
  - press: Koop
""",
    "a dialog that cannot be closed": """\
places: [computer]
situations:
  asked: De website vraagt om cookies
screens:
  shop:
    url: https://winkel.example
    title: Winkel
    content:
      - {button: Koop, go: next}
  cookies:
    when: asked
    dialog: yes
    title: Cookies
    content:
      - {button: Weigeren, when: not asked, go: next}
  end:
    title: Einde
    end: yes
    content:
      - {button: Klaar, set: done}
steps:
  - visit: shop
  - press: Koop
  - press: Klaar
""",
    "a tab that is closed at the wrong moment": """\
places: [computer]
screens:
  shop:
    url: https://winkel.example
    title: Winkel
    content:
      - {link: Open de uitleg, when: not opened, set: opened, new_tab: info}
  info:
    title: Uitleg
    content:
      - {button: Gelezen, set: read}
steps:
  - visit: shop
  - press: Open de uitleg
  - press: Gelezen
""",
    "a code that cannot be given again": """\
places: [computer, phone]
data:
  sms_code: {make: code, length: 6}
messages:
  sms: {from: Winkel, to: $number_typed, text: Uw code is $sms_code.}
screens:
  number:
    url: https://winkel.example
    title: Nummer
    content:
      - {field: Nummer, kind: phone, expect: $phone, keep: number_typed, strict: no}
      - {button: Stuur, when: not sent, set: sent, send: sms, go: code}
  code:
    title: Code
    content:
      - {field: Code, kind: code, length: 6, expect: $sms_code}
      - {button: Controleren, go: end}
  end:
    title: Einde
    end: yes
    content: [Klaar.]
steps:
  - visit: number
  - fill: Nummer
  - press: Stuur
  - open_message: sms
  - fill: Code
  - press: Controleren
""",
}
