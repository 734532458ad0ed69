"""The answers from the web: each is kept once, redacted, and nothing that nobody asked."""

from __future__ import annotations

import pytest

from tests.html.reader import words
from tests.web.browser import Browser
from tests.web.conftest import Running

KPN = "kpn-tweestapsverificatie-browser"


def answer_all(browser: Browser, comment: str = "") -> None:
    """Answer from the question on an article to the thanks."""
    browser.open("/artikel/kpn-tweestapsverificatie/")
    browser.press("Ja")
    browser.press("De uitleg was duidelijk")
    browser.page.by_id("comment").text = comment
    browser.press("Verder")


def test_an_answer_is_kept(server: Running, today: str) -> None:
    browser = server.browser()
    answer_all(browser, "Bel mij op 0612345678")
    assert "Dank u wel" in browser.text()
    (row,) = server.rows()
    assert (row["given_on"], row["lesson"], row["helped"], row["reason"]) == (
        today,
        KPN,
        1,
        "clear",
    )
    assert "0612345678" not in row["comment"]
    assert row["actions"] == ""


def test_the_same_answer_sent_again_is_kept_once(server: Running) -> None:
    browser = server.browser()
    answer_all(browser)
    browser.again()
    browser.again()
    assert browser.status == 200
    assert len(server.rows()) == 1


def test_two_people_who_say_the_same_are_two(server: Running) -> None:
    answer_all(server.browser())
    answer_all(server.browser())
    assert len(server.rows()) == 2


def test_nobody_has_to_answer(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/mening/{KPN}/")
    browser.press("Overslaan")
    assert "U hoeft niet te antwoorden" in browser.text()
    assert server.rows() == []


@pytest.mark.slow
def test_after_a_practice_it_is_known_where_people_needed_help(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/oefenen/{KPN}/?getal=3")
    browser.press("Hint")
    while not [b for b in browser.page.all("button") if b.get("value") == "finish"]:
        browser.press("Doe het voor")
    browser.press("finish")
    forms = [f for f in browser.page.all("form") if "mening" in (f.get("action") or "")]
    browser.push(next(forms[0].iter("button")))
    browser.press("Nee")
    browser.press("Ik kwam niet verder")
    browser.press("Overslaan")
    assert "stappen" in browser.text()
    browser.press("Ja, dat mag")
    (row,) = server.rows()
    assert (row["helped"], row["reason"], row["finished"]) == (0, "stuck", 1)
    assert row["hints"] == 1
    assert row["actions"].startswith('[["hint"')


@pytest.mark.parametrize(
    ("changed", "value"),
    [
        ("reason", "<b>"),
        ("reason", "stuck"),
        ("helped", "maybe"),
        ("comment", "x" * 501),
        ("key", "2026-11-28-xyz"),
        ("key", "1999-01-01-0123456789ab"),
        ("key", "2026-13-77-0123456789ab"),
        ("question", "everything"),
        ("state", "[1,2"),
    ],
)
def test_an_answer_that_no_page_gives_is_refused(
    server: Running, today: str, changed: str, value: str
) -> None:
    form = {
        "question": "share" if changed == "state" else "comment", "answer": "no",
        "helped": "yes", "reason": "clear",
        "comment": "", "key": f"{today}-0123456789ab", "state": "",
    } | {changed: value}  # fmt: skip
    response = server.client.post(f"/mening/{KPN}/", data=form)
    assert response.status_code == 400
    assert server.rows() == []


def test_what_the_page_asks_can_be_read(server: Running) -> None:
    page = server.browser().open(f"/mening/{KPN}/")
    assert [words(b) for b in page.all("button")][:3] == ["Ja", "Nee", "Overslaan"]
