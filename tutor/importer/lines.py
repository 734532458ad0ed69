"""From the bytes of a text file, whatever program saved it, to lines of known kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tutor.i18n import gettext as _
from tutor.importer.errors import ImportRefused
from tutor.lesson.template import clean_text

LARGEST = 128 * 1024
"""The largest article, in bytes: about forty pages."""
LONGEST_HEADING = 90
LONGEST_TEXT = 1_800
"""A longer text is cut, because one text of a lesson has at most 4,000 characters."""

LineKind = Literal["heading", "item", "text", "blank"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)
_ITEM = re.compile(
    r"\s*(?:(?:[-–—*•·●○◦▪‣⁃+\uf0b7\uf0a7]|o(?=\s{2}|\t))[\s\u00a0]+"
    r"|\(?\d{1,3}[.)][\s\u00a0]+|[Ss]tap \d{1,3}\s?[.:)][\s\u00a0]+)(?P<text>\S.*)"
)
_MARKED_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<text>\S.*?)\s*#*\s*")
_BOLD_LINE = re.compile(r"\s*\*\*(?P<text>[^*]+)\*\*\s*")
_LINK = re.compile(
    r"!?\[(?P<text>[^\]\[\n]{0,300})\]\((?P<address>[^)\s]{0,300})(?: [^)\n]{0,300})?\)"
)
_SENTENCE_END = re.compile(r"[.!:;,…][\"'”’)]?$")


class Line(NamedTuple):
    """A line of the article: its number from 1, what it is, and its text without todos."""

    number: int
    kind: LineKind
    text: str


def read_text(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252. Raises ImportRefused."""
    if len(data) > LARGEST:
        sentence = _("This file is too large for an article. Keep only the text of one article.")
        raise ImportRefused(sentence)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if _CONTROL.search(text) or text.startswith("%PDF") or "\ufffd" in text:
        sentence = _("This is not a text file. Copy the text of the article and save it as .txt.")
        raise ImportRefused(sentence)
    if _HTML.match(text):
        sentence = _("This is the code of a web page. Copy its text and save that as .txt.")
        raise ImportRefused(sentence)
    return text


def lines_of(text: str) -> list[Line]:
    """The lines with their kinds. In Markdown the lines of a paragraph become one line.

    In a pasted text every line is a paragraph; a heading is then a short line
    that does not end as a sentence does.
    """
    raw = clean_text(text.replace("\t", "  ").replace("\v", "\n")).split("\n")
    is_markdown = any(_MARKED_HEADING.fullmatch(line) for line in raw)
    lines = [_line(number, line, is_markdown) for number, line in enumerate(raw, 1)]
    return [piece for line in _joined(lines, raw, is_markdown) for piece in _pieces(line)]


def _line(number: int, raw: str, is_markdown: bool) -> Line:
    text = _LINK.sub(lambda link: link["text"] or link["address"], raw)
    if not text.strip():
        return Line(number, "blank", "")
    if heading := _MARKED_HEADING.fullmatch(text) or _BOLD_LINE.fullmatch(text):
        return Line(number, "heading", _tidy(heading["text"].replace("**", "")))
    if item := _ITEM.fullmatch(text):
        return Line(number, "item", _tidy(item["text"]))
    if is_markdown:
        return Line(number, "text", _tidy(text.strip().removeprefix("> ")))
    kind: LineKind = "heading" if _looks_like_heading(text.strip()) else "text"
    return Line(number, kind, _tidy(text))


def _joined(lines: list[Line], raw: list[str], is_markdown: bool) -> Iterator[Line]:
    """Lines that go on with the one before, because they are indented or because it is Markdown."""
    held: Line | None = None
    for line in lines:
        indented = raw[line.number - 1].startswith(("  ", "\u00a0 "))
        goes_on = line.kind != "blank" and (
            held is not None
            and (
                (held.kind == "item" and indented and line.kind in ("text", "heading"))
                or (is_markdown and held.kind in ("text", "item") and line.kind == "text")
            )
        )
        if held is not None and goes_on:
            held = held._replace(text=f"{held.text} {line.text}")
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _pieces(line: Line) -> Iterator[Line]:
    """A line that is too long for one text of a lesson, cut where a word ends if there is one."""
    text = line.text
    while len(text) > LONGEST_TEXT:
        cut = text.rfind(" ", 0, LONGEST_TEXT)
        cut = cut if cut > 0 else LONGEST_TEXT
        yield line._replace(text=text[:cut].strip())
        text = text[cut:].strip()
    if text or line.kind == "blank":
        yield line._replace(text=text)


def _looks_like_heading(text: str) -> bool:
    if len(text) > LONGEST_HEADING or (not text[0].isupper() and not text[0].isdigit()):
        return False
    if text.endswith("?"):
        return len(text.split()) <= 8 and "?" not in text[:-1] and ". " not in text
    return not _SENTENCE_END.search(text) and ". " not in text


def _tidy(text: str) -> str:
    return " ".join(text.split())
