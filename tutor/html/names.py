"""Names of fields and ids of controls: short, stable, and nothing that a browser recognises.

A browser that reads "password" or "email" in a name offers what it has stored,
and offers to store what is typed. Both would be wrong in a practice.
"""

from __future__ import annotations

import hashlib
import json

from tutor.engine.event import Event, read_event

MOST_PARTS = 3


def field_name(element: str) -> str:
    """The name of the input with this id, which is its id in the page too."""
    return _short("v", element)


def address_name(prefix: str) -> str:
    """The name of the address bar of the place with this prefix."""
    return _short("a", prefix)


def is_field(name: str) -> bool:
    """Whether this is the name of an input or of an address bar."""
    return name[:1] in ("v", "a")


def event_id(event: Event) -> str:
    """The id of the button for an event."""
    return _short("b", "\n".join(event))


def place_id(place: str) -> str:
    """The id of the section of a place."""
    return _short("d", place)


def page_id(place: str, screen: str) -> str:
    """The id of the page of a place; another screen has another id."""
    return _short("p", f"{place}\n{screen}")


def _short(sort: str, text: str) -> str:
    return sort + hashlib.blake2s(text.encode(), digest_size=5).hexdigest()


def event_value(event: Event) -> str:
    """The value of the button for an event."""
    parts = [event.verb, event.target, event.text]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def event_of_value(value: str) -> Event:
    """The event that a button stands for; raises ValueError for any other text."""
    try:
        parts = json.loads(value)
    except RecursionError as error:
        raise ValueError("no event") from error
    if not isinstance(parts, list) or not 0 < len(parts) <= MOST_PARTS:
        raise ValueError("no event")
    if not all(isinstance(part, str) for part in parts):
        raise ValueError("no event")
    "".join(parts).encode()  # raises for half a character, which no page can show
    return read_event(*parts)
