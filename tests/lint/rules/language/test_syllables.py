"""Syllables of Dutch words, and the figure that is made of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.lint.rules.language.finding import TODAY, find_in_tree
from tests.table import each_row
from tutor.lint.prose.syllables import syllables
from tutor.lint.reports import REPORTS, describe
from tutor.lint.run import check
from tutor.lint.selection import select

COUNTED = """
u 1, uw 1, bij 1, tijd 1, nieuw 1, nieuwe 2, leeuw 1, eeuwen 2, mooi 1, mooie 2, draai 1,
draaien 2, groei 1, groeien 2, museum 3, ideeën 3, geïnteresseerd 5, beïnvloeden 4, naïef 2,
kopiëren 4, officieel 4, financieel 4, station 3, situatie 4, januari 4, computer 3, telefoon 3,
wachtwoord 2, tweestapsverificatie 7, website 2, tabblad 2, adresbalk 3, e-mail 2, e-mailadres 4,
sms 3, sms'en 4, foto's 2, quiz 1, yoghurt 2, bureau 2, cadeau 2, euro 2, beantwoorden 4, hiaat 2,
duo 2, koffie 2, cookies 2, account 2, toegangscode 4, browser 2, app 1, knop 1, oplichter 3,
gebruikersnaam 4, inloggen 3, verbeteren 4, rustig 2, materiaal 4, reünie 3, privacy 3,
downloaden 3, smartphone 2, categorieën 5, uien 2, vrouwen 2, geüpload 3, lelijk 2, vergelijken 4,
huisarts 2, paspoort 2, buurthuis 2, zee-egel 3, bibliotheek 4, linoleum 4, aquarium 4, virus 2,
hobby 2, mayonaise 4, pc 2, ZIEKENHUIS 3
"""
TABLE = [tuple(row.split()) for row in COUNTED.replace("\n", " ").split(",")]


@each_row(("word", "count"), TABLE, ids=[row[0] for row in TABLE])
def test_syllables(word: str, count: str) -> None:
    assert syllables(word) == int(count)


def figure(sentence: str) -> dict[str, str]:
    """What is told of a lesson that is this sentence thirty times."""
    found = find_in_tree("title: Les\nintro:\n" + f"  - {sentence}\n" * 30)
    return next(dict(problem.values) for problem in found.problems if problem.code == "T462")


@pytest.mark.parametrize(
    ("sentence", "words", "ease"),
    [
        # 206.84 - 0.77 * 100 - 0.93 * (151 / 31); the title is a word too
        ("De kat zat op schoot.", "151", "125"),
        # 206.84 - 0.77 * 100 * (241 / 121) - 0.93 * (121 / 31)
        ("Ria opent haar telefoon.", "121", "50"),
    ],
    ids=["one syllable each", "more syllables"],
)
def test_the_figure_follows_the_formula(sentence: str, words: str, ease: str) -> None:
    told = figure(sentence)
    assert (told["words"], told["ease"]) == (words, ease)


def test_under_a_hundred_words_there_is_no_figure() -> None:
    found = find_in_tree("title: Les\nintro:\n" + "  - De kat zat op schoot.\n" * 19)
    assert found.problems == ()


def test_the_figure_stands_at_the_title() -> None:
    text = "lesson: les\ntitle: Les\nintro:\n" + "  - De kat zat op schoot.\n" * 30
    assert [place[1:] for place in find_in_tree(text).places("T462")] == [(2, 8)]


def test_a_program_reads_the_figure_in_the_report() -> None:
    lessons = Path(__file__).parents[4] / "lessons"
    checked = check(select([lessons / "nep-sms" / "lesson.yaml"], lessons)[0], TODAY)
    lines = REPORTS["json"](describe([checked], lessons))
    problems = json.loads("\n".join(span.text for line in lines for span in line))["problems"]
    values = next(problem["values"] for problem in problems if problem["code"] == "T462")
    assert float(values["ease"]) > 80
    assert int(values["words"]) > int(values["sentences"]) > 100
    assert 1 < float(values["syllables_per_word"]) < 2
    assert 1 < float(values["words_per_sentence"]) < 15
