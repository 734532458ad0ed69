"""Kinds of lessons that strand somebody, each beside one of the same kind that does not."""

from __future__ import annotations

from typing import NamedTuple

from tests.verify.channel_texts import OF_CHANNELS
from tests.verify.kind_texts import (
    AFTERWARDS,
    CONVERSATION,
    END,
    FREE_CHOICE,
    KEPT_ONCE,
    LENIENT,
    NOTIFIED,
    NUMBER,
    OPTIONAL,
    PAGE,
    PHONE_BROWSER,
    PREFILLED,
    PUSH,
    REPEATED,
    TWO_NUMBERS,
)
from tests.verify.kinds_of_telling import OF_TELLING, SOUND_TELLING
from tests.verify.kinds_of_values import OF_VALUES, SOUND_VALUES
from tests.verify.mail_texts import MAIL, PHONE_FOLDER
from tests.verify.place_texts import ASKED, CHAT, INSTALLED, LETTER, READER, SCAN, TWO_APPS

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


PAIRS = {
    **{name: Pair(*row) for name, row in (OF_VALUES | OF_CHANNELS | OF_TELLING).items()},
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
    "a reader without a way to begin again": Pair(
        "P501",
        READER.replace("BACK", "").replace("CONDITION", "gevraagd or not gevraagd"),
        READER.replace("BACK", "      - {button: Stop, go: aan}").replace(
            "CONDITION", "gevraagd or not gevraagd"
        ),
    ),
    "a letter that never comes": Pair(
        "P501",
        READER.replace("BACK", "      - {button: Stop, go: aan}").replace(
            "CONDITION", "gevraagd and not gevraagd"
        ),
        READER.replace("BACK", "      - {button: Stop, go: aan}").replace("CONDITION", "gevraagd"),
    ),
    "a letter that is under way": Pair(
        "P501",
        LETTER.replace("TEXT", "Uw code is $briefcode.")
        .replace("send: brief, go: next", "go: next")
        .replace("{field", "{link: Stuur, send: brief, set: weg, when: not weg}\n      - {field")
        .replace("ONCE", "")
        .replace("after: 3 dagen", "after: 3 dagen, when: not weg"),
        LETTER.replace("TEXT", "Uw code is $briefcode.").replace("ONCE", ""),
    ),
    "a notification with a choice": Pair(
        "P501",
        ASKED.replace("OTHER", "{link: Nee, set: nee}").replace("CONDITION", "betaald and not nee"),
        ASKED.replace("OTHER", "{link: Lees meer, go: info}").replace("CONDITION", "betaald"),
    ),
    "back to an app that is gone": Pair(
        "P501",
        TWO_APPS.replace("CONDITION", "when: not aan"),
        TWO_APPS.replace("    CONDITION\n", ""),
    ),
    "an app that can no longer be installed": Pair(
        "P501",
        INSTALLED,
        INSTALLED.replace("Later, set: weg", "Later, go: back").replace(", when: not weg", ""),
    ),
    "a mail on the computer that brings no code": Pair(
        "P501",
        MAIL.replace("FOLDER", "spam").replace("ONCE", "").replace("Uw code is $code", "Dag"),
        MAIL.replace("FOLDER", "spam").replace("ONCE", ""),
    ),
    "a code in a folder of a phone": Pair(
        "P501",
        PHONE_FOLDER.replace("TEXT", "Er is nieuws."),
        PHONE_FOLDER.replace("TEXT", "Uw code is $code."),
    ),
    "a code that is shown once": Pair(
        "P501",
        SCAN.replace("ONCE}", ", set: getoond, when: not getoond}"),
        SCAN.replace("ONCE", ""),
    ),
    "an answer after which nobody calls": Pair(
        "P501", CHAT.replace("OTHER", ""), CHAT.replace("OTHER", ", send: later")
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
    **SOUND_VALUES,
    **SOUND_TELLING,
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

GOES_ON = (
    PAGE
    + """\
      - {field: Naam, expect: Oefendorp, keep: plaats}
      - {field: Nog eens, rules: [equals: $plaats], then: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Naam\n  - fill: Nog eens\n"
)
"""A field that goes on by itself, compared with one beside it that no button looks at."""
