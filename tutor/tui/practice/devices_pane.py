"""The devices on the table: which one is in front, and where the focus is on it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from tutor.engine.view import CardRow, View
from tutor.tui.practice.card import CardPanel
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.devices import (
    ComputerDevice,
    Device,
    fill_device,
    make_device,
    width_of,
)
from tutor.tui.practice.element_list import ElementList
from tutor.tui.practice.elements import ElementWidget
from tutor.tui.practice.elements.field import Entry
from tutor.tui.practice.focus import (
    Field,
    FieldMemory,
    can_take_focus,
    errors_in,
    first_wrong,
    where_to,
)
from tutor.tui.practice.tools import DeviceSwitch

COACH, COACH_WIDER, WIDER, WIDEST = 32, 42, 150, 172
"""Columns of the coach, from how many it is wider, and of all together at most, as
``practice.tcss`` has them."""
BOTH = 2
"""So many devices stand beside each other in every wide terminal."""


class DevicesPane(Horizontal):
    """The devices and the card; where not all devices fit, one of them and a switch."""

    DEFAULT_CSS = """
    DevicesPane { width: 1fr; }
    DevicesPane > #main { width: 1fr; }
    DevicesPane ComputerDevice { height: 1fr; }
    DevicesPane.-single > .-behind, DevicesPane > .-no-room { display: none; }
    DevicesPane.-single { align: center top; }
    DevicesPane > DeviceSwitch { dock: top; display: none; }
    DevicesPane.-single.-several > DeviceSwitch { display: block; }
    """

    @dataclass
    class Turned(Message):
        """The learner turned to this device."""

        place: str

    def __init__(self, typist: Typist, view: View) -> None:
        super().__init__()
        self._devices = {device.place: make_device(device, typist) for device in view.devices}
        places = list(self._devices)
        self.front = view.coach.place if view.coach.place in places else places[0]
        self._room = 0
        self._in_sight = {self.front}
        self._switch = DeviceSwitch(places)
        self._card = CardPanel()
        self._with_card = self._make_room_for_card()
        self._fields = FieldMemory()
        self._last_focus: dict[str, Widget] = {}
        self._begun: tuple[Widget | None, float] = (None, 0)
        self._step = view.coach.number
        self._next = view.coach.next
        self._turned_to = self.front
        self._calm = False
        self.set_class(len(places) > 1, "-several")
        if self._beside_card is None:
            self.set_class(len(places) == 1, "-card-alone")
            self._with_card.set_class(len(places) > 1, "-no-room")
        self._mark_front()
        self._mark_next(view)

    def compose(self) -> ComposeResult:
        """The switch, and below it the devices; the card is below the first computer."""
        yield self._switch
        if self._beside_card is None:
            yield self._with_card
        for device in self._devices.values():
            yield self._with_card if device is self._beside_card else device

    @property
    def _beside_card(self) -> ComputerDevice | None:
        """The device that shares its room with the card."""
        return next((d for d in self._devices.values() if isinstance(d, ComputerDevice)), None)

    def _make_room_for_card(self) -> Vertical:
        device = self._beside_card
        return Vertical(*([] if device is None else [device]), self._card, id="main")

    # --- showing ----------------------------------------------------------

    async def fill(self, view: View, *, calm: bool = False) -> bool:
        """Show all devices and see to the focus; True when it may be best to look elsewhere.

        What had the focus keeps it. But it goes to what is newly wrong, and to where
        the coach would go on when another page came in front or another step began.
        With ``calm`` it then goes to nothing that Enter presses.
        """
        focused = self.screen.focused
        on_device = focused is not None and self.device in focused.ancestors
        before, errors = (self.device.shown, self._step), errors_in(self._element_lists)
        self._step, self._next, self._calm = view.coach.number, view.coach.next, calm
        await self._fill_devices(view)
        here, step = before
        moved = self.device.shown != here or (self._step != step and not isinstance(focused, Field))
        wrong = first_wrong(self.lists_in_sight, errors)
        if wrong is not None:
            self.put_focus(wrong)
        elif on_device and (moved or not can_take_focus(focused)):
            self.arrive()
            return True
        elif can_take_focus(focused) and self.screen.focused is not focused:
            self.screen.set_focus(focused, scroll_visible=False)
        return False

    async def _fill_devices(self, view: View) -> None:
        for device in view.devices:
            await fill_device(self._devices[device.place], device)
        await self._card.lines.fill(view.card)
        self._mark_next(view)
        self._switch.fill(self.front, view.devices)

    def _mark_next(self, view: View) -> None:
        for place, device in self._devices.items():
            device.set_class(view.coach.place == place, "-next")

    def make_room(self, columns: int) -> None:
        """Show as many devices beside the coach as fit in so many columns, at least one."""
        coach = COACH_WIDER if columns >= WIDER else COACH
        self._room = max(0, min(columns, WIDEST) - coach)
        self._mark_front()

    def in_sight(self, place: str) -> bool:
        """Say whether this device can be seen now."""
        return place in self._in_sight or len(self._devices) == 1

    def _fitting(self) -> set[str]:
        """The device in front and those in sight already; then the others, as far as they fit."""
        if len(self._devices) == BOTH and self._room:
            return set(self._devices)
        fitting, left = {self.front}, self._room - width_of(self.device)
        for place in sorted(self._devices, key=lambda place: place not in self._in_sight):
            if place not in fitting and width_of(self._devices[place]) <= left:
                fitting.add(place)
                left -= width_of(self._devices[place])
        return fitting

    @property
    def _element_lists(self) -> list[ElementList]:
        return [device.element_list for device in self._devices.values()]

    @property
    def lists_in_sight(self) -> list[ElementList]:
        """The pages that can be seen now, the one in front first."""
        return [device.element_list for device in self._devices_in_sight]

    @property
    def _devices_in_sight(self) -> list[Device]:
        """The devices that can be seen now, the one in front first."""
        others = [self._devices[p] for p in self._devices if p in self._in_sight - {self.front}]
        return [self.device, *others]

    def _mark_front(self) -> None:
        self._in_sight = self._fitting()
        beside_card = self._beside_card
        for place, device in self._devices.items():
            room = self._with_card if device is beside_card else device
            room.set_class(place not in self._in_sight, "-behind")
        shown = self._devices_in_sight
        self._with_card.set_class(beside_card is None or beside_card not in shown, "-behind")
        self.set_class(len(self._in_sight) < len(self._devices) or not self._room, "-single")
        self._switch.turn(self.front)

    # --- focus ------------------------------------------------------------

    @property
    def device(self) -> Device:
        """The device in front."""
        return self._devices[self.front]

    def bring(self, place: str) -> None:
        """Bring a device to the front, with the focus where it was."""
        if len(self._devices) > 1:
            self._turn(place)
            self.focus_front()

    def look_at(self, place: str) -> None:
        """Bring a device in sight and leave the focus: there the coach does something."""
        if not self.in_sight(place):
            self._turn(place)

    def turn_over(self, wanted: str = "") -> None:
        """Bring this device to the front, else the next of the others: each gets its turn."""
        places = list(self._devices)
        begun = places.index(self._turned_to) + 1
        others = [place for place in places[begun:] + places[:begun] if place != self.front]
        if not wanted and others:
            self._turned_to = others[0]
        self.bring(wanted or self._turned_to)

    def focus_front(self) -> None:
        """Put the focus where it was on the device in front, else where one looks first."""
        remembered = self._last_focus.get(self.front)
        if can_take_focus(remembered):
            self.put_focus(remembered)
        else:
            self.arrive()

    def arrive(self) -> None:
        """Put the focus where the coach would go on, else where Enter presses nothing."""
        wanted = where_to(self._devices_in_sight, self._next) if self._next else None
        if self._calm and not isinstance(wanted, Entry):
            wanted = None
        wanted = wanted or self.device.first_focus()
        if wanted is None:
            return
        self.screen.set_focus(wanted, scroll_visible=False)
        for element_list in self.lists_in_sight:
            if element_list in wanted.ancestors_with_self:
                self.call_after_refresh(self._begin, element_list, wanted)

    def arrive_again(self) -> None:
        """Begin the page once more in another size, if the learner did not move since."""
        element_list, focused = self.device.element_list, self.screen.focused
        if focused is None or self._begun != (focused, element_list.scroll_y):
            return
        element_list.scroll_home(animate=False, immediate=True)
        if focused is element_list:
            self.arrive()
        else:
            self.put_focus(focused)
            self.call_after_refresh(self._note_begin, element_list)

    def _begin(self, element_list: ElementList, wanted: Widget) -> None:
        if can_take_focus(wanted) and self.screen.focused is wanted:
            element_list.begin(wanted)
            self._note_begin(element_list)

    def _note_begin(self, element_list: ElementList) -> None:
        self._begun = (self.screen.focused, element_list.scroll_y)

    def put_focus(self, widget: Widget | None) -> None:
        """Give it the focus and bring it in sight with its label, without moving more."""
        if widget is None:
            return
        self.screen.set_focus(widget, scroll_visible=False)
        whole = next(
            (w for w in widget.ancestors_with_self if isinstance(w, ElementWidget)), widget
        )
        self.call_after_refresh(whole.scroll_visible, animate=False)

    def go_on_from(self, entry: Entry) -> None:
        """Go to what comes after a field that is filled in; not while it must be mended."""
        part = next((p for p in entry.ancestors if isinstance(p, ElementWidget)), None)
        if part is None or not part.element.error:
            self.device.element_list.focus_after(entry)

    def field(self) -> Field | None:
        """The field where the learner is or was."""
        return self._fields.target(self.lists_in_sight)

    def field_for(self, row: CardRow) -> Field | None:
        """The field that a row of the card goes into."""
        return self._fields.wanting(row, self.lists_in_sight)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember the field and the device."""
        self._fields.remember(event.widget)
        for place, device in self._devices.items():
            if device in event.widget.ancestors:
                self._last_focus[place] = event.widget
                self._turn(place)

    def on_device_switch_chosen(self, event: DeviceSwitch.Chosen) -> None:
        """Bring a device to the front."""
        event.stop()
        self.bring(event.place)

    def _turn(self, place: str) -> None:
        if place != self.front:
            self.front = place
            self._mark_front()
            self.post_message(self.Turned(place))
