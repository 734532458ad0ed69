"""JSON Lines: one object per answer, with all that is stored of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, BinaryIO

from sqlalchemy import ColumnElement, case, literal

from tutor.feedback.formats.format import Batch, Format
from tutor.feedback.tables import ANSWER

_FALSE_OR_TRUE = ("false", "true")


def _columns(_dialect: str) -> Sequence[ColumnElement[Any]]:
    kept = ANSWER.c
    comment = case((kept.waiting == 1, literal("")), else_=kept.comment)
    return [
        kept.given_on, kept.lesson, kept.variant, kept.version, kept.mode, kept.language,
        kept.helped, kept.reason, comment, kept.waiting, kept.finished, kept.stopped_at,
        kept.total, kept.hints, kept.mistakes, kept.steps, kept.actions,
    ]  # fmt: skip


def _write(batches: Iterable[Batch], out: BinaryIO) -> None:
    for batch in batches:
        out.write("".join([_line(*row) for row in batch]).encode())


def _line(  # noqa: PLR0913, PLR0917 - one argument per column, for speed
    given_on: str, lesson: str, variant: str, version: str, mode: str, language: str,
    helped: int, reason: str, comment: str, waiting: int, finished: int, stopped_at: int,
    total: int, hints: int, mistakes: int, steps: str, actions: str,
) -> str:  # fmt: skip
    # ``steps`` and ``actions`` are JSON already.
    return (
        f'{{"date":"{given_on}",{_about(lesson, variant, version, mode, language)},'
        f'"helped":{_FALSE_OR_TRUE[helped]},"reason":"{reason}",'
        f'"comment":{encode_basestring(comment) if comment else _NOTHING},'
        f'"comment_waits":{_FALSE_OR_TRUE[waiting]},"finished":{_FALSE_OR_TRUE[finished]},'
        f'"stopped_at":{stopped_at},"total":{total},"hints":{hints},"mistakes":{mistakes},'
        f'"steps":{steps},"actions":{actions or "null"}}}\n'
    )


_NOTHING = '""'


@lru_cache(maxsize=4096)
def _about(*values: str) -> str:
    """The part that is the same in many answers."""
    names = ("lesson", "variant", "version", "mode", "language")
    return ",".join(
        f'"{name}":{encode_basestring(value)}' for name, value in zip(names, values, strict=True)
    )


FORMAT = Format(_columns, _write)
