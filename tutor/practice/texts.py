"""What a front end itself adds to a view: signs, step statuses, and words per kind of device."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tutor.engine.view import StepStatus, Tone, View
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.places import PlaceKind

REMARK_SIGNS: Mapping[Tone, str] = {
    "praise": "✓ ", "mistake": "! ", "info": "i  ", "warning": "! ",
}  # fmt: skip
"""What stands before a remark of the coach, so that its tone does not rest on colour alone."""

STATUSES: Mapping[StepStatus, tuple[str, str]] = {
    "done": ("✓", N_("done")),
    "shown": ("✓", N_("done for you")),
    "skipped": ("–", N_("skipped")),
    "not_needed": ("–", N_("not needed")),
    "current": ("►", N_("now")),
    "todo": ("○", N_("to do")),
}
"""The sign and the words of a step in the list of steps."""

CODE_PATTERN = "\n".join(
    (
        "█▀▀▀█ ▄▀ █▀▀▀█",
        "█   █ ▀▄ █   █",
        "▀▀▀▀▀ ▄▀ ▀▀▀▀▀",
        "▀▄█▀▄▀▀▄█ ▄▀▄▀",
        "█▀▀▀█ ▄█▀▄ ▀▄█",
        "█   █ ▀▄█▀▄▀▄▀",
        "▀▀▀▀▀ ▀ ▀▀ ▀ ▀",
    )
)
"""How a code for a camera looks: always the same, for only the practice can read it."""
ELEMENT_SIGNS: Mapping[str, str] = {"success": "✓ ", "notice": "i  "}
ELEMENT_TITLES: Mapping[str, str] = {"image": N_("Picture"), "newest": N_("Newest")}
"""What stands before the text and on the frame of an element with this look."""


class DeviceWords(NamedTuple):
    """``here`` says where the learner is, ``invitation`` is on the button that leads there."""

    here: str
    invitation: str


DEVICE_WORDS: Mapping[PlaceKind, DeviceWords] = {
    "computer": DeviceWords(
        N_("You are on the practice computer. It shows a website."), N_("To the computer")
    ),
    "phone": DeviceWords(N_("You are on the practice phone."), N_("To the phone")),
    "tablet": DeviceWords(N_("You are on the practice tablet."), N_("To the tablet")),
    "paper": DeviceWords(
        N_("Here lies something on paper. You can look at it whenever you like."),
        N_("To the letter"),
    ),
    "card": DeviceWords(
        N_("Here lies a card. You can look at it whenever you like."), N_("To the card")
    ),
    "keypad": DeviceWords(N_("You are at a device with keys."), N_("To the device")),
    "gate": DeviceWords(N_("You are at a gate."), N_("To the gate")),
}


def invitation_to(view: View, place: str) -> str:
    """What is on the button that leads to a place: its name, or how its kind is called."""
    device = view.device(place)
    same = [other for other in view.devices if other.kind == device.kind]
    if len(same) > 1 or device.named:
        return _("Look at: {place}").format(place=device.title)
    return _(DEVICE_WORDS[device.kind].invitation)
