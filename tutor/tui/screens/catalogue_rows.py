"""What the catalogue shows: pure functions from lessons and progress to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from tutor.i18n import gettext as _
from tutor.i18n import ngettext
from tutor.practice.words import (
    article_facts,
    asks_where_to_begin,
    has_grown,
    lesson_count,
    next_step,
    praise,
)
from tutor.tui.widgets.card_rows import Card, Heading, Note, Row

if TYPE_CHECKING:
    from tutor.loader.catalogue import Article, Catalogue
    from tutor.loader.catalogue_entry import CatalogueEntry
    from tutor.storage.progress_store import Overview

RESUME = "resume"
TOPIC = "topic"
ALL = "all"
"""The value of the card that shows everything again."""


def article_value(article: str) -> str:
    """What the card of an article gives when it is chosen."""
    return f"article:{article}"


def resume_value(lesson: str) -> str:
    """What the card "go on where you were" gives when it is chosen."""
    return f"{RESUME}:{lesson}"


def topic_value(topic: str) -> str:
    """What the card of a topic gives when it is chosen."""
    return f"{TOPIC}:{topic}"


def greeting() -> Note:
    """What stands above all lessons."""
    return Note(_("Choose a lesson. You practise safely: you cannot break anything."))


def rows(
    catalogue: Catalogue,
    progress: Mapping[str, Overview],
    last: str | None,
    search: str = "",
    topic: str = "",
) -> Iterator[Row]:
    """Everything from top to bottom, for what is searched for in which topic."""
    articles = [each for each in catalogue.found_articles(search) if topic in ("", each.topic)]
    searching = bool(search.strip() or topic)
    if not searching:
        yield greeting()
        yield from _resume(catalogue, progress, last)
        yield from _where_to_begin(catalogue, len(articles))
    elif articles:
        count = len(articles)
        yield Note(
            ngettext("{count} lesson found.", "{count} lessons found.", count).format(count=count)
        )
    else:
        yield Note(_("We found nothing. Try another word, or look at all lessons."))
    yield from _cards(articles, progress)
    if searching:
        yield Card(ALL, _("Show all lessons"))
    yield from _not_ready(catalogue.entries)


def _resume(
    catalogue: Catalogue, progress: Mapping[str, Overview], last: str | None
) -> Iterator[Row]:
    entry = catalogue.find(last) if last else None
    overview = progress.get(entry.id) if entry else None
    if entry is None or overview is None or not overview.under_way or not entry.offered:
        return
    yield Heading(_("Go on where you were"))
    step = _("You were at {step}.").format(step=next_step(overview))
    yield Card(resume_value(entry.id), entry.title, facts=step)


def _where_to_begin(catalogue: Catalogue, count: int) -> Iterator[Row]:
    """A choice of topics, in a catalogue that is too long to read through."""
    topics = catalogue.topics()
    if not asks_where_to_begin(count, len(topics)):
        return
    yield Heading(_("Where do you want to begin?"))
    for topic, many in topics.items():
        yield Card(topic_value(topic), topic, facts=lesson_count(many))


def _cards(articles: Iterable[Article], progress: Mapping[str, Overview]) -> Iterator[Row]:
    by_topic: dict[str, list[Article]] = {}
    for article in articles:
        by_topic.setdefault(article.topic or _("Other topics"), []).append(article)
    for topic, group in by_topic.items():
        yield Heading(topic)
        for article in group:
            yield _card(article, progress)


def _card(article: Article, progress: Mapping[str, Overview]) -> Card:
    done = [progress.get(lesson.id) for lesson in article.lessons]
    begun = next((each for each in done if each and each.under_way), None)
    grown = [
        has_grown(each, lesson)
        for each, lesson in zip(done, article.lessons, strict=True)
        if each and each.finished
    ]
    return Card(
        article_value(article.id),
        article.title,
        article.summary,
        article_facts(article.lessons),
        next=_("Go on at {step}").format(step=next_step(begun)) if begun else "",
        praise=praise(all(grown)) if grown and not begun else "",
    )


def _not_ready(entries: Iterable[CatalogueEntry]) -> Iterator[Row]:
    count = sum(not entry.offered for entry in entries)
    if count:
        text = ngettext(
            "{count} lesson is not ready yet. For editors: tutor check",
            "{count} lessons are not ready yet. For editors: tutor check",
            count,
        )
        yield Note(text.format(count=count))
