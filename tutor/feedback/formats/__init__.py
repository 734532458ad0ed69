"""The formats of an export. A new one is one file here and one row in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.feedback.formats.csv import CSV
from tutor.feedback.formats.format import Format
from tutor.feedback.formats.jsonl import JSONL
from tutor.feedback.formats.xlsx import XLSX

FORMATS: Mapping[str, Format] = {"csv": CSV, "jsonl": JSONL, "xlsx": XLSX}
