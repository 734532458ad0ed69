"""The only way for text to get on the screen: as data, never as markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from tutor.lesson.template import clean_text

if TYPE_CHECKING:
    from tutor.lesson.markdown import Block, Run

TERM = "term"
"""The key under which a glossary word carries its id in a click's ``style.meta``."""


def to_content(text: str, style: str = "") -> Content:
    """The text as it is, without control characters; ``style`` covers all of it."""
    content = Content(clean_text(text))
    return content.stylize(style) if style else content


def markdown_content(text: str) -> Content:
    """Markdown of a lesson as styled text: bold, italic, headings, lists."""
    from tutor.lesson.markdown import parse_markdown

    return blocks_content(parse_markdown(text))


def blocks_content(blocks: Iterable[Block], chosen: str = "") -> Content:
    """Blocks as styled text, a blank line between them but not between list items.

    ``chosen`` is the id of the glossary word that the keyboard stands on.
    """
    parts: list[Content] = []
    previous = ""
    for block in blocks:
        if previous:
            both_items = previous in _ITEMS and block.kind in _ITEMS
            parts.append(Content("\n" if both_items else "\n\n"))
        parts.append(_block(block, chosen))
        previous = block.kind
    return Content("").join(parts)


_ITEMS = ("bullet", "number")


def _block(block: Block, chosen: str) -> Content:
    runs = Content("").join([_run(run, chosen) for run in block.runs])
    if block.kind == "bullet":
        return Content("• ") + runs
    if block.kind == "number":
        return Content(f"{block.number}. ") + runs
    return runs


def _run(run: Run, chosen: str) -> Content:
    content = to_content(run.text)
    if run.bold:
        content = content.stylize("bold")
    if run.italic:
        content = content.stylize("italic")
    if run.term:
        look = "bold $on-accent on $accent" if run.term == chosen else "underline $primary"
        content = content.stylize(look).stylize(Style.from_meta({TERM: run.term}))
    return content
