"""A lesson that only the proof finds fault with."""

TRAP = """\
format: 1
lesson: val
title: Een val
summary: Hier zit iemand vast.
places: phone
app: Winkel
persona: ria
reviewed: 2026-11-02
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
"""
"""Who goes back with a gesture cannot go on; only the proof sees that."""
