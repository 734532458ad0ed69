"""The lessons that the server has, each read once."""

from __future__ import annotations

from collections.abc import Callable

from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Article, Catalogue
from tutor.loader.catalogue_entry import CatalogueEntry

Opener = Callable[[CatalogueEntry], Lesson | None]


class Library:
    """All lessons that a learner may begin."""

    def __init__(self, catalogue: Catalogue, opener: Opener) -> None:
        self.catalogue = catalogue
        self._opener = opener
        self._lessons: dict[str, Lesson] = {}
        self._articles = {article.id: article for article in catalogue.articles()}

    def lesson(self, name: str) -> Lesson | None:
        """The lesson with this id, or that had it before; None when there is none."""
        entry = self.catalogue.find(name)
        if entry is None or not entry.offered:
            return None
        if entry.id not in self._lessons:
            lesson = self._opener(entry)
            if lesson is None:
                return None
            self._lessons[entry.id] = lesson
        return self._lessons[entry.id]

    def article(self, name: str) -> Article | None:
        """The article with this id; also by the id of one of its lessons."""
        entry = self.catalogue.find(name)
        return self._articles.get(name) or (self._articles.get(entry.article) if entry else None)

    def lessons_of(self, article: Article) -> dict[str, Lesson]:
        """The lessons of an article that can be opened, by their ids."""
        opened = ((entry.id, self.lesson(entry.id)) for entry in article.lessons)
        return {name: lesson for name, lesson in opened if lesson is not None}
