"""The length of sentences, told with the number of words."""

from __future__ import annotations

import pytest

from tests.lint.rules.language.finding import find_in_text
from tutor.diagnostics.diagnostic import Level


def sentence(words: int) -> str:
    """A sentence of so many words."""
    return "De " + "fijne " * (words - 2) + "kat."


@pytest.mark.parametrize(
    ("words", "codes"),
    [(15, []), (16, ["T452"]), (20, ["T452"]), (21, ["T453"]), (60, ["T453"])],
)
def test_limits(words: int, codes: list[str]) -> None:
    found = find_in_text(f"Klaar. ▸{sentence(words)} Klaar.")
    assert found.codes == codes
    assert [problem.at for problem in found.problems] == list(found.marks)[: len(codes)]
    assert [problem.values["count"] for problem in found.problems] == [str(words)] * len(codes)


def test_over_twenty_is_an_error_and_over_fifteen_a_warning() -> None:
    levels = [find_in_text(sentence(words)).problems[0].level for words in (16, 21)]
    assert levels == [Level.WARNING, Level.ERROR]


SHORT = {
    "long label": "Klik op **Ja, ik wil de hele nieuwsbrief van de bakker elke week lezen thuis**.",
    "long quotation": "Er: “Ja, ik wil de krant van de bakker elke week wel lezen thuis, graag”.",
    "list": "Kijk naar:\n" + "- een vraag van vijf woorden\n" * 6,
    "telephone number": "Bel nu 06 00 14 27 35 of " + "wacht " * 10 + "even.",
    "abbreviation": "Neem bijv. uw pas mee. " + sentence(15),
    "two questions": "Hebt u dat? Is er haast bij? Moet u iets doen? " + sentence(12),
}


@pytest.mark.parametrize("text", SHORT.values(), ids=list(SHORT))
def test_short(text: str) -> None:
    assert find_in_text(text).codes == []


def test_an_abbreviation_does_not_make_a_long_sentence_short() -> None:
    half = "fijne " * 8
    assert find_in_text(f"De {half}bijv. de {half}kat.").codes == ["T452"]
