"""Building what sentences about buttons, switches and lists imply."""

from __future__ import annotations

from tutor.draft import words
from tutor.draft.building.desk import (
    COMPUTER,
    Desk,
    Work,
    become_real,
    current,
    leave,
    place,
    screen_for,
)
from tutor.draft.building.messages import ensure_message
from tutor.draft.building.model import Message, Part, Screen
from tutor.draft.sentences.acts import Advice, ChooseOwn, Decide, Label, Pick, Press, Switch, Tick


def press(desk: Desk, work: Work, act: Press) -> None:
    """A button that leads on, a link to an explanation, or a link in a message."""
    message = ensure_message(desk, act.via) if act.via else desk.reading
    if message is not None and not message.code:
        _press_in_message(desk, work, message, act)
        return
    screen = _screen_of(desk, work, act)
    labels = [words.line(label.text) for label in act.labels]
    work.labels += [label.text for label in act.labels if label.sure]
    if act.info or work.curious:
        _press_explanation(desk, work, screen, labels[0])
        return
    made = [not label.sure for label in act.labels]
    _press_all(desk, work, screen, labels, made)


def _screen_of(desk: Desk, work: Work, act: Press) -> Screen:
    """A button that ends a form stands below the code or password that was just typed."""
    screen = current(desk)
    ends_form = act.form and act.labels[0].text.casefold() in words.FORM_BUTTONS
    is_pin = desk.open is not None and desk.open.keys.get("kind") == "pin"
    belongs = ends_form or bool(work.step.actions) or not is_pin
    if desk.open is not None and screen is not None and belongs and not work.ask:
        if not (act.info or work.curious):
            desk.open = None
        desk.reading = None
        return screen
    return screen_for(desk, work)


def _press_all(desk: Desk, work: Work, screen: Screen, labels: list[str], made: list[bool]) -> None:
    for earlier in work.parts:
        # Of several buttons one after the other the last one answers the question.
        earlier.keys.pop("set", None)
    parts = [
        place(screen, Part("button", label, {"go": "next"}, made=new), desk, work)
        for label, new in zip(labels, made, strict=True)
    ]
    verb = "press" if len(parts) == 1 else "choose"
    work.do(verb, *(part.label for part in parts), screen=screen.id)
    if work.inline:
        return
    leave(desk, parts[0].label if len(parts) == 1 else "")
    if not work.step.when:
        desk.senders = parts


def _press_explanation(desk: Desk, work: Work, screen: Screen, label: str) -> None:
    side = Screen(desk.lesson.name(label), desk.device, label, made=["de tekst"])
    side.parts = [Part("heading", label), Part("text", words.EXPLANATION_TEXT)]
    if desk.device != COMPUTER:
        side.parts.append(Part("link", words.BACK, {"go": "back"}, made=True))
    desk.chapter.side.append(side)
    part = place(screen, Part("link", label, {"go": side.id}), desk, work)
    work.info = part
    work.do("press", part.label, screen=screen.id)


def _press_in_message(desk: Desk, work: Work, message: Message, act: Press) -> None:
    if message.id not in desk.read:
        work.do("open_message", message.id)
        desk.read.add(message.id)
    label = words.line(act.labels[0].text)
    part = next((link for link in message.links if link.label == label), None)
    if part is None:
        part = Part("link", label, made=not act.labels[0].sure)
        message.links.append(part)
    work.labels.append(act.labels[0].text)
    work.do("press", label, screen=message.id)
    desk.reading = desk.expected = None
    screen = current(desk)
    if (work.ask or work.step.when) and screen is not None:
        # It does not happen always, so the way on cannot depend on it.
        part.keys["go"] = screen.id
        if not work.step.when:
            become_real(desk, work)
        return
    if "go" not in part.keys:
        desk.waiting.append((part, "go"))
        leave(desk, label)


def choose_own(desk: Desk, work: Work, _act: ChooseOwn) -> None:
    """Two buttons, either of which is fine; the article does not say what is on them."""
    screen = screen_for(desk, work)
    _press_all(desk, work, screen, [words.YES, words.NO], [True, True])


def decide(desk: Desk, work: Work, act: Decide) -> None:
    """A choice; which buttons there are the next sentence may say."""
    work.decide = True
    work.question = words.question_of(act.subject)
    work.about = words.topic(act.subject)
    if current(desk) is None and not work.ask:
        desk.title = words.line(work.question)


def advice(desk: Desk, work: Work, act: Advice) -> None:
    """The advised button beside another one that is fine too."""
    label = words.line(act.label.text)
    other = words.NO if label.casefold().startswith("ja") else words.YES
    screen = screen_for(desk, work)
    _press_all(desk, work, screen, [other, label], [True, not act.label.sure])
    work.step.advice = label
    work.labels.append(act.label.text)
    work.decide = False


def switch(desk: Desk, work: Work, act: Switch) -> None:
    """A switch that stands the other way."""
    screen = screen_for(desk, work)
    keys = {"value": not act.on, "expect": act.on}
    _set(desk, work, screen, Part("switch", words.line(act.label.text), keys), act.label)


def tick(desk: Desk, work: Work, act: Tick) -> None:
    """An empty box to tick."""
    screen = screen_for(desk, work)
    part = Part("checkbox", words.line(act.label.text), {"expect": True}, not act.label.sure)
    _set(desk, work, screen, part, act.label)


def pick(desk: Desk, work: Work, act: Pick) -> None:
    """A list; without an option in the sentence any choice is right."""
    screen = screen_for(desk, work)
    option = words.line(act.option)
    options = [option, words.SECOND] if option else [words.FIRST, words.SECOND]
    keys = {"options": options, **({"expect": option} if option else {})}
    part = Part("list", words.line(act.label.text), keys, not act.label.sure)
    screen.made.append(f"de keuzes bij “{part.label}”")
    _set(desk, work, screen, part, act.label)
    work.labels.append(act.option)


def _set(desk: Desk, work: Work, screen: Screen, part: Part, label: Label) -> None:
    part = place(screen, part, desk, work)
    work.labels += [label.text] if label.sure else []
    work.do("fill", part.label, screen=screen.id)
