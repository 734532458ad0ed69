"""The stage of a lesson under construction: all that steps and buttons can name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.lesson.channels import CHANNELS
from tutor.lesson.meaning.content import Built
from tutor.lesson.meaning.labels import Labels
from tutor.lesson.meaning.screens import Scene
from tutor.lesson.model import Element, Message, Screen


class Stage:
    """The screens, messages, labels and apps of a lesson.

    It is not ``complete`` when a block could not be put in: a label that is not
    there may then be one of that block.
    """

    def __init__(
        self,
        scenes: Sequence[Scene],
        messages: Sequence[tuple[Message, Scene]],
        complete: bool = True,
    ) -> None:
        self.complete = complete
        self.scenes = (*scenes, *(scene for _, scene in messages))
        self.screens: dict[str, Screen] = {scene.screen.id: scene.screen for scene in scenes}
        self.messages: dict[str, Message] = {message.id: message for message, _ in messages}
        self.labels = Labels([scene.screen for scene in self.scenes])

    @property
    def built(self) -> Iterator[Built]:
        """Every element of every screen and message."""
        return (built for scene in self.scenes for built in scene.built)

    @property
    def elements(self) -> dict[str, Element]:
        """Every element by its id."""
        return {element.id: element for element, _ in self.built}

    @property
    def apps(self) -> tuple[str, ...]:
        """The apps on the phone: the inboxes that this lesson uses, and those of the screens."""
        used = {"sms", *(message.via for message in self.messages.values())}
        inboxes = [c.app for c in CHANNELS.values() if c.inbox and c.name in used]
        own = [screen.app for screen in self.screens.values() if screen.app]
        return tuple(dict.fromkeys([*inboxes, *own]))
