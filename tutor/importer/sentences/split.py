"""Cutting a bullet into sentences, and a sentence into its clauses."""

from __future__ import annotations

import re

_ABBREVIATION = re.compile(
    r"(?i:(?:^|[\s(])(?:bijv|bv|o\.a|d\.w\.z|t\.a\.v|i\.p\.v|m\.b\.v|nr|tel|evt|incl|excl|ca|max"
    r"|min|resp|dhr|mevr|enz|etc)\.)$"
)
_END = re.compile(r"(?<=[.?!])([’'”\")*]*)\s+(?=[\"'‘“„(*]*[A-ZÀ-Þ0-9])")
_IMPERATIVES = (
    r"klikt?|tikt?|drukt?|typt?|vult?|voert?|kiest?|selecteert?|opent?|gaat?|neemt?|zet|vinkt?"
    r"|schakelt?|logt?|herhaalt?|bevestigt?|bedenkt?"
)
_CLAUSE = re.compile(
    rf"(?:,| en|, en|,? en daarna|,? en vervolgens|,? daarna|,? en dan|,? en/of|"
    rf" of)\s+(?=(?:{_IMPERATIVES})\s)"
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; joined with spaces they are the text again."""
    pieces: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end(1)]
        if _ABBREVIATION.search(piece) or re.fullmatch(r"\d{1,3}\.", piece):
            continue
        pieces.append(piece)
        start = end.end()
    rest = text[start:]
    return (*pieces, rest) if rest.strip() else tuple(pieces)


def clauses(sentence: str) -> tuple[str, ...]:
    """The parts of a sentence that each ask for something: "Typ de code en klik op OK"."""
    return tuple(part.strip() for part in _CLAUSE.split(sentence) if part.strip())
