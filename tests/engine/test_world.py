"""The computer and the phone: what a learner does and then sees."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.table import each_row
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.world.address import distance
from tutor.engine.world.foreground import front_entry

Begin = Callable[..., Practice]

LOGIN = (
    Event("address", "", "https://winkel.example/inloggen"),
    Event("fill", "login/E-mailadres", "anna@post.example"),
    Event("fill", "login/Wachtwoord", "Fiets-Tuin-88"),
    Event("press", "login/Inloggen"),
)


def on(practice: Practice) -> str:
    """The page in front on the computer."""
    return front_entry(practice.state.world, "computer")


@pytest.mark.parametrize(
    "typed",
    [
        "https://winkel.example/inloggen",
        "http://winkel.example/inloggen",
        "winkel.example/inloggen",
        "www.winkel.example/inloggen",
        "WINKEL.example/Inloggen",
        " winkel.example/inloggen/ ",
        "winkel.example /inloggen",
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(begin: Begin, typed: str) -> None:
    practice = begin()
    practice.do(Event("address", "", typed))
    assert on(practice) == "login"


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("", "address_empty"),
        ("winkel.example", "address_incomplete"),
        ("winkel.exampel/inloggen", "address_typo"),
        ("winkel.example/inlogen", "address_typo"),
        ("winkle.example/iets-anders", "address_typo"),
        ("inloggen bij de winkel", "address_search"),
        ("winkel", "address_search"),
        ("www.heel-anders.example", "address_unknown"),
    ],
)
def test_an_address_that_leads_nowhere_says_why(begin: Begin, typed: str, outcome: str) -> None:
    practice = begin()
    practice.do(Event("address", "", typed))
    remarks = [said.code for said in practice.state.messages if said.tone == "mistake"]
    assert remarks == ["text" if outcome == "address_typo" else outcome]
    assert on(practice) == ""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("kpn", "kpn", 0), ("kpn", "kpm", 1), ("kpn", "knp", 1), ("kpn", "kp", 1), ("a", "abcd", 3)],
)
def test_distance(one: str, other: str, expected: int) -> None:
    assert distance(one, other, 2) == expected


def test_a_page_that_was_not_found_gives_the_way_back(begin: Begin) -> None:
    practice = begin()
    practice.do(LOGIN[0])
    practice.do(Event("address", "", "winkle.example"))
    view = practice.view().browser
    assert view is not None
    assert view.page is None
    assert view.notice
    assert view.address == "winkle.example"
    practice.do(Event("back", "computer"))
    assert on(practice) == "login"


def test_back_keeps_what_was_typed_and_a_new_visit_does_not(begin: Begin) -> None:
    practice = begin()
    practice.do_all(LOGIN[:2])
    practice.do(Event("press", "login/Account maken"))
    practice.do(Event("back", "computer"))
    assert dict(practice.state.world.typed) == {"login/E-mailadres": "anna@post.example"}
    practice.do(LOGIN[0])
    assert practice.state.world.typed == ()


def test_a_button_first_checks_the_fields_of_its_screen(begin: Begin) -> None:
    practice = begin()
    practice.do_all((LOGIN[0], LOGIN[1], Event("fill", "login/Wachtwoord", "fiets-tuin-88")))
    practice.do(LOGIN[3])
    assert on(practice) == "login"
    page = practice.view().browser.page  # type: ignore[union-attr]
    errors = {e.label: e.error for e in page.elements if e.error}  # type: ignore[union-attr]
    assert list(errors) == ["Wachtwoord"]
    values = {e.label: e.value for e in page.elements}  # type: ignore[union-attr]
    assert values["E-mailadres"] == "anna@post.example"
    # Of a secret nobody sees what is wrong: it is typed anew.
    assert values["Wachtwoord"] == ""


def test_the_error_goes_when_the_field_changes(begin: Begin) -> None:
    practice = begin()
    practice.do_all((LOGIN[0], LOGIN[1], LOGIN[3]))
    assert [element for element, _ in practice.state.errors] == ["login/Wachtwoord"]
    practice.do(LOGIN[2])
    assert practice.state.errors == ()


def test_a_link_in_a_new_tab_and_the_way_back(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("press", "number/Lees waarom")))
    browser = practice.view().browser
    assert browser is not None
    assert [(t.title, t.active) for t in browser.tabs] == [
        ("Telefoonnummer", False),
        ("Uitleg", True),
    ]
    practice.do(Event("tab", "0"))
    assert on(practice) == "number"
    practice.do(Event("press", "number/Lees waarom"))
    assert len(practice.view().browser.tabs) == 2  # type: ignore[union-attr]


def test_closing_the_last_tab_leaves_an_empty_one(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("close", "0")))
    browser = practice.view().browser
    assert browser is not None
    assert [(tab.title, tab.active) for tab in browser.tabs] == [("Nieuw tabblad", True)]
    assert browser.address == ""


def test_a_dialog_lies_on_the_page_before_it(begin: Begin) -> None:
    practice = begin(cookie_question=True)
    practice.do_all(LOGIN)
    page = practice.view().browser.page  # type: ignore[union-attr]
    assert page is not None
    assert page.screen == "login"
    assert page.dialog is not None
    assert page.dialog.screen == "cookies"


def test_the_address_bar_keeps_the_page_before(begin: Begin) -> None:
    practice = begin()
    practice.do_all(LOGIN)
    browser = practice.view().browser
    assert browser is not None
    assert browser.address == "https://winkel.example/inloggen"
    assert browser.secure


@each_row(
    "event",
    [
        Event("press", "login/Inloggen"),
        Event("press", "nowhere"),
        Event("fill", "login/E-mailadres", "x"),
        Event("tab", "0"),
        Event("tab", "7"),
        Event("tab", "-1"),
        Event("close", "x"),
        Event("close", "0"),
        Event("back", "computer"),
        Event("back", "phone"),
        Event("home"),
        Event("app", "Bestaat niet"),
        Event("message", "shop_code"),
        Event("message", "welcome"),
        Event("message", "nowhere"),
        Event("banner"),
        Event("continue"),
        Event("skip"),
        Event("epilogue"),
    ],
    ids=str,
)
def test_an_event_that_does_not_apply_gives_the_same_state(begin: Begin, event: Event) -> None:
    practice = begin()
    before = practice.state
    assert not practice.do(event)
    assert practice.state is before


# --- the phone --------------------------------------------------------------


def test_the_phone_goes_home_and_opens_apps_where_they_were(begin: Begin) -> None:
    practice = begin()
    phone = practice.view().phone
    assert phone is not None
    assert [(app.name, app.unread) for app in phone.apps] == [("Berichten", 1), ("Winkel", 0)]
    practice.do(Event("app", "Winkel"))
    practice.do(Event("fill", "pin/Kies een code", "83514"))
    assert front_entry(practice.state.world, "phone") == "pin_again"
    practice.do(Event("home"))
    practice.do(Event("app", "Winkel"))
    assert front_entry(practice.state.world, "phone") == "pin_again"
    practice.do(Event("back", "phone"))
    practice.do(Event("back", "phone"))
    assert practice.view().phone.app == ""  # type: ignore[union-attr]


def test_a_chosen_code_is_repeated(begin: Begin) -> None:
    practice = begin()
    practice.do(Event("app", "Winkel"))
    practice.do(Event("fill", "pin/Kies een code", "12345"))
    assert [f.reason for _, f in practice.state.errors] == ["easy"]
    practice.do(Event("fill", "pin/Kies een code", "83514"))
    practice.do(Event("fill", "pin_again/Herhaal de code", "83515"))
    assert front_entry(practice.state.world, "phone") == "pin_again"
    practice.do(Event("fill", "pin_again/Herhaal de code", "83514"))
    assert front_entry(practice.state.world, "phone") == "home"


def test_reading_a_message(begin: Begin) -> None:
    practice = begin()
    practice.do(Event("app", "Berichten"))
    practice.do(Event("message", "welcome"))
    phone = practice.view().phone
    assert phone is not None
    assert phone.thread is not None
    assert [b.text for b in phone.thread.bubbles] == ["Welkom bij het buurthuis."]
    assert phone.unread == 0
    practice.do(Event("back", "phone"))
    inbox = practice.view().phone.inbox  # type: ignore[union-attr]
    assert inbox is not None
    assert [(row.sender, row.unread) for row in inbox] == [("Buurthuis", False)]


# --- messages that arrive ---------------------------------------------------


def code_in_front(practice: Practice) -> str:
    """The newest code in the conversation in front."""
    thread = practice.view().phone.thread  # type: ignore[union-attr]
    assert thread is not None
    return "".join(c for c in thread.bubbles[-1].text if c.isdigit())


def test_a_wrong_number_means_that_no_message_comes(begin: Begin) -> None:
    practice = begin(number="wrong")
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    assert on(practice) == "code"
    assert practice.view().phone.banner is None  # type: ignore[union-attr]
    said = [r.text for r in practice.view().coach.messages if r.tone == "mistake"]
    assert said == ["Dit nummer is niet van Anna de Boer."]
    practice.do(Event("back", "computer"))
    practice.do(Event("fill", "number/Stuur een sms naar", "06 00 12 34 56"))
    practice.do(Event("press", "number/Ga verder"))
    banner = practice.view().phone.banner  # type: ignore[union-attr]
    assert banner is not None
    assert banner.sender == "Winkel"


def test_a_code_that_is_asked_again_makes_the_earlier_one_old(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("press", "number/Ga verder"), Event("banner")))
    first = code_in_front(practice)
    practice.do(Event("press", "code/Stuur opnieuw"))
    second = code_in_front(practice)
    assert first != second
    bubbles = practice.view().phone.thread.bubbles  # type: ignore[union-attr]
    assert [first in bubbles[0].text, second in bubbles[1].text] == [True, True]
    practice.do(Event("fill", "code/Code uit de sms", first))
    practice.do(Event("press", "code/Controleren"))
    assert [fault.reason for _, fault in practice.state.errors] == ["older"]
    practice.do(Event("fill", "code/Code uit de sms", second))
    practice.do(Event("press", "code/Controleren"))
    assert on(practice) == "done"


def test_an_inbox_keeps_the_valid_code_and_the_one_before(begin: Begin) -> None:
    practice = begin()
    practice.do_all((*LOGIN, Event("press", "number/Ga verder"), Event("banner")))
    codes = [code_in_front(practice)]
    for _ in range(3):
        practice.do(Event("press", "code/Stuur opnieuw"))
        codes.append(code_in_front(practice))
    bubbles = practice.view().phone.thread.bubbles  # type: ignore[union-attr]
    assert len(bubbles) == 2
    assert all(one != other for one, other in pairwise(codes))
