"""A static site in Chromium: the engine runs in the page, and goes on without a network."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.lessons.shipped import ROOT, load
from tests.web.chromium.conftest import serving
from tests.web.chromium.hands import PATIENCE_SECONDS, Finger, Hands, until
from tools.engine_image import make_engine
from tutor.feedback.store import FeedbackStore
from tutor.loader.catalogue import open_catalogue
from tutor.site.build import Options, build_site

pytestmark = pytest.mark.slow

BASE = "/leren/"
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


class Plain(SimpleHTTPRequestHandler):
    """Any web server, under a path of its own; a test can let it hold back the engine."""

    engine_may_come = threading.Event()

    def do_GET(self) -> None:
        """Give a file."""
        if self.path.endswith("engine.image"):
            self.engine_may_come.wait(PATIENCE_SECONDS)
        super().do_GET()

    def translate_path(self, path: str) -> str:
        """The file at an address below the base path."""
        return super().translate_path(path.removeprefix(BASE.rstrip("/")))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


Plain.engine_may_come.set()
Plain.extensions_map |= {".mjs": "text/javascript", ".wasm": "application/wasm"}


class Site(NamedTuple):
    """A running static site, and the database of the server that takes its answers."""

    address: str
    database: Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The shipped lessons as files, and on another port a server for their answers."""
    out = tmp_path_factory.mktemp("static") / "site"
    database = out.parent / "feedback.db"
    make_engine()
    files = ThreadingHTTPServer(("127.0.0.1", 0), partial(Plain, directory=str(out)))
    threading.Thread(target=files.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{files.server_port}"
    with serving(database, "--allow-origin", origin) as endpoint:
        build_site(ROOT, open_catalogue(ROOT), out, Options(BASE, endpoint), lambda _done: None)
        yield Site(origin + BASE, database)
    files.shutdown()
    files.server_close()


@pytest.fixture
def address(site: Site) -> str:
    """The first page of the site."""
    return site.address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page on a telephone; whatever goes wrong in it is an error of the test."""
    context = chromium.new_context(**PHONE)
    wrong: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert [each for each in wrong if "ERR_INTERNET_DISCONNECTED" not in each] == []


def lesson_hands(page: Page, name: str) -> Hands:
    """Somebody who plays this lesson by touch."""
    lesson = load(name).lesson
    assert lesson is not None
    return Finger(page, lesson)


def test_a_lesson_goes_on_and_another_begins_without_a_network(address: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}oefenen/nep-sms/")
    hands = lesson_hands(page, "nep-sms")
    first = hands.view.coach.next
    assert first is not None
    hands.do(first, hands.view)
    page.evaluate("navigator.serviceWorker.ready")
    until(lambda: bool(page.evaluate("caches.keys().then(names => names.length)")))
    page.context.set_offline(True)
    hands.play_to_the_end()
    page.goto(f"{address}oefenen/eerst-wennen/")
    hands = lesson_hands(page, "eerst-wennen")
    hands.play_to_the_end()
    page.context.set_offline(False)
    assert {each for each in asked if not each.startswith(address)} == set()
    assert "engine-" in "".join(asked)


def test_what_is_done_before_the_engine_is_there_is_done_when_it_is(
    address: str, page: Page
) -> None:
    Plain.engine_may_come.clear()
    try:
        page.goto(f"{address}oefenen/kpn-tweestapsverificatie-browser/")
        hands = lesson_hands(page, "kpn-tweestapsverificatie-browser")
        before = hands.state
        hands.button('["show"]').click()
        assert hands.state == before
    finally:
        Plain.engine_may_come.set()
    until(lambda: hands.state != before)
    assert page.locator("#notice").inner_text() == ""


def test_a_reload_goes_on_where_the_learner_was(address: str, page: Page) -> None:
    page.goto(f"{address}oefenen/nep-sms/")
    hands = lesson_hands(page, "nep-sms")
    for _ in range(3):
        hands.waited(lambda: hands.press(hands.button('["show"]')))
    step = page.locator("#coach").inner_text()
    assert not step.startswith("Stap 1 ")
    page.reload()
    until(lambda: page.locator("#coach").inner_text() == step)


def test_an_answer_is_sent_once_when_there_is_a_network_again(site: Site, page: Page) -> None:
    page.goto(f"{site.address}oefenen/nep-sms/")
    hands = lesson_hands(page, "nep-sms")
    hands.play_to_the_end()
    page.context.set_offline(True)
    page.locator("form[action*=mening] button").click()
    for label in ("Ja", "Overslaan", "Overslaan", "Ja, dat mag"):
        page.get_by_role("button", name=label, exact=True).click()
    page.locator("#klaar").wait_for()
    with FeedbackStore(site.database) as store:
        assert store.rows() == []
    page.context.set_offline(False)
    until(lambda: page.evaluate("Object.keys(localStorage).every(n => !n.includes(':answer:'))"))
    page.reload()
    with FeedbackStore(site.database) as store:
        (row,) = store.rows()
    assert (row["lesson"], row["helped"], row["finished"]) == ("nep-sms", 1, 1)


def test_without_a_script_the_page_says_so_and_leads_to_the_steps(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}oefenen/nep-sms/")
    assert "heeft uw browser JavaScript nodig" in page.locator("noscript").inner_text()
    page.locator("noscript a").click()
    assert page.get_by_role("heading", name="De stappen").is_visible()
    context.close()


def test_without_webassembly_the_page_says_so(address: str, page: Page) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(f"{address}oefenen/nep-sms/")
    until(lambda: "kunt u helaas niet oefenen" in page.locator("#notice").inner_text())
