"""The texts of lessons with letters, readers and cameras, with holes in capitals."""

from __future__ import annotations

READER = """\
places:
  computer: computer
  pas: {kind: card, name: Bankpas, rows: {Pasnummer: $pas}}
  lezer: {kind: keypad, name: Kaartlezer}
  brief: {kind: paper, name: Brief}
data:
  pas: {make: number, length: 4}
  pincode: {make: pin, length: 5}
  antwoord: {make: code, length: 8}
screens:
  start:
    url: https://proef.example
    content:
      - {field: Pasnummer, expect: $pas}
      - {button: Verder, set: gevraagd, go: next}
  code:
    content:
      - {field: Code, kind: code, length: 8, expect: $antwoord}
      - {button: Inloggen, go: next}
  einde: {end: yes, content: [Klaar.]}
  aan: {on: lezer, content: [{button: Begin, go: next}]}
  pin: {on: lezer, content: [{field: Pincode, kind: pin, expect: $pincode}, {button: OK, go: next}]}
  toont:
    on: lezer
    content:
      - heading: $antwoord
BACK
  tekst: {on: brief, when: CONDITION, content: [Uw pincode is $pincode.]}
steps:
  - visit: start
  - fill: Pasnummer
  - press: Verder
  - read: brief
  - press: Begin
  - fill: Pincode
  - press: OK
  - fill: Code
  - press: Inloggen
"""
LETTER = """\
places:
  computer: computer
  post: {kind: paper, name: Post}
data:
  briefcode: {make: code, length: 9}
messages:
  brief: {via: letter, from: Bank, after: 3 dagen, text: TEXT}
  reclame: {via: letter, from: Winkel, after: 1 dag, at_start: yes, text: Koop nu.}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Aanvragen, send: brief, go: next}
  code:
    content:
      - {field: Code, kind: code, length: 9, expect: $briefcode}
      - {button: Verder, go: next}
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: AanvragenONCE
  - read: brief
  - fill: Code
  - press: Verder
"""
SCAN = """\
places: {computer: computer, phone: phone, pas: {kind: card, name: Pas, rows: {Nummer: 12}}}
data:
  koppel: {make: code, length: 6}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Toon, go: nextONCE}
  toon:
    content:
      - {qr: $koppel}
      - {link: Terug, go: start}
      - {button: Verder, when: gescand, go: einde}
  einde: {end: yes, content: [Klaar.]}
  camera: {app: App, content: [{field: Scan, kind: scan, expect: $koppel, then: next}]}
  houd:
    app: App
    content:
      - {field: Houd vast, kind: hold, expect: pas}
      - {button: OK, set: gescand, go: next}
  af: {app: App, content: [Klaar.]}
steps:
  - visit: start
  - press: Toon
  - open_app: App
  - fill: Scan
  - fill: Houd vast
  - press: OK
  - press: Verder
"""
CHAT = """\
places: [phone]
data:
  woord: {make: code, length: 6}
messages:
  koper:
    via: chat
    app: Markt
    from: Henk
    text: Is de fiets er nog?
    at_start: yes
    replies:
      - {button: Nee, send: belt}
      - {button: WeetOTHER}
  later: {via: chat, app: Markt, from: Henk, text: En nu?, replies: [{button: Goed, send: belt}]}
  belt: {via: call, from: Bank, text: Het woord is $woord.}
screens:
  start: {app: App, content: [{field: Woord, kind: code, length: 6, expect: $woord, then: next}]}
  einde: {app: App, end: yes, content: [Klaar.]}
steps:
  - open_message: koper
  - choose: [Nee, Weet]
  - open_message: belt
  - open_app: App
  - fill: Woord
"""
ASKED = """\
places: [computer, phone]
messages:
  vraag:
    from: Bank
    via: push
    text: Wilt u betalen?
    links: [{link: Ja, set: betaald}, OTHER]
screens:
  start: {url: https://proef.example, content: [{button: Betalen, send: vraag, go: next}]}
  wachten: {content: [{button: Klaar, go: next, when: CONDITION}]}
  einde: {end: yes, content: [Klaar.]}
  info: {app: Bank, content: [Zo werkt het.]}
steps:
  - visit: start
  - press: Betalen
  - press: Ja
  - press: Klaar
"""
"""A notification with a choice: who leaves it unanswered finds it again."""
TWO_APPS = """\
places: [phone]
screens:
  start:
    app: Winkel
    CONDITION
    content: [{button: Naar de instellingen, go: meldingen}, {button: Klaar, go: einde, when: aan}]
  einde: {app: Winkel, end: yes, content: [Klaar.]}
  meldingen:
    app: Instellingen
    content: [{switch: Meldingen, expect: yes, keep: aan}, {button: Bewaar, go: back}]
steps:
  - open_app: Winkel
  - press: Naar de instellingen
  - fill: Meldingen
  - press: Bewaar
  - press: Klaar
"""
"""A button leads to another app, and back from there leads here."""
INSTALLED = """\
places:
  phone: {apps: {Bank: {when: geladen}}}
messages:
  code: {via: push, from: Bank, text: Welkom., when: geladen}
screens:
  winkel:
    app: Winkel
    content:
      - {button: Installeren, set: geladen, send: code, when: not weg}
      - {button: Later, set: weg}
  start: {app: Bank, content: [{button: Begin, go: next}]}
  einde: {app: Bank, end: yes, content: [Klaar.]}
steps:
  - open_app: Bank
  - press: Begin
"""
"""An app that is there once it was installed; the step leads to the store."""
