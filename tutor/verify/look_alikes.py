"""Rare draws that can come: a made value, or a part of one, that is a certain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from tutor.engine.context import PracticeContext
from tutor.engine.scenario import made_value
from tutor.engine.state import World
from tutor.engine.world.readers import compared_with, kept_names
from tutor.inputs import KINDS
from tutor.inputs.spelling import only_digits
from tutor.lesson.model import Button, Datum
from tutor.lesson.template import fill_in, name_of, names_in, placeholders_in

MOST_TEXTS = 20
"""So many texts are followed on their way from field to field."""

_END = re.compile(r"(first|last)([0-9]+)")
_MARKS = " -./"


def kept_texts(context: PracticeContext) -> dict[str, frozenset[str]]:
    """For each kept name the texts that it can hold a right value of, such as ``$code.last4``."""
    return context.memoize(_kept_texts)


def _kept_texts(context: PracticeContext) -> dict[str, frozenset[str]]:
    given: dict[str, set[str]] = {name: set() for name in kept_names(context)}
    for field in context.index.inputs():
        if field.keep:
            given[field.keep].update(field.answers)
    for element in context.elements.values():
        if isinstance(element, Button):
            for name, value in element.effects.set:
                given[name].add(value)
    return {name: frozenset(_followed(given, given[name])) for name in given}


def _followed(given: dict[str, set[str]], texts: set[str]) -> set[str]:
    """The texts with every kept name in them replaced by what that can hold."""
    found, waiting = set(texts), list(texts)
    while waiting and len(found) < MOST_TEXTS:
        text = waiting.pop()
        for name in names_in(text):
            for other in given.get(name, ()):
                later = fill_in(text, partial(_put, name, other))
                if later not in found:
                    found.add(later)
                    waiting.append(later)
    return found


def _put(name: str, text: str, placeholder: str) -> str | None:
    return text if placeholder == name else None


def compared_names(context: PracticeContext) -> frozenset[str]:
    """The names of which a condition compares the value, also by way of a name that keeps it."""
    return frozenset(name for _, text, _ in _compared(context) for name in names_in(text))


def _compared(context: PracticeContext) -> Iterator[tuple[str, str, str]]:
    """A name, a text that it can hold, and a value that a condition compares it with."""
    for datum in context.lesson.data:
        for value in compared_with(context, datum.name):
            yield datum.name, f"${datum.name}", value
    for name, texts in kept_texts(context).items():
        for value in compared_with(context, name):
            for text in sorted(texts):
                yield name, text, value


def are_compared_alike(context: PracticeContext) -> Iterator[bool]:
    """For each of these texts whether its value is the one that it is compared with."""
    kinds = context.memoize(_kinds_of_kept)
    world = World()
    for name, text, value in _compared(context):
        drawn = context.text(world, text)
        yield drawn == value or any(
            KINDS[kind].normalize(drawn) == KINDS[kind].normalize(value)
            for kind in kinds.get(name, ())
        )


def _kinds_of_kept(context: PracticeContext) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for field in context.index.inputs():
        if field.keep:
            found.setdefault(field.keep, set()).add(field.kind)
    return found


def compared_in_rules(context: PracticeContext) -> frozenset[str]:
    """The drawn names whose values a rule can meet, also by way of a name that keeps them."""
    rules = " ".join(text for field in context.index.inputs() for _, text in field.rules)
    ruled, texts = names_in(rules), kept_texts(context)
    return frozenset(n for name in ruled for text in texts.get(name, ()) for n in names_in(text))


def look_alikes(datum: Datum, seed: int, placeholder: str, wanted: str) -> Iterator[str]:
    """The made value with this text as the whole of it, or as the part that is asked for.

    Nothing where a value that is made can never look so.
    """
    value = made_value(datum, seed)
    end = _END.fullmatch(placeholder.partition(".")[2])
    if "." in placeholder and end is None:
        return
    places = [index for index, sign in enumerate(value) if sign not in _MARKS]
    if end is not None:
        count = int(end[2])
        places = places[:count] if end[1] == "first" else places[-count:]
    plain = [sign for sign in wanted if sign not in _MARKS]
    if len(plain) != len(places):
        return
    signs = list(value)
    for index, sign in zip(places, plain, strict=True):
        if not _is_alike(sign, signs[index], datum.pattern[index : index + 1]):
            return
        signs[index] = sign
    if not (datum.make == "number" and signs[0] == "0"):
        yield "".join(signs)


def _is_alike(wanted: str, made: str, sign: str) -> bool:
    """Say whether this sign can be drawn where another one was."""
    if sign and sign not in "#@%":
        return wanted == made
    if only_digits(made):
        return only_digits(wanted)
    return made.isupper() == wanted.isupper() and wanted.isascii() and wanted.isalpha()


def rare_values(context: PracticeContext, made: list[Datum]) -> Iterator[tuple[str, str]]:
    """Names with a value that a condition asks for, or that is the same as another asked value."""
    seed, data = context.scenario.seed, {datum.name: datum for datum in made}
    for _, text, value in _compared(context):
        yield from _alike(data, seed, text, value)
    asked = sorted({text for field in context.index.inputs() for text in field.answers})
    for text in asked:
        for other in asked:
            if other != text:
                value = fill_in(other, context.fixed.get)
                yield from _alike(data, seed, text, value)


def _alike(data: dict[str, Datum], seed: int, text: str, value: str) -> Iterator[tuple[str, str]]:
    found = placeholders_in(text)
    if len(found) == 1 and text == f"${found[0]}" and name_of(found[0]) in data:
        name = name_of(found[0])
        yield from ((name, like) for like in look_alikes(data[name], seed, found[0], value))
