"""The devices on the table: which one is in front, and where the focus is on it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from tutor.engine.view import View
from tutor.lesson.model import Place
from tutor.tui.practice.card import CardPanel
from tutor.tui.practice.devices import ComputerDevice, PhoneDevice
from tutor.tui.practice.element_list import ElementList
from tutor.tui.practice.elements import ElementWidget
from tutor.tui.practice.fields import Field, FieldMemory
from tutor.tui.practice.focus import can_take_focus, errors_in, first_wrong
from tutor.tui.practice.requests import Typist
from tutor.tui.practice.switch import DeviceSwitch


class DevicesPane(Horizontal):
    """The computer, the phone and the card; where only one device fits, a switch."""

    DEFAULT_CSS = """
    DevicesPane { width: 1fr; }
    DevicesPane > #desk { width: 1fr; }
    DevicesPane ComputerDevice { height: 1fr; }
    DevicesPane.-on-computer.-single PhoneDevice,
    DevicesPane.-on-phone.-single #desk { display: none; }
    DevicesPane.-single { align: center top; }
    DevicesPane > DeviceSwitch { dock: top; display: none; }
    DevicesPane.-single.-both > DeviceSwitch { display: block; }
    """

    @dataclass
    class Turned(Message):
        """The learner turned to this device."""

        place: Place

    def __init__(self, typist: Typist, view: View) -> None:
        super().__init__()
        self.both = view.browser is not None and view.phone is not None
        self.front: Place = view.coach.place
        if not self.both:
            self.front = "phone" if view.browser is None else "computer"
        self._switch = DeviceSwitch()
        self._computer = ComputerDevice(typist)
        self._card = CardPanel()
        self._phone = PhoneDevice(typist)
        self._fields = FieldMemory()
        self._last_focus: dict[Place, Widget] = {}
        self._begun: tuple[Widget | None, float] = (None, 0)
        self.set_class(self.both, "-both")
        self.set_class(view.browser is None, "-phone-alone")
        self._mark_front()
        self._mark_next(view)

    def compose(self) -> ComposeResult:
        """The switch, and below it the devices."""
        yield self._switch
        with Vertical(id="desk"):
            yield self._computer
            yield self._card
        yield self._phone

    # --- showing ----------------------------------------------------------

    async def fill(self, view: View) -> None:
        """Show both devices, and see to the focus.

        What had the focus keeps it. But it goes to what is newly wrong, and
        from the bars of a device to its page when another page came in front.
        """
        focused = self.screen.focused
        on_device = focused is not None and self.device in focused.ancestors
        before, errors = self.device.shown, errors_in(self._piles)
        await self._fill_devices(view)
        wrong = first_wrong(self.piles_in_sight, errors)
        if wrong is not None:
            self.put_focus(wrong)
        elif on_device and (self.device.shown != before or not can_take_focus(focused)):
            self.arrive()
        elif can_take_focus(focused) and self.screen.focused is not focused:
            self.screen.set_focus(focused, scroll_visible=False)

    async def _fill_devices(self, view: View) -> None:
        if view.browser is not None:
            await self._computer.fill(view.browser)
        if view.phone is not None:
            await self._phone.fill(view.phone)
        await self._card.lines.fill(view.card)
        self._mark_next(view)
        self._switch.fill(self.front, view.phone.unread if view.phone else 0)

    def _mark_next(self, view: View) -> None:
        self._computer.set_class(view.coach.place == "computer", "-next")
        self._phone.set_class(view.coach.place == "phone", "-next")

    def make_room(self, *, wide: bool) -> None:
        """Show both devices beside each other, or the one in front."""
        self.set_class(not (wide and self.both), "-single")

    def in_sight(self, place: Place) -> bool:
        """Say whether this device can be seen now."""
        return place == self.front or not self.has_class("-single") or not self.both

    @property
    def _piles(self) -> list[ElementList]:
        return [self._computer.pile, self._phone.pile]

    @property
    def piles_in_sight(self) -> list[ElementList]:
        """The pages that can be seen now, the one in front first."""
        front, other = self._computer.pile, self._phone.pile
        if self.front == "phone":
            front, other = other, front
        return [front] if self.has_class("-single") else [front, other]

    def _mark_front(self) -> None:
        self.set_class(self.front == "computer", "-on-computer")
        self.set_class(self.front == "phone", "-on-phone")
        self._switch.turn(self.front)

    # --- focus ------------------------------------------------------------

    @property
    def device(self) -> ComputerDevice | PhoneDevice:
        """The device in front."""
        return self._computer if self.front == "computer" else self._phone

    def bring(self, place: Place) -> None:
        """Bring a device to the front, with the focus where it was."""
        if self.both:
            self._turn(place)
            self.focus_front()

    def turn_over(self) -> None:
        """Bring the other device to the front."""
        self.bring("phone" if self.front == "computer" else "computer")

    def focus_front(self) -> None:
        """Put the focus where it was on the device in front, else where one looks first."""
        remembered = self._last_focus.get(self.front)
        if can_take_focus(remembered):
            self.put_focus(remembered)
        else:
            self.arrive()

    def arrive(self) -> None:
        """Put the focus where a learner begins on what newly is in front."""
        wanted, pile = self.device.first_focus(), self.device.pile
        if wanted is None:
            return
        self.screen.set_focus(wanted, scroll_visible=False)
        if pile in wanted.ancestors_with_self:
            self.call_after_refresh(self._begin, pile, wanted)

    def arrive_again(self) -> None:
        """Begin the page once more in another size, if the learner did not move since."""
        pile, focused = self.device.pile, self.screen.focused
        if focused is None or self._begun != (focused, pile.scroll_y):
            return
        pile.scroll_home(animate=False, immediate=True)
        if focused is pile:
            self.arrive()
        else:
            self.put_focus(focused)
            self.call_after_refresh(self._note_begin, pile)

    def _begin(self, pile: ElementList, wanted: Widget) -> None:
        if can_take_focus(wanted) and self.screen.focused is wanted:
            pile.begin(wanted)
            self._note_begin(pile)

    def _note_begin(self, pile: ElementList) -> None:
        self._begun = (self.screen.focused, pile.scroll_y)

    def put_focus(self, widget: Widget | None) -> None:
        """Give it the focus and bring it in sight with its label, without moving more."""
        if widget is None:
            return
        self.screen.set_focus(widget, scroll_visible=False)
        whole = next(
            (w for w in widget.ancestors_with_self if isinstance(w, ElementWidget)), widget
        )
        self.call_after_refresh(whole.scroll_visible, animate=False)

    def field(self) -> Field | None:
        """The field where the learner is or was."""
        return self._fields.target(self.piles_in_sight)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember the field and the device."""
        self._fields.remember(event.widget)
        devices: dict[Place, Widget] = {"computer": self._computer, "phone": self._phone}
        for place, device in devices.items():
            if device in event.widget.ancestors:
                self._last_focus[place] = event.widget
                self._turn(place)

    def on_device_switch_chosen(self, event: DeviceSwitch.Chosen) -> None:
        """Bring a device to the front."""
        event.stop()
        self.bring(event.place)

    def _turn(self, place: Place) -> None:
        if place != self.front:
            self.front = place
            self._mark_front()
            self.post_message(self.Turned(place))
