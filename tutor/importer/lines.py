"""From the bytes of a text file, whatever program saved it, to lines of known kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tutor.i18n import gettext as _
from tutor.importer.clauses import IMPERATIVE
from tutor.lesson.template import clean_text

LARGEST = 128 * 1024
"""The largest article, in bytes: about forty pages."""
LONGEST_HEADING = 90
LONGEST_TEXT = 1_800
"""A longer text is cut, because one text of a lesson has at most 4,000 characters."""

LineKind = Literal["heading", "item", "text", "blank", "caption"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)
_SIGN = r"[-–—−‐‑*•·●○◦▪▫■□‣⁃∙+►▶▸»›→➔➤➢✓✔☑✅❖◆◇★☆🔹🔸👉\uf0b7\uf0a7\uf0d8\uf0fc]\ufe0f?"
_NUMBER = (
    r"(?:\(?(?P<number>\d{1,3})[.):]|[Ss]tap \d{1,3}\s?[.:)–-]?|\(?[a-z][.)]|[①-⑳]|\d\ufe0f?\u20e3)"
)
_ITEM = re.compile(
    rf"\s*(?:(?:{_SIGN}|o(?=\s{{2}}|\t)|{_NUMBER})[\s\u00a0]+|\d{{1,2}}[.)](?=[A-ZÀ-Þ]))"
    rf"(?P<text>\S.*)"
)
_BARE_NUMBER = re.compile(r"\s*(?P<number>\d{1,2})[\s\u00a0]+(?P<text>[A-ZÀ-Þ‘'“\"].*)")
_BARE_SIGN = re.compile(rf"\s*(?:{_SIGN}|{_NUMBER})\s*")
_ICON = re.compile(r"[\s.,;:!?)\ue000-\uf8ff\u2022\ufffc]+")
_COMMAND = re.compile(rf"(?:{IMPERATIVE}t?) ", re.IGNORECASE)
_MOST_CAPTION = 80
_MOST_WRAPPED = 90
_MARKED_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<text>\S.*?)\s*#*\s*")
_BOLD_LINE = re.compile(r"\s*\*\*(?P<text>[^*]+)\*\*\s*")
_LINK = re.compile(
    r"!?\[(?P<text>[^\]\[\n]{0,300})\]\((?P<address>[^)\s]{0,300})(?: [^)\n]{0,300})?\)"
)
_OTHER_QUOTES = re.compile(
    r"«\s*([^«»]+?)\s*»|‹\s*([^‹›]+?)\s*›|``([^`']+)''|`([^`]+)`|‚([^‚‘’]+)[‘’](?!\w)"
    r"|(?<!\w)”([^“”\"]+)[”\"]|“([^“”\"]+)\"|(?<!\w)\"([^“”\"]+)”|(?<!\w)’([^‘’]+)’(?!\w)"
)
"""Quotation marks of other languages and keyboards, and pairs that do not match."""
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
    """The lines with their kinds; what was wrapped by a PDF or a page copy is one line again.

    In a pasted text every line is a paragraph; a heading is then a short line
    that does not end as a sentence does. A line of kind "caption" is the text
    of a picture, which stands below a step in a copied page.
    """
    raw = clean_text(text.replace("\t", "  ").replace("\v", "\n")).split("\n")
    is_markdown = sum(bool(_MARKED_HEADING.fullmatch(line)) for line in raw) > 1
    lines = [_line(number, line, is_markdown) for number, line in enumerate(raw, 1)]
    _bare_numbers(lines, raw)
    lines = _bare_signs(lines, raw)
    return [piece for line in _joined(lines, raw, is_markdown) for piece in _pieces(line)]


def _line(number: int, raw: str, is_markdown: bool) -> Line:
    text = _LINK.sub(lambda link: link["text"] or link["address"], raw)
    text = _OTHER_QUOTES.sub(lambda found: f"“{found[found.lastindex or 0]}”", text)
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


def _bare_numbers(lines: list[Line], raw: list[str]) -> None:
    """A number without a dot begins a step when it is the next of its list."""
    count = 0
    for index, line in enumerate(lines):
        found = _ITEM.fullmatch(raw[line.number - 1])
        if line.kind == "item" and found and found["number"]:
            count = int(found["number"])
            continue
        bare = _BARE_NUMBER.fullmatch(raw[line.number - 1]) if line.kind != "item" else None
        if bare and int(bare["number"]) == count + 1 and (count or _COMMAND.match(bare["text"])):
            lines[index] = line._replace(kind="item", text=_tidy(bare["text"]))
            count += 1


def _bare_signs(lines: list[Line], raw: list[str]) -> list[Line]:
    """A bullet or number on a line of its own belongs to the line below it."""
    kept: list[Line] = []
    sign = False
    for line in lines:
        if line.kind in ("text", "heading") and _BARE_SIGN.fullmatch(raw[line.number - 1]):
            sign = True
        elif sign and line.kind in ("text", "heading"):
            kept.append(line._replace(kind="item"))
            sign = False
        else:
            sign = sign and line.kind == "blank"
            kept.append(line)
    return kept


def _joined(lines: list[Line], raw: list[str], is_markdown: bool) -> Iterator[Line]:
    """Lines that go on with the one before: wrapped, indented, or only the dot after an icon."""
    ended = sum(line.kind == "item" and _ends(line.text) for line in lines)
    items = sum(line.kind == "item" for line in lines)
    with_dots = items > 1 and ended * 2 > items
    held: Line | None = None
    for line in lines:
        if held is None or line.kind == "blank" or held.kind == "blank":
            if held is not None:
                yield held
            held = line
            continue
        if _ICON.fullmatch(line.text):
            dot = line.text.strip("\ufffc ") if held.kind == "item" else ""
            held = held._replace(text=held.text + re.sub(r"[^.,;:!?)]", "", dot))
        elif _is_caption(held, line, raw):
            yield held
            held = line._replace(kind="caption")
        elif _goes_on(held, line, raw, with_dots, is_markdown):
            kind: LineKind = "text" if held.kind == "heading" else held.kind
            held = held._replace(kind=kind, text=f"{held.text} {line.text}")
        else:
            yield held
            held = line
    if held is not None:
        yield held


def _goes_on(held: Line, line: Line, raw: list[str], with_dots: bool, is_markdown: bool) -> bool:
    """Whether a line is the rest of the line before it."""
    if line.kind not in ("text", "heading"):
        return False
    if held.kind == "item" and raw[line.number - 1].startswith(("  ", "\u00a0 ")):
        return True
    if is_markdown and held.kind == "text" and line.kind == "text":
        return True
    if _ends(held.text) or held.kind == "caption":
        return False
    if line.text.split()[0].islower():
        return True
    # "Klik op de knop" and "Reserveren." below it, in a list whose steps end with a dot.
    is_rest = _ends(line.text) and len(line.text) < _MOST_WRAPPED and not line.text.endswith(":")
    return held.kind == "item" and with_dots and is_rest and not re.search(r"\S[./]\S*$", held.text)


def _is_caption(held: Line, line: Line, raw: list[str]) -> bool:
    """Whether an indented line below a whole step is the text of a picture."""
    indented = raw[line.number - 1].startswith(("  ", "\u00a0 "))
    whole = held.kind == "item" and _ends(held.text) and not _ends(line.text)
    short = line.kind in ("text", "heading") and len(line.text) <= _MOST_CAPTION
    return indented and whole and short and not _COMMAND.match(line.text)


def _ends(text: str) -> bool:
    return bool(_SENTENCE_END.search(text) or text.endswith("?"))


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
    first = text.split(maxsplit=1)[0]
    if len(text) > LONGEST_HEADING or not (text[0].isdigit() or first != first.lower()):
        return False
    if text.endswith("?"):
        return len(text.split()) <= 8 and "?" not in text[:-1] and ". " not in text
    return not _SENTENCE_END.search(text) and ". " not in text


def _tidy(text: str) -> str:
    return " ".join(text.split())


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


class ImportRefused(Exception):
    """No draft is made; the text of the exception says why, and what to do."""
