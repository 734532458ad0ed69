"""Making drafts in tests, and playing them as the coach would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tutor.draft.article import Article, read_article
from tutor.draft.draft import Drafted, draft_lessons
from tutor.draft.files import write
from tutor.draft.folder import save
from tutor.draft.lines import read_text
from tutor.draft.marks import Mark, marks_in
from tutor.draft.shelf import open_shelf
from tutor.engine.deal import all_deals
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.stage import Stage
from tutor.lesson.load import Loaded, load_lesson
from tutor.lesson.model import Lesson

OWN = Path(__file__).parents[2] / "lessons"
ARTICLES = Path(__file__).parent / "articles"
NAME = "les"
MOST_EVENTS = 400
MOST_DEALS = 70


@dataclass(frozen=True)
class Made:
    """A draft that was written into a folder."""

    root: Path
    article: Article
    drafts: tuple[Drafted, ...]
    saved: Mapping[str, str]

    @property
    def files(self) -> tuple[str, ...]:
        """The lesson files."""
        own = (file for file in self.saved if file.startswith(f"{NAME}/"))
        return tuple(file for file in own if not file.endswith("article.yaml"))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is left to the editor."""
        return tuple(marks_in(self.saved))

    def load(self, file: str) -> Loaded:
        """One of its lessons, read again."""
        return load_lesson(self.root / file, self.root)


def make(data: bytes, root: Path) -> Made:
    """The draft of an article, in this folder. Raises Refused."""
    article = read_article(read_text(data))
    shelf = open_shelf(root, OWN)
    drafts = draft_lessons(article, shelf.card)
    saved = save(write(article, drafts, NAME, shelf), root, shelf, OWN)
    return Made(root, article, drafts, saved)


def stuck(lesson: Lesson) -> Iterator[str]:
    """Every practice in which following the coach does not reach the end, and where it stops."""
    for deal in islice(all_deals(lesson), MOST_DEALS):
        practice = Practice(Stage(lesson, deal))
        for _ in range(MOST_EVENTS):
            if practice.finished:
                break
            moved = practice.do(Event("epilogue")) if practice.chapter_done else practice.show()
            if not moved:
                break
        if not practice.finished:
            yield f"{deal}: {practice.view().coach.text}"
