"""What stands on a screen: from the parts of a file to elements with ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tutor.lesson import model
from tutor.lesson.condition import ALWAYS, NEVER, Condition
from tutor.lesson.elements import ELEMENTS, STATIC_ROLES, Look, Role, look_of
from tutor.lesson.model import Position
from tutor.lesson.template import fill_placeholders
from tutor.loader.schema import (
    ButtonPart,
    Checkboxes,
    DropDown,
    FieldPart,
    FilePart,
    Image,
    InputPart,
    LinkPart,
    OptionsPart,
    QuestionPart,
    TickPart,
    key_position_of,
    position_of,
)
from tutor.loader.schema.element import Arrival, Changes, PlainPart


@dataclass(frozen=True, slots=True)
class ElementSource:
    """A part of a file as it is to be used: by itself, or out of a block.

    ``holes`` fill the texts of a block; ``used_at`` is the place of the lesson
    that uses that block.
    """

    part: PlainPart | Arrival
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
        return fill_placeholders(text, self.holes) if self.holes else text


class ResolvedElement(NamedTuple):
    """An element with the part of the file that it was built from."""

    element: model.Element
    source: ElementSource


class _Common(NamedTuple):
    """What every element has, in the order of the fields of ``model.Element``."""

    id: str
    screen: str
    role: Role
    look: Look
    label: str
    when: Condition
    at: Position


def build_elements(screen: str, sources: Iterable[ElementSource]) -> Iterator[ResolvedElement]:
    """The elements of a screen.

    An element is called ``screen/label``, a second one with the same label
    ``screen/label#2``, and the nth without a label ``screen/#n``.
    """
    counts: Counter[str] = Counter()
    for source in sources:
        part, row = source.part, ELEMENTS[look_of(source.part.tag)]
        label = "" if row.role in STATIC_ROLES else source.fill(getattr(part, part.tag))
        counts[label] += 1
        suffix = f"#{counts[label]}" if not label or counts[label] > 1 else ""
        element_id = f"{screen}/{label}{suffix}"
        common = _Common(element_id, screen, row.role, row.look, label, source.when, part.at)
        yield ResolvedElement(_build(source, common), source)


def build_arrival(
    screen: str, part: Arrival | None
) -> Iterator[tuple[model.Button, ElementSource]]:
    """What happens on arrival: a button that is never there to be pressed."""
    if part is not None:
        source = ElementSource(part, ALWAYS)
        changes = _changes(source, part)
        id_ = f"{screen}/@arrival"
        yield (
            model.Button(id_, screen, "button", "button", "", NEVER, part.at, changes),
            source,
        )


def _build(source: ElementSource, common: _Common) -> model.Element:
    part, fill = source.part, source.fill
    if isinstance(part, InputPart):
        return _input(source, part, common)
    if isinstance(part, QuestionPart):
        options = tuple(
            model.Option(fill(option.option), option.right, fill(option.because))
            for option in part.options
        )
        return model.Question(*common, options=options)
    if isinstance(part, ButtonPart | LinkPart | FilePart):
        checks = isinstance(part, ButtonPart) and not part.skip_check
        asks = fill(part.asks) if isinstance(part, ButtonPart) else ""
        return model.Button(*common, effects=_effects(source, part), checks=checks, asks=asks)
    text: str = part.alt if isinstance(part, Image) else getattr(part, part.tag)
    return model.Static(*common, text=fill(text))


def _input(source: ElementSource, part: InputPart, common: _Common) -> model.Input:
    """An input; boxes and lists are choices from their options."""
    fill = source.fill
    own = model.Input(
        *common,
        kind=ELEMENTS[common.look].input_kind,
        keep=part.keep,
        wrong={reason: fill(text) for reason, text in part.wrong.items()},
    )
    if isinstance(part, TickPart):
        expect = "" if part.expect is None else _yes_no(part.expect)
        return replace(own, value=_yes_no(part.value), expect=expect)
    if isinstance(part, Checkboxes):
        rules = (("at_least", part.at_least), ("at_most", part.at_most))
        return replace(
            own,
            options=tuple(map(fill, part.options)),
            rules=tuple((rule, str(limit)) for rule, limit in rules if limit),
        )
    if isinstance(part, OptionsPart | FieldPart):
        expect, *also = [text for text in map(fill, part.expect) if text] or [""]
        own = replace(own, expect=expect, also=tuple(also))
    if isinstance(part, OptionsPart):
        return replace(
            own,
            options=tuple(map(fill, part.options)),
            search=isinstance(part, DropDown) and part.search,
        )
    if isinstance(part, FieldPart):
        return _field(own, part, fill)
    raise TypeError(f"no input is made of {common.look}")


def _field(own: model.Input, part: FieldPart, fill: Callable[[str], str]) -> model.Input:
    return replace(
        own,
        kind=part.kind,
        value=fill(part.value),
        length=part.length,
        rules=tuple((name, fill(v)) for rule in part.rules for name, v in rule.items()),
        example=fill(part.example),
        then=part.then,
        strict=part.strict,
        options=tuple(map(fill, part.options)),
        prefix=fill(part.prefix),
        calendar=part.pick == "calendar",
        exact=part.exact,
        fails=part.fails,
        tries=part.tries.count if part.tries else 0,
        out=part.tries.then if part.tries else "",
    )


def _changes(source: ElementSource, part: Changes) -> model.Effects:
    return model.Effects(
        set=tuple((name, source.fill(value)) for name, value in part.set.items()),
        send=part.send,
        notify=part.notify,
        renew=part.renew,
        later=part.later,
    )


def _effects(source: ElementSource, part: ButtonPart | LinkPart | FilePart) -> model.Effects:
    return replace(
        _changes(source, part),
        new_tab=part.new_tab,
        go=part.go[0] if part.go else "",
        also=part.go[1:],
    )


def _yes_no(on: bool) -> str:
    return "yes" if on else "no"
