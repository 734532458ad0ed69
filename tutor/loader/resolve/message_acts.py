"""What can be done with a message or its sender: buttons below it, and what stands there then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tutor.lesson.channels import CHANNELS
from tutor.lesson.condition import Condition, Test
from tutor.lesson.message_acts import (
    MESSAGE_ACTS,
    UNDO,
    MessageAct,
    act_button,
    mark_of,
)
from tutor.lesson.model import Button, Effects, Element, Static
from tutor.loader import schema
from tutor.loader.resolve.inheritance import Named
from tutor.loader.resolve.labels import message_screen
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import position_of

Marks = Mapping[str, Mapping[str, str]]
"""By message and act the name that is on once it was done; also what the sender's acts turn on."""


def marks_of(messages: Sequence[Named[schema.Message]]) -> Marks:
    """The marks of all messages: one act on a sender counts for each message of that sender."""
    found: dict[str, dict[str, str]] = {}
    for name, source, _, _ in messages:
        found[name] = {}
        for act in MESSAGE_ACTS.values():
            same = [
                other.name
                for other in messages
                if act.name in other.thing.acts
                and (
                    other.name == name
                    if not act.on_sender
                    else _sender(other.thing) == _sender(source)
                )
            ]
            if same:
                found[name][act.name] = mark_of(act, same[0])
    return found


def _sender(source: schema.Message) -> tuple[str, str]:
    return source.app or CHANNELS[source.via].app, source.from_


def build_acts(
    name: str, source: schema.Message, marks: Mapping[str, str], report: Reporter
) -> Iterator[Element]:
    """The buttons of the acts that a message has, and what stands there once one was done."""
    if source.acts and not CHANNELS[source.via].inbox:
        report.add("M390", position_of(source, "acts"), via=source.via)
        return
    for act in MESSAGE_ACTS.values():
        if act.name in source.acts:
            yield from _act(name, act, marks[act.name], source)


def _act(name: str, act: MessageAct, mark: str, source: schema.Message) -> Iterator[Element]:
    """The button, and once it was used what stands there and the way back."""
    screen, at = message_screen(name), position_of(source, "acts")
    own = act_button(screen, act)
    done, free = Condition((Test(mark),)), Condition((Test(mark, negated=True),))
    kept = act.name == "delete" and CHANNELS[source.via].bin
    do, undo = Effects(set=((mark, "yes"),)), Effects(set=((mark, "no"),))
    button = Button(own, screen, "button", "button", act.label, free, at, do)
    yield button if kept else replace(button, asks=act.asks)
    if kept or act.name != "delete":
        yield Static(f"{own}-done", screen, "text", "notice", when=done, at=at, text=act.done)
        yield Button(own + UNDO, screen, "button", "button", act.undo, done, at, undo)
