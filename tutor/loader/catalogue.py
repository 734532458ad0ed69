"""All lessons at a glance, without reading them when the index is fresh."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tutor.lesson.themes import theme_place
from tutor.loader.catalogue_entry import CatalogueEntry

_UNRANKED = 1_000
_MARKS = ".,;:!?\"'“”‘’()"
SMALL_WORDS = frozenset({
    "aan", "als", "ben", "bij", "dat", "de", "der", "die", "dit", "een", "en", "er", "heb",
    "het", "hoe", "ik", "in", "is", "kan", "kun", "me", "met", "mij", "mijn", "naar", "niet",
    "of", "om", "op", "te", "tot", "uit", "uw", "van", "voor", "waar", "wat", "wie", "wil",
    "worden",
})  # fmt: skip
"""Dutch words that people add to what they look for."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the lessons made from it: one, or one for each variant."""

    id: str
    title: str
    summary: str
    topic: str
    lessons: tuple[CatalogueEntry, ...]


@dataclass(frozen=True)
class Catalogue:
    """The lessons of one folder; ``entries`` holds the broken ones too."""

    entries: tuple[CatalogueEntry, ...]

    def articles(self) -> tuple[Article, ...]:
        """The articles that a learner can choose from, with their variants, by theme.

        In a theme those with a rank come first; the others keep their order.
        """
        groups: dict[str, list[CatalogueEntry]] = {}
        for entry in sorted(self.entries, key=_in_theme):
            if entry.offered:
                groups.setdefault(entry.article, []).append(entry)
        return tuple(
            Article(
                id=article,
                title=lessons[0].article_title or lessons[0].title,
                summary=lessons[0].summary,
                topic=lessons[0].topic,
                lessons=tuple(lessons),
            )
            for article, lessons in groups.items()
        )

    def found_articles(self, search: str) -> tuple[Article, ...]:
        """The articles with a lesson that is found, best first; no words find all, in order."""
        articles = self.articles()
        if not search.strip():
            return articles
        order = {entry.article: at for at, entry in reversed([*enumerate(self.search(search))])}
        found = (article for article in articles if article.id in order)
        return tuple(sorted(found, key=lambda article: order[article.id]))

    def topics(self) -> dict[str, int]:
        """How many articles each topic has: themes in their order, then categories by name."""
        articles = [each for each in self.articles() if each.topic]
        of_theme = {each.topic for each in articles if each.lessons[0].theme}
        counted = Counter(each.topic for each in articles)
        return dict(
            sorted(counted.items(), key=lambda row: "" if row[0] in of_theme else _folded(row[0]))
        )

    def search(self, text: str) -> tuple[CatalogueEntry, ...]:
        """The lessons in which every word of the text occurs, those by title first.

        Looks in title, article, variant, topic, category, summary and keywords; capitals,
        accents and words such as "mijn" make no difference. No words find every lesson.
        """
        words = _words(text)
        found = [
            (not all(word in title for word in words), entry)
            for title, everything, entry in self._haystacks
            if all(word in everything for word in words)
        ]
        return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))

    def words_of(self, article: str) -> str:
        """All words by which the lessons of this article are found, folded as in a search."""
        return " ".join(text for _, text, entry in self._haystacks if entry.article == article)

    def find(self, lesson: str) -> CatalogueEntry | None:
        """The lesson with this id, or that had it before."""
        return self._by_id.get(lesson) or self._by_old_id.get(lesson)

    def renamed(self) -> dict[str, str]:
        """The present id of each lesson by the ids that it had before."""
        return {old: entry.id for old, entry in self._by_old_id.items()}

    def nearest(self, lesson: str) -> str | None:
        """The id that looks most like this one, for "did you mean"; None when none does."""
        from difflib import get_close_matches

        close = get_close_matches(lesson.casefold(), self._by_id, n=1, cutoff=0.5)
        return close[0] if close else next((id_ for id_ in self._by_id if lesson in id_), None)

    @cached_property
    def _by_id(self) -> dict[str, CatalogueEntry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _by_old_id(self) -> dict[str, CatalogueEntry]:
        """An id that is in use again is no old one."""
        by_id = self._by_id
        return {old: entry for entry in self.entries for old in entry.was if old not in by_id}

    @cached_property
    def _haystacks(self) -> list[tuple[str, str, CatalogueEntry]]:
        return list(_haystacks(self.entries))


def open_catalogue(
    root: Path, cache: Path | None = None, progress: Callable[[int, int], None] | None = None
) -> Catalogue:
    """The catalogue of the lessons in ``root``.

    ``cache`` is the folder for the index; None, or one that can't be written,
    costs time but nothing else. ``progress`` is called with how many of the
    changed lessons were read, and how many there are.
    """
    from tutor.loader.catalogue_index import read_entries

    return Catalogue(read_entries(root, cache, progress))


def _haystacks(entries: tuple[CatalogueEntry, ...]) -> Iterator[tuple[str, str, CatalogueEntry]]:
    for entry in entries:
        if entry.offered:
            title = _folded(f"{entry.title} {entry.article_title} {entry.variant}")
            more = (entry.topic, entry.category, entry.summary, *entry.keywords)
            yield title, f"{title} {_folded(' '.join(more))}", entry


def _in_theme(entry: CatalogueEntry) -> tuple[int, int]:
    return theme_place(entry.theme), entry.rank or _UNRANKED


def _words(text: str) -> list[str]:
    """The words of a question that say what it is about; all of them when none does."""
    words = [word.strip(_MARKS) for word in _folded(text).split()]
    return [word for word in words if word and word not in SMALL_WORDS] or _folded(text).split()


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
