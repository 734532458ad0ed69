"""Kinds of lessons about which answers are right: stranding and sound."""

from __future__ import annotations

from tests.verify.kind_texts import END, PAGE

EITHER = (
    PAGE
    + """\
      - {field: Naam of adres, expect: [$name, $email], keep: wie}
      - {button: Verder, go: next}
  met_naam: {when: wie = $name, content: [{button: Klaar, go: einde}]}
  met_adres: {when: wie = $email, content: [CONTENT]}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Naam of adres\n  - press: Verder\n  - reach: einde\n"
)
RESPONSE = (
    """\
places: {computer: computer, lezer: keypad}
data:
  getal: {make: code, length: 6}
  antwoord: {make: code, length: 6, from: [$getypt, $phone]}
screens:
  start:
    url: https://proef.example
    content:
      - {text: Typ op de lezer $getal.}
      - {field: Antwoord, kind: code, length: 6, expect: $antwoord}
      - {button: Verder, go: einde}
"""
    + END
    + """\
  aan:
    on: lezer
    content:
      - {field: Getal, kind: code, length: 6, expect: $getal, strict: no, keep: getypt}
      - {button: OK, go: toont}
  toont: {on: lezer, content: [{heading: $antwoord}AGAIN]}
steps:
  - visit: start
  - fill: Getal
  - press: OK
  - fill: Antwoord
  - press: Verder
"""
)
DAY = """\
places: {zuil: {kind: keypad, name: Zuil}}
screens:
  start:
    on: zuil
    content:
      - {text: Kies $today+7.}
      - {field: Dag, kind: date, pick: calendar, expect: $today+7, strict: no, keep: dag}
      - {button: Verder, go: next}
  nog_eens:
    on: zuil
    content:
      - {field: Weer, kind: date, pick: calendar, expect: $dag, rules: [equals: $today+7]}
      - {button: Klaar, go: next}
BACK  einde: {on: zuil, end: yes, content: [Klaar.]}
steps:
  - fill: Dag
  - press: Verder
  - fill: Weer
  - press: Klaar
"""
BOXES = (
    PAGE
    + """\
      - {checkboxes: Berichten, options: [Nieuws, Agenda, Post], at_least: 1, keep: soort}
      - {button: Verder, go: next}
  verder:
    content:
      - {button: Klaar, go: einde, when: "not soort = FORBIDDEN"}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Berichten\n  - press: Verder\n  - press: Klaar\n"
)
OF_ANSWERS = {
    "boxes that shut the way": (
        "P510",
        BOXES.replace("FORBIDDEN", "Agenda, Post"),
        BOXES.replace("FORBIDDEN", "Weer"),
    ),
    "either of two answers": (
        "P510",
        EITHER.replace("CONTENT", "Wij sturen u een mail."),
        EITHER.replace("CONTENT", "{button: Klaar, go: einde}"),
    ),
    "a response to another number": (
        "P501",
        RESPONSE.replace("AGAIN", ""),
        RESPONSE.replace("AGAIN", ", {button: Opnieuw, go: aan}"),
    ),
    "a day that is picked": (
        "P501",
        DAY.replace("BACK", ""),
        DAY.replace("BACK", "      - {button: Terug, skip_check: yes, go: start}\n"),
    ),
}
