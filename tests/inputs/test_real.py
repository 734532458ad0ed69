"""Data that could be somebody's is noticed; made data never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inputs.asking import CARD
from tests.table import each_row
from tutor.inputs import KINDS, RandomStream, could_be_real, looks_personal, personal_warning
from tutor.inputs.personal_data import KINDS_OF_DATA

MADE = ("email", "phone", "bsn", "iban", "code", "pin", "date", "postcode", "amount", "address")


@each_row(
    ("text", "expected"),
    [
        ("123456782", "bsn"),
        ("1234.56.782", "bsn"),
        ("123 456 782", "bsn"),
        ("Mijn nummer is 123456782.", "bsn"),
        ("NL91 ABNA 0417 1643 00", "iban"),
        ("nl91abna0417164300", "iban"),
        ("BE68 5390 0754 7034", "iban"),
        ("4111 1111 1111 1111", "card"),
        ("5500-0000-0000-0004", "card"),
        ("06 12345678", "phone"),
        ("06-12345678", "phone"),
        ("+31 6 12 34 56 78", "phone"),
        ("+31 (0)6 12345678", "phone"),
        ("0031612345678", "phone"),
        ("(020) 123 45 67", "phone"),
        ("0180-123456", "phone"),
        ("085 123 45 67", "phone"),
        ("+32 470 12 34 56", "phone"),
        ("０６１２３４５６７８", "phone"),
        ("06\u200b12345678", "phone"),
        ("jan@gmail.com", "email"),
        ("Mail naar Jan.Jansen@ziggo.nl, graag", "email"),
        ("", None),
        ("Fiets-Tuin-88", None),
        ("482913", None),
        ("14-03-1951", None),
        ("4321 SD", None),
        ("06 00 14 27 35", None),
        ("0600999999", None),
        ("+31 6 00 14 27 35", None),
        ("ria.zonnedijk@post.example", None),
        ("iemand@example.com", None),
        ("jan@localhost.test", None),
        ("999910966", None),
        ("NL97 OEFN 0000 1234 56", None),
        ("123456789", None),
        ("NL91 ABNA 0417 1643 01", None),
        ("BE68 5390 0754 7034X is te lang", None),
        ("BE68  5390 0754 7034", None),
        ("4111 1111 1111 1112", None),
        ("0800-0404", None),
        ("0900 1234567", None),
        ("088 123 45 67", None),
        ("112", None),
        ("010 012 34 56", None),
        ("€ 123.456.782", None),
        ("https://www.kpn.example/bestelling/123456782", None),
    ],
)
def test_what_it_looks_like(text: str, expected: str | None) -> None:
    assert looks_personal(text, CARD) == expected


@pytest.mark.parametrize(
    ("name", "value", "typed"),
    [
        ("phone", "06 12345678", "+31612345678"),
        ("email", "ria@echt.nl", "Ria@Echt.nl"),
        ("bsn", "123456782", "1234.56.782"),
        ("iban", "NL91 ABNA 0417 1643 00", "nl91abna0417164300"),
    ],
)
def test_what_stands_on_the_card_is_not_personal(name: str, value: str, typed: str) -> None:
    assert looks_personal(typed, {}) == name
    assert looks_personal(typed, {name: value}) is None


def test_everything_in_a_running_text_is_found_in_its_place() -> None:
    text = (
        "Bel 06-12345678 of 020 1234567, mail jan@echt.nl. BSN 123456782, "
        "rekening NL91 ABNA 0417 1643 00 is goed. Kaart 4111 1111 1111 1111. "
        "Oefen met 06 00 12 34 56, NL97 OEFN 0000 1234 56 en ria@post.example."
    )
    found = [(kind, text[slice(*span)]) for kind, span in could_be_real(text)]
    assert found == [
        ("phone", "06-12345678"),
        ("phone", "020 1234567"),
        ("email", "jan@echt.nl"),
        ("bsn", "123456782"),
        ("iban", "NL91 ABNA 0417 1643 00"),
        ("card", "4111 1111 1111 1111"),
    ]


def test_a_date_before_a_number_does_not_hide_it() -> None:
    assert [kind for kind, _ in could_be_real("Op 12-03-2024 belde 06 12345678.")] == ["phone"]


@given(st.sampled_from(MADE), st.integers(0, 2**64), st.integers(4, 8))
def test_made_data_could_be_nobodys(kind: str, seed: int, length: int) -> None:
    made = KINDS[kind].make(RandomStream(seed), length if kind in ("code", "pin") else 0)
    assert could_be_real(made) == []


@given(st.sampled_from(MADE[:4]), st.integers(0, 2**64))
def test_made_data_in_a_sentence_could_be_nobodys(kind: str, seed: int) -> None:
    made = KINDS[kind].make(RandomStream(seed), 0)
    for written in (made, *KINDS[kind].variants(made)):
        assert could_be_real(f"Typ {written} in het veld.") == []


@given(st.integers(10**7, 10**8 - 1))
def test_every_other_mobile_number_is_noticed(number: int) -> None:
    assert looks_personal(f"06{number:08}", {}) == "phone"


@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    for kind, (start, end) in could_be_real(text):
        assert kind in KINDS_OF_DATA
        assert 0 <= start < end <= len(text)


def test_the_warning_is_friendly() -> None:
    assert personal_warning("iban") == (
        "Dit lijkt op een echt rekeningnummer. Typ hier liever de gegevens van het kaartje."
    )
