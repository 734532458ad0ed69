"""Each device as it is to be seen, by its kind."""

from __future__ import annotations

from typing import assert_never

from tutor.engine.state import BrowserState, DeviceState, KeypadState, PhoneState, ReadableState
from tutor.engine.view import DeviceView
from tutor.engine.views.computer import browser_view
from tutor.engine.views.objects import object_view
from tutor.engine.views.pages import ViewBuilder
from tutor.engine.views.phone import phone_view


def device_view(look: ViewBuilder, device: DeviceState) -> DeviceView:
    """A device as it is to be seen."""
    match device:
        case BrowserState():
            return browser_view(look, device)
        case PhoneState():
            return phone_view(look, device)
        case ReadableState() | KeypadState():
            return object_view(look, device)
        case _:
            assert_never(device)
