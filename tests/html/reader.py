"""A page as a browser without scripts understands it: what can be filled in, pressed and sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

import html5lib


class Sent(NamedTuple):
    """What a browser sends when a button is pressed."""

    method: str
    address: str
    values: list[tuple[str, str]]


def words(element: Element) -> str:
    """All that is written in an element, in one line."""
    return " ".join("".join(element.itertext()).split())


class Page:
    """One page."""

    def __init__(self, markup: str) -> None:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root: Element = parser.parse(markup)
        self.mistakes = [f"{place}: {code}" for place, code, _ in parser.errors]
        self._parents = {child: parent for parent in self.root.iter() for child in parent}

    def all(self, *tags: str) -> list[Element]:
        """The elements with one of these tags, in order."""
        return [element for element in self.root.iter() if element.tag in tags]

    def by_class(self, name: str) -> list[Element]:
        """The elements of a class."""
        return [e for e in self.root.iter() if name in (e.get("class") or "").split()]

    def by_id(self, name: str) -> Element:
        """The one element with this id."""
        (found,) = [element for element in self.root.iter() if element.get("id") == name]
        return found

    def within(self, element: Element) -> Iterator[Element]:
        """An element and all around it."""
        now: Element | None = element
        while now is not None:
            yield now
            now = self._parents.get(now)

    def form_of(self, element: Element) -> Element:
        """The form around an element."""
        return next(each for each in self.within(element) if each.tag == "form")

    def label_of(self, element: Element) -> str:
        """The name of a control, as a screen reader says it."""
        if element.get("aria-label"):
            return str(element.get("aria-label"))
        if element.tag == "button":
            return words(element)
        labels = [e for e in self.all("label") if e.get("for") == element.get("id")]
        return words(labels[0]) if labels else ""

    def controls(self) -> list[Element]:
        """All that can be used."""
        return [
            element
            for element in self.all("a", "button", "input", "select", "textarea", "summary")
            if element.get("type") != "hidden"
        ]

    def button(self, label: str) -> Element:
        """The one button that is called like this."""
        found = [b for b in self.all("button") if label in (words(b), b.get("value"))]
        assert len(found) == 1, f"{label!r} among {[words(b) for b in self.all('button')]}"
        return found[0]

    def field(self, label: str) -> Element:
        """The one field that is called like this."""
        fields = [e for e in self.all("input", "select", "textarea") if e.get("type") != "hidden"]
        found = [field for field in fields if self.label_of(field) == label]
        assert len(found) == 1, f"{label!r} among {[self.label_of(field) for field in fields]}"
        return found[0]

    def fill(self, label: str, text: str) -> None:
        """Type in a field."""
        self.field(label).set("value", text)

    def press(self, button: Element) -> Sent:
        """What is sent when this button is pressed."""
        form = self.form_of(button)
        values = [pair for element in form.iter() for pair in _value(element)]
        if button.get("name"):
            values.append((str(button.get("name")), button.get("value") or ""))
        return Sent(form.get("method") or "get", form.get("action") or "", values)


def _value(element: Element) -> Iterator[tuple[str, str]]:
    name = element.get("name")
    if not name:
        return
    if element.tag == "input":
        sort = element.get("type") or "text"
        if sort in ("checkbox", "radio") and element.get("checked") is None:
            return
        if sort not in ("submit", "button"):
            yield name, element.get("value") or ("on" if sort in ("checkbox", "radio") else "")
    elif element.tag == "textarea":
        yield name, element.text or ""
    elif element.tag == "select":
        options = list(element.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None] or options
        if chosen:
            value = chosen[-1].get("value")
            yield name, words(chosen[-1]) if value is None else value


Send = Callable[[Sent], str]


def values_of(sent: Sent) -> dict[str, str]:
    """What is sent as a server reads it: of two values under one name the last counts."""
    return dict(sent.values)
