"""Small made-up lessons, sound ones and such as strand somebody, as the text of their file."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.verify.oracle.draft import Draft, Part
from tests.verify.oracle.screens import add_route

PLACES = (("computer",), ("phone",), ("computer", "phone"), ("phone", "computer"))


@st.composite
def lessons(draw: DrawFn) -> str:
    """The YAML of a lesson that can be loaded; its steps follow what its screens offer."""
    draft = Draft(draw, draw(st.sampled_from(PLACES)))
    if len(draft.places) > 1:
        draft.room = 3
    if draft.chance(2):
        draft.situations["vraag"] = "De website stelt een vraag"
    if draft.chance(2):
        draft.data["gekozen"] = {"pick": ["Appel", "Peer"]}
    if "phone" in draft.places and draft.chance(7):
        _add_messages(draft)
    if draft.chance(2):
        _add_letter(draft)
    add_route(draft, draft.pick((2, 3, 3, 4) if len(draft.places) == 1 else (2, 2, 3)))
    _add_beside(draft)
    if draft.chance(1):
        _add_keypad(draft)
    epilogue = _epilogue(draft) if draft.chance(2) else None
    _add_conditions(draft)
    if draft.chance(1):
        draft.steps.insert(draw(st.integers(0, len(draft.steps))), {"read": "yes"})
    return _write(draft, epilogue)


def _add_messages(draft: Draft) -> None:
    for number in range(1, draft.pick((1, 1, 2)) + 1):
        via = draft.pick(("sms", "mail", "push"))
        message: Part = {"from": draft.pick(("Winkel", f"Bank {number}")), "via": via}
        if via == "mail":
            message["subject"] = "Voor u"
        if number == 1 and draft.chance(7):
            draft.data["code"] = {"make": "code", "length": 6}
            message["text"] = "Uw code is $code."
            if draft.chance(2):
                message["text"] = "Goedendag. Wij sturen u hierbij graag de code. Die is $code."
        else:
            message["text"] = "Er is nieuws."
        if draft.chance(1):
            message["at_start"] = "yes"
        draft.messages[f"bericht{number}"] = message


def _add_letter(draft: Draft) -> None:
    """A letter, mostly one that is some days under way."""
    draft.paper = True
    letter: Part = {"from": "Bank", "via": "letter", "text": "Er is nieuws."}
    if "code" not in draft.data and draft.chance(7):
        draft.data["code"] = {"make": "code", "length": 6}
        letter["text"] = "Uw code is $code."
    if draft.chance(7):
        letter["after"] = draft.pick(("1 dag", "3 dagen"))
    if draft.chance(2):
        letter["at_start"] = "yes"
    draft.messages["brief"] = letter


def _add_keypad(draft: Draft) -> None:
    """A device with keys, with a way to begin again or without one."""
    draft.keypad = True
    first: Part = {"button": draft.label("button"), "set": draft.flag(), "go": "next"}
    second: Part = {"button": draft.label("button"), "set": draft.flag()}
    if draft.chance(7):
        second["go"] = "toets1"
    draft.screens["toets1"] = {"on": "lezer", "content": [first]}
    draft.screens["toets2"] = {"on": "lezer", "content": [second]}
    where = draft.pick(range(1, len(draft.steps) + 1))
    draft.steps[where:where] = [{"press": first["button"]}, {"press": second["button"]}]


def _add_beside(draft: Draft) -> None:
    """Pages beside the route, and an app beside the computer."""
    if draft.beside:
        content: list[Part] = [{"text": "Zo werkt het."}]
        if draft.chance(3):
            content.append({"link": draft.label("link"), "go": draft.pick(("close", "back"))})
        draft.screens["uitleg"] = {"url": "https://proef.example/uitleg", "content": content}
    if draft.places == ("computer", "phone") and (
        not set(draft.messages) - {"brief"} or draft.chance(1)
    ):
        _add_app(draft)
    for name, message in draft.messages.items():
        if message["via"] == "letter":
            continue
        if draft.chance(2):
            target = draft.pick(tuple(draft.screens))
            message["links"] = [{"link": draft.label("link"), "go": target}]
        _send_to(draft, name, message)


def _add_app(draft: Draft) -> None:
    button: Part = {"button": draft.label("button"), "set": draft.flag()}
    if draft.chance(4):
        # One press leaves the app in front and moves the computer as well.
        pages = [name for name, screen in draft.screens.items() if "app" not in screen]
        button["go"] = ["app", draft.pick(pages)]
    draft.screens["app"] = {"app": "Winkel", "content": [button]}
    where = draft.pick(range(1, len(draft.steps) + 1))
    draft.steps[where:where] = [{"open_app": "Winkel"}, {"press": button["button"]}]


def _send_to(draft: Draft, name: str, message: Part) -> None:
    """Where a message goes: to what was typed, when a field keeps a number or address."""
    del name
    typed = [kept for kept in draft.options if kept.startswith("adres")]
    if typed and draft.chance(5):
        message["to"] = f"${draft.pick(typed)}"


def _epilogue(draft: Draft) -> Part:
    """Afterwards: one screen on the device of the route, with one thing to do there."""
    button: Part = {"button": draft.label("button"), "set": draft.flag()}
    screen: Part = {"title": "Daarna", "content": [button]}
    if draft.main == "computer":
        screen["url"] = "https://proef.example/daarna"
        first: Part = {"visit": "daarna"}
    else:
        screen["app"] = "Winkel"
        first = {"open_app": "Winkel"}
    condition = draft.condition() if draft.chance(3) else None
    if condition:
        button["when"] = condition
    steps = [first, {"press": button["button"]}]
    return {"title": "Daarna", "screens": {"daarna": screen}, "steps": steps}


def _add_conditions(draft: Draft) -> None:
    """Make a few parts depend on what was chosen or done: this is what strands people."""
    elements: list[Part] = [e for s in draft.screens.values() for e in s["content"]]
    buttons = [e for e in elements if "button" in e or "link" in e]
    parts = [*buttons, *list(draft.screens.values())[1:], *elements, *buttons]
    parts += [*draft.messages.values(), *draft.steps[1:]]
    if draft.chance(4):
        _ask_once(draft)
    for _ in range(draft.pick((0, 1, 1, 2))):
        condition, part = draft.condition(), draft.pick(parts)
        if condition is None:
            return
        part["when"] = condition
        label = part.get("button") or part.get("link")
        if label and draft.chance(6):
            for step in draft.steps:
                if step.get("press") == label:
                    step["when"] = condition


def _ask_once(draft: Draft) -> None:
    """Let something that keeps or sets a name, or its whole screen, go once the name is set."""
    found = [
        (part, name)
        for screen in draft.screens.values()
        for element in screen["content"]
        for name in (element.get("keep"), element.get("set"))
        for part in (element, screen)
        if name and part is not draft.screens["scherm1"]
    ]
    if found:
        part, name = draft.pick(found)
        part["when"] = f"not {name}"


def _write(draft: Draft, epilogue: Part | None) -> str:
    lesson: dict[str, Any] = {
        "format": "1",
        "lesson": "proef",
        "title": "Proef",
        "summary": "Een proef.",
        "places": _places(draft),
        "persona": "anna",
    }
    if draft.main == "phone":
        lesson["app"] = "Winkel"
    for key in ("data", "card", "situations", "messages", "screens", "steps"):
        if getattr(draft, key):
            lesson[key] = getattr(draft, key)
    if epilogue is not None:
        lesson["epilogue"] = epilogue
    return str(yaml.dump(lesson, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=100))


def _places(draft: Draft) -> Any:
    named: dict[str, Part] = {name: {} for name in draft.places}
    if draft.paper:
        named["post"] = {"kind": "paper"}
    if draft.keypad:
        named["lezer"] = {"kind": "keypad"}
    return named if len(named) > len(draft.places) else list(draft.places)


class _Plain(yaml.SafeDumper):
    """YAML without anchors: the same part may stand in two places."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def on_made_up_lessons(count: int) -> Callable[[Callable[[str], None]], Callable[[], None]]:
    """Run a test on made-up lessons, the same ones each time.

    ``count`` lessons are made. Hypothesis makes some more than once; each is tried once.
    """

    def decorate(test: Callable[[str], None]) -> Callable[[], None]:
        passed: set[str] = set()

        @wraps(test)
        def once(text: str) -> None:
            if text not in passed:
                test(text)
                passed.add(text)

        chosen = settings(
            max_examples=count, deadline=None, derandomize=True, database=None,
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        return chosen(given(lessons())(once))

    return decorate
