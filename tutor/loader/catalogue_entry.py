"""What the catalogue and its index know of one lesson."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What the catalogue shows of one lesson.

    ``article`` is the folder that its variants share and ``order`` its place
    among them, ``file`` the path inside the lessons folder (with forward
    slashes), ``steps`` how many there are, and ``problems`` how many errors:
    with any, only editors get to see it. ``was`` are the ids that it had before.
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
    level: str = ""
    minutes: int = 0
    steps: int = 0
    places: tuple[str, ...] = ()
    problems: int = 0
    version: str = ""
    was: tuple[str, ...] = ()

    @property
    def offered(self) -> bool:
        """Whether a learner may start it."""
        return self.problems == 0
