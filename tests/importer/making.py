"""Making drafts in tests, and playing them as the coach would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.scenario import all_scenarios
from tutor.importer.article import Article, read_article
from tutor.importer.draft import Drafted, draft_lessons
from tutor.importer.files import write
from tutor.importer.folder import save
from tutor.importer.lines import read_text
from tutor.importer.shared_files import read_shared_files
from tutor.lesson.model import Lesson
from tutor.lesson.todos import Todo, todos_in
from tutor.loader.load import LoadResult, load_lesson

OWN = Path(__file__).parents[2] / "lessons"
ARTICLES = Path(__file__).parent / "articles"
NAME = "les"
MOST_EVENTS = 400
MOST_SCENARIOS = 70


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
    def todos(self) -> tuple[Todo, ...]:
        """What is left to the editor."""
        return tuple(todos_in(self.saved))

    def load(self, file: str) -> LoadResult:
        """One of its lessons, read again."""
        return load_lesson(self.root / file, self.root)


def make(data: bytes, root: Path) -> Made:
    """The draft of an article, in this folder. Raises ImportRefused."""
    article = read_article(read_text(data))
    shared = read_shared_files(root, OWN)
    drafts = draft_lessons(article, shared.card)
    saved = save(write(article, drafts, NAME, shared), root, shared, OWN)
    return Made(root, article, drafts, saved)


def stuck(lesson: Lesson) -> Iterator[str]:
    """Every practice in which following the coach does not reach the end, and where it stops."""
    for scenario in islice(all_scenarios(lesson), MOST_SCENARIOS):
        practice = Practice(PracticeContext(lesson, scenario))
        for _ in range(MOST_EVENTS):
            if practice.finished:
                break
            moved = (
                practice.do(Event("epilogue")) if practice.chapter_done else practice.show_step()
            )
            if not moved:
                break
        if not practice.finished:
            yield f"{scenario}: {practice.view().coach.text}"
