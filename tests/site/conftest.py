"""A site of the shipped lessons, and a browser that opens its files and lets its engine answer."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.lessons.shipped import copy_examples
from tests.web.browser import Browser
from tutor.loader.catalogue import open_catalogue
from tutor.site import build
from tutor.site.build import Built, Options, build_site
from tutor.site.page import PackedSite, answer, unpack

ENDPOINT = "https://antwoorden.example/"


def make_site(out: Path, options: Options, root: Path) -> Built:
    """Build with files in the place of the engine, which only Chromium can run."""
    engine = out.parent / "engine"
    engine.mkdir(exist_ok=True)
    for name in build.ENGINE_FILES:
        (engine / name).write_bytes(name.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "ENGINE", engine)
        return build_site(root, open_catalogue(root), out, options, lambda _done: None)


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of lessons."""
    return copy_examples(tmp_path_factory.mktemp("lessons"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """All pages of the examples, under a path of their own, with a place for answers."""
    out = tmp_path_factory.mktemp("site") / "out"
    make_site(out, Options("/leren/", ENDPOINT), examples)
    return out


def packed(site: Path) -> PackedSite:
    """What the engine of this site is given."""
    (lessons,) = (site / "bestanden").glob("lessons-*.json")
    return unpack(lessons.read_text(encoding="utf-8"))


class Files:
    """Stands where the tests of the server have a client: files for pages, the engine for forms."""

    base_url = "https://oefenen.example"

    def __init__(self, site: Path) -> None:
        self.site = site
        self.packed = packed(site)

    def get(self, address: str) -> Any:
        """The file at an address."""
        path = address.partition("?")[0].removeprefix(self.packed.site.base)
        return self._page(address, (self.site / path / "index.html").read_text(encoding="utf-8"))

    def post(self, address: str, content: str, headers: dict[str, str]) -> Any:
        """What the engine answers."""
        form = dict(parse_qsl(content, keep_blank_values=True))
        return self._page(address, answer(self.packed, address, form))

    def _page(self, address: str, text: str) -> Any:
        return SimpleNamespace(
            url=SimpleNamespace(path=address), headers={"content-type": "text/html"}, text=text,
            status_code=200,
        )  # fmt: skip


@pytest.fixture
def browser(site: Path) -> Browser:
    """A browser on the static site."""
    return Browser(Files(site))  # type: ignore[arg-type]
