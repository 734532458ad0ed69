"""How soon a page is there and answers, in Chromium: from a server, and as files with an engine.

    python -m bench.pages [ROUNDS]

Medians and p95, with the processor as it is and slowed down six times. ``plain`` is a static
page of the same size with the same style sheet. All is on loopback, where the network costs
nothing; files are given compressed where a compressed one lies beside them. Between two acts
somebody reads for 0.3 s: a short time for a person, and enough for the engine to think ahead.
"""

from __future__ import annotations

import gzip
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import getloadavg
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.chromium.conftest import NAMES, serving
from tools.engine_image import compress_engine, make_engine
from tutor.loader.catalogue import open_catalogue
from tutor.site.build import Options, build_site

LESSONS = Path(__file__).resolve().parent.parent / "lessons"
LESSON = "oefenen/kpn-tweestapsverificatie-browser/"
SLOWER = (1, 6)
ACTS = 10
READING_MS = 300
PAINT = """() => new Promise(done => {
  const seen = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const look = () => seen() === undefined ? setTimeout(look, 5) : done(seen());
  look();
})"""
READY = """() => new Promise(done => {
  const look = () => document.getElementById("notice").textContent === "" && globalThis.begun
    ? done(performance.now()) : setTimeout(look, 5);
  const notice = document.getElementById("notice");
  globalThis.begun = notice.textContent !== "";
  new MutationObserver(() => { globalThis.begun = true; }).observe(notice, {childList: true});
  look();
})"""
ACT = """() => new Promise(done => {
  const field = () => document.querySelector("#practice input[name=state]").value;
  const before = field(), began = performance.now();
  const look = () => field() === before ? setTimeout(look, 0) : done(performance.now() - began);
  [...document.querySelectorAll("button")].find(b => b.value === '["show"]').click();
  look();
})"""
KINDS = {
    ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm",
    ".css": "text/css", ".html": "text/html; charset=utf-8", ".json": "application/json",
}  # fmt: skip


class Given(SimpleHTTPRequestHandler):
    """A web server that gives the compressed file that lies beside the one that is asked."""

    protocol_version = "HTTP/1.1"
    sent: list[tuple[str, int]]

    def do_GET(self) -> None:
        """Give a file."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        coding, found = "", file
        for name, end in (("br", ".br"), ("gzip", ".gz")):
            if file.with_name(file.name + end).is_file():
                coding, found = name, file.with_name(file.name + end)
                break
        if not found.is_file():
            self.send_error(404)
            return
        body = found.read_bytes()
        self.sent.append((self.path, len(body)))
        self.send_response(200)
        self.send_header("content-type", KINDS.get(file.suffix, "application/octet-stream"))
        self.send_header("content-length", str(len(body)))
        if coding:
            self.send_header("content-encoding", coding)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def giving(folder: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """A folder on a port; its address, and what was sent with how many bytes."""
    sent: list[tuple[str, int]] = []
    handler = type("Noted", (Given,), {"sent": sent})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", sent
    server.shutdown()
    server.server_close()


class Measured:
    """Times by name, in milliseconds."""

    def __init__(self) -> None:
        self._times: dict[str, list[float]] = {}

    def note(self, name: str, *times: float) -> None:
        """Add times."""
        self._times.setdefault(name, []).extend(times)

    def report(self, slower: int) -> None:
        """Print them all."""
        print(f"--- {slower}x slower, load of the machine {getloadavg()[0]:.1f}")
        for name, times in self._times.items():
            ordered = sorted(times)
            late = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
            print(f"{name:>34}: {ordered[len(ordered) // 2]:6.0f} ms, p95 {late:6.0f}")


@contextmanager
def visitor(browser: Browser, slower: int, **options: Any) -> Iterator[Page]:
    """Somebody who was never here, on a processor that is so many times slower."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, **options)
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield page
    context.close()


def acts(page: Page) -> Iterator[float]:
    """The times of so many acts of somebody who reads."""
    for _ in range(ACTS):
        page.wait_for_timeout(READING_MS)
        yield page.evaluate(ACT)


def measure(browser: Browser, addresses: dict[str, str], slower: int, rounds: int) -> None:
    """All figures at one speed, in turns."""
    found = Measured()
    for _ in range(rounds):
        for name in ("plain", "server"):
            with visitor(browser, slower) as page:
                page.goto(addresses[name])
                found.note(f"first paint, {name}", page.evaluate(PAINT))
                if name == "server":
                    found.note("act to answer, server", *acts(page))
        with visitor(browser, slower) as page:
            page.goto(addresses["files"], wait_until="commit")
            found.note("first paint, files", page.evaluate(PAINT))
            found.note("engine ready, first visit", page.evaluate(READY))
            found.note("act to answer, files", *acts(page))
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
            page.goto(addresses["files"], wait_until="commit")
            page.evaluate(PAINT)
            found.note("engine ready, second visit", page.evaluate(READY))
    found.report(slower)


def weigh(browser: Browser, address: str, sent: list[tuple[str, int]]) -> None:
    """What comes over the network before the first paint, and for the engine."""
    sent.clear()
    with visitor(browser, 1, service_workers="block") as page:
        page.goto(address, wait_until="commit")
        page.evaluate(READY)
    engine = [(name, size) for name, size in sent if "engine-" in name or "lessons-" in name]
    first = sum(size for _, size in sent) - sum(size for _, size in engine)
    print(f"before the first paint {first / 1e3:.0f} kB")
    print(f"the engine {sum(size for _, size in engine) / 1e6:.2f} MB: " + ", ".join(
        f"{name.partition('?')[0].rpartition('/')[2]} {size / 1e6:.2f}" for name, size in engine
    ))  # fmt: skip


def main(rounds: int) -> None:
    """Build the site, serve all three, and measure."""
    make_engine()
    compress_engine()
    chromium = next(filter(None, map(shutil.which, NAMES)))
    nothing: Callable[[int], None] = lambda _done: None  # noqa: E731
    with tempfile.TemporaryDirectory() as folder:
        out, plain = Path(folder, "site"), Path(folder, "plain")
        build_site(LESSONS, open_catalogue(LESSONS), out, Options(), nothing)
        _make_plain(out, plain)
        with (
            serving(Path(folder, "answers.db")) as server,
            giving(out) as (files, sent),
            giving(plain) as (page, _),
            sync_playwright() as playwright,
        ):
            addresses = {"plain": page, "server": server + LESSON, "files": files + LESSON}
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            weigh(browser, addresses["files"], sent)
            for slower in SLOWER:
                measure(browser, addresses, slower, rounds)
            browser.close()


def _make_plain(site: Path, folder: Path) -> None:
    """A page of the same size with the same style sheet, and no form or script."""
    size = (site / LESSON / "index.html").stat().st_size
    folder.mkdir()
    shutil.copy(site / "bestanden" / "site.css", folder / "site.css")
    line = "<p>A line of a page that is only read, with some words in it.</p>\n"
    head = (
        '<!doctype html><html lang="en"><title>Page</title><link rel="stylesheet" href="site.css">'
    )
    text = head + "<main>" + line * (size // len(line)) + "</main>"
    (folder / "index.html").write_text(text, encoding="utf-8")
    for name in ("index.html", "site.css"):
        (folder / f"{name}.gz").write_bytes(gzip.compress((folder / name).read_bytes()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
