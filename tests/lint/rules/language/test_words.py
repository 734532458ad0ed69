"""Everyday words, one word for one thing, and words of the glossary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.rules.language.finding import find, find_in_text
from tutor.lint.rules.language.tables.hard import EASIER, HARD
from tutor.lint.rules.language.tables.same import SAME


def test_every_form_of_every_hard_word_is_found_with_its_easier_word() -> None:
    for form, easier in EASIER.items():
        found = find_in_text(f"Hier staat ▸{form} in een zin.")
        told = [problem for problem in found.problems if problem.code == "T454"]
        assert [problem.at for problem in told] == list(found.marks), form
        assert [problem.values["easier"] for problem in told] == [easier], form


def test_the_table_of_hard_words_is_long_and_has_each_form_once() -> None:
    assert len(HARD) >= 120
    assert sum(len(row.forms.split(", ")) for row in HARD) == len(EASIER)


def test_what_is_easier_is_not_hard_itself() -> None:
    for row in HARD:
        assert not set(row.easier.split()) & set(EASIER), row


def test_no_form_stands_in_two_groups_of_words_for_one_thing() -> None:
    forms = [form for group in SAME for word in group for form in word.split(", ")]
    assert len(forms) == len(set(forms))


TWO = {
    "telephone": "Pak uw telefoon. Leg die telefoon neer. Is uw ▸smartphone aan?",
    "the last one is used more": "Lees de ▸mailtjes. Open de e-mail. Kijk naar die e-mail.",
    "as often, then the second": "Klik op de knop. Zie die ▸button.",
    "three words": "De website en die website. Een ▸site of ▸webstek.",
    "two groups": "De app en een ▸applicatie. Uw wachtwoord en een ▸password.",
    "capital": "Uw wachtwoord. ▸Password is Engels.",
    "with the word before": "Een e-mail en nog een e-mail. Dat is ▸de mail.",
}


@pytest.mark.parametrize("marked", TWO.values(), ids=list(TWO))
def test_two_words_for_one_thing(marked: str) -> None:
    found = find_in_text(marked)
    assert found.places("T456") == list(found.marks)


ONE = {
    "one word": "Pak uw telefoon. Leg uw telefoon neer.",
    "a code and an access code": "Typ de code uit de sms. Kies daarna een toegangscode.",
    "mobile as an adjective": "Pak uw telefoon. Typ uw mobiele nummer.",
    "to mail": "Lees de e-mail. Mail ons uw vraag.",
    "explained between brackets": "Typ uw rekeningnummer (IBAN) over.",
    "the other one is a label": "Klik op de knop **Naar de site**. U ziet de website.",
    "telephone number": "Pak uw telefoon. Typ uw telefoonnummer.",
}


@pytest.mark.parametrize("text", ONE.values(), ids=list(ONE))
def test_one_word_for_one_thing(text: str) -> None:
    assert "T456" not in find_in_text(text).codes


GLOSSARY = """\
# shared/glossary.yaml
sms: {forms: [sms], meaning: Een kort bericht.}
link: {forms: [link, links], meaning: Tekst waarop u klikt.}
"""


@pytest.mark.parametrize(
    "sample",
    [
        "terms: [sms]\nintro:\n  - Een sms met een ▸link.\n  - Nog een link.\n",
        "terms: [sms]\nsteps:\n  - {read: yes, text: Kijk naar de ▸Links in de sms.}\n",
        "terms: [sms]\nintro: [Een sms.]\nending: Klik op **de link**.\n",
        "terms: [sms, link]\nintro: [Een sms met een link.]\n",
        "terms: [sms]\nsteps:\n  - {read: yes, why: Daar is een link.}\n",
    ],
    ids=["only the first", "in a step", "a label", "explained", "not on the page of the article"],
)
def test_words_of_the_glossary_are_explained(tmp_path: Path, sample: str) -> None:
    found = find(tmp_path, sample + GLOSSARY)
    assert found.places("T463") == list(found.marks)
