"""Options of ``tutor`` itself may stand anywhere, and decide the language of everything."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Tutor
from tutor.cli.languages import asked_language, global_first


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        pytest.param(["list", "--lang", "en"], ["--lang", "en", "list"], id="behind"),
        pytest.param(["--lang", "en", "list"], ["--lang", "en", "list"], id="in front"),
        pytest.param(["list", "--lang=en"], ["--lang=en", "list"], id="with a sign"),
        pytest.param(["play", "x", "--seed", "3"], ["play", "x", "--seed", "3"], id="none"),
        pytest.param(["list", "--lang"], ["--lang", "", "list"], id="without a value"),
        pytest.param(["play", "--", "--lang"], ["play", "--", "--lang"], id="after two dashes"),
        pytest.param(
            ["list", "--lessons", "a", "--json", "--database", "b"],
            ["--lessons", "a", "--database", "b", "list", "--json"],
            id="all of them",
        ),
    ],
)
def test_options_of_tutor_come_first(given: list[str], ordered: list[str]) -> None:
    assert global_first(given) == ordered


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        pytest.param([], {}, "nl", id="Dutch by itself"),
        pytest.param(["--lang", "en"], {}, "en", id="option"),
        pytest.param(["--lang=en"], {}, "en", id="option with a sign"),
        pytest.param([], {"TUTOR_LANG": "en"}, "en", id="environment"),
        pytest.param(["--lang", "nl"], {"TUTOR_LANG": "en"}, "nl", id="the option wins"),
        pytest.param(["--lang", "en", "--lang", "nl"], {}, "nl", id="the last option wins"),
        pytest.param(["--lang", "fr"], {}, "nl", id="not spoken"),
        pytest.param(["--lang"], {}, "nl", id="without a value"),
        pytest.param([], {"LANG": "en_GB.UTF-8"}, "nl", id="the system does not decide"),
    ],
)
def test_language(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert asked_language(arguments, environment) == language


def test_help_is_dutch_or_english(tutor: Tutor) -> None:
    assert "Gebruik: tutor list" in tutor("list", "--help").out
    assert "Usage: tutor list" in tutor("list", "--help", "--lang", "en").out
    assert "Toon deze uitleg en stop." in tutor("list", "--help").out


@pytest.mark.parametrize(
    ("arguments", "dutch", "english"),
    [
        pytest.param(["lst"], "Er is geen opdracht 'lst'.", "No such command 'lst'.", id="command"),
        pytest.param(
            ["list", "--jason"], "Bedoelt u '--json'?", "Did you mean '--json'?", id="option"
        ),
        pytest.param(["play"], "Hier ontbreekt een argument", "Missing argument", id="no argument"),
        pytest.param(
            ["list", "a", "b"], "hier te veel: a b", "unexpected extra arguments", id="too many"
        ),
        pytest.param(
            ["storyboard", "x", "--seed"],
            "Bij de optie '--seed' hoort een waarde.",
            "Option '--seed' requires an argument.",
            id="no value",
        ),
    ],
)
def test_messages_of_click_are_translated(
    tutor: Tutor, arguments: list[str], dutch: str, english: str
) -> None:
    assert dutch in tutor(*arguments).err
    assert english in tutor(*arguments, "--lang", "en").err
