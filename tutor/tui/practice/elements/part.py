"""What every element of a page has in common."""

from __future__ import annotations

from textual.widget import Widget

from tutor.engine.view import ElementView
from tutor.tui.practice.clickable import point_at
from tutor.tui.practice.requests import Typist


class ElementWidget(Widget):
    """A widget that shows one element and is updated in place.

    A subclass builds itself from an element and a ``Typist``, and says in
    ``present`` what changes when the element does.
    """

    DEFAULT_CSS = """
    ElementWidget { width: 100%; height: auto; }
    ElementWidget.-pointed { border: heavy $guide; border-title-color: $guide; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(markup=False)
        self.element = element
        self.typist = typist
        self.point(element)

    def refill(self, element: ElementView) -> None:
        """Show the element as it is now; nothing is drawn when it did not change."""
        if element != self.element:
            self.present(element)
            self.point(element)
            self.element = element

    def present(self, element: ElementView) -> None:
        """Change what is drawn; ``self.element`` is still the element before."""

    def point(self, element: ElementView) -> None:
        """Put a frame with the word "here" around it, or take that away."""
        point_at(self, pointed=element.highlighted, otherwise=self.title(element))

    def title(self, element: ElementView) -> str:
        """What stands in its frame, if it has one."""
        return ""
