"""The practice screen: the devices and a coach; it shows the view and gives events back."""

from __future__ import annotations

from time import monotonic
from typing import ClassVar, Literal

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.engine.view import CardRow
from tutor.i18n import gettext as _
from tutor.practice.controller import Playable, PracticeController, PracticeResult, Reason, Saver
from tutor.practice.texts import invitation_to
from tutor.tui.keys import bindings
from tutor.tui.practice import dialogs, keys
from tutor.tui.practice.card import CardDialog, CardLine
from tutor.tui.practice.clickable import Acted, Helped, HelpKind
from tutor.tui.practice.coach import CoachPanel, CoachState
from tutor.tui.practice.devices.address import AddressEntry
from tutor.tui.practice.devices_pane import DevicesPane
from tutor.tui.practice.elements.field import Entry, FieldWidget
from tutor.tui.practice.focus import Field, can_take_focus, put
from tutor.tui.practice.tools import CoachStrip, ToolBar
from tutor.tui.screens.base import take_size
from tutor.tui.widgets.lines import TopBar

WIDE, WIDER, HIGH = 110, 150, 44
AFTER_FULL = 0.6
"""Seconds within which an Enter still belongs to the code that went on by itself."""
WIDTHS = [(0, "-narrow"), (72, "-middle"), (WIDE, "-beside"), (WIDER, "-wider")]
HEIGHTS = [(0, "-low"), (20, "-normal"), (30, "-tall")]


