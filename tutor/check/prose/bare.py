"""A text with what is not ours covered: labels, quotations, addresses, values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.check.prose.sentences import FILLER

_BOLD = r"\*\*(?=\S).+?(?<=\S)\*\*|__(?=\S).+?(?<=\S)__"
_QUOTED = r"“[^“”\n]+”|„[^„”\n]+”|‘[^‘’\n]+’(?!\w)|«[^«»\n]+»|\"[^\"\n]+\"|(?<!\w)'[^'\n]+'(?!\w)"
_ADDRESS = (
    r"https?://[^\s*]+|\S+@\S+\.\w+|(?<![\w.])(?:[\w-]+\.)+(?:nl|example|com|org|eu|be)\b[^\s*.,]*"
)
_VALUE = r"\$[a-z][a-z0-9_]*"
_NOT_OURS = re.compile("|".join((_BOLD, _QUOTED, _ADDRESS, _VALUE)))
_LABEL_MARKS = re.compile(r"^[*_“”„‘’«»\"']+|[*_“”„‘’«»\"']+$")


def bare(text: str, labels: re.Pattern[str] | None = None) -> str:
    """The text of the same length in which what is not ours became fillers.

    Labels are not ours either where they stand without any mark.
    """
    covered = _NOT_OURS.sub(_cover, text)
    return labels.sub(_cover, covered) if labels else covered


def labels_pattern(labels: Iterable[str]) -> re.Pattern[str] | None:
    """Finds labels of more than one word; a single word could be ours just as well."""
    several = sorted((label for label in labels if " " in label.strip()), key=len, reverse=True)
    if not several:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)")


def marked(text: str) -> str:
    """What stands between the marks of a bold or quoted piece."""
    return _LABEL_MARKS.sub("", text)


def _cover(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", FILLER, match[0])
