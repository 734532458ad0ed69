"""The preview in a browser: the lesson as it was saved last, or what is to be mended in it."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.html.reader import Page, words
from tests.lessons.shipped import ROOT
from tests.web.browser import Browser
from tutor.loader.catalogue import open_catalogue
from tutor.loader.load import load_lesson
from tutor.tui.preview.source import PreviewSource
from tutor.web.preview import PATH, PreviewLibrary, make_preview

FOLDER = "kpn-tweestapsverificatie"
KPN = f"{FOLDER}-browser"


class Writing:
    """An editor with a lesson, and a browser beside it."""

    def __init__(self, root: Path) -> None:
        self.file = root / FOLDER / "browser.yaml"
        folder = self.file.parent
        source = PreviewSource(partial(load_lesson, self.file, root), lambda: folder.glob("*.yaml"))
        library = PreviewLibrary(open_catalogue(root), lambda _entry: None, KPN, source)
        self.client = TestClient(make_preview(library, 1, {}), base_url="http://127.0.0.1:8000")

    def save(self, before: str, after: str) -> None:
        """Change a piece of the file."""
        text = self.file.read_text(encoding="utf-8")
        assert before in text
        self.file.write_text(text.replace(before, after), encoding="utf-8")

    def page(self, address: str = PATH) -> Page:
        """A page without mistakes."""
        page = Page(self.client.get(address).text)
        assert page.mistakes == []
        return page

    def stand(self) -> dict[str, Any]:
        """What the page asks now and then."""
        found: dict[str, Any] = self.client.get(f"{PATH}stand/").json()
        return found


@pytest.fixture
def writing(tmp_path: Path) -> Writing:
    """A copy of a lesson that may be changed."""
    for folder in (FOLDER, "nep-sms", "shared"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return Writing(tmp_path)


def test_the_page_stands_beside_the_file(writing: Writing) -> None:
    page = writing.page()
    assert [frame.get("width") for frame in page.all("iframe")] == ["390", "1280"]
    browser = Browser(writing.client)
    browser.open(page.all("iframe")[0].get("src") or "")
    assert "Stap 1" in browser.text()
    browser.press("Doe het voor")
    before = writing.stand()
    title = words(browser.page.all("h1")[0])
    writing.save("title: KPN tweestapsverificatie", "title: Heel anders")
    assert writing.stand()["version"] != before["version"]
    browser.press("Hint")
    assert words(browser.page.all("h1")[0]) != title
    assert "Stap 2" in browser.text()


def test_each_situation_can_be_switched(writing: Writing) -> None:
    page = writing.page()
    ticks = [e for e in page.all("input") if e.get("type") == "checkbox"]
    assert ticks
    for tick in ticks:
        name = tick.get("value")
        for on in (True, False):
            query = f"?gekozen=1&getal=3{f'&situatie={name}' if on else ''}"
            chosen = writing.page(PATH + query)
            checked = [e.get("value") for e in chosen.all("input") if e.get("checked") is not None]
            assert checked == ([name] if on else [])
            inside = writing.page(chosen.all("iframe")[1].get("src") or "")
            carried = next(e.get("value") for e in inside.all("input") if e.get("name") == "state")
            assert f'"{name}":{int(on)}' in str(carried)


def test_what_is_wrong_is_listed_instead_of_the_page(writing: Writing) -> None:
    text = writing.file.read_text(encoding="utf-8")
    writing.file.write_text(text + "\nvreemd: <script>alert(1)</script>\n", encoding="utf-8")
    page = writing.page()
    faults = page.by_id("faults")
    assert faults.get("hidden") is None
    assert page.by_id("frames").get("hidden") is not None
    lines = text.count("\n") + 2
    assert f"browser.yaml:{lines}" in words(faults)
    (fault,) = writing.stand()["faults"]
    assert fault["place"].endswith(f"browser.yaml:{lines}")
    writing.file.write_text(text, encoding="utf-8")
    assert writing.stand()["faults"] == []
    assert writing.page().by_id("faults").get("hidden") is not None


def test_the_frames_may_only_be_of_this_computer(writing: Writing) -> None:
    policy = writing.client.get(PATH).headers["content-security-policy"]
    assert "frame-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-src" not in writing.client.get("/").headers["content-security-policy"]
