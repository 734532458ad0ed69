"""The figures of the report, in the order and with the words of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tutor.feedback.figures import About, Figure
from tutor.feedback.report_formats import heading, headings, share_text
from tutor.i18n import gettext as _
from tutor.i18n import ngettext
from tutor.loader.catalogue import Catalogue


class Bar(NamedTuple):
    """One figure: its words, and how long its bar and interval are, in percents.

    ``percent`` is None when there are too few answers: then there is no bar.
    """

    label: str
    numbers: str
    percent: int | None
    low: int
    high: int


class BarGroup(NamedTuple):
    """Figures of one kind, with what stands above them."""

    heading: str
    bars: tuple[Bar, ...]


class LessonFigures(NamedTuple):
    """All figures about one lesson; ``main`` are those that need no heading."""

    id: str
    title: str
    variant: str
    answers: str
    main: tuple[Bar, ...]
    groups: tuple[BarGroup, ...]


class ArticleFigures(NamedTuple):
    """The lessons of one article, one for each variant."""

    title: str
    lessons: tuple[LessonFigures, ...]


def by_article(figures: Iterable[Figure], catalogue: Catalogue) -> list[ArticleFigures]:
    """The figures per article, in the order of the titles."""
    found: dict[str, list[LessonFigures]] = {}
    titles = {article.id: article.title for article in catalogue.articles()}
    for each in by_lesson(figures, catalogue):
        entry = catalogue.find(each.id)
        article = entry.article if entry else each.id
        titles.setdefault(article, each.title)
        found.setdefault(article, []).append(each)
    articles = [ArticleFigures(titles[name], tuple(lessons)) for name, lessons in found.items()]
    return sorted(articles, key=lambda article: article.title.casefold())


def by_lesson(figures: Iterable[Figure], catalogue: Catalogue) -> Iterator[LessonFigures]:
    """The figures per lesson; a lesson that is no longer there is called by its id."""
    for lesson, some in groupby(figures, key=lambda figure: figure.lesson):
        group = list(some)
        entry = catalogue.find(lesson)
        yield LessonFigures(
            lesson,
            entry.title if entry else lesson,
            entry.variant if entry else "",
            count_text(group[0].of),
            tuple(_bar(figure) for figure in group if not figure.item),
            tuple(_groups([figure for figure in group if figure.item])),
        )


def count_text(answers: int) -> str:
    """How many answers there are, in words."""
    return ngettext("{count} answer", "{count} answers", answers).format(count=answers)


def _groups(figures: Sequence[Figure]) -> Iterator[BarGroup]:
    for about, some in groupby(figures, key=lambda figure: figure.about):
        alike = list(some)
        yield BarGroup(heading(about, alike[0]), tuple(map(_bar, alike)))


def _bar(figure: Figure) -> Bar:
    label = figure.item or headings()[figure.about]
    if figure.about is About.REACHED:
        label = _("Step {number}").format(number=figure.item)
    numbers = _("{count} of {of}: {share}").format(
        count=figure.count, of=figure.of, share=share_text(figure)
    )
    share = figure.share
    if share is None:
        return Bar(label, numbers, None, 0, 0)
    return Bar(label, numbers, share.percent, share.low, share.high)
