"""Plain text: what may reach a screen, and the ``$name`` placeholders in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache

from tutor.lesson.dates import OFFSET, TODAY, in_words, moved
from tutor.lesson.value_parts import PARTS, part_of

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_UNSAFE = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 except newline, DEL, C1
    "\u00ad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5"  # soft hyphen, joiners, fillers
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"  # zero width, bidi
    "\ud800-\udfff\ufe00-\ufe0f\ufeff"  # surrogates, variation selectors
    "\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U00013430-\U0001343f\U000e0000-\U000e0fff"
    "]+"
)
_HOLE = re.compile(rf"\$(\$|{TODAY}{OFFSET}|[a-z][a-z0-9_]*)(?:\.({PARTS})(?![a-z0-9_]))?")
_LATER = re.compile(rf"{TODAY}({OFFSET})")

_END = re.compile("(first|last)([0-9]+)")


def clean_text(text: str) -> str:
    r"""The text without anything that steers a terminal or that it measures wrongly.

    Gone are C0 (except newline), DEL, C1, bidi controls, zero-width characters,
    variation selectors and lone surrogates. Every kind of line end becomes
    ``\n``, a tab a space.
    """
    return _UNSAFE.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))


@lru_cache(maxsize=10_000)
def names_in(text: str) -> tuple[str, ...]:
    """The names of the ``$name`` placeholders, each once, in order of first use."""
    names = (name_of(name) for name, _ in _HOLE.findall(text) if name != "$")
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=10_000)
def placeholders_in(text: str) -> tuple[str, ...]:
    """The placeholders, each once: ``name``, or ``name.part`` where a part of a value is asked."""
    found = (f"{name}.{part}" if part else name for name, part in _HOLE.findall(text))
    return tuple(
        dict.fromkeys(placeholder for placeholder in found if not placeholder.startswith("$"))
    )


def name_of(placeholder: str) -> str:
    """The name that a placeholder is about, whether it asks for the whole value or for a part."""
    name = placeholder.partition(".")[0]
    return TODAY if _LATER.fullmatch(name) else name


def after_names(text: str) -> Iterator[tuple[str, str]]:
    """Each name that stands in a text whole, with all that follows it."""
    for found in _HOLE.finditer(text):
        if found[1] != "$" and not found[2]:
            yield found[1], text[found.end() :]


def shows(placeholders: Collection[str], wanted: str) -> bool:
    """Say whether one of these tells what another asks for: that, the whole, or more of it."""
    if wanted in placeholders or name_of(wanted) in placeholders:
        return True
    return "." in wanted and any(holds_part(each, wanted) for each in placeholders)


@lru_cache(maxsize=10_000)
def holds_part(placeholder: str, wanted: str) -> bool:
    """Say whether one end of a value holds a shorter one: the last four hold the last two."""
    (name, _, more), (other, _, less) = placeholder.partition("."), wanted.partition(".")
    found, asked = _END.fullmatch(more), _END.fullmatch(less)
    if name != other or found is None or asked is None:
        return False
    return found[1] == asked[1] and int(found[2]) >= int(asked[2])


def fill_in(
    text: str, lookup: Callable[[str], str | None], finish: Callable[[str], str] = str
) -> str:
    """The text with each ``$name`` replaced by its value, and ``$$`` by a dollar.

    A name for which ``lookup`` gives None is left as it stands, and a value is
    never filled again. ``finish`` is applied to a value, or to the part of it that is asked.
    """

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name == "$":
            return "$" + match[0][2:]
        found = lookup(name_of(name))
        if found is None:
            return match[0]
        if name_of(name) == TODAY:
            found = moved(found, name.removeprefix(TODAY))
            return finish(part_of(found, match[2]) if match[2] else in_words(found))
        return finish(part_of(found, match[2]) if match[2] else found)

    return _HOLE.sub(value, text)


def fill_placeholders(text: str, values: Mapping[str, str]) -> str:
    """The text with only these names filled, to be filled in further later.

    Other names and ``$$`` are left as they stand.
    """

    def value(match: re.Match[str]) -> str:
        found = values.get(match[1])
        if found is None or not match[2]:
            return match[0] if found is None else found
        return f"{found}.{match[2]}" if found.startswith("$") else part_of(found, match[2])

    return _HOLE.sub(value, text)
