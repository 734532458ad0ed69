"""Spaces, full stops and quotation marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.rules.language.finding import find, find_in_tree
from tests.table import each_row

SLIPS = {
    "two spaces": ("T464", "ending: ▸Klaar.  Dag.\n"),
    "three spaces": ("T464", "ending: Kijk ▸goed   naar de naam.\n"),
    "behind a label": ("T464", "ending: Kies ▸**Ja**  of niet.\n"),
    "in a title": ("T464", "title: Een ▸les  voor u\n"),
    "in double quotes": ("T464", 'ending: "Kijk ▸goed  naar de naam."\n'),
    "no full stop": ("T465", "ending: Kijk goed naar de ▸naam\n"),
    "second sentence": ("T465", "ending: Kijk goed. Lees daarna de ▸naam\n"),
    "behind brackets": ("T465", "ending: Kijk goed (naar de ▸naam)\n"),
    "behind a label without a stop": ("T465", "ending: Klik dan op ▸**Verder**\n"),
    "on two lines": ("T465", "ending: >-\n  Kijk goed\n  naar de ▸naam\n"),
}


@each_row(("code", "marked"), SLIPS.values(), ids=list(SLIPS))
def test_slips(code: str, marked: str) -> None:
    found = find_in_tree(marked)
    assert found.codes == [code]
    assert found.places(code) == list(found.marks)


FINE = {
    "title": "title: Een les voor nieuwe lezers\n",
    "needs": "needs: [Een telefoon met een volle batterij]\n",
    "learnt": "learnt: [Een sms openen en lezen]\n",
    "situation": "situations: {a: KPN vraagt iets aan u}\n",
    "colon": "lead: 'Zo stelt u het in:'\n",
    "question": "ending: Is dat alles voor vandaag?\n",
    "address": "ending: Ga dan naar https://bakker.example/brood\n",
    "address in bold": "ending: Ga dan naar **bakker.example**\n",
    "list": "ending: |\n  Kijk hiernaar:\n  - een naam van iemand\n  - een adres van iemand\n",
    "one word": "ending: Klaar\n",
    "stop in bold": "ending: Kijk dan goed. **Klaar voor vandaag.**\n",
    "stop in quotes": "ending: Er staat “Klaar voor vandaag.”\n",
    "indented list": "ending: |\n  -  een naam van iemand.\n  -  een adres van iemand.\n",
    "new line": "ending: |\n  Kijk goed.\n\n  Klaar voor vandaag.\n",
}


@each_row("text", FINE.values(), ids=list(FINE))
def test_fine(text: str) -> None:
    assert find_in_tree(text).codes == []


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ('Klik op ▸"Brood".', 1),
        ("Klik op ▸'Brood'.", 1),
        ("Klik op ▸“Brood”.", 1),
        ("Klik op **Brood**.", 0),
        ('Klik op "Taart".', 0),
        ("Zo'n brood van 's morgens.", 0),
    ],
    ids=["double", "single", "curly", "bold", "no label", "apostrophes"],
)
def test_labels_between_quotation_marks(tmp_path: Path, marked: str, count: int) -> None:
    screen = "{url: https://bakker.example, content: [{link: Brood, go: start}]}"
    found = find(tmp_path, f"screens: {{start: {screen}}}\nending: {marked}\n")
    assert found.places("T466") == list(found.marks)
    assert len(found.marks) == count
