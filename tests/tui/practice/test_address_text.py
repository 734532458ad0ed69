"""Of an address in too little room the domain stays: it tells genuine from fake."""

from __future__ import annotations

import pytest
from textual.content import Content

from tests.table import each_row
from tutor.tui.practice.address_text import fold_addresses, shorten_address

FAKE = "https://pakketbode.betaal-nu.example/pakket/1234567"


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (60, FAKE),
        (45, "pakketbode.betaal-nu.example/pakket/1234567"),
        (34, "pakketbode.betaal-nu.example/pakk…"),
        (28, "…kketbode.betaal-nu.example…"),
        (20, "….betaal-nu.example…"),
        (18, "…betaal-nu.example"),
    ],
)
def test_the_domain_is_kept_longest(width: int, shown: str) -> None:
    short = shorten_address(FAKE, width)
    assert len(short) <= width
    assert "betaal-nu.example" in short
    assert short == shown


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        (FAKE, "betaal-nu.example"),
        ("http://www.kpn.com/mijn/account/instellingen", "kpn.com"),
        ("https://mijn.bank.co.uk.login.zz.example/", "zz.example"),
        ("https://login.bank.co.uk/home/of/the/brave", "bank.co.uk"),
    ],
)
def test_a_short_address_still_says_whose_it_is(address: str, domain: str) -> None:
    for width in range(12, 60):
        short = shorten_address(address, width)
        assert len(short) <= width
        assert domain in short or len(domain) + 1 > width


@each_row("width", range(22, 60))
def test_a_domain_is_never_broken_over_two_lines(width: int) -> None:
    words = f"Betaal op {FAKE} vandaag nog."
    lines = fold_addresses(Content(words), width).plain.split("\n")
    assert "".join(lines) == words
    assert any("betaal-nu.example" in line for line in lines)
    assert all(len(line.split()[-1]) <= width for line in lines)


def test_what_is_no_address_stays_as_it_is() -> None:
    words = "Een woord als levensverzekeringsmaatschappij past niet."
    assert fold_addresses(Content(words), 20).plain == words
