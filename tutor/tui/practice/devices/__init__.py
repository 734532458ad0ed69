"""The simulated devices: each shows its view and says what the learner did."""

from typing import assert_never

from tutor.engine.view import BrowserView, DeviceView, ObjectView, PhoneView
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.devices.computer import ComputerDevice
from tutor.tui.practice.devices.object import ObjectDevice
from tutor.tui.practice.devices.phone import PhoneDevice

__all__ = [
    "ComputerDevice",
    "Device",
    "ObjectDevice",
    "PhoneDevice",
    "fill_device",
    "make_device",
    "width_of",
]

Device = ComputerDevice | PhoneDevice | ObjectDevice


def make_device(view: DeviceView, typist: Typist) -> Device:
    """The widget of a device, by its kind."""
    match view:
        case BrowserView():
            return ComputerDevice(view, typist)
        case PhoneView():
            return PhoneDevice(view, typist)
        case ObjectView():
            return ObjectDevice(view, typist)
        case _:
            assert_never(view)


async def fill_device(device: Device, view: DeviceView) -> None:
    """Show a device as it is now. Raises TypeError for the view of another kind."""
    match device, view:
        case ComputerDevice() as computer, BrowserView() as browser:
            await computer.fill(browser)
        case PhoneDevice() as phone, PhoneView() as shown:
            await phone.fill(shown)
        case ObjectDevice() as thing, ObjectView() as lying:
            await thing.fill(lying)
        case _:
            raise TypeError(f"{type(device).__name__} cannot show {type(view).__name__}")


def width_of(device: Device) -> int:
    """The columns that a device needs to be read beside others."""
    match device:
        case ComputerDevice():
            return 42
        case PhoneDevice():
            return 48 if device.is_tablet else 36
        case ObjectDevice():
            return 37
        case _:
            assert_never(device)
