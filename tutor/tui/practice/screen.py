"""The practice screen: two devices and a coach; it shows the view and gives events back."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.language import gettext as _
from tutor.lesson.model import Place
from tutor.tui.keys import bindings
from tutor.tui.practice import dialogs, keys
from tutor.tui.practice.act import Acted
from tutor.tui.practice.card import CardDialog, CardLine, CardPanel
from tutor.tui.practice.coach import Coach, CoachState
from tutor.tui.practice.desk import Desk, Playable, Saver
from tutor.tui.practice.devices import Computer, Phone
from tutor.tui.practice.elements.field import Entry, FieldPart
from tutor.tui.practice.fields import FieldMemory, put
from tutor.tui.practice.pile import Pile
from tutor.tui.practice.result import PracticeResult, Reason
from tutor.tui.practice.sight import can_take_focus, errors_in, first_wrong
from tutor.tui.practice.tools import CoachStrip, DeviceSwitch, ToolBar
from tutor.tui.widgets import TopBar

WIDTHS = [(0, "-narrow"), (72, "-middle"), (110, "-wide")]
HEIGHTS = [(0, "-low"), (20, "-normal"), (30, "-tall")]


class PracticeScreen(Screen[PracticeResult]):
    """Plays a practice; dismissed with why it closed.

    ``opening`` is an event that is done first, such as ``Event("epilogue")``.
    """

    AUTO_FOCUS = ""
    CSS_PATH = "practice.tcss"
    BINDINGS = bindings(keys.PRACTICE_KEYS)
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self, practice: Playable, saver: Saver, title: str = "", opening: Event | None = None
    ) -> None:
        super().__init__()
        self._desk = Desk(practice, saver)
        if opening is not None:
            self._desk.do(opening)
        view = self._desk.view
        self._front: Place = view.coach.place
        self._both = view.browser is not None and view.phone is not None
        self._note = ""
        self._fields = FieldMemory()
        self._last_focus: dict[Place, Widget] = {}
        self._title = title
        self._switch = DeviceSwitch()
        self._computer = Computer(self._desk.type)
        self._card = CardPanel()
        self._phone = Phone(self._desk.type)
        self._strip = CoachStrip()
        self._coach = Coach()

    def compose(self) -> ComposeResult:
        """Coach, devices, keys; the coach comes last for Tab, wherever it stands."""
        yield TopBar(self._title, practice=True)
        yield self._strip
        with Horizontal(id="body"):
            with Vertical(id="stage"):
                yield self._switch
                with Horizontal(id="devices"):
                    with Vertical(id="desk"):
                        yield self._computer
                        yield self._card
                    yield self._phone
            yield self._coach
        yield ToolBar(
            (keys.HELP, keys.CARD, keys.KEYBOARD, keys.STEPS, keys.STOP), roomy=(keys.KEYBOARD,)
        )

    async def on_mount(self) -> None:
        """Show where the practice is."""
        self.set_class(not self._both, "-one-device")
        await self._draw()

    # --- showing ----------------------------------------------------------

    async def _draw(self) -> None:
        """Show the view, in place where that is possible, and see to the focus.

        What had the focus keeps it, unless something new has to be mended.
        """
        view, before = self._desk.view, self.focused
        errors = errors_in(self._piles)
        self._note = ""
        with self.app.batch_update():
            if view.browser is not None:
                await self._computer.fill(view.browser)
            if view.phone is not None:
                await self._phone.fill(view.phone)
            await self._card.lines.fill(view.card)
            self._show_around()
        wrong = first_wrong(self._piles_in_sight, errors)
        if wrong is not None:
            self.set_focus(wrong, scroll_visible=False)
        elif not can_take_focus(before):
            self._focus_front()
        elif self.focused is not before:
            self.set_focus(before, scroll_visible=False)

    def _show_around(self) -> None:
        """Show all that is not on a device itself."""
        view = self._desk.view
        self.set_class(self._front == "computer", "-on-computer")
        self.set_class(self._front == "phone", "-on-phone")
        self._computer.set_class(view.coach.place == "computer", "-next")
        self._phone.set_class(view.coach.place == "phone", "-next")
        self._switch.fill(self._front, view.phone.unread if view.phone else 0)
        state = CoachState(self._invitation(), self._note or self._desk.notice, view.chapter_done)
        self._coach.fill(view.coach, state)
        self._strip.fill(view.coach, state)

    def _invitation(self) -> str:
        """The way to the other device, when the next act is there and it is not in sight.

        The screen never jumps there by itself: who looks at a page must not
        lose it, and going to look at the phone is part of what is practised.
        """
        view = self._desk.view
        here = view.coach.place == self._front or self.has_class("-wide") or not self._both
        if here or view.chapter_done:
            return ""
        return _("To the phone") if view.coach.place == "phone" else _("To the computer")

    @property
    def _piles(self) -> list[Pile]:
        return [self._computer.pile, self._phone.pile]

    @property
    def _piles_in_sight(self) -> list[Pile]:
        all_of_it = self._both and self.has_class("-wide")
        return self._piles if all_of_it else [self._device.pile]

    @property
    def _device(self) -> Computer | Phone:
        return self._computer if self._front == "computer" else self._phone

    def _focus_front(self) -> None:
        """Put the focus where a learner would look first."""
        remembered = self._last_focus.get(self._front)
        if (onward := self._coach.way_on) is not None and can_take_focus(onward):
            self.set_focus(onward)
        elif can_take_focus(remembered):
            self.set_focus(remembered)
        else:
            self.set_focus(self._device.first_focus())

    def on_resize(self) -> None:
        """Another size can bring the other device in sight."""
        self._show_around()
        if not can_take_focus(self.focused):
            self._focus_front()

    # --- what the learner does --------------------------------------------

    async def on_acted(self, event: Acted) -> None:
        """Do it."""
        event.stop()
        self._desk.do(event.event)
        await self._draw()

    async def on_field_part_left(self, event: FieldPart.Left) -> None:
        """Say what was typed; Enter then goes to what comes next and presses nothing."""
        event.stop()
        if self._desk.flush("" if event.how == "blur" else event.element):
            await self._draw()
        focused = self.focused
        if event.how == "enter" and isinstance(focused, Entry) and focused.element == event.element:
            self._device.pile.focus_after(focused)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember the field and the device."""
        self._fields.remember(event.widget)
        devices: dict[Place, Widget] = {"computer": self._computer, "phone": self._phone}
        for place, device in devices.items():
            if device in event.widget.ancestors:
                self._last_focus[place] = event.widget
                if place != self._front:
                    self._front = place
                    self._show_around()

    def on_device_switch_chosen(self, event: DeviceSwitch.Chosen) -> None:
        """Bring a device to the front."""
        event.stop()
        self._bring(event.place)

    async def on_coach_asked(self, event: Coach.Asked) -> None:
        """Run what the coach's button stands for."""
        event.stop()
        await self.run_action(event.action)

    def on_card_line_chosen(self, event: CardLine.Chosen) -> None:
        """Put a line of the card in the field where the learner was."""
        event.stop()
        self._put(event.value)

    def _bring(self, place: Place) -> None:
        if not self._both:
            return
        self._front = place
        self._show_around()
        remembered = self._last_focus.get(place)
        usable = can_take_focus(remembered)
        self.set_focus(remembered if usable else self._device.first_focus())

    def _put(self, value: str | None) -> None:
        field = self._fields.target(self._piles_in_sight)
        if field is not None and value is not None:
            put(field, value)
            self.set_focus(field)
        elif value is not None:
            self._say(_("First choose the box where it must go."))

    def _say(self, note: str) -> None:
        """Let the program itself say something, until the next event."""
        self._note = note
        self._show_around()

    # --- keys -------------------------------------------------------------

    async def action_hint(self) -> None:
        """Ask for a hint."""
        await self.on_acted(Acted(Event("hint")))

    async def action_skip(self) -> None:
        """Skip a step that may be left out."""
        if self._desk.view.coach.can_skip:
            await self.on_acted(Acted(Event("skip")))

    async def action_show(self) -> None:
        """Let the coach do the step."""
        self._desk.show()
        await self._draw()

    async def action_step_back(self) -> None:
        """Go a step back."""
        self._desk.step_back()
        await self._draw()

    async def action_go_on(self) -> None:
        """Go on after reading; at the end of the chapter, to the ending."""
        view = self._desk.view
        if view.chapter_done:
            self._leave("chapter_done")
        elif view.coach.can_continue:
            await self.on_acted(Acted(Event("continue")))

    def action_switch_device(self) -> None:
        """Go to the other device."""
        self._bring("phone" if self._front == "computer" else "computer")

    def action_card(self) -> None:
        """Show the card."""
        self.app.push_screen(CardDialog(self._desk.view.card), self._put)

    def action_keyboard(self) -> None:
        """Show a keyboard for the field where the learner is or was."""
        field = self._fields.target(self._piles_in_sight)
        if field is None:
            self._say(_("First choose the box in which you want to type."))
        else:
            self.app.push_screen(dialogs.keyboard_dialog(field, self._desk.view), self._put)

    def action_steps(self) -> None:
        """Show all that the coach says and all steps."""
        self.app.push_screen(dialogs.steps_dialog(self._desk.view.coach))

    def action_explain(self) -> None:
        """Explain where the learner is."""
        self.app.push_screen(dialogs.help_dialog(self._front, self._desk.view.coach))

    def action_stop(self) -> None:
        """Ask whether to stop."""
        self.app.push_screen(dialogs.stop_dialog(), self._stop)

    def _stop(self, answer: str | None) -> None:
        if answer == dialogs.STOP:
            self._leave("left")

    def _leave(self, reason: Reason) -> None:
        self._desk.leave()
        waits = self._desk.view.epilogue_waits
        self.dismiss(PracticeResult(reason, waits, self._desk.keeping_works))
