"""``tutor build``: all pages of a folder of lessons as files, which any web server can give."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from tutor.html.pages import article_page, catalogue_page, message_page
from tutor.html.playing import begin
from tutor.html.render import render
from tutor.html.site import Site
from tutor.i18n import current_language
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Catalogue
from tutor.loader.lesson_cache import open_lesson
from tutor.site.compressed import compress_all
from tutor.site.page import PackedSite, pack_lesson

MARK = ".veilig-oefenen"
"""The file in a folder that says that we made it, and may make it anew."""
SEED = 1
"""Of the practice whose first screen is in the page; later ones draw their own."""
ENGINE_FILES = (
    "engine.image", "pyodide-lock.json", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs",
    "empty.zip", "worker.js",
)  # fmt: skip
EMPTY_ZIP = b"PK\x05\x06" + bytes(18)


class CannotBuild(Exception):
    """The site can't be made; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an operator chooses: the path of the site, and the address that answers go to."""

    base: str = "/"
    endpoint: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """What was made: how many pages, lessons and bytes; ``left_out`` are lessons with errors."""

    pages: int
    lessons: int
    size: int
    left_out: tuple[str, ...] = ()


def build_site(
    root: Path,
    catalogue: Catalogue,
    out: Path,
    options: Options,
    progress: Callable[[int], None],
) -> Built:
    """Make the site in ``out``, which is new, empty, or one that was made before.

    ``progress`` is called with how many pages there are so far. The old site stays
    until the new one is whole. Raises CannotBuild and OSError.
    """
    _check_target(out)
    lessons = dict(_open_lessons(root, catalogue))
    if not lessons:
        raise CannotBuild(_("There is no lesson without errors in {folder}.").format(folder=root))
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as folder:
        made = Path(folder, "site")
        built = _Builder(made, catalogue, lessons, options, progress).build()
        if out.exists():
            out.replace(Path(folder, "old"))
        made.replace(out)
    return built


