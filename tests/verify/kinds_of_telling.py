"""Kinds of lessons about what a learner can know: a code that is told, or only seems to be."""

from __future__ import annotations

from tests.verify.kind_texts import END, PAGE

CODE = (
    """\
data: {pas: {make: code, length: 6}}
MORE"""
    + PAGE
    + """\
      - {field: Code, kind: code, expect: $pasASKED}
      - {button: Verder, go: next}
"""
    + END
    + """\
steps:
  - visit: start
  - {fill: Code, text: STEP}
  - press: Verder
"""
)
TICKET = (
    PAGE
    + """\
      - {button: Maak, set: {ticket: A123}, go: next}
      - {button: Maak anders, set: {ticket: B456}, go: drie}
  twee:
    WHEN
    content:
      - {text: TEXT}
      - {button: Door, go: next}
  drie:
    content:
      - {field: Ticket, kind: code, expect: $ticket}
      - {button: Verder, go: next}
"""
    + END
    + """\
steps:
  - visit: start
  - press: Maak
  - press: Door
  - fill: Ticket
  - press: Verder
"""
)
PLAIN = CODE.replace("STEP", "Vul de code in.")
IN_CASE = PLAIN.replace("MORE", "situations: {aan: Het is aan.}\n").replace("ASKED", "")
ON_CARD = PLAIN.replace("MORE", "card: {Uw pas eindigt op: $pas.last4}\n")
OF_TELLING = {
    "a text that is not always there": (
        "P501",
        IN_CASE.replace("content:\n", "content:\n      - {text: Uw code is $pas., when: aan}\n", 1),
        IN_CASE.replace("content:\n", "content:\n      - {text: Uw code is $pas.}\n", 1),
    ),
    "a card that tells the end of a number": (
        "P501",
        ON_CARD.replace("ASKED", ""),
        ON_CARD.replace("ASKED", ".last3"),
    ),
    "a value that a button sets": (
        "P501",
        TICKET.replace("WHEN", "title: Twee").replace("TEXT", "Uw ticket is klaar."),
        TICKET.replace("WHEN", "title: Twee").replace("TEXT", "Uw ticket is $ticket."),
    ),
    "a value that another button sets anew": (
        "P501",
        TICKET.replace("WHEN", "when: not ticket = B456")
        .replace("TEXT", "Uw ticket is $ticket.")
        .replace("  start:\n", "  start:\n    when: not ticket = B456\n"),
        TICKET.replace("WHEN", "title: Twee").replace("TEXT", "Uw ticket is $ticket."),
    ),
}
"""By name: the code of what the proof finds, the lesson that strands somebody, and a sound one."""
SOUND_TELLING = {
    "a step that tells the code": CODE.replace("MORE", "")
    .replace("ASKED", "")
    .replace("STEP", "Vul $pas in."),
    "a title that tells the code": PLAIN.replace("MORE", "")
    .replace("ASKED", "")
    .replace("    content:", "    title: Uw code is $pas\n    content:", 1),
    "an example that tells the code": PLAIN.replace("MORE", "").replace("ASKED", ", example: $pas"),
    "a text that comes with what is kept": PLAIN.replace("MORE", "")
    .replace("ASKED", "")
    .replace(
        "content:\n",
        "content:\n      - {button: Toon, skip_check: yes, set: toon}\n"
        "      - {text: Uw code is $pas., when: toon}\n",
        1,
    ),
}
