"""What a camera reads: the codes that are in front at the place where it points."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import World
from tutor.engine.world.foreground import front_screens
from tutor.inputs.held import BETWEEN, NOT_IN_VIEW
from tutor.lesson.model import Input, Static


def codes_in_view(context: PracticeContext, world: World, place: str) -> tuple[str, ...]:
    """The codes that a camera can read at a place: those of what is in front there now."""
    return tuple(
        context.text(world, element.text)
        for screen in front_screens(context, world, place)
        for element in context.content(world, screen)
        if isinstance(element, Static) and element.look == "qr"
    )


def scanned(
    context: PracticeContext, world: World, element: Input, text: str, right: tuple[str, ...]
) -> str:
    """What the camera reads where it is pointed: at a place that is an option of the field.

    Any other text is what somebody claims to have read; one of the ``right`` ones must be in sight.
    """
    if text in element.options:
        codes = codes_in_view(context, world, text)
        return f"{text}{BETWEEN}{codes[0] if codes else NOT_IN_VIEW}"
    for place in element.options:
        if text in codes_in_view(context, world, place):
            return f"{place}{BETWEEN}{text}"
    return NOT_IN_VIEW if text and text in right else text
