"""Building a lesson from lists of bullets: one table row per kind of act."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from tutor.importer import words
from tutor.importer.article import Text
from tutor.importer.building import filling, going, messages, pressing
from tutor.importer.building.model import Chapter, Do, Lesson, Part, Step
from tutor.importer.building.state import (
    COMPUTER,
    BuildState,
    BulletState,
    current,
    leave,
    new_screen,
    settle,
)
from tutor.importer.sentences import Clause, acts, recognise, sentences
from tutor.importer.todos import todo
from tutor.lesson.channels import CHANNELS

HANDLERS: Mapping[type, Callable[[BuildState, BulletState, Any], None]] = {
    acts.Visit: going.visit,
    acts.OpenApp: going.open_app,
    acts.OpenInbox: going.open_inbox,
    acts.Look: going.look,
    acts.NewTab: going.new_tab,
    acts.BackToTab: going.back_to_tab,
    acts.Return: going.go_back,
    acts.Press: pressing.press,
    acts.ChooseOwn: pressing.choose_own,
    acts.Decide: pressing.decide,
    acts.Advice: pressing.advice,
    acts.Switch: pressing.switch,
    acts.Tick: pressing.tick,
    acts.Pick: pressing.pick,
    acts.Fill: filling.fill,
    acts.Shown: filling.shown,
    acts.Adjust: filling.adjust,
    acts.Login: filling.log_in,
    acts.WillInvent: filling.will_invent,
    acts.Invent: filling.invent,
    acts.Again: filling.again,
    acts.Recall: filling.recall,
    acts.TypeCode: filling.type_code,
    acts.Arrive: messages.arrive,
    acts.OpenMessage: messages.open_message,
}

INBOX_APPS = {channel.app for channel in CHANNELS.values()}
MOST_CLAUSES = 12
"""So many parts of one bullet are read for what they ask; more are kept as text."""

MOST_ACTIONS = 3
"""A step asks for at most so many things."""


class Bullet(NamedTuple):
    """What became of a bullet: whether it was recognised, and what in it was not."""

    line: int
    text: str
    recognised: bool
    missed: tuple[str, ...] = ()


def build(state: BuildState, bullets: Sequence[Text]) -> tuple[Bullet, ...]:
    """Add steps for these bullets, with all that they imply."""
    return tuple(_bullet(state, bullet) for bullet in bullets)


def add_reading(state: BuildState, line: int, text: str) -> None:
    """Add a step that is only read: a sentence between two lists."""
    step = Step(line, words.markdown(text), [Do("read")])
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
        screen.parts.append(Part("text", words.ELSEWHERE_TEXT))
        state.device = last
    screen = current(state) or new_screen(state, state.title or words.DONE)
    if not any(part.look in ("button", "field", "link") for part in screen.parts):
        screen.parts.append(Part("success", ending or words.DONE_TEXT))
    screen.end = True
    places = _places_of_labels(state.lesson)
    for step in state.chapter.steps:
        for action in step.actions:
            if not any(len(places.get(label, ())) > 1 for label in action.targets):
                action.screen = ""


def _bullet(state: BuildState, bullet: Text) -> Bullet:
    step = Step(bullet.line, "")
    work = BulletState(step)
    clauses = [(sentence, clause) for sentence in sentences(bullet.text)
               for clause in recognise(sentence)]  # fmt: skip
    clauses = [pair if index < MOST_CLAUSES else (pair[0], Clause(pair[1].text, "", ()))
               for index, pair in enumerate(clauses)]  # fmt: skip
    musts = []
    secret = state.secret
    for sentence, clause in clauses:
        work.sentence = sentence
        before = len(step.actions)
        _clause(state, work, clause)
        if len(step.actions) > before:
            musts.append(not (clause.optional or work.wish))
    _close(state, work)
    if step.when:
        # What was chosen only in a situation cannot be asked for always.
        state.secret = secret
    missed = tuple(c.text for _, c in clauses if not c.acts and not c.tells)
    recognised = bool(step.actions) or _only_tells(clauses)
    step.text = words.markdown(bullet.text, work.labels)
    detour = work.info is not None and len(step.actions) > 1
    step.optional = bool(musts) and not any(musts) and not step.when and not detour
    _mark(step, recognised, missed)
    step.actions = step.actions or [Do("read")]
    _join_inbox(state, step)
    state.chapter.steps += _in_parts(step)
    return Bullet(bullet.line, bullet.text, recognised, missed if recognised else ())


def _join_inbox(state: BuildState, step: Step) -> None:
    """Going to the mail and opening one become one step: a notification does both at once."""
    before = state.chapter.steps[-1] if state.chapter.steps else None
    if before is None or step.actions[0].verb != "open_message" or step.when:
        return
    (first, *others) = before.actions
    if first.verb == "open_app" and first.targets[0] in INBOX_APPS and not others:
        step.text = f"{before.text} {step.text}"
        step.todos = [*before.todos, *step.todos]
        state.chapter.steps.pop()


def _in_parts(step: Step) -> list[Step]:
    """A step of many actions as several steps, so that each can be helped with.

    Only the first has the sentence; the others are told by what is done.
    """
    if len(step.actions) <= MOST_ACTIONS:
        return [step]
    parts = []
    for start in range(0, len(step.actions), MOST_ACTIONS):
        actions = step.actions[start : start + MOST_ACTIONS]
        part = Step(step.line, step.text if not start else "", actions, step.when)
        part.optional = step.optional and not start
        part.with_previous = step.with_previous or (step.optional and bool(start))
        part.advice = step.advice if any(step.advice in a.targets for a in actions) else ""
        part.todos = step.todos if not start else []
        parts.append(part)
    return parts


def _clause(state: BuildState, work: BulletState, clause: Clause) -> None:
    for act in clause.acts:
        if isinstance(act, acts.Ask):
            if not work.ask:
                work.ask = _statement(work.sentence)
                work.question = act.heading or words.question_of(act.subject)
                work.about = words.topic(act.subject)
            continue
        if isinstance(act, acts.Wish):
            work.wish, work.curious = True, act.info
            continue
        if clause.maybe and not work.ask:
            work.ask = _statement(work.sentence)
        handler = HANDLERS.get(type(act))
        if handler is not None:
            handler(state, work, act)


def _statement(sentence: str) -> str:
    return re.sub(r"\*\*", "", sentence).strip()


def _close(state: BuildState, work: BulletState) -> None:
    """A choice that no button was named for gets two, and a situation a way on."""
    if work.decide:
        pressing.choose_own(state, work, acts.ChooseOwn())
    step = work.step
    if work.parts:
        _settle_inline(work)
    conditional = current(state)
    if not step.when or work.parts or conditional is None or conditional.when != step.when:
        return
    settle(state)
    if current(state) is conditional:
        part = Part("button", words.GO_ON, {"go": "next"}, made=True)
        conditional.parts.append(part)
        conditional.made.append(f"de knop “{words.GO_ON}”")
        work.do("press", words.GO_ON, screen=conditional.id)
        leave(state)


def _settle_inline(work: BulletState) -> None:
    """What was asked on a page that stays: once it is answered, the step is not needed any more."""
    asked = work.step.when
    if any("set" in part.keys for part in work.parts):
        work.step.when = f"{asked} and not {asked}_klaar"
        return
    for part in work.parts:
        if "when" in part.keys:
            part.keys["when"] = asked


def _only_tells(clauses: Sequence[tuple[str, Clause]]) -> bool:
    """Whether a bullet without anything to do was understood all the same."""
    kinds = {type(act) for _, clause in clauses for act in clause.acts}
    return bool(kinds) and acts.Ask not in kinds and all(c.acts or c.tells for _, c in clauses)


def _mark(step: Step, recognised: bool, missed: Sequence[str]) -> None:
    if not recognised:
        step.todos.append(todo("wat doet de lezer hier? Nu is dit een stap om te lezen."))
    elif missed:
        said = " ".join(f"“{words.line(text)}”" for text in missed)
        step.todos.append(todo(f"dit deel is niet herkend: {said}"))


def _places_of_labels(lesson: Lesson) -> dict[str, set[str]]:
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


def first_state(lesson: Lesson, chapter: Chapter, card: Mapping[str, str], app: str) -> BuildState:
    """A state on which nothing was done; ``app`` is empty when it begins on the computer."""
    return BuildState(lesson, chapter, card, app or COMPUTER)
