"""The registry of problem codes.

====== =============================================
range  what is wrong
====== =============================================
Y1xx   the file, or its YAML
S2xx   the shape: keys, and the types of their values
M3xx   the meaning: references, targets, inheritance
====== =============================================
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tutor.lesson.codes import meaning, shape, yaml
from tutor.lesson.codes.row import Code, Level

CODES: Mapping[str, Code] = MappingProxyType(
    {row.code: row for part in (yaml, shape, meaning) for row in part.CODES}
)

__all__ = ["CODES", "Code", "Level"]
