"""What stands on a screen, as lines: each look has its own."""

from __future__ import annotations

from functools import partial

import pytest

from tutor.engine.view import (
    AppView,
    BannerView,
    BrowserView,
    Bubble,
    ElementView,
    InboxRow,
    OptionView,
    PageView,
    PhoneView,
    TabView,
    ThreadView,
)
from tutor.lesson.elements import Role
from tutor.storyboard.pages import ELEMENTS, browser_lines, element_lines, phone_lines

OPTIONS = (OptionView("Ja"), OptionView("Nee", chosen=True))


def element(look: str, role: Role = "text", **parts: object) -> ElementView:
    """An element with this look."""
    return ElementView("e", role, look, **parts)  # type: ignore[arg-type]


LOOKS = [
    pytest.param(element("text", text="Dit is **dik**."), ["Dit is dik."], id="text"),
    pytest.param(element("text", text="- een\n- twee"), ["- een", "- twee"], id="list in a text"),
    pytest.param(element("heading", text="Inloggen"), ["# Inloggen"], id="heading"),
    pytest.param(element("notice", text="Let op."), ["(i) Let op."], id="notice"),
    pytest.param(element("success", text="Klaar."), ["(v) Klaar."], id="success"),
    pytest.param(element("image", text="Een slot"), ["[Afbeelding: Een slot]"], id="image"),
    pytest.param(element("qr", text="QR-code"), ["[Afbeelding: QR-code]"], id="qr"),
    pytest.param(element("field", "input", label="Naam"), ["Naam: [ … ]"], id="empty field"),
    pytest.param(
        element("field", "input", label="Naam", value="Ria", example="Jan"),
        ["Naam: [ Ria ]", "  Bijvoorbeeld: Jan"],
        id="field with an example",
    ),
    pytest.param(
        element("field", "input", label="Code", value="geheim", secret=True),
        ["Code: [ •••••• ]"],
        id="secret field",
    ),
    pytest.param(
        element("checkbox", "input", label="Akkoord", value="yes"), ["[x] Akkoord"], id="checkbox"
    ),
    pytest.param(
        element("checkboxes", "input", label="Wat wilt u?", options=OPTIONS),
        ["Wat wilt u?", "  [ ] Ja", "  [x] Nee"],
        id="boxes",
    ),
    pytest.param(
        element("field", "input", label="Dag", control="calendar", value="2026-03-05"),
        ["Dag: [ donderdag 5 maart 2026 ▾ ]"],
        id="calendar",
    ),
    pytest.param(
        element("switch", "input", label="Aan", value="no"), ["[ ] Aan"], id="switch that is off"
    ),
    pytest.param(
        element("choice", "input", label="Wat wilt u?", options=OPTIONS),
        ["Wat wilt u?", "  ( ) Ja", "  (x) Nee"],
        id="choice",
    ),
    pytest.param(
        element("list", "input", label="Land", options=OPTIONS),
        ["Land", "  ( ) Ja", "  (x) Nee"],
        id="list",
    ),
    pytest.param(
        element("question", "question", text="Is dit **echt**?", options=OPTIONS),
        ["Is dit echt?", "  ( ) Ja", "  (x) Nee"],
        id="question",
    ),
    pytest.param(element("button", "button", label="Verder"), ["[ Verder ]"], id="button"),
    pytest.param(element("link", "button", label="Uitleg"), ["-> Uitleg"], id="link"),
    pytest.param(
        element("file", "button", label="brief.pdf"), ["-> Bestand: brief.pdf"], id="file"
    ),
]


@pytest.mark.parametrize(("shown", "lines"), LOOKS)
def test_an_element_in_words(shown: ElementView, lines: list[str]) -> None:
    assert list(element_lines(shown)) == lines


def test_every_look_has_a_row_here() -> None:
    assert {case.values[0].look for case in LOOKS} == set(ELEMENTS)  # type: ignore[union-attr]


def test_what_is_wrong_stands_under_its_field() -> None:
    shown = element("field", "input", label="Naam", value="x", error="Dit is **niet** de naam.")
    assert list(element_lines(shown)) == ["Naam: [ x ]", "  ! Dit is niet de naam."]


BUTTON = element("button", "button", label="Verder")
DIALOG = PageView("cookies", "Cookies", (element("heading", text="Cookies?"),))
PAGE = PageView("start", "Start", (BUTTON,))
COMPUTER = partial(BrowserView, place="computer", title="Computer")
PHONE = partial(PhoneView, place="phone", title="Telefoon")
TABS = (TabView("Een", False), TabView("Twee", True))


@pytest.mark.parametrize(
    ("browser", "lines"),
    [
        pytest.param(
            COMPUTER(TABS, "https://een.example", True, False, PAGE),
            ["Computer: Een | [Twee]", "Adres: https://een.example", "[ Verder ]"],
            id="a page",
        ),
        pytest.param(
            COMPUTER(TABS, "", True, False, None, "Niet **gevonden**."),
            ["Computer: Een | [Twee]", "Adres: —", "Niet gevonden."],
            id="no page",
        ),
        pytest.param(
            COMPUTER(TABS, "", True, False, PageView("a", "A", (BUTTON,), DIALOG)),
            ["Computer: Een | [Twee]", "Adres: —", "  # Cookies?"],
            id="a dialog hides what is under it",
        ),
    ],
)
def test_the_computer_in_words(browser: BrowserView, lines: list[str]) -> None:
    assert list(browser_lines(browser)) == lines


BUBBLES = (
    Bubble("m1", "", "Hallo.", False),
    Bubble("m2", "Code", "Uw code is 12.", True, (BUTTON,)),
)


@pytest.mark.parametrize(
    ("phone", "lines"),
    [
        pytest.param(
            PHONE(
                apps=(AppView("Berichten", "✉", 2), AppView("Winkel", "W")),
                banner=BannerView("Berichten", "KPN", "Uw code", "m1"),
            ),
            [
                "Telefoon: beginscherm",
                "Melding van KPN: Uw code",
                "( Berichten (2) )",
                "( Winkel )",
            ],
            id="the home screen with a notification",
        ),
        pytest.param(
            PHONE("Berichten", inbox=(InboxRow("a", "KPN", "Uw code", True),)),
            ["Telefoon: Berichten", "● KPN: Uw code"],
            id="messages",
        ),
        pytest.param(
            PHONE("Berichten", inbox=()),
            ["Telefoon: Berichten", "Er zijn geen berichten."],
            id="no messages",
        ),
        pytest.param(
            PHONE("Berichten", thread=ThreadView("KPN", "sms", BUBBLES)),
            [
                "Telefoon: Berichten",
                "Van: KPN",
                "> Hallo.",
                "Van: KPN",
                "Onderwerp: Code",
                "> Uw code is 12.",
                "[ Verder ]",
            ],
            id="a conversation, the oldest first",
        ),
        pytest.param(
            PHONE("Internet", page=PAGE, address="https://een.example"),
            ["Telefoon: Internet", "Adres: https://een.example", "[ Verder ]"],
            id="the browser of the phone",
        ),
    ],
)
def test_the_phone_in_words(phone: PhoneView, lines: list[str]) -> None:
    assert list(phone_lines(phone)) == lines
