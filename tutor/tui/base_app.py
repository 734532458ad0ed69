"""The themes and the keys that work on every screen."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.reactive import Reactive
from textual.theme import Theme

from tutor.i18n import gettext as _
from tutor.storage.preferences import Preferences
from tutor.tui.keys import bindings
from tutor.tui.screens.base import APP_KEYS, HEIGHTS, WIDTHS, AppScreen
from tutor.tui.terminal import (
    ending_on_signals,
    exit_code,
    hung_up,
    read_from,
    read_on_after_other_bytes,
)
from tutor.tui.theme import LIGHT, PALETTES, themes, variables

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.driver import Driver

THEME = "theme"
"""The name of the preference for the light or the dark theme."""

LOOK_EVERY = 2.0
"""Seconds between looks at the terminal."""

HUNG_UP = 129
"""The exit code of a program whose terminal went away, as a shell counts it."""


class BaseApp(App[str]):
    """An app without screens of its own; ``TutorApp`` adds them, and tests single ones."""

    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    BINDINGS = bindings(APP_KEYS)
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    theme = Reactive("light", init=False)
    DOUBLE_PRESS: ClassVar[float] = 0.6
    """Seconds within which a second Enter or space counts as the same press, as with a mouse."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._preferences = preferences or Preferences()
        if self._preferences.get(THEME) in PALETTES:
            self.set_reactive(App.theme, self._preferences.get(THEME))
        self.title = _("Practise safely")
        self.animation_level = "none"
        self._ended_by = 0
        self._pressed: tuple[str, float] = ("", 0)

    async def on_event(self, event: events.Event) -> None:
        """Count a key that presses only once when it is held down or pressed twice at once.

        The second press would fall on what has come in the place of the first.
        """
        if isinstance(event, events.Key) and not event.is_forwarded and self._is_again(event):
            return
        await super().on_event(event)

    def _is_again(self, key: events.Key) -> bool:
        """Say whether this is the second of two presses; not where the key writes something."""
        if key.key not in ("enter", "space"):
            return False
        before, self._pressed = self._pressed, (key.key, key.time)
        again = key.key == before[0] and key.time - before[1] < self.DOUBLE_PRESS
        return again and key.key not in getattr(self.focused, "TYPES", ())

    def on_mount(self) -> None:
        """Look now and then whether there is still a terminal."""
        terminal = None if self.is_headless else read_from()
        if terminal is not None:
            self.set_interval(LOOK_EVERY, partial(self._leave_when_hung_up, terminal))

    def _leave_when_hung_up(self, terminal: int) -> None:
        # Textual would read from nothing for ever, with a whole core. Every step is kept already.
        if hung_up(terminal):
            os._exit(HUNG_UP)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Ours only, and from the start: to switch at once is to read all style sheets twice."""
        return {theme.name: theme for theme in themes()}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colour names exist from the first reading of a style sheet on."""
        return variables(LIGHT)

    def action_switch_light(self) -> None:
        """Switch between the light and the dark theme."""
        self.theme = "dark" if self.theme == "light" else "light"
        self._preferences.put(THEME, self.theme)

    def action_explain(self) -> None:
        """Explain where the learner is."""
        screen = self.screen
        if isinstance(screen, AppScreen):
            from tutor.tui.screens.help import HelpScreen

            help_screen = HelpScreen(_(screen.HELP_TITLE), _(screen.HELP_TEXT), screen.KEYS)
            self.push_screen(help_screen)

    def action_ask_quit(self) -> None:
        """Ask whether to stop; asked twice is still one question."""
        from tutor.tui.widgets.dialog import Dialog, DialogAnswer

        if isinstance(self.screen, Dialog):
            return
        answers = (
            DialogAnswer(_("Yes, stop"), "stop"),
            DialogAnswer(_("No, go on"), "stay", main=True),
        )
        text = _("What you have done is kept. You can go on another time.")
        self.push_screen(Dialog(_("Do you want to stop?"), text, answers), self._stop)

    def _stop(self, answer: str | None) -> None:
        if answer == "stop":
            self.leave_app()

    def leave_app(self) -> None:
        """Close the app."""
        self.exit()

    def get_driver_class(self) -> type[Driver]:
        """The driver of this platform, which reads on whatever comes."""
        driver = super().get_driver_class()
        read_on_after_other_bytes(driver)
        return driver

    def panic(self, *_renderables: RenderableType) -> None:
        """End after an error in the thread that reads keys, without printing all variables."""
        self._exception = self._exception or RuntimeError("reading from the terminal ended")
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        # Textual would print all variables, with what the learner typed. ``run_safely`` raises it.
        self._close_messages_no_wait()

    def run_safely(self) -> str:
        """Run until the learner stops; a sentence to say afterwards, or empty.

        Raises the error that nobody foresaw, once the terminal is itself again, and
        SystemExit when a signal ended the app.
        """
        with ending_on_signals(self._end_by_signal, self._restore_terminal):
            said = self.run()
        if self._ended_by:
            raise SystemExit(exit_code(self._ended_by))
        if self._exception is not None:
            raise self._exception
        return said or ""

    def _end_by_signal(self, number: int) -> None:
        self._ended_by = number
        terminal = read_from()
        if terminal is not None and hung_up(terminal):
            os._exit(exit_code(number))
        self.exit()

    def _restore_terminal(self) -> None:
        if self._driver is not None:
            self._driver.stop_application_mode()
            self._driver.close()

    def action_help_quit(self) -> None:
        """Ctrl+C copies; without a selection it does nothing, least of all stop."""
