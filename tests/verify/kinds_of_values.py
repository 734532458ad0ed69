"""Kinds of lessons about values and what is filled in without typing: stranding and sound."""

from __future__ import annotations

from tests.verify.kind_texts import END, PAGE
from tests.verify.kinds_of_answers import OF_ANSWERS

FINGER = (
    """\
places: [phone]
app: Bank
situations:
  koud: De telefoon herkent de vinger niet meteen.
  nieuw: De telefoon kent de vinger nog niet.
screens:
  slot:
    content:
      - {field: Vinger, kind: touch, when: not nieuw, fails: koud, then: einde}
LINK"""
    + END
    + """\
steps:
  - open_app: Bank
STEPS"""
)
CONFIRMED = (
    """\
situations: {koud: De telefoon herkent het gezicht niet meteen.}
"""
    + PAGE
    + """\
      - {field: Gezicht, kind: face, fails: koud}
      - {button: Verder, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Gezicht\n  - press: Verder\n"
)
FILE = (
    PAGE
    + """\
      - {field: Pasfoto, kind: file, options: [a.jpg (9 MB), b.jpg (2 MB)], rules: [at_most: MOST]}
      - {button: Versturen, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Pasfoto\n  - press: Versturen\n"
)
PHOTO = (
    PAGE
    + """\
      - {field: Foto, kind: photo, options: [Scherp, Bewogen], expect: Scherp}
      - {button: Versturen, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Foto\n  - press: Versturen\n"
)
BANKS = (
    PAGE
    + """\
      - {list: Bank, search: yes, options: [Dijkbank, Duinbank], expect: Dijkbank, keep: bank}
      - {button: Verder, go: next}
  dijk: {when: bank = WHICH, content: [{button: Klaar, go: einde}]}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Bank\n  - press: Verder\n  - press: Klaar\n"
)
LETTER = (
    """\
data: {letter: {make: code, pattern: "A####%"}}
CARD"""
    + PAGE
    + """\
      - {field: Code, kind: code, exact: yes, expect: $letter}
      - {button: Verder, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Code\n  - press: Verder\n"
)
PART = (
    """\
data: {pas: {make: code, pattern: "########"}}
"""
    + PAGE
    + """\
      - {text: Uw pas eindigt op $pas.last4.}
      - {field: Uw pas, kind: code, expect: ASKED}
      - {button: Verder, go: next}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Uw pas\n  - press: Verder\n"
)
DRAWN = (
    """\
data: {nummer: {make: number, length: 2}, pas: {make: code, pattern: "######"}}
"""
    + PAGE
    + """\
      - {text: Uw nummer is $nummer en uw pas is $pas.}
      - {field: Uw nummer, ASKED, keep: getal}
      - {button: Verder, go: next}
  tweede:
    content:
      - {button: Klaar, go: next, when: CONDITION}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Uw nummer\n  - press: Verder\n  - press: Klaar\n"
)
TWO_ENDS = (
    """\
data: {een: {make: code, pattern: "######"}, twee: {make: code, pattern: "######"}}
"""
    + PAGE
    + """\
      - {text: Op de kaarten staan $een en $twee.}
      - {field: Eerste, kind: code, expect: $een.last2, keep: einde}
      - {field: Tweede, kind: code, expect: $twee.last2RULES}
      - {button: Verder, go: next}
"""
    + END.replace("einde:", "slot:")
    + "steps:\n  - visit: start\n  - fill: [Eerste, Tweede]\n  - press: Verder\n"
)
BLURRED = (
    PAGE
    + """\
      - {field: Foto, kind: photo, options: [Scherp, Bewogen], keep: foto}
      - {button: Versturen, go: next}
  twee:
    content:
      - {link: Nieuwe foto, go: WHERE, when: foto = Bewogen}
      - {button: Klaar, go: next, when: foto = Scherp}
"""
    + END
    + "steps:\n  - visit: start\n  - fill: Foto\n  - press: Versturen\n  - press: Klaar\n"
)
APPROVED = """\
places: [computer, phone]
screens:
  start:
    url: https://proef.example
    content: [Keur dit goed in de app.]
  binnen: {content: [{button: Naar uw gegevens, go: einde}]}
  einde: {end: yes, content: [Klaar.]}
  vraag: {app: Bank, content: [{button: Goedkeuren, go: WHERE}]}
  gedaan: {app: Bank, content: [Goedgekeurd.]}
steps:
  - visit: start
  - open_app: Bank
  - press: Goedkeuren
  - press: Naar uw gegevens
"""
FALSE = """\
places: [computer]
screens:
  start:
    url: https://proef.example
    content: [{button: Betalen, when: not betaald, set: betaald, go: nep}]
  nep:
    title: Nepbank
    content: [{button: Toch doorgaan, go: einde}]
  einde: {end: yes, content: [Klaar.]}
steps:
  - visit: start
  - press: Betalen
  - leave: nep
  - LAST
"""
OF_VALUES = {
    **OF_ANSWERS,
    "a false page that is left": (
        "P501",
        FALSE.replace("LAST", "press: Toch doorgaan"),
        FALSE.replace("LAST", "visit: start"),
    ),
    "an approval that moves the computer too": (
        "P501",
        APPROVED.replace("WHERE", "gedaan"),
        APPROVED.replace("WHERE", "[gedaan, binnen]"),
    ),
    "a drawn number that a condition is about": (
        "P501",
        DRAWN.replace("ASKED", "kind: number, expect: $nummer").replace(
            "CONDITION", "not getal = 42"
        ),
        DRAWN.replace("ASKED", "kind: number, expect: $nummer").replace("CONDITION", "getal"),
    ),
    "the end of a drawn number that a condition is about": (
        "P501",
        DRAWN.replace("ASKED", "kind: code, expect: $pas.last3").replace(
            "CONDITION", "not getal = 420"
        ),
        DRAWN.replace("ASKED", "kind: code, expect: $pas.last3").replace(
            "CONDITION", "not getal = 4200"
        ),
    ),
    "a day that is not in every month": (
        "P501",
        DRAWN.replace("ASKED", "kind: number, expect: $today.day").replace(
            "CONDITION", "not getal = 31"
        ),
        DRAWN.replace("ASKED", "kind: number, expect: $today.day").replace("CONDITION", "getal"),
    ),
    "two ends that must differ": (
        "P501",
        TWO_ENDS.replace("RULES", ", rules: [differs_from: $einde]"),
        TWO_ENDS.replace("RULES", ""),
    ),
    "a photo that is not sharp": (
        "P510",
        BLURRED.replace("      - {link: Nieuwe foto, go: WHERE, when: foto = Bewogen}\n", ""),
        BLURRED.replace("WHERE", "start"),
    ),
    "a number of which only the last two are told": (
        "P501",
        PART.replace("last4.", "last2.").replace("ASKED", "$pas.last4"),
        PART.replace("ASKED", "$pas.last2"),
    ),
    "a number of which only the end is told": (
        "P501",
        PART.replace("ASKED", "$pas"),
        PART.replace("ASKED", "$pas.last4"),
    ),
    "a finger that the phone may not know": (
        "P501",
        FINGER.replace("LINK", "").replace("STEPS", "  - fill: Vinger\n"),
        FINGER.replace("LINK", "      - {link: Met de pincode, go: einde}\n").replace(
            "STEPS",
            "  - {fill: Vinger, when: not nieuw}\n  - {press: Met de pincode, when: nieuw}\n",
        ),
    ),
    "a file that must be small": (
        "P501",
        FILE.replace("MOST", "1 MB"),
        FILE.replace("MOST", "5 MB"),
    ),
    "a bank that is looked for": (
        "P501",
        BANKS.replace("WHICH", "Duinbank"),
        BANKS.replace("WHICH", "Dijkbank"),
    ),
    "a code that nobody was sent": (
        "P501",
        LETTER.replace("CARD", ""),
        LETTER.replace("CARD", "card: {Code: $letter}\n"),
    ),
}
"""By name: the code of what the proof finds, the lesson that strands somebody, and a sound one."""
SOUND_VALUES = {"a face that is confirmed by a button": CONFIRMED, "a sharp photo": PHOTO}
