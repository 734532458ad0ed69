"""What stands on a screen: from the parts of a file to elements with ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tutor.lesson import model
from tutor.lesson.condition import Condition
from tutor.lesson.model import Position
from tutor.lesson.template import fill_holes
from tutor.loader.schema import (
    ButtonPart,
    FieldPart,
    Image,
    InputPart,
    LinkPart,
    OptionsPart,
    QuestionPart,
    TickPart,
    key_position_of,
    position_of,
)
from tutor.loader.schema.element import PlainPart

_STATIC: Mapping[str, model.Role] = {
    "text": "text",
    "heading": "heading",
    "notice": "notice",
    "success": "success",
    "image": "image",
}


@dataclass(frozen=True, slots=True)
class ElementSource:
    """A part of a file as it is to be used: by itself, or out of a block.

    ``holes`` fill the texts of a block; ``used_at`` is the place of the lesson
    that uses that block.
    """

    part: PlainPart
    when: Condition
    block: str = ""
    holes: Mapping[str, str] = field(default_factory=dict)
    used_at: Position = model.NOWHERE

    def at(self, *path: str | int) -> Position:
        """Where to report a problem with the value at this path."""
        return self.used_at if self.block else position_of(self.part, *path)

    def key_at(self, *path: str) -> Position:
        """Where to report a problem with the last key of this path."""
        return self.used_at if self.block else key_position_of(self.part, *path)

    def fill(self, text: str) -> str:
        """The text with the block's holes filled."""
        return fill_holes(text, self.holes) if self.holes else text


class ResolvedElement(NamedTuple):
    """An element with the part of the file that it was built from."""

    element: model.Element
    source: ElementSource


def build_elements(screen: str, sources: Iterable[ElementSource]) -> Iterator[ResolvedElement]:
    """The elements of a screen.

    An element is called ``screen/label``, a second one with the same label
    ``screen/label#2``, and the nth without a label ``screen/#n``.
    """
    counts: Counter[str] = Counter()
    for source in sources:
        part = source.part
        label = "" if part.own_key in _STATIC else source.fill(getattr(part, part.own_key))
        counts[label] += 1
        suffix = f"#{counts[label]}" if not label or counts[label] > 1 else ""
        same = {
            "id": f"{screen}/{label}{suffix}",
            "screen": screen,
            "look": part.own_key,
            "label": label,
            "when": source.when,
            "at": part.at,
        }
        yield ResolvedElement(_build(source, same), source)


def _build(source: ElementSource, same: Mapping[str, Any]) -> model.Element:
    part, fill = source.part, source.fill
    if isinstance(part, InputPart):
        wrong = {reason: fill(text) for reason, text in part.wrong.items()}
        return model.Input(role="input", keep=part.keep, wrong=wrong, **_asked(source), **same)
    if isinstance(part, QuestionPart):
        options = tuple(
            model.Option(fill(option.option), option.right, fill(option.because))
            for option in part.options
        )
        return model.Question(role="question", options=options, **same)
    if isinstance(part, ButtonPart | LinkPart):
        checks = isinstance(part, ButtonPart) and not part.skip_check
        return model.Button(role="button", effects=_effects(source, part), checks=checks, **same)
    text = part.alt if isinstance(part, Image) else getattr(part, part.own_key)
    return model.Static(role=_STATIC[part.own_key], text=fill(text), **same)


def _asked(source: ElementSource) -> dict[str, Any]:
    """What an input asks for; boxes and lists are choices from their options."""
    part, fill = source.part, source.fill
    if isinstance(part, TickPart):
        expect = "" if part.expect is None else _yes_no(part.expect)
        value = _yes_no(part.value)
        return {"kind": "flag", "value": value, "expect": expect}
    if isinstance(part, OptionsPart):
        options = tuple(map(fill, part.options))
        return {"kind": "choice", "options": options, "expect": fill(part.expect)}
    if not isinstance(part, FieldPart):
        return {}
    rules = tuple((name, fill(value)) for rule in part.rules for name, value in rule.items())
    return {
        "kind": part.kind,
        "value": fill(part.value),
        "expect": fill(part.expect),
        "length": part.length,
        "rules": rules,
        "example": fill(part.example),
        "then": part.then,
        "strict": part.strict,
    }


def _effects(source: ElementSource, part: ButtonPart | LinkPart) -> model.Effects:
    return model.Effects(
        set=tuple((name, source.fill(value)) for name, value in part.set.items()),
        send=part.send,
        notify=part.notify,
        new_tab=part.new_tab,
        go=part.go,
    )


def _yes_no(on: bool) -> str:
    return "yes" if on else "no"
