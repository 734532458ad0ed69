"""A text with what is not ours covered: labels, quotations, addresses, values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.lint.prose.sentences import FILLER

_BOLD = r"\*\*(?=\S).+?(?<=\S)\*\*|__(?=\S).+?(?<=\S)__"
_QUOTED = r"“[^“”\n]+”|„[^„”\n]+”|‘[^‘’\n]+’(?!\w)|«[^«»\n]+»|\"[^\"\n]+\"|(?<!\w)'[^'\n]+'(?!\w)"
_MAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_HOST = r"(?<![\w.-])(?:[\w-]+\.)+(?:nl|example|com|org|eu|be)\b[^\s*.,]*"
_ADDRESS = rf"https?://[^\s*]+|{_MAIL}|{_HOST}"
_VALUE = r"\$[a-z][a-z0-9_]*"
_NOT_OURS = re.compile("|".join((_BOLD, _QUOTED, _ADDRESS, _VALUE)))
_LABEL_MARKS = re.compile(r"^[*_“”„‘’«»\"']+|[*_“”„‘’«»\"']+$")


def mask(text: str, labels: Iterable[str] = ()) -> str:
    """The text of the same length in which what is not ours became fillers.

    Labels of more than one word are not ours either where they stand without
    any mark; a single word could be ours just as well.
    """
    covered = _NOT_OURS.sub(_cover, text)
    for label in labels:
        if label in covered and " " in label.strip():
            covered = re.sub(rf"(?<!\w){re.escape(label)}(?!\w)", _cover, covered)
    return covered


def marked(text: str) -> str:
    """What stands between the marks of a bold or quoted piece."""
    return _LABEL_MARKS.sub("", text)


def _cover(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", FILLER, match[0])
