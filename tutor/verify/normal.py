"""One form for all worlds that nothing can tell apart.

Each rule drops what no act, condition or step looks at, so that two worlds with one
normal form have the same future. That is exact: nothing is added and nothing is lost.

- A refused value counts as an empty field, unless the field came with a right value or
  counts attempts.
- A kept name that nothing reads is gone; one that is only shown counts as being there.
- An answer to a question that no step asks for is gone.
- Of a message that was sent twice only the newest sending counts: an earlier one counts
  as read, stands in the same conversation and has the same buttons.
- The order of messages decides which unread one the phone notifies of, and nothing else.
- Which sending of a code is the valid one matters only where a field asks for the code.
"""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import Pairs, ReceivedMessage, World
from tutor.engine.values import refused
from tutor.engine.world import forms
from tutor.engine.world.attempts import is_attempt
from tutor.engine.world.readers import kept_names, readers, shown_names
from tutor.lesson.model import Button, Input
from tutor.lesson.template import names_in

THERE = "·"
"""Stands for any value of a name that is shown and never read."""


def normal(context: PracticeContext, world: World) -> World:
    """The world in its normal form."""
    if world.variables:
        world = world._replace(variables=normal_kept(context, world.variables))
    if world.typed:
        world = world._replace(typed=_typed(context, world))
    if world.inbox:
        world = world._replace(inbox=normal_inbox(context, world.inbox))
    if world.code_versions or world.expires:
        asked = context.expected_names
        world = world._replace(
            code_versions=tuple(pair for pair in world.code_versions if pair[0] in asked),
            expires=tuple(pair for pair in world.expires if pair[0] in asked),
        )
    if world.answered:
        wanted = context.memoize(_asked_questions)
        world = world._replace(answered=tuple(q for q in world.answered if q in wanted))
    return world


def _asked_questions(context: PracticeContext) -> frozenset[str]:
    actions = (action for step in context.steps for action in step.actions)
    return frozenset(t for action in actions if action.verb == "answer" for t in action.targets)


# --- kept names -------------------------------------------------------------


def normal_kept(context: PracticeContext, kept: Pairs) -> Pairs:
    """The kept names that matter, those that are only shown without their value."""
    read, shown = context.memoize(_read_names), context.memoize(_shown_names)
    return tuple(
        (name, value if name in read else THERE)
        for name, value in kept
        if name in read or name in shown
    )


def _read_names(context: PracticeContext) -> frozenset[str]:
    """The kept names that something reads, by themselves or through a copy.

    The coach reads what a button sets: that tells it that the button was used.
    """
    names = kept_names(context)
    read = {name for name in names if any(readers(context, name)._replace(copies=()))}
    for element in context.elements.values():
        if isinstance(element, Button):
            read.update(name for name, _ in element.effects.set)
        elif isinstance(element, Input) and (element.tries or element.fails is not None):
            read.add(element.id)
    while True:
        more = {n for n in names - read if any(c in read for c in readers(context, n).copies)}
        if not more:
            return frozenset(read)
        read |= more


def _shown_names(context: PracticeContext) -> frozenset[str]:
    """The names whose values stand somewhere: it must be clear whether they have one."""
    names = {name for element in context.elements.values() for name in shown_names(element)}
    for screen in context.screens.values():
        names.update(names_in(f"{screen.url} {screen.title}"))
    for message in context.lesson.messages:
        names.update(names_in(f"{message.sender} {message.subject} {message.text} {message.to}"))
    for step in context.steps:
        names.update(names_in(" ".join((step.text, step.why, *step.hints))))
    return frozenset(names)


# --- fields -----------------------------------------------------------------


def _typed(context: PracticeContext, world: World) -> Pairs:
    kept = []
    for element_id, text in world.typed:
        element = context.elements[element_id]
        if not isinstance(element, Input):
            continue
        fault = forms.error_of(context, world, element)
        if fault is None or forms.is_accepted(forms.RejectedInput(element, fault)):
            kept.append((element_id, text))
        elif _comes_right(context, world, element) or is_attempt(context, world, element):
            kept.append((element_id, refused(context, world, element) or text))
    return tuple(kept)


def _comes_right(context: PracticeContext, world: World, element: Input) -> bool:
    without = tuple(pair for pair in world.typed if pair[0] != element.id)
    return forms.error_of(context, world._replace(typed=without), element) is None


# --- messages ---------------------------------------------------------------


def normal_inbox(
    context: PracticeContext, inbox: tuple[ReceivedMessage, ...]
) -> tuple[ReceivedMessage, ...]:
    """The newest sending of each message, those that nothing notifies of in one fixed order."""
    newest: dict[str, ReceivedMessage] = {}
    for arrived in inbox:
        newest.pop(arrived.message, None)
        newest[arrived.message] = _without_idle_turn(context, arrived)
    silent = [a for a in newest.values() if a.read or context.messages[a.message].is_silent]
    loud = [a for a in newest.values() if not (a.read or context.messages[a.message].is_silent)]
    return (*sorted(silent), *loud)


def _without_idle_turn(context: PracticeContext, arrived: ReceivedMessage) -> ReceivedMessage:
    codes = context.codes_in(context.messages[arrived.message])
    if any(code in context.expected_names for code in codes):
        return arrived
    return arrived._replace(version=0)
