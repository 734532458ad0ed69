"""Sentences that do not say who does something."""

from __future__ import annotations

from tests.lint.rules.language.finding import find_in_text
from tests.table import each_row

PASSIVE = {
    "with an agent": "De code ▸wordt door KPN verstuurd.",
    "without one": "Er ▸wordt een sms gestuurd.",
    "verb apart": "Het vak ▸wordt ingevuld.",
    "plural": "De gegevens ▸worden nu gecontroleerd.",
    "past": "Gisteren ▸werd de brief geopend.",
    "order turned around": "Kies als dat gevraagd ▸wordt.",
    "with an auxiliary": "Dit kan ▸worden overgeslagen.",
    "strong verb": "Er ▸wordt een naam gekozen.",
    "done by somebody": "De brief ▸is door de bank geschreven.",
    "by somebody behind": "De brief ▸is geschreven door de bank.",
    "two": "Het ▸wordt gelezen. Dan ▸wordt het bewaard.",
}


@each_row("marked", PASSIVE.values(), ids=list(PASSIVE))
def test_passive(marked: str) -> None:
    found = find_in_text(marked)
    assert found.places("T455") == list(found.marks)


ACTIVE = {
    "becomes healthy": "Zo wordt u weer gezond.",
    "becomes something": "Het scherm wordt groen.",
    "becomes none": "Dat worden er geen.",
    "noun": "Dat wordt een groot gebied.",
    "past participle as an adjective": "De app is gesloten.",
    "perfect tense": "U bent doorgegaan naar de bank.",
    "through a door": "Hij is door de deur gegaan, zei u.",
    "went on": "De les is klaar. Ga door met lezen.",
    "infinitive": "Er worden mensen gelukkig van.",
    "another sentence": "Dat wordt mooi. De gevraagde code klopt.",
    "another clause": "Dat wordt mooi, en gekozen hebt u ook.",
}


@each_row("text", ACTIVE.values(), ids=list(ACTIVE))
def test_active(text: str) -> None:
    assert "T455" not in find_in_text(text).codes
