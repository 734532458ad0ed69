"""Finding the buttons, fields and questions that a step names by their labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tutor.lesson.channels import MESSAGE
from tutor.lesson.elements import Role
from tutor.lesson.model import Element, Screen
from tutor.lesson.verbs import STEP_VERBS, StepVerb

ROLES: Mapping[StepVerb, Role] = {
    row.verb: row.role for row in STEP_VERBS.values() if row.role is not None
}
"""What each verb that names a label acts on."""


class Labels:
    """All labels of a lesson; ``screens`` are in the order of the normal route."""

    def __init__(self, screens: Sequence[Screen]) -> None:
        self._order = {screen.id: index for index, screen in enumerate(screens)}
        self._elements = [element for screen in screens for element in screen.content]

    def anywhere(self, role: Role, label: str) -> tuple[Element, ...]:
        """Everything of this role with this label, in the order of the screens."""
        return tuple(e for e in self._elements if e.role == role and e.label == label)

    def on_screen(self, role: Role, label: str, screen: str) -> tuple[Element, ...]:
        """What has this label on one screen; more than one when only one is there at a time."""
        return tuple(e for e in self.anywhere(role, label) if e.screen == screen)

    def on_route(self, role: Role, label: str, here: str) -> tuple[Element, ...]:
        """What has this label on the first screen at or after ``here``, else on the first."""
        found = self.anywhere(role, label)
        start = self._order.get(here, 0)
        ahead = [e for e in found if self._order[e.screen] >= start]
        first = (ahead or found)[:1]
        return tuple(e for e in found if first and e.screen == first[0].screen)

    def of_role(self, role: Role, screen: str = "") -> tuple[str, ...]:
        """The labels of this role, on one screen or everywhere."""
        return tuple(e.label for e in self._elements if e.role == role and screen in ("", e.screen))

    def role_of(self, label: str) -> Role | None:
        """The role of whatever has this label, whichever it is."""
        return next((e.role for e in self._elements if e.label == label), None)


def message_screen(message: str) -> str:
    """The id of the screen on which this message is read."""
    return MESSAGE + message
