"""Files that a web server can give compressed, without doing that at every request."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path

SUFFIXES = frozenset((".css", ".html", ".image", ".js", ".json", ".mjs", ".svg", ".wasm"))
LEVEL = 9


def compress_all(folder: Path, beside: Callable[[Path], Path | None]) -> None:
    """Put a ``.gz`` beside each file, and a ``.br`` where ``beside`` knows one that was made."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in SUFFIXES and file.is_file():
            content = gzip.compress(file.read_bytes(), LEVEL, mtime=0)
            file.with_name(file.name + ".gz").write_bytes(content)
            made = beside(file)
            if made is not None and made.is_file():
                shutil.copy(made, file.with_name(file.name + ".br"))
