"""What is in sight, and where the focus goes."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from tutor.tui.practice.element_list import ElementList


def can_take_focus(widget: Widget | None) -> bool:
    """Say whether this widget is there, in sight and may have the focus."""
    return (
        widget is not None
        and widget.is_attached
        and widget.focusable
        and all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))
    )


def errors_in(piles: Iterable[ElementList]) -> dict[str, str]:
    """The errors that are shown, by id of the element."""
    return {p.element.id: p.element.error for pile in piles for p in pile.parts}


def first_wrong(piles: Iterable[ElementList], before: dict[str, str]) -> Widget | None:
    """The first thing to mend whose error was not there before."""
    for pile in piles:
        for part in pile.parts:
            error = part.element.error
            if error and before.get(part.element.id) != error:
                return next((w for w in part.query("*") if w.focusable), None)
    return None