def _check_target(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise CannotBuild(_("{path} is a file. Choose a folder.").format(path=out))
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise CannotBuild(
            _("{path} holds other files. Choose a new or an empty folder.").format(path=out)
        )


def _open_lessons(root: Path, catalogue: Catalogue) -> Iterator[tuple[str, Lesson]]:
    for entry in catalogue.entries:
        lesson = open_lesson(root, entry.file, None) if entry.offered else None
        if lesson is not None:
            yield entry.id, lesson


class _Builder:
    """Writes the files of one site."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        lessons: dict[str, Lesson],
        options: Options,
        progress: Callable[[int], None],
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._lessons = lessons
        self._base = options.base
        self._pages = 0
        self._options = options
        self._progress = progress

    def build(self) -> Built:
        """Write all of it."""
        assets = _assets()
        site = Site(
            base=self._base,
            stamp=_hash(*(assets[name] for name in sorted(assets))),
            keeps_look=False,
            takes_feedback=bool(self._options.endpoint),
            endpoint=self._options.endpoint,
            policy=_policy(self._options.endpoint),
        )
        for name, content in assets.items():
            self._write(f"bestanden/{name}", content)
        site = replace(site, engine=self._engine(site))
        self._write_pages(site)
        self._offline(site)
        self._write(MARK, b"")
        compress_all(self._folder, _brotli_of)
        size = sum(file.stat().st_size for file in self._folder.rglob("*") if file.is_file())
        left_out = [each.id for each in self._catalogue.entries if each.id not in self._lessons]
        return Built(self._pages, len(self._lessons), size, tuple(left_out))

    def _write_pages(self, site: Site) -> None:
        self._page("", catalogue_page(self._catalogue, site))
        for article in self._catalogue.articles():
            ids = [entry.id for entry in article.lessons if entry.id in self._lessons]
            if ids:
                lessons = {name: self._lessons[name] for name in ids}
                self._page(
                    site.article(article.id), article_page(article, lessons, self._catalogue, site)
                )
        embedded = replace(site, embedded=True)
        for name, lesson in self._lessons.items():
            turn = begin(lesson, SEED)
            self._page(site.practice(name), render(turn, site))
            self._page(embedded.practice(name), render(turn, embedded))
        self._write("404.html", _missing(site).encode())

    def _page(self, address: str, text: str) -> None:
        self._pages += 1
        self._progress(self._pages)
        self._write(f"{address.removeprefix(self._base)}index.html", text.encode())

    def _engine(self, site: Site) -> str:
        """Write the engine; what its worker is told in its address."""
        packed = PackedSite(
            site,
            self._catalogue,
            {name: pack_lesson(lesson) for name, lesson in self._lessons.items()},
            current_language(),
        ).pack()
        content = dict(_engine_files())
        folder = f"bestanden/engine-{_hash(*(content[name] for name in sorted(content)))}"
        for name, data in content.items():
            self._write(f"{folder}/{name}", data)
        lessons = f"lessons-{_hash(packed.encode())}.json"
        self._write(f"bestanden/{lessons}", packed.encode())
        return (
            f"{self._base}{folder}/worker.js?site=../{lessons}&size={len(content['engine.image'])}"
        )

    def _offline(self, site: Site) -> None:
        """The service worker, which knows all other files."""
        names = sorted(
            file.relative_to(self._folder).as_posix()
            for file in self._folder.rglob("*")
            if file.is_file()
        )
        # As the pages ask for them: a cache knows an address only with its query.
        asked = {site.asset(name).partition("?")[0]: site.asset(name) for name in _assets()}
        asked[site.engine.partition("?")[0]] = site.engine
        plain = [self._base + name.removesuffix("index.html") for name in names]
        addresses = [asked.get(address, address) for address in plain]
        version = _hash(*((self._folder / name).read_bytes() for name in names))
        script = (
            f"const VERSION={json.dumps(version)};const FILES={json.dumps(addresses)};\n".encode()
        )
        self._write("offline.js", script + _asset("offline.js"))

    def _write(self, name: str, content: bytes) -> None:
        target = self._folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _assets() -> dict[str, bytes]:
    """The style sheet, the script and the pictures of all pages."""
    folder = files("tutor.html") / "assets"
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def _asset(name: str) -> bytes:
    return (files("tutor.site") / "assets" / name).read_bytes()


ENGINE = Path(str(files("tutor.site") / "engine"))
"""What ``make engine`` makes, and the wheel brings along."""


def _engine_files() -> Iterator[tuple[str, bytes]]:
    for name in ENGINE_FILES:
        if name == "empty.zip":
            yield name, EMPTY_ZIP
        elif name == "worker.js":
            yield name, _asset(name)
        elif (ENGINE / name).is_file():
            yield name, (ENGINE / name).read_bytes()
        else:
            raise CannotBuild(
                _("The engine of the pages is missing. In a checkout, run first: {command}").format(
                    command="make engine"
                )
            )


def _brotli_of(file: Path) -> Path | None:
    """What ``make engine`` compressed, of a file of the engine."""
    return ENGINE / f"{file.name}.br" if file.parent.name.startswith("engine-") else None


def _policy(endpoint: str) -> str:
    """The Content-Security-Policy of the pages: nothing but this site and where answers go."""
    server = ""
    if endpoint:
        parts = urlsplit(endpoint)
        server = f" {parts.scheme}://{parts.netloc}"
    return (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        f"img-src 'self'; connect-src 'self'{server}; worker-src 'self'; "
        "form-action 'self'; base-uri 'none'"
    )


def _missing(site: Site) -> str:
    return message_page(
        _("This page is not here"), _("Perhaps the address has a mistake in it."), site,
        site.catalogue(), _("To all lessons"),
    )  # fmt: skip


def _hash(*contents: bytes) -> str:
    found = hashlib.sha256()
    for content in contents:
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()[:12]
