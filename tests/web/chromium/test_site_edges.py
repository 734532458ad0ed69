"""A static site at its edges: looking for a lesson, no engine, a frame elsewhere, a new version.

The engine here is a few bytes; ``test_static.py`` plays on a real one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.lessons.shipped import copy_examples
from tests.site.conftest import ENDPOINT, make_site
from tests.web.chromium.hands import until
from tests.web.chromium.test_static import BASE, PHONE, Plain
from tutor.site.build import Options

pytestmark = pytest.mark.slow

LESSON = "nep-sms"
BROKEN = """export const loadPyodide = async (options) => {
  await options._loadSnapshot;
  throw new Error("out of memory");
};"""
CARDS = ".lesson-card[data-words]"
WAITING = "navigator.serviceWorker.getRegistration().then(found => found.waiting !== null)"


@dataclass(frozen=True)
class Site:
    """A site on its own port, and the folders that it is made from and in."""

    origin: str
    lessons: Path
    out: Path

    @property
    def address(self) -> str:
        """The first page."""
        return self.origin + BASE

    def build(self) -> None:
        """Make it, or make it anew."""
        make_site(self.out, Options(BASE, ENDPOINT), self.lessons)
        self.engine("pyodide.mjs").write_text(BROKEN, encoding="utf-8")

    def engine(self, name: str) -> Path:
        """A file of the engine."""
        (found,) = (self.out / "bestanden").glob(f"engine-*/{name}")
        return found


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """The examples as files."""
    out = tmp_path / "site"
    files = ThreadingHTTPServer(("127.0.0.1", 0), partial(Plain, directory=str(out)))
    threading.Thread(target=files.serve_forever, daemon=True).start()
    lessons = tmp_path / "lessons"
    lessons.mkdir()
    made = Site(f"http://127.0.0.1:{files.server_port}", copy_examples(lessons), out)
    made.build()
    yield made
    files.shutdown()
    files.server_close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A telephone."""
    context = chromium.new_context(**PHONE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page on it."""
    return context.new_page()


def shown(page: Page) -> list[str]:
    """The titles of the lessons that are to be seen."""
    return page.locator(f"{CARDS}:visible h3").all_inner_texts()


def test_looking_for_a_lesson(site: Site, page: Page) -> None:
    page.goto(site.address)
    everything = shown(page)
    assert len(everything) > 1
    field = page.locator("#find")
    field.fill("Mijn NÉP sms")
    assert 0 < len(shown(page)) < len(everything)
    assert "gevonden" in page.locator("#found").inner_text()
    field.fill("olifant")
    assert shown(page) == []
    assert "niets" in page.locator("#found").inner_text()
    field.fill("")
    assert shown(page) == everything
    assert page.locator("#found").inner_text() == ""


def test_without_a_script_the_list_is_whole(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address)
    assert page.locator(f"{CARDS}:visible").count() == page.locator(CARDS).count() > 1
    assert not page.locator("form.find").is_visible()
    context.close()


def test_an_engine_that_does_not_come_leaves_other_ways(site: Site, page: Page) -> None:
    site.engine("engine.image").unlink()
    page.goto(f"{site.address}oefenen/{LESSON}/")
    until(lambda: page.locator("#unable").is_visible())
    assert "kon niet worden geladen" in page.locator("#notice").inner_text()
    assert page.get_by_role("link", name="Oefenen op de server").get_attribute("href") == (
        f"{ENDPOINT}oefenen/{LESSON}/"
    )
    page.get_by_role("link", name="De stappen lezen of printen").click()
    assert page.get_by_role("heading", name="De stappen").is_visible()


def test_an_engine_that_cannot_run_leaves_other_ways(site: Site, page: Page) -> None:
    """As with an older browser, or too little memory."""
    page.goto(f"{site.address}oefenen/{LESSON}/")
    until(lambda: page.locator("#unable").is_visible())
    assert "kunt u helaas niet oefenen" in page.locator("#notice").inner_text()


def test_in_a_frame_of_another_origin(site: Site, page: Page) -> None:
    other = replace(site, origin=site.origin.replace("127.0.0.1", "localhost"))
    article = f'<h1>Artikel</h1><iframe src="{other.address}inbouwen/{LESSON}/"></iframe>'
    (site.out / "elders.html").write_text(article, encoding="utf-8")
    page.goto(f"{site.origin}/elders.html")
    frame = page.frame_locator("iframe")
    assert frame.locator("#coach").inner_text().startswith("Stap 1 van")
    assert not frame.locator(".brand").is_visible()
    assert not frame.locator("footer").is_visible()


def test_a_new_version_takes_the_place_of_the_old_one_as_a_whole(
    site: Site, context: BrowserContext
) -> None:
    page = context.new_page()
    address = f"{site.address}oefenen/{LESSON}/"
    page.goto(address)
    old = installed(page)
    page.reload()  # from here on the page is one of the old version's
    until(lambda: page.evaluate("navigator.serviceWorker.controller !== null"))
    lesson = site.lessons / LESSON / "lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("title: ", "title: Vernieuwd ", 1), encoding="utf-8")
    site.build()
    page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")
    until(lambda: page.evaluate(WAITING))  # until nobody is at the old one
    assert len(caches(page)) == 2
    context.set_offline(True)
    page.reload()
    assert "Vernieuwd" not in page.locator("h1").inner_text()
    context.set_offline(False)
    (site.out / "elders.html").write_text("<h1>Elders</h1>", encoding="utf-8")
    page.goto(f"{site.origin}/elders.html")  # nobody is at the old one any more
    until(lambda: len(caches(page)) == 1 and caches(page) != old)
    page.goto(address)
    context.set_offline(True)
    page.reload()
    assert "Vernieuwd" in page.locator("h1").inner_text()


def caches(page: Page) -> list[str]:
    """The names of what is kept for when there is no network."""
    found: list[str] = page.evaluate("caches.keys()")
    return found


def installed(page: Page) -> list[str]:
    """Wait until all is kept."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    return caches(page)
