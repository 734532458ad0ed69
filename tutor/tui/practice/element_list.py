"""The scrolling part of a device: elements below each other, updated in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from tutor.engine.view import ElementView, PageView
from tutor.tui.practice.clickable import ActRow, Typist
from tutor.tui.practice.elements import ElementWidget, make_widget
from tutor.tui.practice.elements.choose import Asking
from tutor.tui.practice.elements.field import Entry


class ElementList(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The elements of one page, in order.

    The same page keeps its widgets, by id of the element, and with them what
    is typed, the focus and the place; only another page is built anew.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "onward(1)", show=False),
        Binding("up", "onward(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    ElementList { background: $surface; padding: 0 1; scrollbar-size-vertical: 2; }
    ElementList.-dialog {
        height: auto; max-height: 100%; margin: 1 2; border: double $primary;
        background: $background;
    }
    ElementList > ElementWidget:last-child { margin-bottom: 0; }
    ElementList:focus { border-left: heavy $primary; padding: 0 1 0 0; }
    """

    def __init__(
        self, typist: Typist, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._typist = typist
        self._key = ""
        self._parts: dict[str, ElementWidget] = {}

    @property
    def parts(self) -> tuple[ElementWidget, ...]:
        """The elements that are shown, in order."""
        return tuple(self._parts.values())

    @property
    def key(self) -> str:
        """The name of the page that is shown."""
        return self._key

    async def fill_page(self, page: PageView) -> None:
        """Show this page, or only the dialog that lies on top of it.

        The page is hidden meanwhile, not dimmed: dimmed text is hard to read, and a
        button that looks alive but does nothing makes a learner doubt themselves.
        """
        top = page
        while top.dialog is not None:
            top = top.dialog
        self.set_class(top is not page, "-dialog")
        await self.fill(top.screen, top.elements)

    async def fill(self, key: str, elements: Sequence[ElementView]) -> None:
        """Show these elements; ``key`` names the page that they are of."""
        old = {name: part.element for name, part in self._parts.items()}
        if key != self._key or not self._in_order(elements):
            await self._rebuild(elements)
            if key != self._key:
                self.scroll_home(animate=False)
            self._key = key
        else:
            await self._refill(elements)
        self._bring_in_sight(elements, old)

    def _in_order(self, elements: Sequence[ElementView]) -> bool:
        """Say whether what stays is still in the same order, with the same looks."""
        shown = [name for name in self._parts if any(e.id == name for e in elements)]
        stays = [element for element in elements if element.id in self._parts]
        return shown == [element.id for element in stays] and all(
            self._parts[element.id].element.look == element.look for element in stays
        )

    async def _rebuild(self, elements: Sequence[ElementView]) -> None:
        await self.remove_children()
        self._parts = {element.id: make_widget(element, self._typist) for element in elements}
        await self.mount_all(self._parts.values())
        self._check_focus()

    async def _refill(self, elements: Sequence[ElementView]) -> None:
        wanted = {element.id for element in elements}
        gone = [name for name in self._parts if name not in wanted]
        if gone:
            await self.remove_children([self._parts.pop(name) for name in gone])
        parts: dict[str, ElementWidget] = {}
        previous: ElementWidget | None = None
        for element in elements:
            part = self._parts.get(element.id)
            if part is None:
                part = make_widget(element, self._typist)
                if previous is None:
                    await self.mount(part, before=0 if self.children else None)
                else:
                    await self.mount(part, after=previous)
            else:
                part.refill(element)
            parts[element.id] = previous = part
        changed = bool(gone) or len(parts) != len(self._parts)
        self._parts = parts
        if changed:
            self._check_focus()

    def _check_focus(self) -> None:
        """A page with nothing to press gets the focus itself, so that the keys can scroll it."""
        self.can_focus = not any(widget.can_focus for widget in self.query("*"))

    def _bring_in_sight(self, elements: Sequence[ElementView], old: dict[str, ElementView]) -> None:
        """Scroll to what the coach newly points to, else to the first new error."""
        for wanted in ("highlighted", "error"):
            for element in elements:
                before = old.get(element.id)
                now = getattr(element, wanted)
                if now and (before is None or getattr(before, wanted) != now):
                    self.scroll_to_widget(self._parts[element.id], animate=False)
                    return

    def focusables(self) -> list[Widget]:
        """What can have the focus here, from top to bottom."""
        return [w for w in self.query("*") if w.focusable] or ([self] if self.focusable else [])

    def read_from(self, name: str) -> None:
        """Scroll so that one can read on from this element, once it has its place."""
        self.call_after_refresh(self._read_from, name)

    def _read_from(self, name: str) -> None:
        if name in self._parts:
            self.scroll_to_widget(self._parts[name], top=True, animate=False, force=True)

    def rest(self) -> Widget:
        """Be where the focus is while nothing is to be pressed: Enter does nothing here."""
        self.can_focus = True
        return self

    def on_blur(self) -> None:
        """Only come back here when there is a reason to."""
        self._check_focus()

    def shows(self, widget: Widget) -> bool:
        """Say whether at least the top of this is in sight."""
        return self.region.y <= widget.region.y < self.region.bottom

    def begin(self, wanted: Widget) -> None:
        """Begin to read at the top: not at something that lies further down.

        Otherwise the text above it would go unread, or Enter would press a
        button that nobody has seen.
        """
        if wanted is not self and self.shows(wanted):
            below = wanted.region.bottom - self.region.bottom
            self.scroll_relative(y=max(0, below), animate=False, immediate=True)
        elif wanted is not self:
            wanted = self.rest()
        self.screen.set_focus(wanted, scroll_visible=False)

    def focus_after(self, widget: Widget) -> None:
        """Go to what comes after the element that this is a part of; at the end, stay."""
        order = self.focusables()
        part = next((p for p in self.parts if p in widget.ancestors), None)
        later = order[order.index(widget) + 1 :] if widget in order else []
        following = next((w for w in later if part not in w.ancestors), None)
        if following is not None:
            following.focus()

    def action_onward(self, step: int) -> None:
        """Go to the next thing when it is in sight or near; else scroll, so nothing is missed."""
        order, focused = self.focusables(), self.screen.focused
        if focused in order and focused is not self:
            index = order.index(focused) + step
            target = order[index] if 0 <= index < len(order) else None
        else:
            target = next((widget for widget in order if self.shows(widget)), None)
        if target is not None and target is not self and self._is_near(target):
            target.focus()
        else:
            self.scroll_relative(y=3 * step, animate=False)

    def _is_near(self, widget: Widget) -> bool:
        return self.region.y - 3 <= widget.region.y < self.region.bottom

    def action_page(self, step: int) -> None:
        """Scroll by a screenful."""
        self.scroll_relative(y=step * max(1, self.size.height - 2), animate=False)


def first_in(element_list: ElementList) -> Widget:
    """Where a learner begins on a page: the first box that is empty, else where Enter does nothing.

    It is never a button or a link: it may be the wrong one.
    """
    order = element_list.focusables()
    boxes = [w for w in order if isinstance(w, Entry | ActRow)]
    empty = [w for w in boxes if isinstance(w, Entry) and not w.value]
    asked = [w for w in order if isinstance(w, Asking)]
    return next(iter((*empty, *boxes, *asked)), None) or element_list.rest()
