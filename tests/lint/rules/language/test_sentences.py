"""Sentences and words, counted as somebody reads them aloud."""

from __future__ import annotations

from tests.table import each_row
from tutor.lint.prose.masking import mask
from tutor.lint.prose.sentences import split, spoken

SPLIT = {
    "two": ("Kijk goed. Klik dan.", ["Kijk goed.", "Klik dan."]),
    "question": ("Klaar? Ga door!", ["Klaar?", "Ga door!"]),
    "colon": ("Let op: dit is nep.", ["Let op:", "dit is nep."]),
    "time": ("Om 10.30 uur bent u er.", ["Om 10.30 uur bent u er."]),
    "address": ("Ga naar kpn.example nu.", ["Ga naar kpn.example nu."]),
    "bijv.": ("Kies bijv. DigiD of iets anders.", ["Kies bijv. DigiD of iets anders."]),
    "o.a.": ("Neem o.a. Uw pas mee.", ["Neem o.a. Uw pas mee."]),
    "d.w.z.": ("Later, d.w.z. morgen.", ["Later, d.w.z. morgen."]),
    "initials": ("Dit is dhr. J. de Vries zelf.", ["Dit is dhr. J. de Vries zelf."]),
    "enz. halfway": ("Foto's enz. staan daar.", ["Foto's enz. staan daar."]),
    "enz. at the end": (
        "Foto's, enz. Daarna gaat u door.",
        ["Foto's, enz.", "Daarna gaat u door."],
    ),
    "abbreviation at the very end": ("Bel dit nr.", ["Bel dit nr."]),
    "list": ("Kijk naar:\n- het adres\n- de naam", ["Kijk naar:", "het adres", "de naam"]),
    "numbered list": ("1. U logt in.\n2. U leest.", ["U logt in.", "U leest."]),
    "dots": ("Even wachten… Daar is het.", ["Even wachten…", "Daar is het."]),
    "closing quote": ("Hij zei “Kom.” Toen ging hij.", ["Hij zei “Kom.”", "Toen ging hij."]),
    "in brackets": ("Kies er één (of twee). Klaar.", ["Kies er één (of twee).", "Klaar."]),
    "nothing": ("", []),
    "only marks": ("… - !", []),
}


@each_row(("text", "sentences"), SPLIT.values(), ids=list(SPLIT))
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == sentences


@each_row(
    ("text", "count"),
    [
        ("Klik op **Stuur mij een sms**.", 3),
        ("Bel 06 00 14 27 35 nu.", 3),
        ("Betaal € 1.234,50 of 25%.", 4),
        ("Kom tussen 13 en 15 uur.", 6),
        ("Ga naar https://kpn.example/a/b?c=d nu.", 4),
        ("Mail naar ria@post.example graag.", 4),
        ("Foto's en sms'en van e-mailadressen.", 5),
        ("Uw code is $sms_code hier.", 5),
        ("Er staat “Nee, dank je” op.", 4),
        ("De 24-uurs lijn.", 3),
        ("Op 12-04-1951 of 12/4.", 4),
        ("", 0),
        ("... – !", 0),
    ],
)
def test_words_as_they_are_spoken(text: str, count: int) -> None:
    assert spoken(mask(text)) == count


@each_row(
    ("text", "covered"),
    [
        ("Klik op **Ja** nu.", "Klik op ······ nu."),
        ("Kies “Ja” of ‘Nee’.", "Kies ···· of ·····."),
        ('Kies "Ja" nu.', "Kies ···· nu."),
        ("Zo'n foto's en sms'en.", "Zo'n foto's en sms'en."),
        ("Ga naar kpn.example.", "Ga naar ···········."),
        ("Dag $name, hallo.", "Dag ·····, hallo."),
        ("Een **a** of **b**.", "Een ····· of ·····."),
        ("Twee ** losse ** sterren.", "Twee ** losse ** sterren."),
    ],
)
def test_what_is_not_ours_is_covered(text: str, covered: str) -> None:
    assert mask(text) == covered
