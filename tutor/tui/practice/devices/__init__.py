"""The simulated devices: each shows its view and says what the learner did."""

from tutor.tui.practice.devices.computer import ComputerDevice
from tutor.tui.practice.devices.phone import PhoneDevice

__all__ = ["ComputerDevice", "PhoneDevice"]
