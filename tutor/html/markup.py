"""Texts of a lesson as HTML: escaped, with the little Markdown that lessons may use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from tutor.lesson.markdown import Block, Run, parse_markdown
from tutor.lesson.template import clean_text
from tutor.lesson.web_address import split_address

_ADDRESS = re.compile(
    r"(?<![\w@.+-])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE
)
_MAILBOX = re.compile(r"([\w.+-]+@)((?:[\w-]+\.)+[a-z]{2,})", re.IGNORECASE)
_LONG = 16
"""Letters of an address that fit in every line."""


def plain(text: str) -> Markup:
    """The text as it is; a long address may be broken, but not in the domain or mailbox."""
    return Markup("").join(_pieces(clean_text(text)))


def lines(text: str) -> Markup:
    """The Markdown of a lesson inside a line of text: without paragraphs and lists."""
    blocks = parse_markdown(text)
    return Markup("<br>").join(_with_number(block) for block in blocks)


def blocks(text: str) -> Markup:
    """The Markdown of a lesson as paragraphs and lists."""
    return blocks_markup(parse_markdown(text))


def blocks_markup(parsed: Sequence[Block], meanings: Mapping[str, str] | None = None) -> Markup:
    """Blocks as paragraphs and lists; ``meanings`` explains the glossary words by their id."""
    return Markup("").join(
        _group(kind, list(same), meanings or {})
        for kind, same in groupby(parsed, key=lambda block: block.kind)
    )


def _group(kind: str, same: Sequence[Block], meanings: Mapping[str, str]) -> Markup:
    inner = [_runs(block.runs, meanings) for block in same]
    if kind == "paragraph":
        # A glossary word opens, and what opens may not stand in a <p>.
        return Markup("").join(Markup('<div class="p">{}</div>').format(each) for each in inner)
    items = Markup("").join(Markup("<li>{}</li>").format(each) for each in inner)
    if kind == "bullet":
        return Markup("<ul>{}</ul>").format(items)
    return Markup('<ol start="{}">{}</ol>').format(same[0].number, items)


def _with_number(block: Block) -> Markup:
    sign = {"bullet": "• ", "number": f"{block.number}. "}.get(block.kind, "")
    return escape(sign) + _runs(block.runs, {})


def _runs(runs: Sequence[Run], meanings: Mapping[str, str]) -> Markup:
    return Markup("").join(_run(run, meanings) for run in runs)


def _run(run: Run, meanings: Mapping[str, str]) -> Markup:
    text = Markup("<br>").join(plain(line) for line in run.text.split("\n"))
    if run.bold:
        text = Markup("<strong>{}</strong>").format(text)
    if run.italic:
        text = Markup("<em>{}</em>").format(text)
    if run.term in meanings:
        opened = '<details class="term"><summary>{}</summary> <span>{}</span></details>'
        return Markup(opened).format(text, plain(meanings[run.term]))
    return text


def _pieces(text: str) -> Iterator[Markup]:
    end = 0
    for found in _ADDRESS.finditer(text):
        if len(found.group()) <= _LONG:
            continue
        yield _mailboxes(text[end : found.start()])
        yield address(found.group())
        end = found.end()
    yield _mailboxes(text[end:])


def _mailboxes(text: str) -> Markup:
    """The text, in which a long address for mail may be broken after its @ first."""
    parts, end = [], 0
    for found in _MAILBOX.finditer(text):
        if len(found.group()) > _LONG:
            parts.append(Markup("{}<wbr>").format(text[end : found.end(1)]))
            end = found.end(1)
    return Markup("").join((*parts, escape(text[end:])))


def address(text: str) -> Markup:
    """An address in which the domain stands out; where it fits it is on one line."""
    scheme, before, domain, path = split_address(text)
    around = [Markup("{}<wbr>").format(part) for part in (scheme, *_before(before)) if part]
    tail = Markup("").join(Markup("<wbr>{}").format(p) for p in re.findall(r"/?[^/]+|/", path))
    pieces = (*around, Markup('<b class="domain">{}</b>').format(domain), tail)
    return Markup('<span class="web-address">{}</span>').format(Markup("").join(pieces))


def _before(subdomains: str) -> list[str]:
    return re.findall(r"[^.]+\.", subdomains)
