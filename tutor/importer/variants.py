"""Which lessons an article becomes: its lists by heading, one lesson or a few variants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tutor.importer import words
from tutor.importer.article import Article, Paragraph, Section, Text
from tutor.importer.sentences import sentences

_COMPUTER = ("computer", "browser", "website", "windows", "mac", "pc", "laptop", "chrome", "edge")
_PHONE = (
    "telefoon", "smartphone", "app", "android", "iphone", "ipad", "ios", "tablet", "mobiel",
)  # fmt: skip
_BETWEEN = re.compile(r"\((?P<name>[^()]+)\)\s*$")
_LATER = re.compile(r"(?:Een|De) volgende keer\b.*\?", re.IGNORECASE)
_APP = re.compile(
    r"\b(?:app|open|start|in|tik op) (?:de (?:app )?)?(?P<app>[A-Z][\w+.&-]*(?: [A-Z][\w+.&-]*)*)"
)
_BRAND = re.compile(
    r"\b(?:bij|van|in|op|uit|voor|met) (?:de |het )?(?P<brand>[A-Z][\w+.&-]*(?: [A-Z][\w+.&-]*)*)"
)


class Later(NamedTuple):
    """What the article says of a next time: its question, and the sentences below it."""

    title: str
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One lesson of an article.

    ``slug`` is empty when the article is one lesson. ``parts`` are its lists in
    order. ``ending`` is what is said when all is done, ``app`` the app in which
    it begins, empty on the computer.
    """

    slug: str
    name: str
    title: str
    parts: tuple[Section, ...]
    ending: tuple[str, ...]
    later: Later | None
    app: str
    brand: str


def variants_of(article: Article) -> tuple[Variant, ...]:
    """The lessons of an article: one for each kind of device that a heading names."""
    names = [_named(section.heading.text) for section in article.sections]
    distinct = list(dict.fromkeys(name for name in names if name))
    if len(distinct) < 2:
        name = distinct[0] if distinct else ""
        return (_variant(article, article.sections, name, one=True),)
    found = []
    for name in distinct:
        pairs = zip(names, article.sections, strict=True)
        mine = [section for own, section in pairs if own in ("", name)]
        found.append(_variant(article, mine, name, one=False))
    return tuple(found)


def _named(heading: str) -> str:
    """The device that a heading names, in brackets or as a word of its own."""
    between = _BETWEEN.search(heading)
    for text in ([between["name"]] if between else []) + [heading]:
        known = words.ascii_words(text).split()
        for device in (*_COMPUTER, *_PHONE):
            if device in known or (
                between and text is between["name"] and device in text.casefold()
            ):
                return device
    return ""


def _variant(article: Article, sections: Sequence[Section], name: str, *, one: bool) -> Variant:
    parts = tuple(sections)
    last = parts[-1]
    ending, later = _ending(last.after)
    brand = _brand(article, parts)
    named = [section.heading.text for section in parts if _named(section.heading.text) == name]
    heading = "" if one else named[0]
    app = _app(parts, brand) if _is_on_phone(name, parts, article) else ""
    return Variant(
        slug="" if one else words.slug(name),
        name="" if one else words.capital(name),
        title=heading or article.title.text,
        parts=(*parts[:-1], replace(last, after=())),
        ending=ending,
        later=later,
        app=app,
        brand=brand or app or words.WEBSITE,
    )


def _ending(after: Sequence[Paragraph]) -> tuple[tuple[str, ...], Later | None]:
    """What stands below the last list, up to and from "Een volgende keer inloggen?"."""
    ending: list[str] = []
    title, items = "", []
    for paragraph in after:
        said: list[str] = []
        for sentence in sentences(paragraph.text):
            if not title and _LATER.fullmatch(sentence):
                title = sentence
            elif title:
                items.append(Text(paragraph.line, sentence))
            else:
                said.append(sentence)
        if said:
            ending.append(" ".join(said))
    if title and not items:
        return (*ending, title), None
    return tuple(ending), Later(title, tuple(items)) if title else None


def _is_on_phone(name: str, parts: Sequence[Section], article: Article) -> bool:
    """By the heading; without one by the words: "tik" is on a phone, "klik" on a computer."""
    if name:
        return name in _PHONE
    text = " ".join(item.text for section in parts for item in section.items)
    first = parts[0].items[0].text.casefold()
    if re.search(r"https?://|www\.|\bwebsite\b", first):
        return False
    taps = len(re.findall(r"\btikt?\b|\bveeg|\b(?:uw|de) app\b", text, re.IGNORECASE))
    clicks = len(re.findall(r"\bklikt?\b|\bbrowser\b|\btabblad\b", text, re.IGNORECASE))
    phone = re.search(r"\b(?:app|telefoon|smartphone|iPhone|Android|tablet)\b", article.title.text)
    return taps > clicks or (taps == clicks and phone is not None)


def _app(parts: Sequence[Section], brand: str) -> str:
    """The app that the first sentences name, else what the article is about."""
    texts = [item.text for section in parts for item in section.items[:2]]
    found = next((match for match in map(_APP.search, texts) if match), None)
    return words.line(found["app"] if found else brand or words.APP)


def _brand(article: Article, parts: Sequence[Section]) -> str:
    """The company or program that the article is about: "… instellen bij KPN"."""
    texts = [article.title.text, *(section.heading.text for section in parts)]
    found = next((match for match in map(_BRAND.search, texts) if match), None)
    return words.line(found["brand"]) if found else ""


def loose_texts(variant: Variant) -> Iterator[tuple[int, Text]]:
    """What stands between the lists of a variant, each before the list of that number."""
    for number, section in enumerate(variant.parts):
        for text in (section.heading, section.lead):
            is_title = number == 0 and (text is section.lead or text.text == variant.title)
            if text.text and not is_title and (number or variant.slug):
                yield number, text
        for paragraph in section.after:
            yield number + 1, Text(paragraph.line, paragraph.text)
