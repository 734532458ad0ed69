"""Building what sentences about buttons, switches and lists imply."""

from __future__ import annotations

from tutor.importer import words
from tutor.importer.building.messages import ensure_message
from tutor.importer.building.model import Message, Part, Screen
from tutor.importer.building.state import (
    COMPUTER,
    BuildState,
    BulletState,
    become_real,
    current,
    leave,
    place,
    screen_for,
)
from tutor.importer.sentences.acts import (
    Advice,
    ChooseOwn,
    Decide,
    Label,
    Pick,
    Press,
    Switch,
    Tick,
)


def press(state: BuildState, work: BulletState, act: Press) -> None:
    """A button that leads on, a link to an explanation, or a link in a message."""
    message = ensure_message(state, act.via) if act.via else state.reading
    if message is not None and not message.code:
        _press_in_message(state, work, message, act)
        return
    screen = _screen_of(state, work, act)
    labels = [words.line(label.text) for label in act.labels]
    work.labels += [label.text for label in act.labels if label.sure]
    if act.info or work.curious:
        _press_explanation(state, work, screen, labels[0])
        return
    made = [not label.sure for label in act.labels]
    _press_all(state, work, screen, labels, made)


def _screen_of(state: BuildState, work: BulletState, act: Press) -> Screen:
    """A button that ends a form stands below the code or password that was just typed."""
    screen = current(state)
    ends_form = act.form and act.labels[0].text.casefold() in words.FORM_BUTTONS
    is_pin = state.open is not None and state.open.keys.get("kind") == "pin"
    belongs = ends_form or bool(work.step.actions) or not is_pin
    if state.open is not None and screen is not None and belongs and not work.ask:
        if not (act.info or work.curious):
            state.open = None
        state.reading = None
        return screen
    return screen_for(state, work)


def _press_all(
    state: BuildState, work: BulletState, screen: Screen, labels: list[str], made: list[bool]
) -> None:
    for earlier in work.parts:
        # Of several buttons one after the other the last one answers the question.
        earlier.keys.pop("set", None)
    parts = [
        place(screen, Part("button", label, {"go": "next"}, made=new), state, work)
        for label, new in zip(labels, made, strict=True)
    ]
    verb = "press" if len(parts) == 1 else "choose"
    work.do(verb, *(part.label for part in parts), screen=screen.id)
    if work.inline:
        return
    leave(state, parts[0].label if len(parts) == 1 else "")
    if not work.step.when:
        state.senders = parts


def _press_explanation(state: BuildState, work: BulletState, screen: Screen, label: str) -> None:
    side = Screen(state.lesson.name(label), state.device, label, made=["de tekst"])
    side.parts = [Part("heading", label), Part("text", words.EXPLANATION_TEXT)]
    if state.device != COMPUTER:
        side.parts.append(Part("link", words.BACK, {"go": "back"}, made=True))
    state.chapter.side.append(side)
    part = place(screen, Part("link", label, {"go": side.id}), state, work)
    work.info = part
    work.do("press", part.label, screen=screen.id)


def _press_in_message(state: BuildState, work: BulletState, message: Message, act: Press) -> None:
    if message.id not in state.read:
        work.do("open_message", message.id)
        state.read.add(message.id)
    label = words.line(act.labels[0].text)
    part = next((link for link in message.links if link.label == label), None)
    if part is None:
        part = Part("link", label, made=not act.labels[0].sure)
        message.links.append(part)
    work.labels.append(act.labels[0].text)
    work.do("press", label, screen=message.id)
    state.reading = state.expected = None
    screen = current(state)
    if (work.ask or work.step.when) and screen is not None:
        # It does not happen always, so the way on cannot depend on it.
        part.keys["go"] = screen.id
        if not work.step.when:
            become_real(state, work)
        return
    if "go" not in part.keys:
        state.waiting.append((part, "go"))
        leave(state, label)


def choose_own(state: BuildState, work: BulletState, _act: ChooseOwn) -> None:
    """Two buttons, either of which is fine; the article does not say what is on them."""
    screen = screen_for(state, work)
    _press_all(state, work, screen, [words.YES, words.NO], [True, True])


def decide(state: BuildState, work: BulletState, act: Decide) -> None:
    """A choice; which buttons there are the next sentence may say."""
    work.decide = True
    work.question = words.question_of(act.subject)
    work.about = words.topic(act.subject)
    if current(state) is None and not work.ask:
        state.title = words.line(work.question)


def advice(state: BuildState, work: BulletState, act: Advice) -> None:
    """The advised button beside another one that is fine too."""
    label = words.line(act.label.text)
    other = words.NO if label.casefold().startswith("ja") else words.YES
    screen = screen_for(state, work)
    _press_all(state, work, screen, [other, label], [True, not act.label.sure])
    work.step.advice = label
    work.labels.append(act.label.text)
    work.decide = False


def switch(state: BuildState, work: BulletState, act: Switch) -> None:
    """A switch that stands the other way."""
    screen = screen_for(state, work)
    keys = {"value": not act.on, "expect": act.on}
    _set(state, work, screen, Part("switch", words.line(act.label.text), keys), act.label)


def tick(state: BuildState, work: BulletState, act: Tick) -> None:
    """An empty box to tick."""
    screen = screen_for(state, work)
    part = Part("checkbox", words.line(act.label.text), {"expect": True}, not act.label.sure)
    _set(state, work, screen, part, act.label)


def pick(state: BuildState, work: BulletState, act: Pick) -> None:
    """A list; without an option in the sentence any choice is right."""
    screen = screen_for(state, work)
    option = words.line(act.option)
    options = [option, words.SECOND] if option else [words.FIRST, words.SECOND]
    keys = {"options": options, **({"expect": option} if option else {})}
    part = Part("list", words.line(act.label.text), keys, not act.label.sure)
    screen.made.append(f"de keuzes bij “{part.label}”")
    _set(state, work, screen, part, act.label)
    work.labels.append(act.option)


def _set(state: BuildState, work: BulletState, screen: Screen, part: Part, label: Label) -> None:
    part = place(screen, part, state, work)
    work.labels += [label.text] if label.sure else []
    work.do("fill", part.label, screen=screen.id)
