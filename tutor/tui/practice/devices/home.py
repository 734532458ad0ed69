"""The phone's home screen: a grid of apps, each with its icon and what is unread."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.content import Content

from tutor.engine.event import Event
from tutor.engine.view import AppView
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import Clickable, point_at

COLUMNS = 2


class _App(Clickable):
    DEFAULT_CSS = """
    _App {
        width: 100%; height: 4; content-align: center middle; text-align: center;
        border: round $muted;
    }
    _App.-highlighted { border: heavy $guide; border-title-color: $guide; }
    _App:focus { border: heavy $on-accent; border-title-color: $on-accent; }
    """

    def __init__(self, app: AppView, prefix: str) -> None:
        super().__init__(_label(app), Event("app", prefix + app.name))
        self.app_name = app.name
        point_at(self, highlighted=app.highlighted)

    def fill(self, app: AppView) -> None:
        self.relabel(_label(app))
        point_at(self, highlighted=app.highlighted)


class HomeGrid(Grid):
    """All apps; the arrow keys walk over them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("up", f"step(-{COLUMNS})", show=False),
        Binding("down", f"step({COLUMNS})", show=False),
    ]
    DEFAULT_CSS = f"""
    HomeGrid {{
        grid-size: {COLUMNS}; grid-rows: 4; background: $surface; padding: 0 1; overflow-y: auto;
    }}
    """

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix

    async def fill(self, apps: tuple[AppView, ...]) -> None:
        """Show these apps; those that stay are updated in place."""
        shown = {widget.app_name: widget for widget in self.query(_App)}
        if list(shown) != [app.name for app in apps]:
            await self.remove_children()
            await self.mount_all([_App(app, self._prefix) for app in apps])
            return
        for app in apps:
            shown[app.name].fill(app)

    def action_step(self, step: int) -> None:
        """Go to another app."""
        apps = list(self.query(_App))
        for index, app in enumerate(apps):
            if app.has_focus and 0 <= index + step < len(apps):
                apps[index + step].focus()
                return


def _label(app: AppView) -> Content:
    badge = to_content(f" ●{app.unread}", "bold") if app.unread else Content("")
    icon = to_content(app.icon)
    if app.icon.isalnum():
        icon = to_content(f" {app.icon} ", "bold $on-primary on $primary")
    return icon + badge + Content("\n") + to_content(app.name)
