"""Putting a new lesson into the lessons folder: all of it, or nothing."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from tutor.importer.files import Files
from tutor.importer.shared_files import DEFAULTS, GLOSSARY, PERSONAS, READING, SharedFiles
from tutor.importer.yaml_writer import Tree, write_yaml
from tutor.loader.folders import find_shared

Undo = list[Callable[[], None]]
_ENTRY = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_LEADS_ON = re.compile(r"^  lesson: .*\n", re.MULTILINE)


def save(files: Files, root: Path, shared: SharedFiles, source: Path) -> dict[str, str]:
    """Write the lesson's folder and what it shares; the texts by their path in ``root``.

    Nothing that is there is replaced: shared files only get entries at their
    end. Whatever breaks it off (Ctrl+C, a full disk) leaves the folder as it
    was. Raises FileExistsError when the lesson is there already, and OSError.
    """
    undo: Undo = []
    try:
        _make_folder(root, undo)
        target = root / files.name
        if os.path.lexists(target):
            raise FileExistsError(str(target))
        part = root / f".{files.name}.{secrets.token_hex(4)}.part"
        part.mkdir()
        undo.append(lambda: shutil.rmtree(part, ignore_errors=True))
        for name, text in files.lessons.items():
            _write(part / name, text)
        if shared.borrowed:
            for name in (PERSONAS, DEFAULTS):
                _lend(root / name, source / name, undo)
        added = dict([*_add(root, GLOSSARY, files.glossary, source, undo),
                       *_add(root, READING, files.reading, source, undo)])  # fmt: skip
        part.rename(target)
    except BaseException:
        for step in reversed(undo):
            step()
        raise
    return {f"{files.name}/{name}": text for name, text in files.lessons.items()} | added


def _make_folder(folder: Path, undo: Undo) -> None:
    """Make a folder and those above it, each to be removed again when it stays empty."""
    if folder.is_dir():
        return
    _make_folder(folder.parent, undo)
    folder.mkdir(exist_ok=True)
    undo.append(lambda: _remove_if_empty(folder))


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _lend(path: Path, source: Path, undo: Undo) -> None:
    if path.exists() or path.with_suffix(".yml").exists() or not source.exists():
        return
    _make_folder(path.parent, undo)
    undo.append(lambda: path.unlink(missing_ok=True))
    _write(path, source.read_text(encoding="utf-8"))


def _add(
    root: Path, name: str, entries: Mapping[str, Tree], source: Path, undo: Undo
) -> list[tuple[str, str]]:
    """Add entries at the end of a shared file; one that was not there begins as that of ``source``.

    A file of one's own takes the place of that one, whose entries lessons may use already.
    """
    if not entries:
        return []
    home, found = find_shared(root, name)
    name = found if home == root else name
    path = root / name
    _make_folder(path.parent, undo)
    before = path.read_bytes() if path.exists() else None
    text = _lent(source / name, entries) if before is None else before.decode("utf-8")
    text += "\n" * (bool(text) and not text.endswith("\n"))
    undo.append(lambda: _restore(path, before))
    added = text + write_yaml(dict(entries))
    _write(path, added)
    return [(name, added)]


def _lent(path: Path, but: Collection[str]) -> str:
    """A shared file that comes with the program, ``but`` for entries that have another text now.

    Nor does it lead on to lessons, which are not in this folder.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    entries = _ENTRY.split(_LEADS_ON.sub("", text))
    return "".join(entry for entry in entries if entry.partition(":")[0] not in but)


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(before)


def _write(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
