"""From the lines of a pasted article to its parts; pure, and every part knows its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tutor.i18n import gettext as _
from tutor.importer.lines import Definition, ImportRefused, Line, lines_of, without_definitions

MOST_ITEMS = 200
"""The most list items of one article; a procedure of more is several lessons."""

_BREADCRUMB = re.compile(r"(?:U bent hier|Je bent hier|Kruimelpad)\s*:?\s*(?P<path>.*)", re.I)
_PATH = re.compile(r"\s*[>›»/|]\s*")
KINDS = frozenset(
    {"artikel", "tip", "uitleg", "vraag", "nieuws", "cursus", "stappenplan", "video", "blog"}
    | {"column", "test", "review", "achtergrond", "checklist", "reportage", "interview"}
    | {"dossier", "computertip", "handleiding"}
)
_FEEDBACK = re.compile(
    r"(?:Bent u|Ben je) geholpen met (?:dit artikel|deze tip)"
    r"|(?:Was|Is|Vond u|Heeft) (?:dit|deze|het|u) (?:artikel|tip|pagina|informatie)?\b.*"
    r"\b(?:nuttig|geholpen|handig|duidelijk)\b.*\?",
    re.I,
)
_MORE = re.compile(
    r"(?:Meer over dit onderwerp|Lees ook|Zie ook|Gerelateerde artikelen)\s*:?", re.I
)
_REST = re.compile(
    r"Bekijk meer artikelen|Meld u aan voor de nieuwsbrief|Deel dit artikel|Delen via|Reacties\b"
    r"|Reageer op dit artikel|Abonneer u op|Volg ons op",
    re.I,
)
_FURNITURE = re.compile(
    r"Niveau ?:?|Waardering ?:?|(?:Niveau: ?)?(?:Eenvoudig|Gemiddeld|Gevorderd|Moeilijk)"
    r"|\d([.,]\d)? ?/ ?5\b.*|\(?\d+ stemmen\)?|(?:Gewijzigd|Gepubliceerd|Bijgewerkt) op .{4,40}"
    r"|Print(?: dit artikel)?|Leestijd:? .*|Advertentie|Lees ook: .*|Inhoudsopgave|Menu|Zoeken?"
    r"|Menu Zoek|Artikel delen|Luister naar dit artikel",
    re.I,
)
"""Lines that a website puts in or around an article."""


class Text(NamedTuple):
    """A piece of the article and the line on which it stands."""

    line: int
    text: str


NO_TEXT = Text(0, "")


class Paragraph(NamedTuple):
    """A paragraph or heading of running text."""

    line: int
    text: str
    is_heading: bool = False


class Related(NamedTuple):
    """An article to read afterwards."""

    line: int
    title: str
    teaser: str


@dataclass(frozen=True, slots=True)
class Section:
    """A list of steps with its heading, the sentences above it and those below it.

    ``lead`` holds one text or none. In ``after`` are paragraphs and headings.
    """

    heading: Text
    lead: Text
    items: tuple[Text, ...]
    after: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article.

    ``dropped`` are the lines that belong to the website, not to the article:
    the question for feedback, the newsletter.
    """

    title: Text
    kind: str
    breadcrumb: tuple[str, ...]
    summary: Text
    intro: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    definitions: tuple[Definition, ...]
    related: tuple[Related, ...]
    dropped: tuple[Text, ...]


