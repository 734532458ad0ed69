"""The pages around a practice: all lessons, an article, the ending."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.views.words import step_text
from tutor.html.carried import saved_text
from tutor.html.environment import render_template
from tutor.html.markup import blocks_markup, plain
from tutor.html.playing import Turn
from tutor.html.site import Site
from tutor.i18n import gettext as _
from tutor.i18n import ngettext
from tutor.lesson.markdown import mark_terms, parse_markdown
from tutor.lesson.model import Lesson, Reading
from tutor.loader.catalogue import SMALL_WORDS, Article, Catalogue
from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.practice.words import (
    article_facts,
    asks_where_to_begin,
    lesson_count,
    lesson_facts,
    long_date,
)


class Card(NamedTuple):
    """An article in the list of all lessons."""

    id: str
    title: str
    summary: str
    facts: str
    words: str = ""


def catalogue_page(catalogue: Catalogue, site: Site, search: str | None = None) -> str:
    """All lessons by topic, or those that were searched for; None where nothing can be searched."""
    articles = catalogue.found_articles(search or "")
    found = None
    if search:
        count = len(articles)
        found = ngettext("{count} lesson found.", "{count} lessons found.", count)
        found = found.format(count=count)
        if not articles:
            found = _("We found nothing. Try another word, or look at all lessons.")
    topics: dict[str, list[Card]] = {}
    for each in articles:
        words = catalogue.words_of(each.id) if site.engine else ""  # no server searches there
        card = Card(each.id, each.title, each.summary, article_facts(each.lessons), words)
        topics.setdefault(each.topic or _("Other topics"), []).append(card)
    return render_template(
        "catalogue.html",
        site=site, here=site.catalogue(), searchable=search is not None,
        search=search or "", found=found, topics=list(topics.items()),
        begin=not search and asks_where_to_begin(len(articles), len(topics)),
        lesson_count=lesson_count, small_words=sorted(SMALL_WORDS),
    )  # fmt: skip


# --- one article --------------------------------------------------------------------


class Way(NamedTuple):
    """A lesson of an article: one way to practise it."""

    id: str
    version: str
    variant: str
    facts: tuple[str, ...]
    button: str


class Needs(NamedTuple):
    """What is needed in real life."""

    title: str
    needs: tuple[str, ...]


class NumberedStep(NamedTuple):
    """A step in words (Markdown), and whether it only sometimes comes."""

    text: str
    sometimes: bool


class Steps(NamedTuple):
    """The steps of one lesson."""

    title: str
    lead: str
    steps: tuple[NumberedStep, ...]


class Readings(NamedTuple):
    """What else can be read: here, or on a website."""

    here: tuple[ReadingHere, ...]
    elsewhere: tuple[str, ...]


class ReadingHere(NamedTuple):
    """A related article that is here."""

    title: str
    teaser: str
    article: str


def article_page(
    article: Article, lessons: Mapping[str, Lesson], catalogue: Catalogue, site: Site
) -> str:
    """An article as on a website; ``lessons`` are those of it that could be opened, by id."""
    lesson = next(iter(lessons.values()))
    return render_template(
        "article.html",
        site=site,
        here=site.article(article.id),
        title=article.title,
        lesson=lesson.id,
        kind=lesson.kind,
        crumbs=lesson.breadcrumb,
        summary=lesson.summary,
        ways=[_way(each, len(article.lessons) == 1) for each in article.lessons],
        intro=list(_intro(lesson)),
        needs=list(_needs(tuple(lessons.values()))),
        steps=[_steps(each, len(lessons) > 1) for each in lessons.values() if each.steps],
        feedback=lesson.feedback and site.takes_feedback,
        readings=readings(lesson.read_more, catalogue),
        source=lesson.source,
        reviewed=_reviewed(lesson),
    )


def _way(entry: CatalogueEntry, alone: bool) -> Way:
    name = entry.variant or entry.title
    button = _("Practise this now") if alone else _("Practise: {variant}").format(variant=name)
    return Way(entry.id, entry.version, name, lesson_facts(entry), button)


def _intro(lesson: Lesson) -> Iterator[Markup]:
    already: set[str] = set()
    meanings = {term.id: term.meaning for term in lesson.terms}
    for part in lesson.intro:
        if part.startswith("# "):
            yield Markup("<h2>{}</h2>").format(plain(part.removeprefix("# ")))
        else:
            yield blocks_markup(mark_terms(parse_markdown(part), lesson.terms, already), meanings)


def _needs(lessons: tuple[Lesson, ...]) -> Iterator[Needs]:
    """What is needed: once when it is the same for all variants, else for each."""
    if all(lesson.needs == lessons[0].needs for lesson in lessons):
        lessons = lessons[:1]
    title = _("What you need for it in real life")
    for lesson in lessons:
        if lesson.needs:
            named = f"{title}: {lesson.variant}" if len(lessons) > 1 else title
            yield Needs(named, lesson.needs)


def _steps(lesson: Lesson, named: bool) -> Steps:
    title = _("The steps")
    return Steps(
        f"{title}: {lesson.variant}" if named else title, lesson.lead, numbered_steps(lesson)
    )


def numbered_steps(lesson: Lesson) -> tuple[NumberedStep, ...]:
    """The steps of the procedure in words, without those of the epilogue."""
    context = PracticeContext.from_seed(lesson, 0)
    world = start(context).world
    return tuple(
        NumberedStep(step_text(context, world, step).replace("\n\n", "\n"), bool(step.when.tests))
        for step in lesson.steps
        if step.chapter == 0
    )


def readings(related: Iterable[Reading], catalogue: Catalogue) -> Readings:
    """The related articles, those that are here apart."""
    here, elsewhere = [], []
    for each in related:
        entry = catalogue.find(each.lesson) if each.lesson else None
        if entry is not None and entry.offered:
            here.append(ReadingHere(each.title, each.teaser, entry.article))
        else:
            elsewhere.append(each.title)
    return Readings(tuple(here), tuple(elsewhere))


def _reviewed(lesson: Lesson) -> str:
    if not lesson.reviewed:
        return ""
    return _("Last checked on {day}").format(day=long_date(lesson.reviewed))


# --- afterwards -----------------------------------------------------------------------


def ending_page(turn: Turn, site: Site) -> str:
    """After the last step of a chapter: what was practised, and what can be done next."""
    lesson, view = turn.lesson, turn.view
    after_epilogue = view.coach.chapter > 0
    epilogue = lesson.epilogue
    last = epilogue.ending if after_epilogue and epilogue else lesson.ending
    return render_template(
        "ending.html",
        site=site,
        here=site.practice(lesson.id),
        lesson=lesson.id,
        carried=turn.carried.write(),
        kept=saved_text(turn.saved),
        ending=last,
        learnt=() if after_epilogue else lesson.learnt,
        epilogue=epilogue if view.epilogue_waits else None,
        feedback=lesson.feedback and site.takes_feedback,
    )


def message_page(title: str, text: str, site: Site, back: str = "", label: str = "") -> str:
    """A page that says one thing, and where to go from there."""
    return render_template(
        "message.html", site=site, here=site.catalogue(), title=title, text=text,
        back=back, label=label,
    )  # fmt: skip
