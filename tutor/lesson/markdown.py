"""The little Markdown of lessons: bold, italic, lists and line breaks.

Whatever else looks like Markdown (links, images, HTML, code, headings) stays
the literal text that the editor typed, so nothing is lost and nothing is live.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tutor.lesson.model import Term
from tutor.lesson.template import clean_text

_PARSER = MarkdownIt("zero", {"maxNesting": 60}).enable(["list", "emphasis", "newline", "escape"])
_DEEPEST = 40
_SPECIAL = re.compile(r"([\\*_+\-]|(?<=\d)[.)])")


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text in one style; a line break is ``\n``.

    ``term`` is the id of the glossary term that it shows, else empty.
    """

    text: str
    bold: bool = False
    italic: bool = False
    term: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or an item of a list; ``number`` is what stands before a numbered item."""

    kind: Literal["paragraph", "bullet", "number"]
    runs: tuple[Run, ...]
    number: int = 0


def parse_markdown(text: str) -> tuple[Block, ...]:
    """The blocks of a text; any text at all is accepted.

    A list inside a list becomes items of the one list, and every line end
    inside a paragraph is a line break.
    """
    cleaned = clean_text(text)
    tokens = _PARSER.parse(cleaned)
    if any(token.level > _DEEPEST for token in tokens):
        return tuple(Block("paragraph", (Run(line),)) for line in cleaned.splitlines() if line)
    return tuple(_blocks(tokens))


def plain_text(text: str) -> str:
    """The text without its styling, one line for each line, item and paragraph."""
    return "\n".join(_plain(block) for block in parse_markdown(text))


def escape_markdown(text: str) -> str:
    """The text written so that Markdown shows it exactly as it is."""
    return _SPECIAL.sub(r"\\\1", clean_text(text))


def mark_terms(
    blocks: Sequence[Block], terms: Sequence[Term], already: set[str]
) -> tuple[Block, ...]:
    """The blocks in which the first use of each term is a run of its own.

    A form of a term counts as a whole word in any case. Terms whose id is in
    ``already`` are left alone; those that are marked now are added to it, so
    that one set serves a whole page.
    """
    already.update(run.term for block in blocks for run in block.runs if run.term)
    forms = {form.casefold(): term.id for term in terms for form in term.forms if form}
    if not forms:
        return tuple(blocks)
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.I)
    return tuple(
        replace(block, runs=tuple(_marked(block.runs, pattern, forms, already))) for block in blocks
    )


def _marked(
    runs: Iterable[Run], pattern: re.Pattern[str], forms: dict[str, str], already: set[str]
) -> Iterator[Run]:
    for run in runs:
        end = 0
        for match in pattern.finditer(run.text):
            term = forms.get(match[0].casefold(), "")
            if run.term or not term or term in already:
                continue
            already.add(term)
            if match.start() > end:
                yield replace(run, text=run.text[end : match.start()])
            yield replace(run, text=match[0], term=term)
            end = match.end()
        if end < len(run.text):
            yield replace(run, text=run.text[end:])


def _plain(block: Block) -> str:
    marker = {"bullet": "- ", "number": f"{block.number}. "}.get(block.kind, "")
    return marker + "".join(run.text for run in block.runs)


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Walk the tokens; ``marker`` is the sign of an item that no block has shown yet."""
    marker: Token | None = None
    for token in tokens:
        if token.type in ("list_item_open", "list_item_close"):
            if marker:
                yield Block("paragraph", (Run(marker.info + marker.markup),))
            marker = token if token.nesting > 0 else None
        elif token.type == "inline":
            yield _block(marker, _runs(token.children or ()))
            marker = None


def _block(marker: Token | None, runs: Iterator[Run]) -> Block:
    if marker is None:
        return Block("paragraph", _joined(runs))
    if not marker.info:
        return Block("bullet", _joined(runs))
    if marker.info.startswith("0"):
        return Block("paragraph", _joined([Run(f"{marker.info}{marker.markup} "), *runs]))
    return Block("number", _joined(runs), int(marker.info))


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    for token in tokens:
        if token.type.startswith("strong"):
            bold += token.nesting
        elif token.type.startswith("em"):
            italic += token.nesting
        else:
            text = "\n" if token.type in ("softbreak", "hardbreak") else token.content
            yield Run(text, bold > 0, italic > 0)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs with neighbours of the same style made one."""
    styles = groupby(runs, key=lambda run: (run.bold, run.italic))
    joined = (Run("".join(run.text for run in same), *style) for style, same in styles)
    return tuple(run for run in joined if run.text)
