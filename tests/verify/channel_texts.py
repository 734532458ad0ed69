"""Kinds of lessons about what can be done with messages and codes: stranding and sound."""

from __future__ import annotations

DELETED = """\
places: [phone]
data: {pas: {make: code, length: 6}}
messages:
  code: {from: Bank, text: Uw code is $pas., at_start: yes, acts: delete}
  nep: {from: Pakket, text: Betaal nu., at_start: yes, acts: [block, report]}
screens:
  start:
    app: Bank
    content:
      - {field: Code, kind: code, length: 6, expect: $pas}
      - {button: Verder, go: next}
      AGAIN
  einde: {app: Bank, end: yes, content: [Klaar.]}
steps:
  - do: [{block: nep}, {report: nep}]
  - open_message: code
  - open_app: Bank
  - fill: Code
  - press: Verder
"""
"""Whoever deletes an sms has lost the code in it."""
BLOCKED = """\
places: [phone]
data: {pas: {make: code, length: 6}}
messages:
  hallo: {from: Bank, text: Welkom., at_start: yes, acts: block}
  code: {from: Bank, text: Uw code is $pas.}
  wegwerp: {from: Winkel, text: Koop nu., at_start: yes, acts: delete}
screens:
  start:
    app: Bank
    content:
      - {button: Stuur mij een code, send: codeONCE, skip_check: yes}
      - {field: Code, kind: code, length: 6, expect: $pas}
      - {button: Verder, go: next}
  einde: {app: Bank, end: yes, content: [Klaar.]}
steps:
  - delete: wegwerp
  - open_app: Bank
  - press: Stuur mij een code
  - open_message: code
  - fill: Code
  - press: Verder
"""
"""Whoever blocks a sender gets nothing from it, until that is undone."""
RENEWING = """\
places: [computer, phone]
data: {pas: {make: code, length: 6, renews: yes}}
screens:
  start:
    url: https://proef.example
    content:
      - {field: Code, kind: code, length: 6, expect: $pas}
      - {button: Inloggen, go: next}
  einde: {end: yes, content: [Klaar.]}
  codes: {app: Codes, content: [{heading: $pas}, {button: Verder, go: nextONCE}]}
  leeg: {app: Codes, content: [{button: Klaar, RENEWgo: LEADS}]}
steps:
  - visit: start
  - open_app: Codes
  - fill: Code
  - press: Inloggen
"""
"""An app shows a code that changes; the one before does not work any more."""
EXPIRING = """\
places:
  computer: computer
  post: {kind: paper, name: Post}
data: {briefcode: {make: code, length: 9, valid: 20 dagen}}
messages:
  brief: {via: letter, from: Bank, after: 3 dagen, text: Uw code is $briefcode.}
  folder: {via: letter, from: Winkel, after: 30 dagen, at_start: yes, text: Koop nu.}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Aanvragen, send: briefONCE, skip_check: yes}
      - {field: Code, kind: code, length: 9, expect: $briefcode}
      - {button: Verder, go: next}
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Aanvragen
  - read: brief
  - fill: Code
  - press: Verder
"""
"""Whoever waits too long has a code that is not valid any more."""
TRIED = """\
places: [phone]
data: {pincode: {make: pin, length: 5}}
card: {Pincode: $pincode}
screens:
  start:
    app: Bank
    content:
      - {field: Pincode, kind: pin, expect: $pincode, tries: {count: 3, then: op}HOW}
      - {button: Verder, go: einde}
  op: {app: Bank, content: [Uw pas is geblokkeerd.AGAIN]}
  einde: {app: Bank, end: yes, content: [Klaar.]}
steps:
  - open_app: Bank
  - fill: Pincode
  - press: Verder
"""
"""Three attempts, and then another screen."""
SHUT = TRIED.replace("app: Bank\n    content", "app: Bank\n    when: not dicht\n    content")
ARRIVED = """\
places: [computer]
screens:
  start:
    url: https://proef.example
    content: [{link: Winkel, go: winkel}, {link: Klaar, go: einde, when: not gezien}]
  winkel:
    url: https://proef.example/winkel
    on_arrival: {set: {WHAT}}
    content: [{link: Terug, go: start}]
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Klaar
"""
"""Whoever comes in the shop is known there, also by its address or by going back."""
OF_CHANNELS = {
    "a screen that notes who came": (
        "P501",
        ARRIVED.replace("WHAT", "gezien: yes"),
        ARRIVED.replace("WHAT", "gezien: no"),
    ),
    "attempts that run out": (
        "P501",
        SHUT.replace("HOW", "").replace("AGAIN", ", {button: OK, set: dicht, go: op}"),
        SHUT.replace("HOW", "").replace(
            "AGAIN",
            ", {button: OK, set: dicht, go: op}, {button: Nieuwe pas, set: {dicht: no}, go: start}",
        ),
    ),
    "a code that makes place for a new one": (
        "P501",
        RENEWING.replace("ONCE", ", set: weg")
        .replace("RENEW", "renew: pas, ")
        .replace("LEADS", "leeg")
        .replace("codes: {app: Codes,", "codes: {app: Codes, when: not weg,"),
        RENEWING.replace("ONCE", "").replace("RENEW", "renew: pas, ").replace("LEADS", "codes"),
    ),
    "a code that is valid for a time": (
        "P501",
        EXPIRING.replace("ONCE", ", set: gevraagd, when: not gevraagd"),
        EXPIRING.replace("ONCE", ""),
    ),
    "a code in a message that is deleted": (
        "P501",
        DELETED.replace("AGAIN", ""),
        DELETED.replace("AGAIN", "- {link: Stuur nog eens, send: code}"),
    ),
    "a mail that is put back": (
        "P501",
        DELETED.replace("AGAIN", ""),
        DELETED.replace("AGAIN", "").replace("{from: Bank,", "{from: Bank, via: mail,"),
    ),
    "a sender that is blocked": (
        "P501",
        BLOCKED.replace("ONCE", ", set: gestuurd, when: not gestuurd"),
        BLOCKED.replace("ONCE", ""),
    ),
}
"""By name: the code of what the proof finds, the lesson that strands somebody, and a sound one."""
