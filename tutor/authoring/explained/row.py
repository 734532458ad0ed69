"""What is told of one part of the format, beside the help of its keys."""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """A part of the format in Dutch: ``sample`` is YAML of one such part."""

    title: str
    about: str
    sample: str
