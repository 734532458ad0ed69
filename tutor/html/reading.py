"""What a form that was sent back says: an event, or a wish about the page itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from tutor.engine.event import Event
from tutor.engine.view import BrowserView, ElementView, View
from tutor.html.names import address_name, event_of_value, field_name, is_field
from tutor.html.tables import READERS, Values
from tutor.inputs.boxes import joined
from tutor.practice.controller import inputs_in

DO = "do"
"""The name of every button; its value says what it does."""
ENTER = "enter"
"""The value of the button that Enter presses in a field."""

WishKind = Literal["enter", "leave", "step_back", "front", "card", "finish", "size", "theme"]


class Wish(NamedTuple):
    """What is no event: say what was typed, a step back, another device in front …"""

    kind: WishKind
    about: str = ""


def read(form: Values) -> Event | Wish:
    """What the form asks for; raises ValueError when no page of ours can have asked it."""
    value = form.get(DO, ENTER)
    if not value.startswith("["):
        return _wish(value)
    event = event_of_value(value)
    reader = READERS.get(event.verb)
    if reader is None:
        raise ValueError(f"nobody can do {event.verb!r}")
    return reader(event, form)


def _wish(value: str) -> Wish:
    word, _colon, about = value.partition(":")
    kinds: tuple[WishKind, ...] = get_args(WishKind)
    for kind in kinds:
        if kind == word:
            return Wish(kind, about)
    raise ValueError(f"no wish: {word!r}")


def typed(form: Values, view: View) -> Mapping[str, str]:
    """What stands in each input in front, by its id, where that differs from the view."""
    found: dict[str, str] = {}
    for element in inputs_in(view).values():
        text = _text_of(form, element)
        was = "no" if element.kind == "flag" and not element.value else element.value
        if text != was:
            found[element.id] = text
    return found


def _text_of(form: Values, element: ElementView) -> str:
    """What stands in an input; of a group of boxes each is a field of its own."""
    name = field_name(element.id)
    if element.kind != "boxes" or name not in form:
        return form.get(name, element.value)
    labels = [option.label for option in element.options]
    return joined([label for i, label in enumerate(labels) if form.get(f"{name}-{i}")], labels)


def typed_texts(form: Values) -> Iterator[str]:
    """All that stands in the fields of the devices, whichever they are."""
    return (text for name, text in form.items() if is_field(name))


def typed_address(form: Values, view: View) -> Event | None:
    """The address that was typed in an address bar in front, if one was."""
    for device in view.devices:
        if isinstance(device, BrowserView):
            text = form.get(address_name(device.prefix), device.address)
            if text != device.address:
                return Event("address", device.prefix, text)
    return None
