"""The colours of the two themes: the pairs that may be drawn, and that nothing else is drawn."""

from __future__ import annotations

import re
from pathlib import Path

from tests.table import each_row
from tests.tui.seen import contrast
from tutor.storage.preferences import Preferences
from tutor.tui.base_app import BaseApp
from tutor.tui.theme import PALETTES, Palette

ENOUGH = 7.0
TUI = Path(__file__).parents[2] / "tutor" / "tui"
SHEETS = {path.relative_to(TUI).as_posix(): path for path in sorted(TUI.rglob("*.tcss"))} | {
    path.relative_to(TUI).as_posix(): path
    for path in sorted(TUI.rglob("*.py"))
    if "DEFAULT_CSS" in path.read_text(encoding="utf-8")
    or re.search(r"^    CSS\b", path.read_text(encoding="utf-8"), re.M)
}

PAGES = ("background", "surface", "panel")
PAIRS = frozenset(
    [(ink, page) for ink in ("ink", "muted", "primary", "praise", "mistake") for page in PAGES]
    + [("on-primary", "primary"), ("on-accent", "accent"), ("on-bar", "bar")]
    + [("surface", "primary"), ("surface", "mistake"), ("background", "ink")]
    + [("accent", "on-accent")]
)
"""Which colour of text may stand on which background, by the names in style sheets."""


def rgb(palette: Palette, name: str) -> tuple[int, int, int]:
    """A colour of a palette by its name in style sheets."""
    value = getattr(palette, name.replace("-", "_"))
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


@each_row("theme", PALETTES)
@each_row(("ink", "page"), sorted(PAIRS))
def test_every_pair_of_colours_can_be_read(ink: str, page: str, theme: str) -> None:
    palette = PALETTES[theme]
    assert contrast(rgb(palette, ink), rgb(palette, page)) >= ENOUGH


def values(sheet: Path, key: str) -> list[list[str]]:
    """What each rule of a style sheet gives this property; a rule in a rule is one apart."""
    rules = re.split(r"[{}]", sheet.read_text(encoding="utf-8"))
    return [re.findall(rf"^\s*{key}: ([^;]+);", rule, re.M) for rule in rules]


@each_row("sheet", SHEETS.values(), ids=SHEETS)
def test_a_style_sheet_names_the_colours_of_the_palette_only(sheet: Path) -> None:
    """A colour of its own, or one made lighter, could make a pair that nobody measured."""
    known = {f"${name.replace('_', '-')}" for name in Palette._fields} | {"transparent"}
    for key in ("color", "background", "border-title-color", "link-color"):
        named = {value for found in values(sheet, key) for value in found}
        assert named <= known, key
    for key in ("opacity", "text-opacity", "tint", "background-tint"):
        assert {value for found in values(sheet, key) for value in found} <= {"transparent"}, key


@each_row("sheet", SHEETS.values(), ids=SHEETS)
def test_a_rule_with_both_colours_draws_a_pair_that_can_be_read(sheet: Path) -> None:
    both = zip(values(sheet, "color"), values(sheet, "background"), strict=True)
    pairs = {(ink[-1][1:], page[-1][1:]) for ink, page in both if ink and page}
    assert {pair for pair in pairs if "ransparent" not in pair} <= PAIRS


def test_the_theme_is_remembered_at_the_next_start(tmp_path: Path) -> None:
    """Without starting an app: what is written is what the next one begins with."""
    app = BaseApp(Preferences(tmp_path / "preferences.json"))
    app.action_switch_light()
    assert app.theme == "dark"
    assert BaseApp(Preferences(tmp_path / "preferences.json")).theme == "dark"
    assert BaseApp(Preferences(tmp_path / "others.json")).theme == "light"
