"""Make what the static pages run: Pyodide, and an image of an interpreter with the engine loaded.

    python tools/engine_image.py        writes tutor/site/engine/, when something changed

The wheel brings it along, so that neither learner nor operator needs Node.js.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.node_packages import CannotInstall, installed, node_and_npm  # noqa: E402

WEB = ROOT / "web"
MADE = ROOT / "tutor" / "site" / "engine"
STAMP = "stamp"
ROOMS = (
    "__init__.py", "i18n.py", "atomic_write.py", "diagnostics", "engine", "feedback", "html",
    "inputs", "lesson", "loader", "locale", "practice", "site", "storage", "storyboard",
)  # fmt: skip
"""Of ``tutor/``: what a page can import. What it does import ends up in the image."""
PACKAGES = ("jinja2", "markdown_it", "markupsafe", "mdurl")
RUNTIME = ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs")
LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "*.so", "*.c", "*.pyi", "*.po", MADE.name, "assets"
)


def make_engine() -> Path:
    """The folder with all of it, made anew when a source changed. Raises CannotInstall."""
    modules = installed(WEB)
    wanted = _hash_of_sources()
    stamp = MADE / STAMP
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        with tempfile.TemporaryDirectory() as folder:
            _make(Path(folder), modules)
        stamp.write_text(wanted, encoding="utf-8")
    return MADE


def _make(work: Path, modules: Path) -> None:
    sources, out = work / "sources", work / "out"
    _gather(sources)
    out.mkdir()
    _run("compile.mjs", str(sources), str(out))
    _run("image.mjs", str(out))
    shutil.rmtree(MADE, ignore_errors=True)
    MADE.mkdir(parents=True)
    shutil.move(out / "engine.image", MADE / "engine.image")
    for name in RUNTIME:
        shutil.copy(modules / "pyodide" / name, MADE / name)
    lock = json.loads((modules / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    # No packages: a page asks for nothing that is not in its own folder.
    empty = json.dumps({**lock, "packages": {}})
    (MADE / "pyodide-lock.json").write_text(empty, encoding="utf-8")


def compress_engine() -> None:
    """Put a brotli file beside each large file; it takes a minute or two, so tests go without."""
    files = [MADE / name for name in ("engine.image", *RUNTIME)]
    wanted = [str(file) for file in files if not file.with_name(f"{file.name}.br").is_file()]
    if wanted:
        _run("compress.mjs", *wanted)


def _gather(folder: Path) -> None:
    """Copy all that the page's Python may import, without what only this computer reads."""
    for room in ROOMS:
        _copy(ROOT / "tutor" / room, folder / "tutor" / room)
    for name in PACKAGES:
        _copy(_package(name), folder / name)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=LEFT_OUT)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def _package(name: str) -> Path:
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise CannotInstall(f"The package {name} is missing. make test installs it.")
    return Path(found.origin).parent


def _run(script: str, *arguments: str) -> None:
    node, _ = node_and_npm()
    done = subprocess.run(
        [node, str(WEB / "engine" / script), *arguments],
        capture_output=True, text=True, check=False, cwd=WEB,
    )  # fmt: skip
    if done.returncode:
        # Node.js prints the whole line in which it happened: a megabyte of Pyodide.
        said = [line for line in done.stderr.strip().splitlines() if len(line) < 300]
        last = "\n".join(said[-12:])
        raise CannotInstall(f"The engine of the pages could not be made:\n{last}")


def _hash_of_sources() -> str:
    found = hashlib.sha256()
    for file in _sources():
        found.update(file.relative_to(ROOT).as_posix().encode())
        found.update(file.read_bytes())
    return found.hexdigest()


def _sources() -> Iterator[Path]:
    yield from (WEB / "package-lock.json", ROOT / "requirements.lock", Path(__file__))
    yield from sorted((WEB / "engine").glob("*.mjs"))
    for room in ROOMS:
        place = ROOT / "tutor" / room
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (
            file
            for file in files
            if file.suffix in {".py", ".mo", ".html", ".css", ".js"} and MADE not in file.parents
        )


def main() -> int:
    """Make it; the exit code is 1 when that cannot be done."""
    try:
        made = make_engine()
        compress_engine()
    except CannotInstall as error:
        print(error)
        return 1
    total = sum(file.stat().st_size for file in made.iterdir())
    print(f"Ready: {made.relative_to(ROOT)}, {total / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
