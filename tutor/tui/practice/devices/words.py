"""What the screen itself says about each kind of device; a new kind is one row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tutor.i18n import N_
from tutor.lesson.places import PlaceKind


class DeviceWords(NamedTuple):
    """``here`` says where the learner is, ``invitation`` is on the button that leads there."""

    here: str
    invitation: str


DEVICE_WORDS: Mapping[PlaceKind, DeviceWords] = {
    "computer": DeviceWords(
        N_("You are on the practice computer. It shows a website."), N_("To the computer")
    ),
    "phone": DeviceWords(N_("You are on the practice phone."), N_("To the phone")),
}
