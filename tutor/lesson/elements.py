"""The elements of a screen: one row per key that a lesson may write in ``content``.

Schema, resolver, engine, storyboard, app and reference each have a row per
element of their own; ``tests/test_completeness.py`` fails by name for each
that lacks one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Look = Literal[
    "text", "heading", "notice", "success", "image", "qr",
    "field", "checkbox", "checkboxes", "switch", "choice", "list", "question", "button", "link",
    "file",
]  # fmt: skip
"""The key that an editor writes, which decides how an element looks."""

Control = Literal["gesture", "pick", "search", "calendar"]
"""How an input is filled in where its look does not say so: by one act, by picking from what
there is, by searching in a long list, or on a calendar."""

Role = Literal["text", "heading", "notice", "success", "image", "input", "question", "button"]
"""What an element does, whatever it looks like."""

StaticRole = Literal["text", "heading", "notice", "success", "image"]


class ElementRow(NamedTuple):
    """What holds for one element in every front end.

    ``input_kind`` is the kind of an input whose kind the lesson does not choose.
    """

    look: Look
    role: Role
    input_kind: str = ""


ELEMENTS: Mapping[Look, ElementRow] = {
    row.look: row
    for row in (
        ElementRow("text", "text"),
        ElementRow("heading", "heading"),
        ElementRow("notice", "notice"),
        ElementRow("success", "success"),
        ElementRow("image", "image"),
        ElementRow("qr", "image"),
        ElementRow("field", "input"),
        ElementRow("checkbox", "input", "flag"),
        ElementRow("checkboxes", "input", "boxes"),
        ElementRow("switch", "input", "flag"),
        ElementRow("choice", "input", "choice"),
        ElementRow("list", "input", "choice"),
        ElementRow("question", "question"),
        ElementRow("button", "button"),
        ElementRow("link", "button"),
        ElementRow("file", "button"),
    )
}

STATIC_ROLES: frozenset[str] = frozenset(get_args(StaticRole))
"""The roles of what is only to be read; such an element has no label."""


def look_of(key: str) -> Look:
    """The look that a key of a lesson names; raises KeyError for any other key."""
    for look in ELEMENTS:
        if look == key:
            return look
    raise KeyError(key)


LIKE_A_LINK: frozenset[Look] = frozenset({"link", "file"})
"""The buttons that only lead somewhere: they never check fields."""
