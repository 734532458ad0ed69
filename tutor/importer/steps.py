"""Steps as they are added to a chapter, and the end of a procedure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tutor.importer import words
from tutor.importer.model import Do, DraftChapter, DraftLesson, DraftPart, DraftStep
from tutor.importer.state import COMPUTER, BuildState, BulletState, current, new_screen, settle
from tutor.lesson.channels import CHANNELS
from tutor.lesson.todos import todo

INBOX_APPS = {channel.app for channel in CHANNELS.values()}
MOST_ACTIONS = 3
"""A step asks for at most so many things."""


def mark(step: DraftStep, missed: Sequence[str], doubts: Sequence[str], understood: bool) -> None:
    if not understood:
        step.todos.append(todo("wat doet de lezer hier? Nu is dit een stap om te lezen."))
    elif missed:
        said = " ".join(f"“{words.line(text)}”" for text in missed)
        step.todos.append(todo(f"dit deel is niet herkend: {said}"))
    step.todos += [todo(doubt) for doubt in doubts]


def join(state: BuildState, step: DraftStep) -> None:
    """Two bullets that the app does in one go become one step.

    A notification opens the mail and the message at once, and Enter belongs to
    the field that it ends.
    """
    before = state.chapter.steps[-1] if state.chapter.steps else None
    if before is None or step.when or before.when:
        return
    (first, *others) = before.actions
    if step.belongs_above:
        step.actions, step.line = before.actions, before.line
    opens = first.verb == "open_app" and first.targets[0] in INBOX_APPS and not others
    if step.belongs_above or (step.actions[0].verb == "open_message" and opens):
        step.text = f"{before.text} {step.text}"
        step.todos = [*before.todos, *step.todos]
        state.chapter.steps.pop()


def settle_inline(step: BulletState) -> None:
    """What was asked on a page that stays: once it is answered, the step is not needed any more."""
    asked = step.step.when
    if any("set" in part.keys for part in step.parts):
        step.step.when = f"{asked} and not {asked}_klaar"
        return
    for part in step.parts:
        if "when" in part.keys:
            part.keys["when"] = asked


def in_parts(step: DraftStep) -> list[DraftStep]:
    """A step of many actions as several steps, so that each can be helped with.

    Only the first has the sentence; the others are told by what is done.
    """
    if len(step.actions) <= MOST_ACTIONS:
        return [step]
    parts = []
    for start in range(0, len(step.actions), MOST_ACTIONS):
        actions = step.actions[start : start + MOST_ACTIONS]
        part = DraftStep(step.line, step.text if not start else "", actions, step.when)
        part.optional = step.optional and not start
        part.with_previous = step.with_previous or (step.optional and bool(start))
        part.advice = step.advice if any(step.advice in a.targets for a in actions) else ""
        part.todos = step.todos if not start else []
        parts.append(part)
    return parts


def add_reading(state: BuildState, line: int, text: str) -> None:
    """Add a step that is only read: a sentence between two lists."""
    step = DraftStep(line, words.markdown(text), [Do("read")])
    step.todos.append(todo("dit stond tussen twee lijstjes in het artikel. Is het een stap?"))
    state.chapter.steps.append(step)


def finish(state: BuildState, ending: str) -> None:
    """Give every way that was left a screen to end on; the last device ends the procedure."""
    settle(state)
    actions = [action for step in state.chapter.steps for action in step.actions]
    opened = {action.targets[0] for action in actions if action.verb == "open_app"}
    opened -= INBOX_APPS | {screen.app for screen in state.chapter.screens}
    for device in sorted((state.left | opened) - {state.device}):
        last, state.device = state.device, device
        screen = new_screen(state)
        screen.parts.append(DraftPart("text", words.ELSEWHERE_TEXT))
        state.device = last
    screen = current(state) or new_screen(state, state.title or words.DONE)
    if not any(part.look in ("button", "field", "link") for part in screen.parts):
        screen.parts.append(DraftPart("success", ending or words.DONE_TEXT))
    screen.end = True
    places = _places_of_labels(state.lesson)
    for step in state.chapter.steps:
        for action in step.actions:
            if not any(len(places.get(label, ())) > 1 for label in action.targets):
                action.screen = ""


def _places_of_labels(lesson: DraftLesson) -> dict[str, set[str]]:
    """Every label of something to use, with the screens and messages where it stands."""
    chapters = (lesson.main, lesson.later)
    named = [(s.id, s.parts) for chapter in chapters for s in (*chapter.screens, *chapter.side)]
    named += [(message.id, message.links) for message in lesson.messages.values()]
    places: dict[str, set[str]] = {}
    for name, parts in named:
        for part in parts:
            if part.look not in ("heading", "text", "success"):
                places.setdefault(part.label, set()).add(name)
    return places


def first_state(
    lesson: DraftLesson, chapter: DraftChapter, card: Mapping[str, str], app: str
) -> BuildState:
    """A state in which nothing was done; ``app`` is empty when it begins on the computer."""
    return BuildState(lesson, chapter, card, app or COMPUTER)
