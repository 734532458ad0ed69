"""The formats of an export. A new one is one file here, with a ``FORMAT``, and its name below."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.feedback.formats.format import Format

FORMATS = ("csv", "jsonl", "xlsx")
"""Also how the names of their files end."""


def load_format(name: str) -> Format:
    """The format of this name, one of ``FORMATS``, imported when it is used."""
    form: Format = import_module(f"{__name__}.{name}").FORMAT
    return form
