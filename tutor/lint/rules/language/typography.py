"""Slips of the keyboard: spaces, full stops, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.prose import Passage
from tutor.lint.prose.sentences import FILLER
from tutor.lint.subject import LessonSubject

_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d+[.)])[ ]")
_MARKER = re.compile(r"(?:^|\n)[ ]*(?:[-*+]|\d+[.)])\Z")
_ENDS = (".", "!", "?", ":", "…")
_CLOSING = "*_)]»”’\"' "
_QUOTED = re.compile(r"\"([^\"\n]+)\"|“([^“”\n]+)”|(?<!\w)'([^'\n]+)'(?!\w)|‘([^‘’\n]+)’(?!\w)")
_ADDRESS = re.compile(r"\w[./]\w|@")
_FEWEST = 3
"""A text of fewer words than this is hardly a sentence."""


def double_space(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Two spaces leave a hole in a sentence on the screen."""
    for said in subject.prose.texts:
        for match in _DOUBLE.finditer(said.bare):
            if _MARKER.search(said.text[: match.start()]):
                continue
            start = _begin_of_word(said.text, match.start())
            # Only together with the words around it a gap can be found in the file.
            end = match.end() + len(said.text[match.end() :].split()[0])
            yield Diagnostic(
                said.place(start, end), "T464", {"word": said.text[start : match.start()]}
            )


def no_full_stop(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A sentence without a full stop seems to go on."""
    for said in subject.prose.texts:
        last = said.text.rstrip().rpartition("\n")[2]
        if not said.whole or _ITEM.match(last) or not said.sentences:
            continue
        sentence = said.sentences[-1]
        if _is_open(said) and len(sentence.words) >= _FEWEST:
            word = sentence.words[-1]
            yield Diagnostic(said.at(word), "T465", {"word": said.text[word.start : word.end]})


def quoted_label(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A label between quotation marks, where it should be in bold."""
    for said in subject.prose.texts:
        for match in _QUOTED.finditer(said.text):
            label = next(group for group in match.groups() if group)
            if label in subject.prose.labels:
                yield Diagnostic(said.begin(*match.span()), "T466", {"label": label})


def _is_open(said: Passage) -> bool:
    """Whether a text ends without a mark, and not with an address or a value."""
    end = said.text.rstrip().rstrip(_CLOSING)
    if not end or end.endswith(_ENDS):
        return False
    last = said.sentences[-1].words[-1]
    if not last.text.startswith(FILLER):
        return True
    label = said.text[last.start : last.end]
    return label.startswith("**") and not _ADDRESS.search(label)


def _begin_of_word(text: str, end: int) -> int:
    return max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
