"""The simulated devices: each shows its view and says what the learner did."""

from tutor.tui.practice.devices.computer import Computer
from tutor.tui.practice.devices.phone import Phone

__all__ = ["Computer", "Phone"]
