"""What holds for every test of a screen: no waiting, reading or painting that nobody needs."""

from __future__ import annotations

import asyncio
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from textual import app as textual_app
from textual import pilot as textual_pilot
from textual._compositor import Compositor
from textual._context import active_app, visible_screen_stack
from textual.app import App
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

# --- waiting ----------------------------------------------------------------------
from tutor.tui.base_app import BaseApp


def is_unfinished(screen: Screen[Any]) -> bool:
    """Whether it waits for its next tick to lay out, to paint or to call back."""
    changed = (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
    )
    shown = screen.is_running and screen.is_current and not screen.app._batch_count
    return bool((changed and shown) or (screen._callbacks and screen.is_running))


def next_tick(app: App[Any]) -> bool:
    """Do at once what Textual would do at its next tick; False when there is nothing."""
    screen = app.screen_stack[-1] if app.screen_stack else None
    if app._exit:
        return False
    if app.animator._animations:
        app.animator()
    elif app._resize_timer:
        app._check_resize()
    elif screen is not None and is_unfinished(screen):
        screen._on_timer_update()
    else:
        return False
    return True


async def all_done(*_seconds: float) -> bool:
    """Wait until the app has nothing left to do, without waiting for the clock.

    Textual's own waiting sleeps until the process uses little time: 40 ms for a key, and much
    more on a busy machine, where it isn't certain to be right either.
    """
    app = active_app.get()
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    async with asyncio.timeout(30):
        while not app._exception_event.is_set():
            await asyncio.sleep(0)
            if not ready and not next_tick(app):
                return True
    return False


@pytest.fixture(autouse=True)
def nothing_is_waited_for_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    """For ``press``, ``pause`` and all else that a pilot does."""
    monkeypatch.setattr(Pilot, "_wait_for_screen", lambda _pilot, timeout=30.0: all_done(timeout))
    for module in (textual_app, textual_pilot):
        monkeypatch.setattr(module, "wait_for_idle", all_done)


# --- painting ---------------------------------------------------------------------


def leave_unpainted(compositor: Compositor, *_how: Any, screen_stack: Any = None) -> None:
    """Forget what changed; without a terminal Textual would paint it and throw it away."""
    visible_screen_stack.set(screen_stack or [])
    compositor._dirty_regions.clear()


looked_at: set[int] = set()
"""The apps of this test that were painted by it."""
render_strips = Compositor.render_strips
shut_down = App._shutdown


def paint(compositor: Compositor, size: Size | None = None) -> list[Strip]:
    """Paint what is there, and remember that it could be painted."""
    looked_at.add(id(active_app.get()))
    return render_strips(compositor, size)


async def paint_and_shut_down(app: App[Any]) -> None:
    """Paint an app that was never looked at, so that what cannot be painted is noticed."""
    if id(app) not in looked_at and app.screen_stack and app._exception is None:
        app.screen._compositor.render_strips()
    await shut_down(app)


@pytest.fixture(autouse=True)
def only_what_is_looked_at_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Painting every step on the way was a third of what a test of a screen did."""
    looked_at.clear()
    monkeypatch.setattr(Compositor, "render_update", leave_unpainted)
    monkeypatch.setattr(Compositor, "render_strips", paint)
    monkeypatch.setattr(App, "_shutdown", paint_and_shut_down)


# --- reading ----------------------------------------------------------------------


@pytest.fixture(autouse=True)
def quick_fingers_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test presses Enter faster than any learner means to; each press counts."""
    monkeypatch.setattr(BaseApp, "DOUBLE_PRESS", 0)


READ: dict[tuple[Any, ...], list[RuleSet]] = {}
"""The rules of each piece of a style sheet, with the colours it was read with."""
read_anew = Stylesheet._parse_rules


def read_once(sheet: Stylesheet, css: str, *where: Any, **more: Any) -> list[RuleSet]:
    """The rules of this piece; every test has an app of its own that would read all anew."""
    colours = sheet._variables
    key = (css, where, *more.items(), *colours, *colours.values())
    if key not in READ:
        READ[key] = read_anew(sheet, css, *where, **more)
    return READ[key]


@pytest.fixture(autouse=True)
def style_sheets_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading them is a tenth of what a test of a screen does."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", read_once)


# --- styling ----------------------------------------------------------------------

Styled = dict[tuple[Any, ...], tuple[RulesMap, bool]]
STYLED: dict[tuple[int, ...], Styled] = {}
"""What each list of rules gave for a node of this kind in such a place, and whether hovering
matters to it."""
sheets: WeakKeyDictionary[Stylesheet, tuple[list[RuleSet], Styled]] = WeakKeyDictionary()
apply_anew = Stylesheet.apply


def styled_by(sheet: Stylesheet) -> Styled:
    """What sheets with these very rules gave; ``READ`` keeps the rules, so their ids hold."""
    rules = sheet.rules
    if sheet not in sheets or sheets[sheet][0] is not rules:
        sheets[sheet] = rules, STYLED.setdefault(tuple(map(id, rules)), {})
    return sheets[sheet][1]


def place_of(node: DOMNode) -> tuple[Any, ...]:
    """All of a node and of what it lies in that a rule may ask for, but for its neighbours."""
    place: list[Any] = []
    for each in node.css_path_nodes:
        place += (each._css_type_name, each._id, each.classes)
        if isinstance(each, Widget):
            place += (each.mouse_hover, each.has_focus, each.disabled, each.allow_focus())
    return (node.app.theme, *place)


def apply_once(
    sheet: Stylesheet, node: DOMNode, *, animate: bool = False, **_memory: object
) -> None:
    """Style a node as the like of it was styled before, in another app or on another screen.

    As in Textual's own memory, which forgets after each update, there is none of a node that a
    rule with ``:first-child`` or ``:focus-within`` may be about.
    """
    known, place = styled_by(sheet), place_of(node)
    if place in known:
        rules, node._has_hover_style = known[place]
        node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
        sheet.replace_rules(node, rules, animate=animate)
        sheet._process_component_classes(node)
        return
    new: dict[tuple[Any, ...], RulesMap] = {}
    apply_anew(sheet, node, animate=animate, cache=new)
    for rules in new.values():
        known[place] = rules, node._has_hover_style


@pytest.fixture(autouse=True)
def alike_is_styled_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finding which rules are about a node is a sixth of what a test of a screen does."""
    monkeypatch.setattr(Stylesheet, "apply", apply_once)
