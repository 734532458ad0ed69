"""Lay every sentence of the coach beside what is to be seen, as somebody who follows it would."""

from __future__ import annotations

from collections.abc import Iterator

from tests.lessons.player import Player
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.practice import Practice
from tutor.engine.state import State
from tutor.engine.view import BrowserView, ElementView, ObjectView, PhoneView, View
from tutor.engine.views import build_view
from tutor.engine.views.hints import POINT, WHERE, soft_hints
from tutor.engine.world.foreground import browser_of, is_usable, usable
from tutor.engine.world.notices import banner
from tutor.lesson.markdown import parse_markdown
from tutor.lesson.message_acts import PRESSED
from tutor.lesson.model import Action, Input
from tutor.lesson.template import names_in

FRAME = "dikke rand"


def complaints(practice: Practice) -> list[str]:
    """What is not true of what the coach says now, or would say when asked for a hint."""
    context, state = practice.context, practice.state
    found: list[str] = []
    for name, view in views(context, state):
        found += [f"{name}: {said}" for said in _of_view(context, state, view)]
    return found


def views(context: PracticeContext, state: State) -> Iterator[tuple[str, View]]:
    """What is seen now, and after asking for hints up to the frame."""
    yield "now", build_view(context, state)
    if state.coach.step < len(context.steps):
        soft = len(soft_hints(context.steps[state.coach.step]))
        for level, name in ((WHERE, "where"), (POINT, "frame")):
            coach = state.coach._replace(hints=soft + level - 1)
            yield name, build_view(context, state._replace(coach=coach))


def _of_view(context: PracticeContext, state: State, view: View) -> Iterator[str]:
    coach = view.coach
    if view.chapter_done:
        return
    if not coach.can_show:
        yield "nothing can be shown"
    for sentence in (coach.elsewhere, coach.hint if coach.hint_level >= WHERE else ""):
        if sentence:
            yield from _of_sentence(context, state, view, sentence)
    framed = list(highlighted_places(view))
    beside = coach.continue_highlighted or coach.wait_highlighted
    if FRAME in coach.hint and framed != [coach.place] and not beside:
        yield f"{coach.hint!r} says a frame on {coach.place}, there is {framed}"
    yield from _of_way(context, state, view)


def _of_sentence(
    context: PracticeContext, state: State, view: View, sentence: str
) -> Iterator[str]:
    """A sentence about a device names only what is in sight there."""
    place = view.coach.place
    seen = set(visible(view, place))
    names = bold_in(sentence)
    if "adresbalk" in sentence:
        names = names[1:]
        if view.browser is None:
            yield f"{sentence!r}: there is no address bar"
    if "Verder" in names and "Verder" not in seen and not view.coach.can_continue:
        yield f"{sentence!r}: there is no button to go on"
    seen |= {"Verder"} if view.coach.can_continue else set()
    seen |= {view.coach.wait, *(device.title for device in view.devices)}
    unseen = [name for name in names if name not in seen]
    if unseen:
        yield f"{sentence!r} names {unseen}, on {place} there is {sorted(seen)}"
    device = view.device(place)
    if "pijl terug" in sentence and (isinstance(device, ObjectView) or not device.can_go_back):
        yield f"{sentence!r}: nothing to go back to on {place}"
    if "melding" in _without_bold(sentence):
        message = banner(context, state.world, place) if isinstance(device, PhoneView) else ""
        app = context.messages[message].screen.app if message else ""
        named = app and any(app in remark.text for remark in view.coach.messages)
        if not message or not (named or context.thread_of(message) in _threads(context, state)):
            yield f"{sentence!r}: the notification is {message or 'not there'}"
    for word, kind in (("telefoon", "phone"), ("browser", "computer"), ("apparaat", "keypad")):
        if word in _without_bold(sentence) and device.kind != kind:
            yield f"{sentence!r} while the act is on {place}"


def _threads(context: PracticeContext, state: State) -> set[str]:
    """The conversations that the step is about, or whose code is asked on the way to it."""
    step = context.steps[state.coach.step]
    targets = {target for action in step.actions for target in action.targets}
    screens = {context.elements[target].screen for target in targets & set(context.elements)}
    beside = [element for screen in screens for element in context.screens[screen].content]
    fields = [e for e in (*usable(context, state.world), *beside) if isinstance(e, Input)]
    codes = {name for field in fields for name in names_in(field.expect)}
    return {
        context.thread_of(message.id)
        for message in context.messages.values()
        if message.id in targets
        or message.screen.id in screens
        or codes & set(context.codes_in(message))
    }