class PracticeScreen(Screen[PracticeResult]):
    """Plays a practice; dismissed with why it closed.

    ``opening`` is an event that is done first, such as ``Event("epilogue")``.
    """

    AUTO_FOCUS = ""
    CSS_PATH = "practice.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(keys.PRACTICE_KEYS), *keys.WALK]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self, practice: Playable, saver: Saver, title: str = "", opening: Event | None = None
    ) -> None:
        super().__init__()
        self._controller = PracticeController(practice, saver)
        if opening is not None:
            self._controller.do(opening)
        self._title = title
        self._note = ""
        self._done = False
        self._full = False
        self._full_at = 0.0
        self._devices_pane = DevicesPane(self._type, self._controller.view)
        self._strip = CoachStrip()
        self._coach = CoachPanel()

    def compose(self) -> ComposeResult:
        """Coach, devices, keys; the coach comes last for Tab, wherever it stands."""
        take_size(self, WIDTHS, HEIGHTS)
        self._make_room(self.app.size)
        alone = self._controller.view.browser is None
        with Container(id="table", classes="-phone-alone" if alone else ""):
            yield self._devices_pane
            yield self._coach
        yield self._strip
        yield TopBar(self._title, practice=True)
        yield ToolBar(
            (keys.HELP, keys.CARD, keys.KEYBOARD, keys.STEPS, keys.STOP), roomy=(keys.KEYBOARD,)
        )

    async def on_mount(self) -> None:
        """Show where the practice is."""
        await self._draw()

    # --- showing ----------------------------------------------------------

    async def _draw(self) -> None:
        """Show the view, in place where that is possible."""
        self._note = ""
        done_before, self._done = self._done, self._controller.view.chapter_done
        with self.app.batch_update():
            moved = await self._devices_pane.fill(self._controller.view, calm=self._full)
            self._full = False
            self._show_coach()
        onward = moved and self._way_on is not None
        if self._done > done_before or onward or not can_take_focus(self.focused):
            self._focus_anew()

    def _show_coach(self) -> None:
        view = self._controller.view
        note = self._note or self._controller.notice
        state = CoachState(self._invitation(), note, view.chapter_done)
        self._coach.fill(view.coach, state)
        self._strip.fill(view.coach, state)

    def _invitation(self) -> str:
        """The way to the other device, when the next act is there and it is not in sight.

        The screen never jumps there by itself: who looks at a page must not lose it.
        """
        coach = self._controller.view.coach
        place, waits = coach.place, coach.next == Event("wait")
        if waits or self._devices_pane.in_sight(place) or self._controller.view.chapter_done:
            return ""
        return invitation_to(self._controller.view, place)

    def _focus_anew(self) -> None:
        """Put the focus where a learner would look first."""
        onward = self._way_on
        if onward is not None:
            self.set_focus(onward)
        else:
            self._devices_pane.focus_front()

    @property
    def _way_on(self) -> Widget | None:
        """The button that leads on, when there is one in sight."""
        both = (self._coach.way_on, self._strip.way_on)
        return next((each for each in both if can_take_focus(each)), None)

    def _make_room(self, size: Size) -> None:
        self.set_class(size.width >= WIDE, "-wide")
        self.set_class(size.height >= HIGH, "-high")
        self._devices_pane.make_room(size.width if size.width >= WIDE else 0)

    def on_resize(self, event: events.Resize) -> None:
        """Another size can bring the other device in sight."""
        self._make_room(event.size)
        self._show_coach()
        if not can_take_focus(self.focused):
            self._focus_anew()
        else:
            self._devices_pane.arrive_again()

    def on_devices_pane_turned(self, event: DevicesPane.Turned) -> None:
        """The invitation depends on which device is in front."""
        event.stop()
        self._show_coach()

    # --- what the learner does --------------------------------------------

    async def on_acted(self, event: Acted) -> None:
        """Do it."""
        event.stop()
        self._controller.do(event.event)
        await self._draw()

    async def on_helped(self, event: Helped) -> None:
        """Show the step, where it can be seen, or take it back."""
        event.stop()
        if event.kind == "show":
            self._devices_pane.look_at(self._controller.view.coach.place)
        (self._controller.show if event.kind == "show" else self._controller.step_back)()
        await self._draw()

    def _type(self, element: str, text: str) -> None:
        self._controller.type(element, text)
        self._full = self._controller.is_full(element)
        if self._full:
            self._full_at = monotonic()
        elif self._controller.is_right(element):
            self.post_message(FieldWidget.Left(element, "right"))

    async def on_field_widget_left(self, event: FieldWidget.Left) -> None:
        """Flush what was typed; Enter then goes to what comes next and presses nothing."""
        event.stop()
        if self._controller.flush("" if event.how == "blur" else event.element):
            await self._draw()
        focused = self.focused
        stays = isinstance(focused, Entry) and focused.element == event.element
        if event.how in ("enter", "put") and isinstance(focused, Entry) and stays:
            self._devices_pane.go_on_from(focused)

    def on_key(self, event: events.Key) -> None:
        """Let an Enter that belongs to a full code do nothing: it would press what came instead."""
        if event.key != "enter":
            self._full_at = 0.0
        elif event.time - self._full_at < AFTER_FULL:
            event.stop()

    async def on_coach_panel_asked(self, event: CoachPanel.Asked) -> None:
        """Run what the coach's button stands for."""
        event.stop()
        await self.run_action(event.action)

    def on_card_line_chosen(self, event: CardLine.Chosen) -> None:
        """Put a line of the card in the field that it is for."""
        event.stop()
        self._put_row(event.row)

    def _put_row(self, row: CardRow | None) -> None:
        if row is not None:
            self._put(self._devices_pane.field_for(row), row.value)

    def _put_typed(self, value: str | None) -> None:
        field = self._devices_pane.field()
        if value is not None:
            self._put(field, value)
            if isinstance(field, AddressEntry):
                field.post_message(field.Submitted(field, value))

    def _put(self, field: Field | None, value: str) -> None:
        if field is None:
            self._say(_("First choose the box where it must go."))
            return
        put(field, value)
        self._devices_pane.put_focus(field)
        self.post_message(FieldWidget.Left(field.element, "put"))

    def _say(self, note: str) -> None:
        """Let the program itself say something, until the next event."""
        self._note = note
        self._show_coach()

    # --- keys -------------------------------------------------------------

    def action_hint(self) -> None:
        """Ask for a hint."""
        self.post_message(Acted(Event("hint")))

    def action_pass(self, verb: Literal["skip", "wait"]) -> None:
        """Skip a step that may be left out, or go on to the moment at which something comes."""
        coach = self._controller.view.coach
        if coach.can_skip if verb == "skip" else coach.wait:
            self.post_message(Acted(Event(verb)))

    def action_help(self, kind: HelpKind) -> None:
        """Have a step shown or taken back."""
        if kind == "step_back" and not self._controller.can_step_back:
            self._say(_("This is the beginning. There is no step before it."))
        else:
            self.post_message(Helped(kind))

    async def action_go_on(self) -> None:
        """Go on after reading; at the end of the chapter, to the ending."""
        view = self._controller.view
        if view.chapter_done:
            self._leave("chapter_done")
        elif view.coach.can_continue and not self._controller.do(Event("continue")):
            self._say(_("Look again: something is not right yet. Compare it with your card."))
        elif view.coach.can_continue:
            await self._draw()

    def action_page(self, step: int) -> None:
        """Scroll the page in front."""
        self._devices_pane.device.element_list.action_page(step)

    def action_switch_device(self) -> None:
        """Go to the place where the next act is; from there to each other place in turn."""
        self._devices_pane.turn_over(self._invitation() and self._controller.view.coach.place)

    def action_card(self) -> None:
        """Show the card."""
        field = self._devices_pane.field()
        element = field.element if field is not None else ""
        self.app.push_screen(CardDialog(self._controller.view.card, element), self._put_row)

    def action_keyboard(self) -> None:
        """Show a keyboard for the field where the learner is or was."""
        field = self._devices_pane.field()
        if field is None:
            self._say(_("First choose the box in which you want to type."))
        else:
            dialog = dialogs.keyboard_dialog(field, self._controller.view)
            self.app.push_screen(dialog, self._put_typed)

    def action_steps(self) -> None:
        """Show all that the coach says and all steps."""
        self.app.push_screen(dialogs.steps_dialog(self._controller.view.coach))

    def action_explain(self) -> None:
        """Explain where the learner is."""
        view = self._controller.view
        kind = view.device(self._devices_pane.front).kind
        self.app.push_screen(dialogs.help_dialog(kind, view.coach))

    def action_stop(self) -> None:
        """Ask whether to stop."""
        self.app.push_screen(dialogs.stop_dialog(), self._stop)

    def _stop(self, answer: str | None) -> None:
        if answer == dialogs.STOP:
            self._leave("left")

    def _leave(self, reason: Reason) -> None:
        self._controller.leave()
        waits = self._controller.view.epilogue_waits
        self.dismiss(PracticeResult(reason, waits, self._controller.saving_works))
