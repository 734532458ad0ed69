"""Which lessons an article becomes: its lists by heading, one lesson or a few variants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tutor.importer import words
from tutor.importer.article import Article, Paragraph, Section, Text
from tutor.importer.clauses import sentences

_FAMILIES: tuple[tuple[str, str, frozenset[str]], ...] = tuple(
    (kind, name, frozenset(names.split()))
    for kind, name, names in (
        ("system", "android", "android samsung galaxy pixel"),
        ("system", "iphone", "iphone ipad ios apple iphones ipads"),
        ("system", "windows", "windows"),
        ("system", "mac", "mac macbook macos imac"),
        ("program", "gmail", "gmail"),
        ("program", "outlook", "outlook hotmail"),
        ("program", "chrome", "chrome"),
        ("program", "edge", "edge"),
        ("program", "firefox", "firefox"),
        ("program", "safari", "safari"),
        ("way", "app", "app"),
        ("way", "browser", "browser website site internet"),
        ("device", "telefoon", "telefoon smartphone mobiel mobieltje toestel"),
        ("device", "tablet", "tablet"),
        ("device", "computer", "computer pc laptop desktop"),
    )
)
"""What a heading can name, the most telling kind first: kind, name, and the words for it."""
_SYSTEMS = frozenset({"android", "iphone", "windows", "mac"})
_PHONE = frozenset({"android", "iphone", "app", "telefoon", "tablet"})
_COMPUTER = frozenset({"windows", "mac", "browser", "computer", "chrome", "edge", "firefox"})
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
    """The lessons of an article: one for each device or program that the headings name."""
    named = _names(article)
    distinct = list(dict.fromkeys(name for names in named for name in names))
    if len(distinct) < 2:
        name = distinct[0] if distinct else ""
        return (_variant(article, article.sections, name, named, one=True),)
    found = []
    for name in distinct:
        pairs = list(zip(named, article.sections, strict=True))
        mine = [section for names, section in pairs if not names or name in names]
        own = [names for names, _ in pairs if not names or name in names]
        found.append(_variant(article, mine, name, own, one=False))
    return tuple(found)


def _names(article: Article) -> list[tuple[str, ...]]:
    """The variants to which each list belongs; none when it belongs to all.

    A list without a heading belongs where the one above it does, and so does
    one below a heading that stands in its turn below that of a device.
    """
    headings = [section.heading.text.casefold() for section in article.sections]
    found: list[tuple[str, ...]] = []
    above = _last_named(article.intro)
    last: tuple[str, ...] = above
    for index, section in enumerate(article.sections):
        own = _named(section.heading.text)
        if not section.heading.text:
            said = _named(section.lead.text)
            own = (
                said if set(said) <= _SYSTEMS | {name for names in found for name in names} else ()
            )
        repeated = headings.count(headings[index]) > 1
        if not own and not (section.heading.text and not above and not repeated):
            own = last
        if not own and not any(found):
            own = _named(section.lead.text) if _leads_differ(article) else ()
        found.append(own)
        last = own
        below = _last_named(section.after)
        above = below or (() if _named(section.heading.text) else above)
        last = below or last
    return found


def _leads_differ(article: Article) -> bool:
    """Whether no heading names a device, and the sentences above the lists do."""
    return not any(_named(section.heading.text) for section in article.sections)


def _last_named(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The device of the last heading that has no list of its own right below it."""
    named = [_named(paragraph.text) for paragraph in paragraphs if paragraph.is_heading]
    return next((names for names in reversed(named) if names), ())


def _named(heading: str) -> tuple[str, ...]:
    """What a heading names, in brackets or as a word: "iPhone", "Android of iPhone"."""
    between = _BETWEEN.search(heading)
    for text in ([between["name"]] if between else []) + [heading]:
        known = set(words.ascii_words(text).split())
        hits = [(kind, name) for kind, name, names in _FAMILIES if names & known]
        if between and text is between["name"] and not hits:
            hits = [
                (kind, name)
                for kind, name, names in _FAMILIES
                if any(word in text.casefold() for word in names)
            ]
        if not hits:
            continue
        systems = [name for kind, name in hits if kind == "system"]
        programs = [name for kind, name in hits if kind == "program"]
        if systems and programs:
            return tuple(f"{program}-{system}" for program in programs for system in systems)
        first = systems or programs
        if first:
            return tuple(first)
        ways = [name for kind, name in hits if kind == "way"]
        devices = [name for kind, name in hits if kind == "device"]
        on_phone = {name in _PHONE for name in (*ways, *devices)}
        if len(on_phone) > 1:
            return tuple(ways if len(ways) > 1 else devices if devices else ways)
        return tuple((devices or ways)[:1])
    return ()


def _variant(
    article: Article,
    sections: Sequence[Section],
    name: str,
    names: Sequence[tuple[str, ...]],
    *,
    one: bool,
) -> Variant:
    parts = tuple(sections)
    last = parts[-1]
    ending, later = _ending(last.after)
    brand = _brand(article, parts)
    own = [part.heading.text for part, mine in zip(parts, names, strict=True) if name in mine]
    heading = "" if one or not own else own[0]
    title = article.title.text if _is_device(heading) else heading
    app = _app(parts, brand) if _is_on_phone(name, parts, article) else ""
    return Variant(
        slug="" if one else words.slug(name),
        name="" if one else _shown(name),
        title=title or article.title.text,
        parts=(*parts[:-1], replace(last, after=())),
        ending=ending,
        later=later,
        app=app,
        brand=brand or app or words.WEBSITE,
    )


def _is_device(heading: str) -> bool:
    """Whether a heading only says for which device the list below it is."""
    known = {word for _, _, names in _FAMILIES for word in names}
    return bool(heading) and set(words.ascii_words(heading).split()) <= known | {"op", "een", "de"}


def _shown(name: str) -> str:
    """A variant's name as people write it."""
    known = {"iphone": "iPhone", "gmail": "Gmail", "mac": "Mac"}
    return " op ".join(known.get(part, words.capital(part)) for part in name.split("-"))


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
    known = set(name.split("-"))
    if known & (_PHONE | _COMPUTER):
        return not known.isdisjoint(_PHONE)
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
    named = [match["app"] for match in map(_APP.search, texts) if match]
    named = [name for name in named if name.casefold() not in words.INBOXES]
    return words.line(named[0].rstrip(".") if named else brand or words.APP)


def _brand(article: Article, parts: Sequence[Section]) -> str:
    """The company or program that the article is about: "… instellen bij KPN"."""
    texts = [article.title.text, *(section.heading.text for section in parts)]
    found = next((match for match in map(_BRAND.search, texts) if match), None)
    return words.line(found["brand"].rstrip(".")) if found else ""


def loose_texts(variant: Variant) -> Iterator[tuple[int, Text]]:
    """What stands between the lists of a variant, each before the list of that number."""
    for number, section in enumerate(variant.parts):
        for text in (section.heading, section.lead):
            is_title = number == 0 and (text is section.lead or text.text == variant.title)
            is_title = is_title or (text is section.heading and _is_device(text.text))
            if text.text and not is_title and (number or variant.slug):
                yield number, text
        for paragraph in section.after:
            yield number + 1, Text(paragraph.line, paragraph.text)