def _of_way(context: PracticeContext, state: State, view: View) -> Iterator[str]:
    """Where the step cannot be done right here the coach names a way, and no more than one."""
    coach = view.coach
    pace = compiled_steps(context)[state.coach.step]
    actions = pace.step.actions[state.coach.part :]
    said = [coach.text, *(remark.text for remark in coach.messages)]
    usable = {name for device in view.devices for name in visible(view, device.place)}
    named = any("pijl terug" in text or "**Beginscherm**" in text for text in said) or any(
        name in remark.text for remark in coach.messages for name in usable if name
    )
    phones = [device for device in view.devices if isinstance(device, PhoneView)]
    apps = {app.name for phone in phones for app in phone.apps}
    named = named or bool(apps & set(bold_in(coach.text)))
    here = any(_is_here(context, state, view, action) for action in actions)
    if not (here or coach.can_continue or coach.elsewhere or named):
        yield f"{coach.text!r} is not in front, and no way is named"
    orders = [r.text for r in coach.messages if set(bold_in(r.text)) & set(_buttons(view))]
    if coach.elsewhere and coach.elsewhere in said:
        yield f"{coach.elsewhere!r} is said twice"
    if orders and coach.elsewhere and state.messages[0].code == "text":
        yield f"two orders: {orders[0]!r} and {coach.elsewhere!r}"


def _is_here(context: PracticeContext, state: State, view: View, action: Action) -> bool:
    world = state.world
    if action.verb in (*PRESSED, "fill", "answer"):
        return any(is_usable(context, world, context.elements[t]) for t in action.targets)
    if action.verb == "visit":
        return view.browser is not None
    if action.verb in ("tab", "reach"):
        browser = browser_of(world, "computer")
        return browser is not None and any(tab.page in action.targets for tab in browser.tabs)
    phones = [device for device in view.devices if isinstance(device, PhoneView)]
    if action.verb == "open_app":
        return any(phone.apps for phone in phones)
    if action.verb == "open_message":
        shown = [banner(context, world, phone.place) for phone in phones]
        lists = [device for device in view.devices if not isinstance(device, ObjectView)]
        shown += [row.message for device in lists for row in device.inbox or ()]
        wanted = {context.thread_of(message) for message in action.targets}
        return any(message and context.thread_of(message) in wanted for message in shown)
    return action.verb == "read"


# --- what is in sight -------------------------------------------------------


def bold_in(text: str) -> list[str]:
    """The names that a sentence shows in bold."""
    return [run.text for block in parse_markdown(text) for run in block.runs if run.bold]


def _without_bold(text: str) -> str:
    runs = [run.text for block in parse_markdown(text) for run in block.runs if not run.bold]
    return " ".join(runs)


def _elements(view: View, place: str) -> list[ElementView]:
    device = view.device(place)
    page = device.page
    found = list((page.dialog or page).elements) if page else []
    if isinstance(device, PhoneView) and device.thread is not None:
        for bubble in device.thread.bubbles:
            found += bubble.elements
    return found


def _buttons(view: View) -> list[str]:
    return [
        element.label
        for device in view.devices
        for element in _elements(view, device.place)
        if element.role == "button"
    ]


def visible(view: View, place: str) -> Iterator[str]:
    """Every name that is in sight on a device."""
    device = view.device(place)
    for element in _elements(view, place):
        yield from (element.label, element.text, *(option.label for option in element.options))
    if isinstance(device, BrowserView):
        yield from (tab.title for tab in device.tabs)
        yield from (row.sender for row in device.inbox or ())
        yield from (device.mail.name,) if device.mail is not None else ()
    if isinstance(device, PhoneView):
        yield "Beginscherm"
        yield from (app.name for app in device.apps)
        yield from (row.sender for row in device.inbox or ())
        yield from ([device.banner.sender] if device.banner else ())


def highlighted_places(view: View) -> Iterator[str]:
    """The device of everything that has a frame now."""
    for device in view.devices:
        marks = [element.highlighted for element in _elements(view, device.place)]
        if isinstance(device, BrowserView):
            marks += [device.address_highlighted, device.back_highlighted]
            marks += [mark for t in device.tabs for mark in (t.highlighted, t.close_highlighted)]
            marks += [row.highlighted for row in device.inbox or ()]
            marks += [device.mail.highlighted] if device.mail is not None else []
        if isinstance(device, PhoneView):
            marks += [device.home_highlighted, device.back_highlighted]
            marks += [app.highlighted for app in device.apps]
            marks += [row.highlighted for row in device.inbox or ()]
            marks += [device.banner.highlighted] if device.banner else []
        yield from (device.place for mark in marks if mark)


def follow_to_the_end(player: Player, most: int = 200) -> None:
    """Do what the coach shows, act by act, until the lesson is finished."""
    for _ in range(most):
        if player.practice.finished:
            return
        if player.practice.chapter_done:
            player.act("epilogue")
        else:
            assert player.practice.show(), player.view.coach.text
    raise AssertionError("following the coach never ends")
