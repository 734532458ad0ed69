"""The simulated devices: each shows its view and says what the learner did."""

from typing import assert_never

from tutor.engine.view import BrowserView, DeviceView, PhoneView
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.devices.computer import ComputerDevice
from tutor.tui.practice.devices.phone import PhoneDevice

__all__ = ["ComputerDevice", "Device", "PhoneDevice", "fill_device", "make_device"]

Device = ComputerDevice | PhoneDevice


def make_device(view: DeviceView, typist: Typist) -> Device:
    """The widget of a device, by its kind."""
    match view:
        case BrowserView():
            return ComputerDevice(view, typist)
        case PhoneView():
            return PhoneDevice(view, typist)
        case _:
            assert_never(view)


async def fill_device(device: Device, view: DeviceView) -> None:
    """Show a device as it is now. Raises TypeError for the view of another kind."""
    match device, view:
        case ComputerDevice() as computer, BrowserView() as browser:
            await computer.fill(browser)
        case PhoneDevice() as phone, PhoneView() as shown:
            await phone.fill(shown)
        case _:
            raise TypeError(f"{type(device).__name__} cannot show {type(view).__name__}")
