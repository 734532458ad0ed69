"""What a learner chose, such as an access code: it is not stored, so it is asked anew.

A practice that goes on another day has a stand-in for it. Where a field asks
for the same value again, the first that fits is taken for what was chosen: it
then stands in the place of the stand-in from the beginning.
"""

from __future__ import annotations

from copy import copy

from tutor.engine.anonymize import RIGHT
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State, pair_value
from tutor.engine.world import forms
from tutor.i18n import gettext as _
from tutor.inputs import KINDS, validate
from tutor.lesson.model import Input
from tutor.lesson.template import names_in


class OwnChoices:
    """The values that the learner chose in one practice, and which of them are stand-ins."""

    def __init__(self, context: PracticeContext) -> None:
        self._context = context
        inputs = [e for e in context.elements.values() if isinstance(e, Input)]
        asked = {name for element in inputs for name in names_in(element.asked)}
        self._choosers = {
            element.keep: element
            for element in inputs
            if element.keep in asked and not element.expect and not element.options
        }
        self._unknown: set[str] = set()
        self._values: dict[str, str] = {}

    def fork(self, context: PracticeContext) -> OwnChoices:
        """The same choices, to go on with apart from these."""
        forked = copy(self)
        forked._context = context
        forked._unknown, forked._values = set(self._unknown), dict(self._values)
        return forked

    def forget_all(self) -> None:
        """From now on every value that was chosen is a stand-in."""
        self._unknown = set(self._choosers)

    def stand_in(self, event: Event) -> Event | None:
        """The kept event with what the learner chose, where that is known again."""
        value = self._values.get(event.target)
        if event.verb != "fill" or event.text != RIGHT or value is None:
            return None
        return event._replace(text=value)

    def takes(self, state: State, event: Event) -> bool:
        """Say whether this event tells what was chosen, so that all is to be played again."""
        element = self._context.elements.get(event.target)
        if not self._unknown or event.verb != "fill" or not isinstance(element, Input):
            return False
        if element.keep in self._unknown:
            self._unknown.discard(element.keep)
            return False
        name = self._asks_for(state, element)
        if not name or not self._fits(state, name, event.text):
            return False
        self._unknown.discard(name)
        self._values[self._choosers[name].id] = event.text
        return True

    def asked_again(self, state: State) -> str:
        """What to tell a learner who is asked for something that was not kept; else empty."""
        context, coach = self._context, state.coach
        if not self._unknown or coach.step >= len(context.steps):
            return ""
        for action in context.steps[coach.step].actions[coach.part :]:
            for target in action.targets:
                element = context.elements.get(target)
                if isinstance(element, Input) and self._asks_for(state, element):
                    if KINDS[element.kind].secret:
                        return _(
                            "What you type is not kept. Type your own code once more, or take "
                            "the one on the card."
                        )
                    return _("What you type is not kept. Fill in once more what you like.")
        return ""

    def _asks_for(self, state: State, element: Input) -> str:
        """The name of the unknown value that a field asks for; else empty."""
        name = element.expect.removeprefix("$")
        is_unknown = element.expect == f"${name}" and name in self._unknown
        return name if is_unknown and pair_value(state.world.variables, name) is not None else ""

    def _fits(self, state: State, name: str, text: str) -> bool:
        chooser = self._choosers[name]
        asked = forms.expectation_of(self._context, state.world, chooser)
        return validate(chooser.kind, text, asked) is None
