"""Where the pages of the site are, and how they look: the same for a server and for files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import quote

Size = Literal["", "large", "larger"]
Theme = Literal["", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader chose; empty is what the browser says."""

    size: Size = ""
    theme: Theme = ""


def read_look(size: str, theme: str) -> Look:
    """What was chosen; whatever else a page or cookie holds counts as nothing."""
    sizes: tuple[Size, ...] = get_args(Size)
    themes: tuple[Theme, ...] = get_args(Theme)
    return Look(
        next((each for each in sizes if each == size), ""),
        next((each for each in themes if each == theme), ""),
    )


@dataclass(frozen=True, slots=True)
class Site:
    """How the pages refer to each other.

    ``base`` is the path of the first page and ends with a slash. ``stamp`` changes
    with the style sheet and the script. ``keeps_look`` says that whoever gives the
    pages remembers how they look, and ``takes_feedback`` that answers go somewhere.
    ``endpoint`` is where answers are sent to; empty is the page itself. ``look`` is
    what this reader chose. A static site has the address of its ``engine``, which runs in the
    page, and a Content-Security-Policy (``policy``) for hosts that send none. A page that is
    ``embedded`` stands in a frame of somebody else's article.
    """

    base: str = "/"
    stamp: str = ""
    keeps_look: bool = True
    takes_feedback: bool = True
    endpoint: str = ""
    look: Look = Look()
    engine: str = ""
    policy: str = ""
    embedded: bool = False

    def catalogue(self) -> str:
        """The page with all lessons."""
        return self.base

    def article(self, article: str) -> str:
        """The page about an article."""
        return f"{self.base}artikel/{quote(article)}/"

    def practice(self, lesson: str) -> str:
        """The page on which a lesson is practised."""
        part = "inbouwen" if self.embedded else "oefenen"
        return f"{self.base}{part}/{quote(lesson)}/"

    def feedback(self, lesson: str) -> str:
        """The page that asks whether it helped."""
        return f"{self.base}mening/{quote(lesson)}/"

    def look_page(self) -> str:
        """Where the size of the letters and the colours are chosen."""
        return f"{self.base}weergave/"

    def asset(self, name: str) -> str:
        """A file that pages need, such as the style sheet."""
        return f"{self.base}bestanden/{name}" + (f"?{self.stamp}" if self.stamp else "")
