"""How we speak to a learner."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.rules.language.finding import find, find_in_text, find_in_tree
from tests.table import each_row

FOUND = {
    "je": ("T457", "Nu kunt u ▸je wachtwoord typen."),
    "je and jouw": ("T457", "▸Je ziet ▸jouw naam."),
    "jullie and jezelf": ("T457", "Als ▸jullie dat doen. Help ▸jezelf."),
    "je before an apostrophe": ("T457", "Dat is ▸Je eigen keuze."),
    "wrong": ("T458", "Het nummer is ▸fout."),
    "wrong, inflected": ("T458", "Dat is een ▸foute code en een ▸ongeldige ook."),
    "sorry": ("T458", "▸Sorry, dat lukt niet."),
    "regret": ("T458", "▸Helaas, de code is al gebruikt."),
    "simply": ("T458", "Klik ▸simpelweg op de knop."),
    "just, on two lines": ("T458", "Doe dat ▸gewoon\neven nu."),
    "you forgot": ("T458", "▸U bent uw wachtwoord vergeten."),
    "did you forget": ("T458", "▸Bent u de code vergeten?"),
    "you know of course": ("T458", "▸Natuurlijk weet u dat al."),
    "two marks": ("T459", "Mooi▸!! Ga door."),
    "two in a text": ("T459", "Mooi! Ga zo door▸! Klaar▸!"),
    "shouted": ("T460", "Doe dat ▸NOOIT zelf."),
    "shouted, long": ("T460", "Dat is ▸BELANGRIJK voor u."),
    "safe now": ("T461", "▸U bent nu veilig."),
    "protected": ("T461", "▸U bent voortaan helemaal beschermd."),
    "hundred percent": ("T461", "Dit is ▸100% veilig."),
}


@each_row(("code", "marked"), FOUND.values(), ids=list(FOUND))
def test_found(code: str, marked: str) -> None:
    found = find_in_text(marked)
    assert found.places(code) == list(found.marks)
    assert set(found.codes) == {code}


FINE = {
    "label": "Kies **Nee, dank je** onderaan.",
    "quotation": "De app vraagt: “Wil je dat?” Kies wat u wilt.",
    "parts of words": "Een mailtje is een bericht. Het tikfoutje is klein. Jeroen helpt.",
    "reassured": "U deed niets verkeerd. Dat is niet fout.",
    "forgotten by itself": "De app is het wachtwoord vergeten.",
    "one mark": "Goed gedaan! U bent klaar.",
    "short names": "KPN, DigiD, UWV, BSN, IBAN en NFC zijn namen.",
    "known names": "COVID en HTTPS staan er.",
    "code with capitals": "Typ de code AB-12-CD over.",
    "logged in": "U bent nu veilig ingelogd bij de bank.",
    "safely": "Zo logt u veilig in. Zo werkt veilig internet.",
    "second lock": "Uw account heeft nu een tweede slot.",
    "gewoon": "Toch zijn de meeste berichten gewoon echt.",
    "even": "Wacht even. Lees dat gewoon rustig.",
    "name of a file": "Er staat een vraag in vakje!a.",
}  # fmt: skip


@each_row("text", FINE.values(), ids=list(FINE))
def test_fine(text: str) -> None:
    tone = {"T457", "T458", "T459", "T460", "T461"}
    assert not tone & set(find_in_text(text).codes)


def test_a_lesson_has_three_exclamation_marks() -> None:
    found = find_in_tree("intro:\n  - Ja!\n  - Mooi!\n  - Goed!\n  - Klaar▸!\n")
    assert found.places("T459") == list(found.marks)


@pytest.mark.parametrize(
    ("label", "count"), [("NOORDZEE inloggen", 0), ("Inloggen", 1)], ids=["a name", "not a name"]
)
def test_names_on_the_screens_may_have_capitals(tmp_path: Path, label: str, count: int) -> None:
    screen = f"{{url: https://bakker.example, content: [{{link: {label}, go: start}}]}}"
    sample = f"screens: {{start: {screen}}}\nending: Dit was NOORDZEE voor u.\n"
    assert len(find(tmp_path, sample).places("T460")) == count
