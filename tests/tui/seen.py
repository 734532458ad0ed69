"""What stands on the screen, cell by cell, and acts that reach it as a terminal's bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot


class Cell(NamedTuple):
    """One character with its colours as ``(red, green, blue)``."""

    x: int
    y: int
    char: str
    ink: tuple[int, int, int]
    paper: tuple[int, int, int]


def lines(app: App[str]) -> list[str]:
    """The text on the screen, line by line."""
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def text(app: App[str]) -> str:
    """All text on the screen."""
    return "\n".join(lines(app))


def cells(app: App[str], system: ColorSystem = ColorSystem.TRUECOLOR) -> Iterator[Cell]:
    """Every cell that shows a character, in the colours of such a terminal."""
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            if segment.text.strip():
                ink, paper = _colours(segment.style or Style(), system)
                for offset, char in enumerate(segment.text):
                    if not char.isspace():
                        yield Cell(x + offset, y, char, ink, paper)
            x += len(segment.text)


def _colours(
    style: Style, system: ColorSystem
) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    ink, paper = _rgb(style.color, system), _rgb(style.bgcolor, system)
    if style.dim:
        ink = tuple((a + b) // 2 for a, b in zip(ink, paper, strict=True))  # type: ignore[assignment]
    return (paper, ink) if style.reverse else (ink, paper)


def _rgb(color: Color | None, system: ColorSystem) -> tuple[int, int, int]:
    assert color is not None
    assert color.triplet is not None, f"{color} depends on the terminal"
    return tuple(color.downgrade(system).get_truecolor())  # type: ignore[return-value]


def luminance(rgb: tuple[int, int, int]) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [c / 255 for c in rgb]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Contrast ratio, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


async def send(pilot: Pilot[str], data: str) -> None:
    """Let the app read these bytes, as from a terminal."""
    parser = XTermParser()
    driver = pilot.app._driver
    assert driver is not None
    for message in parser.feed(data):
        driver.process_message(message)
    await pilot.pause()
    await pilot.pause()


async def resize(pilot: Pilot[str], width: int, height: int) -> None:
    """Give the terminal another size."""
    await pilot.resize_terminal(width, height)
    pilot.app.post_message(Resize(Size(width, height), Size(width, height)))
    await pilot.pause()


def click(x: int, y: int) -> str:
    """The bytes of a press and release of the mouse on this cell."""
    return f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m"


def find(app: App[str], words: str) -> tuple[int, int]:
    """The cell where these words begin."""
    for y, line in enumerate(lines(app)):
        if words in line:
            return line.index(words), y
    raise AssertionError(f"{words!r} is not on the screen:\n{text(app)}")
