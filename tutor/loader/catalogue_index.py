"""The index behind the catalogue: one JSON file that says what each lesson file held.

A lesson is read again when its own file, its article.yaml or any shared file
changed in size or time. Damage of any kind only means that it is made anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, fields
from pathlib import Path, PurePosixPath

from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.loader.fingerprints import all_fingerprints, hash_of, write_cache

_FORMAT = 3
_LISTS = ("places", "was", "keywords")
_FIELDS = {field.name: field.type for field in fields(CatalogueEntry)}

CachedEntry = dict[str, tuple[str, CatalogueEntry]]
"""For each lesson file its stamp and its entry."""


def read_entries(
    root: Path, cache: Path | None, progress: Callable[[int, int], None] | None
) -> tuple[CatalogueEntry, ...]:
    """The entries of all lesson files under ``root``, by folder and order of the variants."""
    index = cache / f"catalogue-{hash_of(str(root.resolve()))}.json" if cache else None
    known = _read_index(index) if index else {}
    stamps = dict(all_fingerprints(root))
    fresh = {
        file: known[file]
        for file, stamp in stamps.items()
        if file in known and known[file][0] == stamp
    }
    try:
        _read_changed(root, stamps, fresh, progress)
    finally:
        if index and fresh != known:
            _write_index(index, fresh)
    entries = (fresh[file][1] for file in stamps)
    return tuple(sorted(entries, key=lambda entry: (entry.article, entry.order, entry.file)))


def _read_changed(
    root: Path,
    stamps: dict[str, str],
    fresh: CachedEntry,
    progress: Callable[[int, int], None] | None,
) -> None:
    changed = [file for file in stamps if file not in fresh]
    for count, file in enumerate(changed, 1):
        fresh[file] = stamps[file], _read_entry(root, file)
        if progress:
            progress(count, len(changed))


def _read_entry(root: Path, file: str) -> CatalogueEntry:
    from tutor.loader.load import load_lesson
    from tutor.loader.resolve.identity import lesson_id

    loaded = load_lesson(root / file, root)
    lesson = loaded.lesson
    article, id_ = PurePosixPath(file).parts[0], lesson_id(file)
    if lesson is None:
        return CatalogueEntry(
            id_, article, file, loaded.order, title=loaded.title, problems=loaded.errors
        )
    return CatalogueEntry(
        id=id_,
        article=article,
        file=file,
        order=loaded.order,
        title=lesson.title,
        variant=lesson.variant,
        article_title=lesson.article_title,
        summary=lesson.summary,
        kind=lesson.kind,
        category=lesson.category,
        theme=lesson.theme,
        keywords=lesson.keywords,
        rank=lesson.rank,
        level=lesson.level,
        minutes=lesson.minutes,
        steps=sum(step.chapter == 0 for step in lesson.steps),
        places=tuple(place.kind for place in lesson.places),
        version=lesson.version,
        was=lesson.was,
    )


def _read_index(index: Path) -> CachedEntry:
    """What the index says; nothing at all when any of it is not as it was written."""
    try:
        content = json.loads(index.read_bytes())
        if content["format"] != _FORMAT:
            return {}
        return {file: (str(row[0]), _entry(row[1])) for file, row in content["lessons"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _entry(row: dict[str, object]) -> CatalogueEntry:
    lists: dict[str, object] = {name: tuple(row[name]) for name in _LISTS}  # type: ignore[arg-type]
    entry = CatalogueEntry(**{**row, **lists})  # type: ignore[arg-type]
    for name, kind in _FIELDS.items():
        value = getattr(entry, name)
        if kind != (type(value).__name__ if name not in _LISTS else _kind_of_all(value)):
            raise TypeError(name)
    return entry


def _kind_of_all(values: Iterable[object]) -> str:
    return "tuple[str, ...]" if all(isinstance(value, str) for value in values) else ""


def _write_index(index: Path, known: CachedEntry) -> None:
    """Replace the index in one go; a folder that can't be written only costs time later."""
    rows = {file: [stamp, asdict(entry)] for file, (stamp, entry) in sorted(known.items())}
    text = json.dumps({"format": _FORMAT, "lessons": rows})
    write_cache(index, text.encode())
