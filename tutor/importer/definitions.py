"""Glossary definitions that a website glued into a sentence when it was copied.

On the page a word has a pop-up; copied, the word, its glossary name and the
explanation run on: "Tweestapsverificatie tweestapsverificatie Een methode om
… telefoon. maakt een account extra veilig."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tutor.importer.lines import Line

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_MEANING = re.compile(
    r" (?P<meaning>[A-ZÀ-Þ][^\n]{0,600}?[.!?])(?:$|\s+(?=[a-zß-ÿ(‘“\"'])|(?=\s?[,;:.!?)]))"
)
_MOST_WORDS = 4
_FEWEST_SAME = 4


class Definition(NamedTuple):
    """A word that the article explains: as it stands there, its glossary name, its meaning.

    ``closed`` is false when the text does not show where the explanation ends.
    """

    line: int
    form: str
    term: str
    meaning: str
    closed: bool = True


def without_definitions(lines: Sequence[Line]) -> tuple[list[Line], tuple[Definition, ...]]:
    """The lines with their sentences repaired, and the definitions that stood in them."""
    kept: list[Line] = []
    found: list[Definition] = []
    for line in lines:
        text, begin = line.text, 0
        while (glued := _next_glued(text, begin)) is not None:
            start, middle, end, meaning = glued
            closed = bool(text[end:].strip())
            form, term = text[start:middle].strip(), text[middle : end - len(meaning)].strip()
            found.append(Definition(line.number, form, term, meaning, closed))
            text = f"{text[:start]}{form}{text[end:]}"
            begin = start + len(form)
        kept.append(line._replace(text=text))
    return kept, tuple(found)


def _next_glued(text: str, begin: int) -> tuple[int, int, int, str] | None:
    """Where the next word with a definition begins, where it is said again, and where all ends."""
    words = [match.span() for match in _WORD.finditer(text, begin)]
    for first in range(len(words)):
        for count in range(1, _MOST_WORDS + 1):
            last = first + 2 * count - 1
            if last >= len(words):
                break
            start, middle, end = words[first][0], words[first + count][0], words[last][1]
            if not _is_same(text[start:middle].strip(), text[middle:end]):
                continue
            if meaning := _MEANING.match(text, end):
                return start, middle, meaning.end("meaning"), meaning["meaning"]
    return None


def _is_same(form: str, term: str) -> bool:
    """Whether both are one word, be it in another number or with a capital."""
    first, second = form.casefold(), term.casefold()
    if first == second:
        return True
    shared = len(first) if first == second[: len(first)] else 0
    shared = shared or (len(second) if second == first[: len(second)] else 0)
    return shared >= _FEWEST_SAME and abs(len(first) - len(second)) <= 3
