"""The texts from which the lessons of ``kinds`` are made, with holes in capitals."""

from __future__ import annotations

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
