"""What a lesson does with the names that fields keep and buttons set: who reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.formulas import names_behind, worked_out_of
from tutor.inputs import KINDS
from tutor.lesson.condition import Condition, Test
from tutor.lesson.model import Button, Element, Input, Message, Question, Static
from tutor.lesson.template import names_in


class Readers(NamedTuple):
    """All that behaves differently by the value of one kept name.

    ``tests`` are the comparisons of conditions, ``inputs`` the fields that expect it, come
    with it or have a rule about it, ``messages`` those that are sent to it, ``copies`` the
    names that a button sets to it, ``results`` what is worked out of it; ``addresses`` says
    that an address holds it.
    """

    tests: tuple[Test, ...] = ()
    inputs: tuple[Input, ...] = ()
    messages: tuple[Message, ...] = ()
    copies: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    addresses: bool = False

    @property
    def any(self) -> bool:
        """Say whether anything reads the name at all."""
        return any(self)


def readers(context: PracticeContext, name: str) -> Readers:
    """What reads this name."""
    return context.memoize(_all_readers).get(name, Readers())


class Beside(NamedTuple):
    """What decides how a value of one field is read: by itself and by what reads its name.

    ``names`` are the names of which something is asked together with it, None for any;
    ``codes`` says that the present codes count.
    """

    names: frozenset[str] | None
    codes: bool


def read_beside(context: PracticeContext, element: Input) -> Beside:
    """What decides how a value of this field is read."""
    return context.memoize(_all_beside)[element.id]


def _all_beside(context: PracticeContext) -> Mapping[str, Beside]:
    return {element.id: _read_beside(context, element) for element in context.index.inputs()}


def _read_beside(context: PracticeContext, element: Input) -> Beside:
    inputs, texts = [element], [""]
    waiting, met = [element.keep], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in met:
            met.add(name)
            reading = readers(context, name)
            if reading.addresses:
                return Beside(None, codes=True)
            inputs += reading.inputs
            texts += (message.to for message in reading.messages)
            waiting += reading.copies
    asked = {name for other in inputs for name in asks_about(other)}
    met |= worked_out_of(context, met)
    names = names_behind(context, asked | met | set(names_in(" ".join(texts))))
    return Beside(names, any(KINDS[other.kind].renewed for other in inputs))


def compared_with(context: PracticeContext, name: str) -> tuple[str, ...]:
    """The values that conditions compare this name with."""
    return context.memoize(_compared).get(name, ())


def _compared(context: PracticeContext) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for condition in conditions(context):
        for test in condition.tests:
            if test.value is not None:
                found.setdefault(test.name, {})[test.value] = None
    return {name: tuple(values) for name, values in found.items()}


def conditions(context: PracticeContext) -> Iterator[Condition]:
    """Every condition of the lesson."""
    yield from _deciding(context)
    for element in context.elements.values():
        if _is_only_read(element):
            yield element.when


def _deciding(context: PracticeContext) -> Iterator[Condition]:
    """The conditions on which anything depends but that a text without values is there."""
    for screen in context.screens.values():
        yield screen.when
    for element in context.elements.values():
        if not _is_only_read(element):
            yield element.when
        if isinstance(element, Input) and element.fails is not None:
            yield element.fails
    yield from (message.when for message in context.lesson.messages)
    yield from (step.when for step in context.steps)


def _is_only_read(element: Element) -> bool:
    return isinstance(element, Static) and not names_in(element.text)


def kept_names(context: PracticeContext) -> frozenset[str]:
    """The names that fields keep and buttons set."""
    return context.memoize(_kept_names)


def _kept_names(context: PracticeContext) -> frozenset[str]:
    names: set[str] = set()
    for element in context.elements.values():
        if isinstance(element, Input) and element.keep:
            names.add(element.keep)
        elif isinstance(element, Button):
            names.update(name for name, _ in element.effects.set)
    return frozenset(names)


def typed_names(context: PracticeContext) -> frozenset[str]:
    """The names that fields keep: the learner knows what stands under them."""
    return context.memoize(_typed_names)


def _typed_names(context: PracticeContext) -> frozenset[str]:
    return frozenset(element.keep for element in context.index.inputs() if element.keep)


def _all_readers(context: PracticeContext) -> Mapping[str, Readers]:
    return {name: _readers(context, name) for name in kept_names(context)}


def _readers(context: PracticeContext, name: str) -> Readers:
    tests = [test for c in _deciding(context) for test in c.tests if test.name == name]
    elements = context.elements.values()
    copies = [
        copy
        for button in elements
        if isinstance(button, Button)
        for copy, value in button.effects.set
        if name in names_in(value)
    ]
    return Readers(
        tests=tuple(dict.fromkeys(tests)),
        inputs=tuple(e for e in elements if isinstance(e, Input) and name in asks_about(e)),
        messages=tuple(m for m in context.lesson.messages if name in names_in(m.to)),
        copies=tuple(dict.fromkeys(copies)),
        results=tuple(sorted(worked_out_of(context, [name]))),
        addresses=any(name in names_in(screen.url) for screen in context.screens.values()),
    )


def asks_about(element: Input) -> tuple[str, ...]:
    """The names that decide what is right in a field, and what it comes with."""
    texts = (element.asked, element.value, element.prefix, *element.options)
    return names_in(" ".join((*texts, *(text for _, text in element.rules))))


def shown_names(element: Element) -> tuple[str, ...]:
    """The names whose values an element shows or needs; all must have one once it is there."""
    texts = [element.label]
    if isinstance(element, Static):
        texts.append(element.text)
    elif isinstance(element, Input):
        texts += (element.asked, element.value, element.example, element.prefix)
        texts += element.options
        texts += (text for _, text in element.rules)
    elif isinstance(element, Question):
        texts += (option.label for option in element.options)
    elif isinstance(element, Button):
        texts += (value for _, value in element.effects.set)
    return names_in(" ".join(texts))
