"""What a search came across: screens, buttons, and names without a value."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import Outcome, World
from tutor.engine.world.foreground import front_screens
from tutor.engine.world.notices import opens_at_once
from tutor.engine.world.readers import shown_names
from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Button, Input, Message, Screen
from tutor.lesson.template import names_in


class Looked:
    """What was seen in the worlds of a search.

    ``screens`` and ``buttons`` were in front; ``valueless`` gives for an
    element, screen or message, and a ``$name`` in it that has no value, the first such world.
    """

    def __init__(self, context: PracticeContext) -> None:
        self._context = context
        self.screens: set[str] = set()
        self.buttons: set[str] = set()
        self.valueless: dict[tuple[str, str], int] = {}

    def at(self, world: World, number: int) -> None:
        """Look at what is in front in a world."""
        for device in world.devices:
            for screen in front_screens(self._context, world, device.place):
                self.screens.add(screen.id)
                self._need(world, number, screen.id, f"{screen.title} {screen.url}")
                self._look_at_elements(world, number, screen)

    def note(self, world: World, number: int, event: Event, outcome: Outcome) -> None:
        """Note what an act used and what it sent."""
        if event.verb == "press":
            button = self._context.elements[event.target]
            if isinstance(button, Button) and outcome.verb == "press":
                self._note_sent(world, number, button)
        elif event.verb == "banner":
            for done in outcome.done:
                if done in self._context.messages:
                    self._note_notified(world, self._context.messages[done])
                elif isinstance(button := self._context.elements[done], Button):
                    self._note_sent(world, number, button)

    def _note_notified(self, world: World, message: Message) -> None:
        """A notification without an inbox is all that there is to see; a tap uses its button."""
        if CHANNELS[message.via].only_notifies:
            self.screens.add(message.screen.id)
            if opens_at_once(self._context, world, message.id):
                elements = self._context.content(world, message.screen)
                self.buttons.update(e.id for e in elements if isinstance(e, Button))

    def _look_at_elements(self, world: World, number: int, screen: Screen) -> None:
        keeps = _kept_on(screen)
        for element in self._context.content(world, screen):
            if isinstance(element, Button):
                self.buttons.add(element.id)
            for name in shown_names(element):
                if isinstance(element, Input) and (name in keeps or self._is_asked(element, name)):
                    continue
                self._need_one(world, number, element.id, name)

    def _is_asked(self, element: Input, name: str) -> bool:
        """Say whether a name is that of a result of which a field asks for the right one."""
        return name in self._context.formulas and name not in names_in(element.value)

    def _note_sent(self, world: World, number: int, button: Button) -> None:
        keeps = _kept_on(self._context.screens[button.screen]) if button.checks else frozenset()
        keeps |= {name for name, _ in button.effects.set}
        for message_id in (*button.effects.send, *button.effects.notify):
            message = self._context.messages[message_id]
            if self._context.holds(world, message.when):
                texts = f"{message.sender} {message.subject} {message.text} {message.to}"
                for name in names_in(texts):
                    if name not in keeps:
                        self._need_one(world, number, message.id, name)

    def _need(self, world: World, number: int, where: str, text: str) -> None:
        for name in names_in(text):
            self._need_one(world, number, where, name)

    def _need_one(self, world: World, number: int, where: str, name: str) -> None:
        if self._context.value(world, name) is None:
            self.valueless.setdefault((where, name), number)


def _kept_on(screen: Screen) -> frozenset[str]:
    return frozenset(e.keep for e in screen.content if isinstance(e, Input) and e.keep)
