"""What the catalogue and its index know of one lesson."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.lesson.themes import theme_title


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What the catalogue shows of one lesson.

    ``article`` is the folder that its variants share and ``order`` its place
    among them, ``file`` the path inside the lessons folder (with forward
    slashes), ``steps`` how many there are, and ``problems`` how many errors:
    with any, only editors get to see it. ``was`` are the ids that it had before.
    ``rank`` is its place in its theme, 0 for none of its own.
    """

    id: str
    article: str
    file: str
    order: int = 0
    title: str = ""
    variant: str = ""
    article_title: str = ""
    summary: str = ""
    kind: str = ""
    category: str = ""
    theme: str = ""
    keywords: tuple[str, ...] = ()
    rank: int = 0
    level: str = ""
    minutes: int = 0
    steps: int = 0
    places: tuple[str, ...] = ()
    problems: int = 0
    version: str = ""
    was: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        """Where it stands in the catalogue: its theme in words, else its category."""
        return theme_title(self.theme) or self.category

    @property
    def offered(self) -> bool:
        """Whether a learner may start it."""
        return self.problems == 0
