"""The registry of problem codes.

====== =============================================
range  what is wrong
====== =============================================
Y1xx   the file, or its YAML
S2xx   the shape: keys, and the types of their values
M3xx   the meaning: references, targets, inheritance
T40x   what the lesson holds, up to T449
T45x   its language, from T450
P5xx   the proof: what keeps a learner from the end
====== =============================================
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tutor.diagnostics import lesson_content, prose, resolve, schema, verify, yaml
from tutor.diagnostics.record import DiagnosticCode, Level

_PARTS = (yaml, schema, resolve, lesson_content, prose, verify)
CODES: Mapping[str, DiagnosticCode] = MappingProxyType(
    {row.code: row for part in _PARTS for row in part.CODES}
)

__all__ = ["CODES", "DiagnosticCode", "Level"]
