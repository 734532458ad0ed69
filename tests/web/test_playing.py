"""Practising with forms alone: to the end, and whatever people do with their browser."""

from __future__ import annotations

import gzip
from dataclasses import replace

import pytest

from tests.html.reader import words
from tests.lessons.shipped import FILES
from tests.web.conftest import Running
from tests.web.learner import MOST_TURNS, play_to_the_end, take_turn
from tutor.html.carried import read_carried
from tutor.html.names import field_name

KPN = "kpn-tweestapsverificatie-browser"


ROWS = [
    pytest.param(name, marks=[] if name in (KPN, "nep-sms") else [pytest.mark.slow])
    for name in FILES
]


@pytest.mark.parametrize("name", ROWS)
def test_a_lesson_is_played_to_its_end_without_a_script(server: Running, name: str) -> None:
    browser = server.browser()
    play_to_the_end(browser, server.library, name, 3)
    lesson = server.library.lesson(name)
    assert lesson is not None
    assert "Goed gedaan" in browser.text()
    if lesson.epilogue is not None:
        browser.press("Oefen dit nu")
        for _ in range(MOST_TURNS):
            if not browser.page.by_class("coach"):
                break
            take_turn(browser, lesson)
        assert "Goed gedaan" in browser.text()
    assert len(server.rows()) == 0


def test_from_all_lessons_to_the_first_step(server: Running) -> None:
    browser = server.browser()
    browser.open("/")
    assert "Eerst even wennen" in browser.text()
    browser.follow("Tweestapsverificatie instellen bij KPN")
    ways = [words(a) for a in browser.page.by_class("main") if a.tag == "a"]
    assert len(ways) == 2
    browser.follow(ways[0])
    assert words(browser.page.by_id("coach")).startswith("Stap 1 van")


def hidden(browser: object, name: str) -> str:
    """The value of a hidden field of the page."""
    page = browser.page  # type: ignore[attr-defined]
    return str(next(e.get("value") for e in page.all("input") if e.get("name") == name))


