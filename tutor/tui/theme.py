"""The two themes, one light as paper and one dark, and the names of their colours.

Every pair that the app draws has a contrast of at least 7:1: ``ink``,
``muted``, ``primary``, ``praise``, ``mistake`` and ``guide`` on ``background``,
``surface`` and ``panel``; ``on-primary`` on ``primary``; ``on-accent`` on
``accent``; ``on-bar`` on ``bar``; ``on-guide`` on ``guide``. In style sheets they are
``$ink``, ``$on-accent`` and so on. ``accent`` (yellow) is the focus and nothing else;
``guide`` (purple) is what the program adds to a simulated device: the practice badge,
and the frame around what the coach points to.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from textual.theme import Theme


class Palette(NamedTuple):
    """The colours of one theme as ``#rrggbb``."""

    background: str
    surface: str
    panel: str
    ink: str
    muted: str
    primary: str
    on_primary: str
    accent: str
    on_accent: str
    praise: str
    mistake: str
    bar: str
    on_bar: str
    guide: str
    on_guide: str


LIGHT = Palette(
    background="#fbfaf6",
    surface="#ffffff",
    panel="#e9eaee",
    ink="#12203a",
    muted="#2b3b57",
    primary="#0b2f75",
    on_primary="#ffffff",
    accent="#ffd75f",
    on_accent="#12203a",
    praise="#0a5428",
    mistake="#862e00",
    bar="#0b2f75",
    on_bar="#ffffff",
    guide="#5a1f7a",
    on_guide="#ffffff",
)
DARK = Palette(
    background="#0c1424",
    surface="#161e33",
    panel="#222b40",
    ink="#f7f4ea",
    muted="#cdd6e6",
    primary="#a3cbff",
    on_primary="#0c1424",
    accent="#ffd75f",
    on_accent="#0c1424",
    praise="#93e8ac",
    mistake="#ffbe91",
    bar="#1c3157",
    on_bar="#f7f4ea",
    guide="#d9b3ff",
    on_guide="#0c1424",
)
PALETTES = {"light": LIGHT, "dark": DARK}


def variables(palette: Palette) -> dict[str, str]:
    """Own colour names, and Textual's derived ones that would be too faint."""
    return {
        "ink": palette.ink,
        "muted": palette.muted,
        "on-primary": palette.on_primary,
        "on-accent": palette.on_accent,
        "praise": palette.praise,
        "mistake": palette.mistake,
        "bar": palette.bar,
        "on-bar": palette.on_bar,
        "guide": palette.guide,
        "on-guide": palette.on_guide,
        "text": palette.ink,
        "text-muted": palette.muted,
        "text-disabled": palette.muted,
        "foreground-muted": palette.muted,
        "foreground-disabled": palette.muted,
        "border": palette.primary,
        "border-blurred": palette.primary,
        "scrollbar": palette.primary,
        "scrollbar-hover": palette.primary,
        "scrollbar-active": palette.ink,
        "scrollbar-background": palette.panel,
        "scrollbar-background-hover": palette.panel,
        "scrollbar-background-active": palette.panel,
        "scrollbar-corner-color": palette.panel,
        "input-cursor-background": palette.ink,
        "input-cursor-foreground": palette.background,
        "input-selection-background": palette.primary,
        "input-selection-foreground": palette.on_primary,
        "screen-selection-background": palette.primary,
        "screen-selection-foreground": palette.on_primary,
        "block-cursor-foreground": palette.on_accent,
        "block-cursor-background": palette.accent,
        "block-hover-background": palette.panel,
        "link-color": palette.primary,
        "link-color-hover": palette.on_accent,
        "link-background-hover": palette.accent,
    }


def _theme(name: str, palette: Palette) -> Theme:
    return Theme(
        name=name,
        dark=name == "dark",
        primary=palette.primary,
        secondary=palette.primary,
        accent=palette.accent,
        foreground=palette.ink,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        success=palette.praise,
        warning=palette.mistake,
        error=palette.mistake,
        variables=variables(palette),
    )


@cache
def themes() -> tuple[Theme, Theme]:
    """The light theme, which the app starts with, and the dark one."""
    return _theme("light", LIGHT), _theme("dark", DARK)
