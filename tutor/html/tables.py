"""What draws each element and each kind of place: a macro of a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tutor.engine.event import Event
from tutor.html.names import address_name
from tutor.inputs import KINDS
from tutor.lesson.elements import Control, Look
from tutor.lesson.places import PlaceKind
from tutor.lesson.verbs import EventVerb

ELEMENTS: Mapping[Look, str] = {
    "text": "text",
    "heading": "heading",
    "notice": "notice",
    "success": "success",
    "image": "image",
    "qr": "qr",
    "field": "field",
    "checkbox": "tick",
    "checkboxes": "boxes",
    "switch": "tick",
    "choice": "choice",
    "list": "list",
    "question": "question",
    "button": "button",
    "link": "link",
    "file": "file",
}
"""The macro of ``elements.html`` for each element."""

CONTROLS: Mapping[Control, str] = {
    "gesture": "gesture",
    "pick": "pick",
    "search": "search",
    "calendar": "calendar",
}
"""The macro for an input that is filled in otherwise than its look says."""

PLACES: Mapping[PlaceKind, str] = {
    "computer": "computer",
    "phone": "phone",
    "tablet": "phone",
    "paper": "object",
    "card": "object",
    "keypad": "object",
    "gate": "object",
}
"""The macro of ``devices.html`` for each kind of place."""

ICONS: Mapping[str, str] = {
    "Berichten": "bubble",
    "WhatsApp": "bubble",
    "E-mail": "envelope",
    "Meldingen": "bell",
    "Telefoon": "handset",
    "Internet": "globe",
    "Instellingen": "sliders",
    "Contacten": "person",
    "Play Store": "bag",
    "App Store": "bag",
    "Camera": "camera",
}
"""The macro of ``icons.html`` for each app that has one; others have their first letter."""

KEYBOARDS: Mapping[str, str] = {
    **{name: "numeric" for name, kind in KINDS.items() if kind.numeric},
    "phone": "tel",
    "email": "email",
    "address": "url",
    "amount": "decimal",
}
"""The keyboard that a telephone shows for an input kind."""

Values = Mapping[str, str]
Reader = Callable[[Event, Values], Event]


def _address(event: Event, values: Values) -> Event:
    return event._replace(text=values.get(address_name(event.target), event.text))


def _as_it_is(event: Event, _values: Values) -> Event:
    return event


def _without_text(event: Event, _values: Values) -> Event:
    return event._replace(text="")


def _alone(event: Event, _values: Values) -> Event:
    return Event(event.verb)


READERS: Mapping[EventVerb, Reader] = {
    "address": _address,
    "fill": _as_it_is,
    "answer": _as_it_is,
    "press": _without_text,
    "back": _without_text,
    "tab": _without_text,
    "close": _without_text,
    "home": _without_text,
    "app": _without_text,
    "message": _without_text,
    "banner": _without_text,
    "wait": _alone,
    "continue": _alone,
    "skip": _alone,
    "hint": _alone,
    "show": _alone,
    "epilogue": _alone,
}
"""What is taken from a button for each verb, and what from the fields beside it."""
