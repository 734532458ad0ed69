"""``tutor build`` makes a whole site, and never touches a folder that it did not make."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.html.reader import Page, words
from tests.lessons.shipped import EXAMPLES
from tests.site.conftest import ENDPOINT, make_site
from tutor.site import build
from tutor.site.build import MARK, CannotBuild, Options, build_site

SOUND = """
format: 1
lesson: goed
title: Goed
summary: Een korte les.
places: [computer]
persona: ria
reviewed: 2026-11-28
screens:
  start: {url: https://goed.example, content: [{button: Verder, go: next}]}
  klaar: {end: yes, content: [Klaar.]}
steps: [{visit: start}, {press: Verder}]
"""


def pages(site: Path) -> list[Path]:
    """All pages of a site."""
    return sorted(site.rglob("*.html"))


def addresses(text: str) -> set[str]:
    """What a page refers to."""
    page = Page(text)
    found = {e.get("href") for e in page.all("a", "link")} | {
        e.get("src") for e in page.all("script")
    }
    return {each for each in found if each and not each.startswith("#")}


def test_each_lesson_has_its_page_and_its_page_for_a_frame(site: Path) -> None:
    for name in EXAMPLES:
        assert (site / "oefenen" / name / "index.html").is_file()
        assert (site / "inbouwen" / name / "index.html").is_file()


def test_every_link_leads_to_a_file(site: Path) -> None:
    lost = []
    for file in pages(site):
        for address in addresses(file.read_text(encoding="utf-8")):
            parts = urlsplit(address)
            if address.startswith(f"{ENDPOINT}oefenen/"):
                continue  # where somebody can practise whose browser cannot run the engine
            if parts.netloc:
                lost.append(f"{file}: {address}")  # no page needs another site
                continue
            target = site / parts.path.removeprefix("/leren/")
            if not (target.is_file() or (target / "index.html").is_file()):
                lost.append(f"{file}: {address}")
    assert lost == []


def test_the_policy_lets_nothing_in_but_the_site_itself(site: Path) -> None:
    for file in pages(site):
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', file.read_text("utf-8"))
        assert policy is not None, file
        assert "default-src &#39;none&#39;" in policy[1]
        assert "unsafe-inline" not in policy[1]
        assert re.findall(r"https?://[^ ;]+", policy[1]) == ["https://antwoorden.example"]


def test_without_a_network_every_file_is_there(site: Path) -> None:
    script = (site / "offline.js").read_text(encoding="utf-8")
    found = re.search(r"const FILES=(\[.*?\]);", script)
    assert found is not None
    asked_for = set(json.loads(found[1]))
    known = {each.partition("?")[0] for each in asked_for}
    for page in pages(site):
        assets = [each for each in addresses(page.read_text(encoding="utf-8")) if "?" in each]
        assert set(assets) <= asked_for
    there = {
        "/leren/" + file.relative_to(site).as_posix().removesuffix("index.html")
        for file in site.rglob("*")
        if file.is_file()
        and file.name not in (MARK, "offline.js")
        and file.suffix not in (".gz", ".br")
    }
    assert known == there


def test_what_is_large_lies_there_compressed_too(site: Path) -> None:
    for file in (*pages(site), site / "bestanden" / "site.css", site / "offline.js"):
        packed = file.with_name(file.name + ".gz").read_bytes()
        assert gzip.decompress(packed) == file.read_bytes()
    assert [each.name for each in site.rglob("*.gz.gz")] == []


def test_the_list_brings_the_words_by_which_a_script_finds(site: Path) -> None:
    page = Page((site / "index.html").read_text(encoding="utf-8"))
    cards = page.by_class("lesson-card")
    assert cards
    for card in cards:
        title = words(next(card.iter("h3"))).casefold().split()[0]
        assert title in str(card.get("data-words"))
        assert card.get("hidden") is None


def test_a_site_is_made_anew_in_its_own_folder(tmp_path: Path, examples: Path) -> None:
    out = tmp_path / "site"
    make_site(out, Options(), examples)
    (out / "index.html").write_text("old", encoding="utf-8")
    make_site(out, Options(), examples)
    assert (out / "index.html").read_text(encoding="utf-8") != "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["engine", "site"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, examples: Path) -> None:
    out = tmp_path / "documenten"
    out.mkdir()
    (out / "brief.txt").write_text("Lieve Noor", encoding="utf-8")
    with pytest.raises(CannotBuild, match="documenten"):
        make_site(out, Options(), examples)
    assert [each.name for each in out.iterdir()] == ["brief.txt"]
    file = tmp_path / "brief.txt"
    file.write_text("Lieve Noor", encoding="utf-8")
    with pytest.raises(CannotBuild, match=r"brief\.txt"):
        make_site(file, Options(), examples)
    assert file.read_text(encoding="utf-8") == "Lieve Noor"


def test_without_an_engine_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examples: Path
) -> None:
    from tutor.loader.catalogue import open_catalogue

    monkeypatch.setattr(build, "ENGINE", tmp_path / "none")
    with pytest.raises(CannotBuild, match="make engine"):
        build_site(
            examples, open_catalogue(examples), tmp_path / "out", Options(), lambda _done: None
        )
    assert list(tmp_path.iterdir()) == []


def test_a_lesson_with_an_error_is_left_out_and_named(tmp_path: Path) -> None:
    root = tmp_path / "lessons"
    root.mkdir()
    (root / "goed").mkdir()
    (root / "goed" / "lesson.yaml").write_text(SOUND, encoding="utf-8")
    (root / "stuk").mkdir()
    (root / "stuk" / "lesson.yaml").write_text("format: 1\nlesson: stuk\n", encoding="utf-8")
    shared = root / "shared"
    shared.mkdir()
    for file in Path("lessons/shared").glob("*.yaml"):
        (shared / file.name).write_bytes(file.read_bytes())
    built = make_site(tmp_path / "site", Options(), root)
    assert (built.lessons, built.left_out) == (1, ("stuk",))
