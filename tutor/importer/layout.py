"""A built lesson as it is written: screens, messages and steps in the keys of the format."""

from __future__ import annotations

from typing import Any

from tutor.importer import words
from tutor.importer.model import (
    Do,
    DraftChapter,
    DraftLesson,
    DraftMessage,
    DraftPart,
    DraftScreen,
    DraftStep,
)
from tutor.importer.yaml_writer import Flow, Noted, Tree
from tutor.lesson.channels import CHANNELS
from tutor.lesson.todos import todo


def screens_of(lesson: DraftLesson, chapter: DraftChapter) -> dict[str, Tree]:
    """The screens in their order; those beside the way come last."""
    screens = (*chapter.screens, *chapter.side)
    return {screen.id: _screen(screen, "on" if screen.app in lesson.places else "app")
            for screen in screens}  # fmt: skip


def _screen(screen: DraftScreen, where: str) -> Tree:
    keys: dict[str, Tree] = {}
    if screen.when:
        keys["when"] = screen.when
    if screen.end:
        keys["end"] = True
    if screen.app:
        keys[where] = screen.app
    if screen.url:
        keys["url"] = screen.url
    keys["title"] = screen.title
    keys["content"] = [_part(part) for part in screen.parts]
    if not screen.made:
        return keys
    made = ", ".join(dict.fromkeys(screen.made))
    return Noted(keys, (todo(f"zelf bedacht: {made}. Neem dit over van het echte scherm."),))


def _part(part: DraftPart) -> Tree:
    keys: dict[str, Any] = {part.look: part.label, **part.keys}
    if "send" in keys and len(keys["send"]) == 1:
        keys["send"] = keys["send"][0]
    if any(isinstance(value, list) for value in keys.values()):
        return {key: _short(value) for key, value in keys.items()}
    return Flow(keys) if len(keys) > 1 and part.look not in ("field", "list") else dict(keys)


def _short(value: Any) -> Tree:
    """A list on one line; rules with a value stay one below the other."""
    if isinstance(value, list):
        return [Flow(i) for i in value] if isinstance(value[0], dict) else Flow(value)
    tree: Tree = value
    return tree


def messages_of(lesson: DraftLesson) -> dict[str, Tree]:
    """The messages, with texts that the draft made up."""
    return {message.id: _message(message, lesson.brand) for message in lesson.messages.values()}


def _message(message: DraftMessage, brand: str) -> Tree:
    keys: dict[str, Tree] = {}
    if message.via != "sms":
        keys["via"] = message.via
    if message.app:
        keys["app"] = message.app
    keys["from"] = brand
    if CHANNELS[message.via].has_subject:
        keys["subject"] = words.MAIL_SUBJECT
    if message.after:
        keys["after"] = message.after
    code = message.code
    keys["text"] = words.SMS_CODE.replace("{name}", code) if code else words.SMS_PLAIN
    if message.at_start:
        keys["at_start"] = True
    if message.when:
        keys["when"] = message.when
    if message.links:
        keys["links"] = [Flow({"link": link.label, **link.keys}) for link in message.links]
    if message.acts:
        keys["acts"] = Flow(message.acts)
    if message.replies:
        keys["replies"] = [Flow({"button": reply.label}) for reply in message.replies]
    if CHANNELS[message.via].spoken:
        keys["content"] = [Flow({"button": words.HANG_UP, "go": "close"})]
    made = ["afzender en tekst", *message.made]
    return Noted(keys, (todo(f"zelf bedacht in dit bericht: {', '.join(made)}."),))


def data_of(lesson: DraftLesson) -> dict[str, Tree]:
    """The values that each practice draws anew."""
    return {
        name: Flow(datum) if "make" in datum else {"pick": Flow(datum["pick"])}
        for name, datum in lesson.data.items()
    }


def steps_of(chapter: DraftChapter) -> list[Tree]:
    """The steps, each with its todos above it."""
    return [_step(step) for step in chapter.steps]


def _step(step: DraftStep) -> Tree:
    keys: dict[str, Tree] = {}
    if step.when:
        keys["when"] = step.when
    if len(step.actions) == 1:
        keys |= _action(step.actions[0])
    else:
        keys["do"] = [_flow(action) for action in step.actions]
    if step.optional:
        keys["optional"] = True
    if step.with_previous:
        keys["with_previous"] = True
    if step.text:
        keys["text"] = step.text
    if step.advice:
        keys["advice"] = step.advice
    return Noted(keys, tuple(step.todos)) if step.todos else keys


def _action(action: Do) -> dict[str, Tree]:
    keys: dict[str, Tree] = {action.verb: True}
    if action.verb == "choose" or len(action.targets) > 1:
        keys = {action.verb: Flow(action.targets)}
    elif action.targets:
        keys = {action.verb: action.targets[0]}
    if action.screen:
        keys["screen"] = action.screen
    return keys


def _flow(action: Do) -> Tree:
    keys = _action(action)
    plain = {key: value for key, value in keys.items() if isinstance(value, str | bool)}
    return Flow(plain) if plain == keys else keys


def places_of(lesson: DraftLesson) -> Flow | dict[str, Tree]:
    """The places that a lesson needs: a list of devices, or with more than these by name."""
    screens = [
        screen
        for chapter in (lesson.main, lesson.later)
        for screen in (*chapter.screens, *chapter.side)
    ]
    apps = [screen.app for screen in screens if screen.app not in lesson.places]
    on_phone = any(apps) or any(not CHANNELS[m.via].paper for m in lesson.messages.values())
    devices = ["computer"] * ("" in apps) + ["phone"] * on_phone
    if not lesson.places:
        return Flow(devices)
    return {
        **{device: device for device in devices},
        **{name: Flow({"kind": place.kind, "name": place.title})
           for name, place in lesson.places.items()},
    }  # fmt: skip
