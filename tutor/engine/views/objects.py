"""Letters, cards and devices with keys as they are to be seen."""

from __future__ import annotations

from tutor.engine.state import KeypadState, ReadableState
from tutor.engine.view import ElementView, ObjectView, PageView
from tutor.engine.views.pages import ViewBuilder, elements_of
from tutor.engine.views.places import empty_text, is_named, title_of
from tutor.engine.world.foreground import front_screens
from tutor.lesson.model import Screen


def object_view(look: ViewBuilder, device: ReadableState | KeypadState) -> ObjectView:
    """All that lies there, below each other."""
    context, place = look.context, device.place
    screens = front_screens(context, look.state.world, place)
    return ObjectView(
        place=place,
        title=title_of(context, place),
        named=is_named(context, place),
        kind=context.kind_of(place),
        page=_page(look, screens) if screens else None,
        empty=empty_text(context, place),
    )


def _page(look: ViewBuilder, screens: tuple[Screen, ...]) -> PageView:
    """The newest letter lies on top."""
    name = " ".join(screen.id for screen in screens)
    elements: list[ElementView] = []
    for screen in reversed(screens):
        elements += elements_of(look, screen)
    return PageView(name, look.text(screens[-1].title), tuple(elements), at=screens[-1].at)
