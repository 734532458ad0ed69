"""All lessons at a glance, without reading them when the index is fresh."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tutor.loader.catalogue_entry import CatalogueEntry


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the lessons made from it: one, or one for each variant."""

    id: str
    title: str
    summary: str
    category: str
    lessons: tuple[CatalogueEntry, ...]


@dataclass(frozen=True)
class Catalogue:
    """The lessons of one folder; ``entries`` holds the broken ones too."""

    entries: tuple[CatalogueEntry, ...]

    def articles(self) -> tuple[Article, ...]:
        """The articles that a learner can choose from, with their variants."""
        groups: dict[str, list[CatalogueEntry]] = {}
        for entry in self.entries:
            if entry.offered:
                groups.setdefault(entry.article, []).append(entry)
        return tuple(
            Article(
                id=article,
                title=lessons[0].article_title or lessons[0].title,
                summary=lessons[0].summary,
                category=lessons[0].category,
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

    def categories(self) -> tuple[str, ...]:
        """The categories that have a lesson for learners, in alphabetical order."""
        names = {entry.category for entry in self.entries if entry.offered and entry.category}
        return tuple(sorted(names, key=_folded))

    def search(self, text: str) -> tuple[CatalogueEntry, ...]:
        """The lessons in which every word of the text occurs, those by title first.

        Looks in title, article, variant, category and summary; capitals and
        accents make no difference. No words find every lesson.
        """
        words = _folded(text).split()
        found = [
            (not all(word in title for word in words), entry)
            for title, everything, entry in self._haystacks
            if all(word in everything for word in words)
        ]
        return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))

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
            yield title, f"{title} {_folded(f'{entry.category} {entry.summary}')}", entry


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
