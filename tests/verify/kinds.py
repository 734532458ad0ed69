"""Kinds of lessons that strand somebody, each beside one of the same kind that does not."""

from __future__ import annotations

from typing import NamedTuple

HEAD = """\
format: 1
lesson: proef
title: Proef
summary: Een proef.
persona: anna
"""


class Pair(NamedTuple):
    """Two lessons of one kind: where somebody gets stuck, with its code, and a sound one."""

    code: str
    strands: str
    sound: str


PAGE = """\
places: [computer]
screens:
  start:
    url: https://proef.example
    content:
"""
END = "  einde: {end: yes, content: [Klaar.]}\n"
FREE_CHOICE = (
    PAGE
    + """\
      - {choice: Hoe wilt u de code, options: [Sms, Brief], keep: route}
      - {button: Verder, go: next}
  sms: {when: route = Sms, content: [{button: Klaar, go: einde}]}
  brief: {when: route = Brief, content: [CONTENT]}
"""
    + END
    + """\
steps:
  - visit: start
  - fill: Hoe wilt u de code
  - press: Verder
  - press: Klaar
    screen: sms
    when: route = Sms
"""
)
NUMBER = (
    "data: {nummer: {make: number, length: 2}}\n"
    + PAGE
    + """\
      - {text: Uw nummer is $nummer.}
      - {field: Nummer, kind: number, expect: $nummer, rules: [at_least: LEAST]}
      - {button: Verder, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Nummer\n  - press: Verder\n"
)
TWO_NUMBERS = (
    "data: {een: {make: number, length: 4}, twee: {make: number, length: 4}}\n"
    + PAGE
    + """\
      - {text: Uw nummers zijn $een en $twee.}
      - {field: Eerste, expect: $een}
      - {field: Tweede, kind: pin, expect: $tweeRULES}
      - {button: Verder, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: [Eerste, Tweede]\n  - press: Verder\n"
)
AFTERWARDS = (
    PAGE
    + """\
      - {button: Verder, go: next}
  tweede:
    content:
      - Gelukt.
      - {button: Wissen, set: gewist}
epilogue:
  title: Daarna
  screens:
    daarna:
      url: https://proef.example/daarna
      content:
        - {button: KlaarCONDITION, set: af}
  steps:
    - visit: daarna
    - press: Klaar
steps:
  - visit: start
  - press: Verder
"""
)
CONVERSATION = """\
places: [computer, phone]
data: {pas: {make: code, length: 6}}
messages:
  eerst: {from: Bank, via: sms, text: Welkom.}
  daarna: {from: Bank, via: sms, textTEXT}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Verder, send: eerst, go: next}
  tweede:
    content:
      - {button: Stuur de code, send: daarna, go: next}
  derde:
    content:
      - {field: Code, expect: $pas}
      - {button: Inloggen, go: next}
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Verder
  - open_message: eerst
  - press: Stuur de code
  - open_message: daarna
  - fill: Code
  - press: Inloggen
"""
NOTIFIED = """\
places: [computer, phone]
data: {pas: {make: code, length: 6}}
messages:
  code: {from: Bank, via: push, text: TEXT}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Verder, send: code, go: next}
  tweede:
    content:
      - {field: Code, expect: $pas}
      - {button: Inloggen, go: next}
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Verder
  - fill: Code
  - press: Inloggen
"""
PUSH = """\
places: [phone]
messages:
  vraag:
    from: Bank
    via: push
    text: Bent u dit?
    links:
      - {link: Ja, set: ja}
      - {link: Nee, set: nee}
screens:
  start: {app: Bank, content: [{button: Verder, notify: vraag, go: next}]}
  tweede: {app: Bank, content: [{button: Klaar, go: next, when: jaCONDITION}]}
  einde: {app: Bank, end: yes, content: [Klaar.]}
steps:
  - open_app: Bank
  - press: Verder
  - open_message: vraag
  - press: Ja
  - press: Klaar
"""
REPEATED = (
    PAGE
    + """\
      - {field: Nieuw wachtwoord, kind: password, rules: [at_least: 8], keep: nieuw}
NEXT      - {field: Herhaal wachtwoord, kind: password, rules: [equals: $nieuw]}
      - {button: Opslaan, go: next}
"""
    + END
)
LENIENT = (
    PAGE
    + """\
      - {field: Plaats, expect: Oefendorp, keep: plaats}
      - {button: Verder, go: next}
  tweede:
    content:
      - {button: Klaar, go: next, when: plaats = TOWN}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Plaats\n  - press: Verder\n  - press: Klaar\n"
)
OPTIONAL = (
    PAGE
    + """\
      - {button: Foto maken, set: foto}
      - {button: Verder, go: next}
  tweede:
    content:
      - {button: Klaar, go: nextWHEN}
"""
    + END
    + """\
steps:
  - visit: start
  - press: Foto maken
    optional: yes
  - press: Verder
  - press: Klaar
"""
)
PHONE_BROWSER = """\
places: [phone]
data: {pas: {make: code, length: 6}}
messages:
  eerst: {from: Winkel, via: sms, at_start: yes, text: Kijk., links: [{link: Open, go: start}]}
  code: {from: Bank, via: sms, text: Goedendag. Hierbij sturen wij u graag de code $pas.}
screens:
  start:
    app: Internet
    url: https://proef.example
    content:
      - {button: Verder, send: code, go: next}
  tweede:
    app: Internet
    content:
      - {field: Code, expect: $pas}
      - {button: Inloggen, go: next}
  einde: {app: Internet, end: yes, content: [Klaar.]}
"""
PREFILLED = (
    PAGE
    + """\
      - {field: Plaats, value: Oefendorp, keep: plaats}
      - {button: Verder, go: nextONCE}
  tweede:
    content:
      - {button: Klaar, go: nextCONDITION}
"""
    + END
    + "steps:\n  - visit: start\n  - press: Verder\n  - press: Klaar\n"
)
KEPT_ONCE = """\
places: [phone]
screens:
  start: {app: Winkel, content: [{button: Verder, go: next, set: gezienONCE}]}
  tweede: {app: Winkel, content: [{button: Klaar, go: next}]}
  einde: {app: Winkel, end: yes, content: [Klaar.]}
  tips: {app: Tips, content: [{button: Naar de winkel, go: start}]}
steps:
  - open_app: Tips
  - press: Naar de winkel
  - press: Verder
  - press: Klaar
"""

PAIRS = {
    "a free choice": Pair(
        "P510",
        FREE_CHOICE.replace("CONTENT", "Wij sturen een brief.").replace(
            "    when: route = Sms\n", ""
        ),
        FREE_CHOICE.replace("CONTENT", "{button: Klaar, go: einde}"),
    ),
    "a made number with a rule": Pair(
        "P501", NUMBER.replace("LEAST", "60"), NUMBER.replace("LEAST", "10")
    ),
    "two made numbers that must differ": Pair(
        "P501",
        TWO_NUMBERS.replace("RULES", ", rules: [differs_from: $een]"),
        TWO_NUMBERS.replace("RULES", ""),
    ),
    "the devices after the last step": Pair(
        "P501",
        AFTERWARDS.replace("KlaarCONDITION", "Klaar, when: not gewist"),
        AFTERWARDS.replace("CONDITION", ""),
    ),
    "two messages in one conversation": Pair(
        "P501",
        CONVERSATION.replace("textTEXT", "text: Er is nieuws."),
        CONVERSATION.replace("textTEXT", "text: Uw code is $pas."),
    ),
    "a code in a notification": Pair(
        "P501",
        NOTIFIED.replace(
            "TEXT",
            "Goedendag. Wij sturen u hierbij graag de code. Die luidt dit keer zo als volgt.",
        ),
        NOTIFIED.replace("TEXT", "Uw code is $pas."),
    ),
    "the buttons of a notification": Pair(
        "P501", PUSH.replace("CONDITION", " and not nee"), PUSH.replace("CONDITION", "")
    ),
    "a lenient value": Pair(
        "P501", LENIENT.replace("TOWN", "Elders"), LENIENT.replace("TOWN", "Oefendorp")
    ),
    "an optional step": Pair(
        "P501",
        OPTIONAL.replace("Verder, go: next}", "Verder, go: next, set: weg}")
        .replace("nextWHEN", "next, when: foto")
        .replace("Foto maken, set: foto}", "Foto maken, set: foto, when: not weg}"),
        OPTIONAL.replace("WHEN", ""),
    ),
    "a field that comes filled in": Pair(
        "P501",
        PREFILLED.replace("ONCE", ", when: not plaats").replace(
            "CONDITION", ", when: plaats = Oefendorp"
        ),
        PREFILLED.replace("ONCE", "").replace("CONDITION", ""),
    ),
    "a button that is there once": Pair(
        "P501",
        KEPT_ONCE.replace("gezienONCE", "gezien, when: not gezien").replace(
            "{button: Klaar, go: next}", "{button: Klaar, go: next, when: gezien = no}"
        ),
        KEPT_ONCE.replace("ONCE", ""),
    ),
}

SOUND = {
    "a repeated password on one page": REPEATED.replace("NEXT", "")
    + """\
steps:
  - visit: start
  - fill: Nieuw wachtwoord
  - fill: Herhaal wachtwoord
  - press: Opslaan
""",
    "a repeated password on the next page": REPEATED.replace(
        "NEXT", "      - {button: Verder, go: next}\n  tweede:\n    content:\n"
    )
    + """\
steps:
  - visit: start
  - fill: Nieuw wachtwoord
  - press: Verder
  - fill: Herhaal wachtwoord
  - press: Opslaan
""",
    "the browser of a phone with a code by sms": PHONE_BROWSER
    + """\
steps:
  - open_message: eerst
  - press: Open
  - press: Verder
  - open_message: code
  - fill: Code
  - press: Inloggen
""",
    "mail and sms at once": """\
places: [computer, phone]
messages:
  brief: {from: Winkel, via: mail, subject: Voor u, text: Bedankt.}
  kort: {from: Winkel, via: sms, text: Bedankt.}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Bestellen, send: [brief, kort], go: next}
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Bestellen
""",
}