def read_article(text: str) -> Article:
    """The parts of an article. Raises ImportRefused when it has no title or no list of steps."""
    lines = [line for line in lines_of(text) if line.kind != "blank"]
    if not lines:
        raise ImportRefused(
            _("There is no text in this file. Paste the article in it and try again.")
        )
    body, tail = _split_tail(lines)
    furniture = [line for line in body if _is_furniture(line)]
    body = [line for line in body if line not in furniture]
    dropped = (*(Text(line.number, line.text) for line in furniture), *tail.dropped)
    body, definitions = without_definitions(body)
    head = _Head.read(body)
    intro, sections = _sections(body[head.used :])
    if not sections:
        sentence = _(
            "There is no list of steps in this text. Begin each step with a dash and a space."
        )
        raise ImportRefused(sentence)
    if sum(len(section.items) for section in sections) > MOST_ITEMS:
        sentence = _("This text has more than {most} steps. Make several articles of it.")
        raise ImportRefused(sentence.format(most=MOST_ITEMS))
    return Article(
        title=head.title,
        kind=head.kind,
        breadcrumb=head.breadcrumb,
        summary=head.summary,
        intro=intro,
        sections=sections,
        definitions=definitions,
        related=tail.related,
        dropped=dropped,
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the running text, and how many lines that took."""

    title: Text
    kind: str = ""
    breadcrumb: tuple[str, ...] = ()
    summary: Text = NO_TEXT
    used: int = 0

    @classmethod
    def read(cls, lines: Sequence[Line]) -> _Head:
        """Read title, kind, breadcrumb and summary, as far as they are there."""
        index, breadcrumb = _read_breadcrumb(lines)
        if index == len(lines) or lines[index].kind == "item":
            sentence = _("The article has no title. Write it on the first line and try again.")
            raise ImportRefused(sentence)
        title = Text(lines[index].number, lines[index].text)
        index += 1
        kind = ""
        if index < len(lines) and lines[index].text.casefold() in KINDS:
            kind = lines[index].text
            index += 1
        summary = NO_TEXT
        following = lines[index + 1].kind if index + 1 < len(lines) else ""
        if index < len(lines) and lines[index].kind == "text" and following != "item":
            summary = Text(lines[index].number, lines[index].text)
            index += 1
        return cls(title, kind, breadcrumb, summary, index)


def _read_breadcrumb(lines: Sequence[Line]) -> tuple[int, tuple[str, ...]]:
    if not lines or not (found := _BREADCRUMB.fullmatch(lines[0].text)):
        return 0, ()
    path, index = found["path"], 1
    if not path and len(lines) > 2 and re.search(r"[>›»]| [/|] ", lines[1].text):
        path, index = lines[1].text, 2
    if not path:
        # Each part on a line of its own; the last of them, above the kind, is the title.
        kind = next((i for i, line in enumerate(lines[:8]) if line.text.casefold() in KINDS), 0)
        if kind > 2:
            return kind - 1, tuple(line.text for line in lines[1 : kind - 1])
    return index, tuple(part for part in _PATH.split(path) if part)


@dataclass(slots=True)
class _Tail:
    related: tuple[Related, ...] = ()
    dropped: tuple[Text, ...] = ()


@dataclass(slots=True)
class _Open:
    """A section that is being read."""

    heading: Text
    lead: Text = NO_TEXT
    items: list[Text] = field(default_factory=list)
    after: list[Paragraph] = field(default_factory=list)

    def closed(self) -> Section:
        return Section(self.heading, self.lead, tuple(self.items), tuple(self.after))


def _split_tail(lines: list[Line]) -> tuple[list[Line], _Tail]:
    """Cut off what the website adds below an article."""
    first = next((i for i, line in enumerate(lines) if i and _is_tail(line.text)), len(lines))
    tail, more, dropped = _Tail(), [], []
    is_more = False
    for line in lines[first:]:
        if _is_tail(line.text):
            is_more = bool(_MORE.fullmatch(line.text))
            dropped.append(Text(line.number, line.text))
        elif is_more:
            more.append(line)
        else:
            dropped.append(Text(line.number, line.text))
    tail.related, tail.dropped = tuple(_pairs(more)), tuple(dropped)
    return lines[:first], tail


def _is_tail(text: str) -> bool:
    return bool(_FEEDBACK.match(text) or _REST.match(text) or _MORE.fullmatch(text))


def _is_furniture(line: Line) -> bool:
    """Whether a line is the website's: a rating, a date, the text of a picture."""
    is_text = line.kind in ("text", "heading")
    return line.kind == "caption" or (is_text and _FURNITURE.fullmatch(line.text) is not None)


def _pairs(lines: Sequence[Line]) -> list[Related]:
    """Titles with the teaser below each; a title without one is its own teaser."""
    related: list[Related] = []
    for line in lines:
        if line.kind in ("heading", "item") or not related or related[-1].teaser:
            related.append(Related(line.number, line.text, ""))
        else:
            related[-1] = related[-1]._replace(teaser=line.text)
    return related


def _sections(lines: Sequence[Line]) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """The introduction, and each list with what is around it."""
    intro: list[Paragraph] = []
    sections: list[_Open] = []
    loose = intro
    for index, line in enumerate(lines):
        if line.kind != "item":
            loose.append(Paragraph(line.number, line.text, line.kind == "heading"))
        elif index and lines[index - 1].kind == "item":
            sections[-1].items.append(Text(line.number, line.text))
        else:
            sections.append(_begin(loose, sections, line))
            loose = sections[-1].after
    return tuple(intro), tuple(section.closed() for section in sections)


def _begin(loose: list[Paragraph], sections: list[_Open], line: Line) -> _Open:
    """A new section: the sentence right above its list, and the heading above that."""
    lead, heading = NO_TEXT, NO_TEXT
    if loose and not loose[-1].is_heading and (sections or _leads(loose[-1].text) or _above(loose)):
        lead = Text(*loose.pop()[:2])
    if loose and loose[-1].is_heading:
        heading = Text(*loose.pop()[:2])
    return _Open(heading, lead, [Text(line.number, line.text)])


def _leads(text: str) -> bool:
    return text.endswith(":")


def _above(loose: Sequence[Paragraph]) -> bool:
    """Whether a heading stands right above the last paragraph."""
    return len(loose) > 1 and loose[-2].is_heading
