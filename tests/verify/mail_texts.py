"""The texts of lessons with mail on a computer, folders and attachments; holes in capitals."""

from __future__ import annotations

MAIL = """\
places: [computer]
data:
  code: {make: code, length: 6}
messages:
  herstel:
    via: mail
    folder: FOLDER
    from: Winkel
    subject: Uw code
    text: Uw code is $code.
    attachments: [{file: brief.pdf, go: brief}]
  reclame: {via: mail, from: Reisbureau, subject: Op reis, text: Boek nu., at_start: yes}
screens:
  start:
    url: https://proef.example
    content:
      - {button: Stuur de code, send: herstel, go: nextONCE}
  code:
    content:
      - {field: Code, kind: code, length: 6, expect: $code}
      - {button: Verder, go: einde}
  einde: {end: yes, content: [Klaar.]}
  brief: {title: brief.pdf, content: [Dit is de brief.]}
steps:
  - visit: start
  - press: Stuur de code
  - open_message: herstel
  - press: brief.pdf
  - fill: Code
  - press: Verder
"""
"""A code by mail that lies in another folder; without the attachment nobody comes further."""
PHONE_FOLDER = """\
places: [phone]
data:
  code: {make: code, length: 6}
messages:
  herstel: {via: mail, folder: spam, from: Winkel, subject: Uw code, text: TEXT}
screens:
  start:
    app: Winkel
    content:
      - {button: Stuur de code, send: herstel, go: next}
  code:
    app: Winkel
    content:
      - {field: Code, kind: code, length: 6, expect: $code, then: next}
  einde: {app: Winkel, end: yes, content: [Klaar.]}
steps:
  - open_app: Winkel
  - press: Stuur de code
  - open_message: herstel
  - open_app: Winkel
  - fill: Code
"""
"""The same on a phone: the folder is below the inbox of its app."""
