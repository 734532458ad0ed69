"""A sentence of the registry without the values of a problem."""

from __future__ import annotations

import string


def open_sentence(text: str) -> str:
    """The sentence with three dots in each hole."""
    parts = string.Formatter().parse(text)
    return "".join(literal + ("" if name is None else "…") for literal, name, _, _ in parts)
