"""A lesson as it was understood, stored as JSON, so that opening it again reads no YAML.

Reading a lesson imports the shapes that check its files: a third of what a
playing app then holds in memory, and most of the time that opening takes. The
kept form is only a shortcut: without it, or with a damaged or older one, the
lesson is read from its files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from tutor.lesson import model
from tutor.lesson.condition import Condition, Test
from tutor.lesson.model import Lesson
from tutor.lesson.places import PlaceSpec
from tutor.loader.fingerprints import fingerprint_of, hash_of, write_cache

KINDS: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (
        Lesson, model.Persona, model.Datum, model.Situation, model.Effects, model.Static,
        model.Input, model.Option, model.Question, model.Button, model.Screen, model.Message,
        model.Action, model.Mistake, model.Step, model.Term, model.Reading, model.Epilogue,
        model.Position, Condition, Test, PlaceSpec,
    )
}  # fmt: skip
"""Everything that a lesson is made of, apart from texts, numbers, tuples and mappings."""

_DAMAGE = (OSError, ValueError, LookupError, TypeError, RecursionError)


def open_lesson(root: Path, file: str, cache: Path | None) -> Lesson | None:
    """The lesson in this file of the lessons folder; None when it has errors.

    ``cache`` is the folder of what only saves time; None does without.
    """
    kept = cache / f"lesson-{hash_of(str(root.resolve() / file))}.json" if cache else None
    stamp = fingerprint_of(root, file)
    lesson = _read(kept, stamp) if kept and stamp else None
    if lesson is None:
        from tutor.loader.load import load_lesson

        lesson = load_lesson(root / file, root).lesson
        if lesson is not None and kept and stamp:
            _write(kept, stamp, lesson)
    return lesson


def _read(kept: Path, stamp: str) -> Lesson | None:
    try:
        head, _, body = kept.read_bytes().partition(b"\n")
        return from_json(body) if head == _head(stamp, body) else None
    except _DAMAGE:
        return None


def _write(kept: Path, stamp: str, lesson: Lesson) -> None:
    body = to_json(lesson)
    write_cache(kept, _head(stamp, body) + b"\n" + body)


def _head(stamp: str, body: bytes) -> bytes:
    """What a cached lesson begins with: it belongs to these files, and nothing in it changed."""
    return hashlib.sha256(stamp.encode() + b"\n" + body).hexdigest().encode()


def to_json(lesson: Lesson) -> bytes:
    """The lesson as JSON: ``{"Kind": [fields]}``, ``[…]`` a tuple, ``{"": {…}}`` a mapping."""
    return json.dumps(_packed(lesson), ensure_ascii=False, separators=(",", ":")).encode()


def from_json(content: bytes) -> Lesson:
    """The lesson again. Raises ValueError, LookupError or TypeError for anything else."""
    lesson = _unpacked(json.loads(content), {})
    if not isinstance(lesson, Lesson):
        raise ValueError("no lesson")
    return lesson


def _packed(value: Any) -> Any:
    if is_dataclass(value):
        parts = [_packed(getattr(value, field.name)) for field in fields(value)]
        return {type(value).__name__: parts}
    if isinstance(value, tuple):
        parts = [_packed(part) for part in value]
        return parts if type(value) is tuple else {type(value).__name__: parts}
    if isinstance(value, Mapping):
        return {"": {name: _packed(part) for name, part in value.items()}}
    return value


def _unpacked(value: Any, same: dict[str, str]) -> Any:
    """The value that was packed; equal texts become one, of which a lesson has thousands."""
    if isinstance(value, str):
        return same.setdefault(value, value)
    if isinstance(value, list):
        return tuple(_unpacked(part, same) for part in value)
    if isinstance(value, dict):
        ((kind, content),) = value.items()
        if not kind:
            return {same.setdefault(n, n): _unpacked(part, same) for n, part in content.items()}
        return KINDS[kind](*(_unpacked(part, same) for part in content))
    return value
