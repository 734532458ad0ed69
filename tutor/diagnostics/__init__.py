"""The codes of all problems: a record each, in ``records/``, in one text per family.

====== ==================== =============================================
range  family               what is wrong
====== ==================== =============================================
Y1xx   ``yaml``             the file, or its YAML
S2xx   ``schema``           the shape: keys, and the types of their values
M3xx   ``resolve``          the meaning: references, targets, inheritance
T40x   ``lesson_content``   what the lesson holds, up to T449
T45x   ``prose``            its language, from T450
P5xx   ``verify``           the proof: what keeps a learner from the end
====== ==================== =============================================
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from tutor.diagnostics.record import DiagnosticRecord, Level, parse_records

__all__ = ["FAMILIES", "DiagnosticRecord", "Level", "family", "record_of", "records"]

FAMILIES = ("yaml", "schema", "resolve", "lesson_content", "prose", "verify")
_FOLDER = Path(__file__).parent / "records"


def family(name: str) -> tuple[DiagnosticRecord, ...]:
    """The records of one of ``FAMILIES``, in the order of its text."""
    return tuple(parse_records((_FOLDER / f"{name}.txt").read_text(encoding="utf-8")))


@cache
def records() -> Mapping[str, DiagnosticRecord]:
    """Every record by its code, family by family."""
    return MappingProxyType({row.code: row for name in FAMILIES for row in family(name)})


def record_of(code: str) -> DiagnosticRecord:
    """The record of a code. Raises KeyError for a code that does not exist."""
    return records()[code]
