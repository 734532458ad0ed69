"""Street and house number: which of the two is different."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import Expectation


@each_row(
    ("text", "expected"),
    [
        ("Lindelaan 12", RIGHT),
        ("lindelaan 12", RIGHT),
        ("LINDELAAN  12", RIGHT),
        ("Lindelaan, 12", RIGHT),
        ("Lindelaan\u00a012", RIGHT),
        ("Lindelaan12", RIGHT),
        ("", "empty"),
        ("Lindelaan", "no_number"),
        ("12", "no_street"),
        ("12 bis", "no_street"),
        ("12 Lindelaan", "order"),
        ("Lindelaan 12, 4321 SD", "postcode"),
        ("Lindelaan 12 4321SD Oefendorp", "postcode"),
        ("Lindelaan 21", "other/number"),
        ("Lindelaan 12a", "other/addition"),
        ("Lindelaan 12 bis", "other/addition"),
        ("Lindenlaan 12", "other/slip"),
        ("Molenpad 12", "other/street"),
        ("Molenpad 5", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("address", text, on_card("street")) == expected


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        pytest.param("Dorpsstraat 7a", "dorpsstraat 7 A", RIGHT, id="letter apart"),
        pytest.param("Dorpsstraat 7-3", "Dorpsstraat 7 - 3", RIGHT, id="spaces round the dash"),
        pytest.param("Dorpsstraat 7-3", "Dorpsstraat 7/3", RIGHT, id="slash"),
        pytest.param("Dorpsstraat 7-3", "Dorpsstraat 73", "other/number", id="not glued"),
        pytest.param("Dorpsstraat 7", "Dorpsstr. 7", RIGHT, id="short for straat"),
        pytest.param("Dorpsstr. 7", "Dorpsstraat 7", RIGHT, id="long for str."),
        pytest.param("1e Boomstraat 4", "1e boomstraat 4", RIGHT, id="first street"),
        pytest.param("1e Boomstraat 4", "1e Boomstraat", "no_number", id="1e is no number"),
        pytest.param("1e Boomstraat 4", "2e Boomstraat 4", "other/slip", id="second street"),
        pytest.param("Plein 1940 7", "Plein 1940 7", RIGHT, id="year in the name"),
        pytest.param("Plein 1940 7", "Plein 1940 8", "other/number", id="number after a year"),
        pytest.param("'s-Gravenweg 3", "’s Gravenweg 3", RIGHT, id="apostrophe and dash"),
        pytest.param("Curaçaostraat 9", "Curacaostraat 9", RIGHT, id="cedilla"),
        pytest.param("Lindelaan 12", "Lindelaan 012", RIGHT, id="a needless zero"),
        pytest.param("", "Aa 3", RIGHT, id="any address"),
        pytest.param("", "Kerkstraat", "no_number", id="any address, without number"),
        pytest.param("", "5 hoog", "no_street", id="any address, without street"),
    ],
)
def test_other_addresses(wanted: str, text: str, expected: str) -> None:
    assert verdict("address", text, Expectation(expect=wanted)) == expected
