"""Small made-up lessons, sound ones and such as strand somebody, as the text of their file."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from itertools import count as seeds
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.verify.oracle.beside import add_beside
from tests.verify.oracle.draft import Draft, Part
from tests.verify.oracle.kinds_of_fields import CARDS
from tests.verify.oracle.messages import (
    add_invitation,
    add_letter,
    add_messages,
    add_what_to_do,
)
from tests.verify.oracle.screens import add_route

PLACES = (("computer",), ("phone",), ("computer", "phone"), ("phone", "computer"))


@st.composite
def lessons(draw: DrawFn) -> str:
    """The YAML of a lesson that can be loaded; its steps follow what its screens offer."""
    draft = Draft(draw, draw(st.sampled_from(PLACES)))
    if len(draft.places) > 1:
        draft.room = 3
    if draft.chance(3):
        draft.situations["vraag"] = "De website stelt een vraag"
    if draft.chance(2):
        draft.data["gekozen"] = {"pick": ["Appel", "Peer"]}
    if draft.main == "phone" and draft.chance(2):
        draft.web = True
        draft.room -= 1
        add_invitation(draft)
    elif draft.chance(7 if "phone" in draft.places else 2):
        add_messages(draft)
        draft.room -= 1
    if draft.chance(2):
        add_letter(draft)
        draft.room -= 1
    if draft.chance(1):
        draft.keypad = True
    if draft.chance(1):
        draft.leaflet = True
        if draft.chance(7):
            draft.data["woord"] = {"make": "pin", "length": 4}
    draft.first_free = len(draft.steps) + 1
    add_route(draft, draft.pick((2, 3, 3, 4) if len(draft.places) == 1 else (2, 2, 2, 3)))
    add_beside(draft)
    add_what_to_do(draft)
    epilogue = _epilogue(draft) if draft.chance(1) else None
    _add_conditions(draft)
    if draft.chance(1):
        draft.steps.insert(draw(st.integers(0, len(draft.steps))), {"read": "yes"})
    if draft.chance(1):
        _take_together(draft)
    return _write(draft, epilogue)


def _take_together(draft: Draft) -> None:
    """Two acts as one step, where neither step says anything else."""
    plain = [len(step) == 1 and "read" not in step for step in draft.steps]
    can = [i for i in range(1, len(plain) - 1) if plain[i] and plain[i + 1]]
    if can:
        where = draft.pick(can)
        draft.steps[where : where + 2] = [{"do": draft.steps[where : where + 2]}]


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
        if isinstance(name, str) and part is not draft.screens["scherm1"]
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
    if draft.installed:
        named["phone"] = {"apps": {"Winkel": {"when": draft.installed}}}
    if draft.paper:
        named["post"] = {"kind": "paper"}
    if draft.keypad:
        named["lezer"] = {"kind": "keypad"}
    if draft.gate:
        named["poort"] = {"kind": "gate"}
    if draft.tablet:
        named["tablet"] = {"kind": "tablet"}
    if draft.cards:
        named |= {card: {"kind": "card", "rows": {"Nummer": "12"}} for card in CARDS}
    return named if any(named.values()) else list(draft.places)


class _Plain(yaml.SafeDumper):
    """YAML without anchors: the same part may stand in two places."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


BATCH = 10
"""So many lessons of one seed: Hypothesis varies what it had, and a new seed gives new ones."""


def batch(number: int) -> list[str]:
    """The lessons of one seed; some may be the same."""
    found: list[str] = []

    def note(text: str) -> None:
        found.append(text)

    chosen = settings(
        max_examples=BATCH, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    seed(number)(chosen(given(lessons())(note)))()
    return found


def on_made_up_lessons(
    count: int, first: int = 0
) -> Callable[[Callable[[str], None]], Callable[[], None]]:
    """Run a test on so many different made-up lessons, the same ones each time.

    ``first`` is the number of the first batch: other numbers give other lessons.
    """

    def decorate(test: Callable[[str], None]) -> Callable[[], None]:
        passed: set[str] = set()

        def once(text: str) -> None:
            if text not in passed and len(passed) < count:
                test(text)
                passed.add(text)

        @wraps(test)
        def all_of_them() -> None:
            for number in seeds(first):
                if len(passed) >= count:
                    break
                chosen = settings(
                    max_examples=BATCH, deadline=None, database=None,
                    suppress_health_check=list(HealthCheck),
                )  # fmt: skip
                seed(number)(chosen(given(lessons())(once)))()

        del all_of_them.__wrapped__
        return all_of_them

    return decorate
