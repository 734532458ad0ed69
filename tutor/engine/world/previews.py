"""What can be read of messages that nobody opened: in notifications and in lists in front."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import BrowserState, PhoneState, ReceivedMessage, World
from tutor.engine.world.foreground import in_list
from tutor.engine.world.mail_lists import list_in_front
from tutor.engine.world.notices import notified, told


def previewed(context: PracticeContext, world: World) -> list[str]:
    """The values that a notification, or a list of messages in front, shows and nobody knew."""
    shown: list[ReceivedMessage] = []
    for device in world.devices:
        if isinstance(device, PhoneState):
            arrived = notified(context, world, device.place)
            shown += (arrived,) if arrived is not None else ()
        if isinstance(device, PhoneState | BrowserState):
            one = list_in_front(context, device)
            listed = in_list(context, world, one) if one is not None else ()
            shown += {context.thread_of(a.message): a for a in listed}.values()
    return [name for a in shown for name in told(context, world, a) if name not in world.known]
