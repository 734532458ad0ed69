"""The ways of saying that are known, and what is built for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importer.keys import acts_in
from tests.table import each_row
from tutor.importer.article import Text
from tutor.importer.build import Bullet, build
from tutor.importer.clauses import clauses_of, sentences
from tutor.importer.model import DraftLesson
from tutor.importer.steps import finish, first_state
from tutor.importer.verbs import PATTERNS

CARD = dict.fromkeys(
    ("email", "password", "phone", "address", "postcode", "name", "birthday", "bsn", "iban"), "x"
)


def one(sentence: str, before: str = "", app: str = "") -> tuple[Bullet, str]:
    """What becomes of one bullet, after another one, on the computer or in an app."""
    lesson = DraftLesson("De bank")
    state = first_state(lesson, lesson.main, CARD, app)
    state.has_messages = True
    if before:
        build(state, [Text(1, before)])
    (bullet,) = build(state, [Text(2, sentence)])
    finish(state, "")
    return bullet, acts_in(lesson, 2)


SAMPLES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
"""The patterns that fit, the bullet before it, the app in use, the bullet, and its acts."""


@each_row(("ways", "before", "app", "said", "acts"), SAMPLES, ids=[row[3] for row in SAMPLES])
def test_sentence(ways: str, before: str, app: str, said: str, acts: str) -> None:
    bullet, built = one(said, before, app)
    assert (", ".join(bullet.ways), built, bullet.missed) == (ways, acts, ())
    assert bullet.recognised


def test_every_pattern_has_a_sample() -> None:
    assert {p.name for p in PATTERNS} == {name for row in SAMPLES for name in row[0].split(", ")}


MARKED = [
    # No act of the format, or of a computer that is not ours.
    "Sleep het plaatje naar links.", "Houd de pas tegen de telefoon.", "Veeg omlaag.",
    "Scan de QR-code op het scherm.", "Klik met de rechtermuisknop op de foto.",
    "Tik twee keer op OK.", "Tik lang op het bericht.", "Druk op de Windows-toets.",
    "Dubbelklik op Documenten.", "Sluit de app.", "Klik niet op de link.",
    # What is meant cannot be told.
    "Vul uw gegevens in.", "Typ de code.", "Typ die in.", "Herhaal het wachtwoord.",
    "Log in met DigiD.", "Log in met uw vingerafdruk.", "Typ uw e-mailadres twee keer.",
    "Typ bij Naam uw naam en bij E-mail uw e-mailadres.", "Klik op Start en typ wifi.",
    "Geef het bestand een naam en klik op Opslaan.", "Verstuur de sms.", "Klik op .", "Vul in.",
    # One of several ways, or a condition that does not say what happens else.
    "Kies een contact of typ een nummer.", "Tik op Openen of ga terug naar het beginscherm.",
    "Klik op Goed of op Annuleren als er iets niet klopt.",
    "Klik op Ja als u akkoord gaat en op Nee als u dat niet doet.",
    "Hebt u een account? Klik op Inloggen. Hebt u er nog geen? Klik op Registreren.",
    "Wilt u dat? Tik op Ja. Wilt u dat niet? Tik op Nee.",
    "Typ uw naam als daarom wordt gevraagd en klik op Volgende.",
    "Krijgt u de vraag of u korting wilt? Klik op Nee. Klik op Verder.",
    # A label of which the end cannot be told.
    "Klik op Ga naar de app of blijf op de website.", "Tik op Volgende totdat u klaar bent.",
    "Tik op het plusje (iPhone) of de paperclip (Android).", "Klik op Bestand, Nieuw en Map.",
    "Kies hoe u de code wilt ontvangen: per sms of per e-mail.", "Zet Bluetooth aan en weer uit.",
    "Tik op Foto's (iPhone) of Galerij (Android).", "Typ de code over die u ziet.",
    "Antwoord in WhatsApp.", "Blokkeer de afzender.", "Verwijder het bericht.",
    "Meld het bericht als spam.", "Stuur een bericht terug.", "Installeer de app.",
    "Open het bericht.", "Open de sms. Blokkeer de afzender. Verwijder de sms.",
    "Lees de code op de kaartlezer af.", "Vul de code uit de brief in.",
    "Richt de camera op de QR-code.", "Klik op Klaar of, als u wilt printen, op Afdrukken.",
    "De eerste vier cijfers staan al in het vak.", "Log in met uw pincode of vingerafdruk.",
    "x" * 400,
]  # fmt: skip


@each_row("said", MARKED)
def test_what_is_not_wholly_understood_is_marked(said: str) -> None:
    bullet, _ = one(said)
    assert not bullet.recognised


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Klik op Ja. Wacht even.", ["Klik op Ja.", "Wacht even."]),
        ("Lukt dat niet? Klik op Nee.", ["Lukt dat niet?", "Klik op Nee."]),
        ("Kies bijv. Nederland.", ["Kies bijv. Nederland."]),
        ("Ga naar www.kpn.nl. Klik op Ja.", ["Ga naar www.kpn.nl.", "Klik op Ja."]),
        ("Klik op ‘Ja.’ Wacht.", ["Klik op ‘Ja.’", "Wacht."]),
        ("Zonder punt", ["Zonder punt"]),
    ],
)
def test_sentences_of_a_bullet(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Typ de code en tik op Opslaan.", ["Typ de code", "tik op Opslaan"]),
        ("Vraagt de app iets, tik dan op Ja.", ["tik dan op Ja"]),
        ("Klik op Ja als u wilt.", ["Klik op Ja"]),
        ("Vul uw naam en adres in.", ["Vul uw naam en adres in"]),
        ("Klik op Zoeken en vinden.", ["Klik op Zoeken en vinden"]),
        ("Klik op ‘Kies en klik op Ja’.", ["Klik op ‘Kies en klik op Ja’"]),
        ("Tik op Chats en dan op Nieuw.", ["Tik op Chats", "tik op Nieuw"]),
    ],
)
def test_clauses_of_a_sentence(sentence: str, parts: list[str]) -> None:
    assert [clause.core for clause in clauses_of(sentence)] == parts