def test_the_same_form_sent_twice_gives_the_same_page(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/oefenen/{KPN}/?getal=3")
    browser.press("Doe het voor")
    once = browser.response.text if browser.response else ""
    browser.again()
    assert browser.response is not None
    assert browser.response.text == once


def test_back_and_another_way(server: Running) -> None:
    """The page before still works: the practice goes on from there."""
    browser = server.browser()
    before = browser.open(f"/oefenen/{KPN}/?getal=3")
    browser.press("Doe het voor")
    step = words(browser.page.by_id("coach"))
    browser.page = before
    browser.press("Hint")
    assert words(browser.page.by_id("coach")).startswith("Stap 1 van")
    assert "Hint" in browser.said()
    browser.press("Doe het voor")
    assert words(browser.page.by_id("coach")) == step


def test_two_tabs_do_not_know_each_other(server: Running) -> None:
    one, other = server.browser(), server.browser()
    one.open(f"/oefenen/{KPN}/?getal=3")
    other.open(f"/oefenen/{KPN}/?getal=4")
    one.press("Doe het voor")
    other.press("Hint")
    assert not words(one.page.by_id("coach")).startswith("Stap 1 van")
    assert words(other.page.by_id("coach")).startswith("Stap 1 van")


def test_a_page_of_an_older_lesson_goes_on_and_says_so(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/oefenen/{KPN}/?getal=3")
    browser.press("Doe het voor")
    step = words(browser.page.by_id("coach"))
    field = next(e for e in browser.page.all("input") if e.get("name") == "state")
    field.set("value", replace(read_carried(str(field.get("value"))), version="older").write())
    browser.enter()
    assert "Deze les is vernieuwd" in browser.said()
    assert words(browser.page.by_id("coach")) == step
    browser.enter()
    assert "vernieuwd" not in browser.said()


def test_going_on_another_day_with_what_the_device_kept(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/oefenen/{KPN}/?getal=3")
    for _ in range(4):
        browser.press("Doe het voor")
    step = words(browser.page.by_id("coach"))
    kept = next(str(e.get("data-kept")) for e in browser.page.all("main"))
    browser.open("/artikel/kpn-tweestapsverificatie/")
    form = browser.page.by_class("go-on")[0]
    next(e for e in form.iter("input")).set("value", kept)
    browser.push(next(form.iter("button")))
    assert words(browser.page.by_id("coach")) == step
    browser.press("Doe het voor")
    assert browser.status == 200


def test_what_is_typed_is_only_on_the_page(server: Running) -> None:
    """A wrong password is on the learner's own page, but not in what the device keeps."""
    secret = "Gansje-4711-Wolk"
    browser = server.browser()
    browser.open(f"/oefenen/{KPN}/?getal=3")
    while not browser.page.by_class("masked"):
        browser.press("Doe het voor")
    name = browser.page.by_class("masked")[0].get("name") or ""
    browser.page.by_id(name).set("value", secret)
    browser.enter()
    assert secret in hidden(browser, "state")
    assert secret not in next(str(e.get("data-kept")) for e in browser.page.all("main"))


def test_a_refused_field_is_summed_up_and_named(server: Running) -> None:
    browser = server.browser()
    browser.open("/oefenen/eerst-wennen/?getal=3")
    while not [b for b in browser.page.all("button") if words(b) == "Ik kom graag"]:
        browser.press("Doe het voor")
    browser.page.field("Uw voornaam").set("value", "Piet")
    browser.press("Ik kom graag")
    assert "Kijk hier nog eens naar" in browser.text()
    field = browser.page.field("Uw voornaam")
    assert field.get("value") == "Piet"
    assert field.get("aria-invalid") == "true"
    main = browser.page.all("main")[0]
    assert main.get("data-focus") == "te-doen"


def test_what_looks_real_gets_a_friendly_warning(server: Running) -> None:
    browser = server.browser()
    browser.open("/oefenen/eerst-wennen/?getal=3")
    while not [b for b in browser.page.all("button") if words(b) == "Ik kom graag"]:
        browser.press("Doe het voor")
    browser.page.field("Uw voornaam").set("value", "jan.jansen@gmail.com")
    browser.enter()
    assert "kaartje" in browser.said()
    browser.press("Hint")
    assert "kaartje" in browser.said(), "it is said for as long as that stands there"


def test_the_card_fills_the_field_that_asks_for_it(server: Running) -> None:
    browser = server.browser()
    browser.open("/oefenen/eerst-wennen/?getal=3")
    while not [b for b in browser.page.all("button") if words(b) == "Ik kom graag"]:
        browser.press("Doe het voor")
    puts = [b for b in browser.page.all("button") if words(b).startswith("Invullen")]
    assert len(puts) == 1
    browser.push(puts[0])
    assert browser.page.field("Uw voornaam").get("value") == "Ria"


def test_the_size_of_the_letters_is_remembered(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/oefenen/{KPN}/?getal=3")
    browser.press("Doe het voor")
    step = words(browser.page.by_id("coach"))
    browser.press("Grote letters")
    assert words(browser.page.by_id("coach")) == step
    assert browser.page.all("html")[0].get("data-size") == "large"
    browser.open("/")
    browser.press("Donkere kleuren")
    html = browser.page.all("html")[0]
    assert (html.get("data-size"), html.get("data-theme")) == ("large", "dark")
    assert browser.address == "/"


def test_a_page_inside_another_one_stays_inside(server: Running) -> None:
    browser = server.browser()
    browser.open(f"/inbouwen/{KPN}/?getal=3")
    assert browser.response is not None
    assert "frame-ancestors *" in browser.response.headers["content-security-policy"]
    browser.press("Doe het voor")
    assert browser.address == f"/inbouwen/{KPN}/"


def test_no_name_of_a_field_repeats(server: Running) -> None:
    browser = server.browser()
    browser.open("/oefenen/nep-sms/?getal=2")
    names = [e.get("name") for e in browser.page.all("input") if e.get("type") == "text"]
    assert len(names) == len(set(names))
    assert field_name("a") != field_name("b")


def test_a_page_is_remembered_only_when_nobody_typed_anything_of_their_own(
    server: Running,
) -> None:
    cache = server.pages._cache
    browser = server.browser()
    browser.open("/oefenen/eerst-wennen/?getal=3")
    while not [b for b in browser.page.all("button") if words(b) == "Ik kom graag"]:
        browser.press("Doe het voor")
    before = len(cache)
    assert before > 0
    browser.again()
    assert len(cache) == before
    form = browser.page
    form.field("Uw voornaam").set("value", "geheim-woord")
    browser.enter()
    browser.press("Hint")
    browser.press("Stap terug")
    browser.press("Doe het voor")
    assert len(cache) == before
    browser.page = form
    form.field("Uw voornaam").set("value", "Ria")
    browser.press("Ik kom graag")
    assert len(cache) == before + 1
    assert not any(b"geheim" in gzip.decompress(page) for page in cache._pages.values())


@pytest.mark.parametrize("offer", ["identity", "gzip;q=0", "br"])
def test_a_page_is_compressed_only_for_who_reads_that(server: Running, offer: str) -> None:
    first, again = (
        server.client.get(f"/oefenen/{KPN}/?getal=3", headers={"accept-encoding": each})
        for each in ("deflate, gzip;q=0.8", offer)
    )
    assert first.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in again.headers
    assert first.text == again.text
    assert first.headers["vary"] == again.headers["vary"] == "Accept-Encoding"
