"""The interface language: English in the code, Dutch and others from catalogues.

Each part of the house has its own catalogue (``locale/nl/LC_MESSAGES/engine.po``
…), so a sentence is translated next to where it is used. Importing this
touches no file; a catalogue is read when a message of it is first asked for.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DOMAINS = (
    "tui", "cli", "practice", "engine", "inputs", "storyboard", "storage", "feedback",
    "diagnostics", "check", "importer", "web",
)  # fmt: skip
"""In the order in which a message is looked for: what opens the app comes first."""

LANGUAGES = ("nl", "en")
DEFAULT = "nl"
_FOLDER = Path(__file__).parent / "locale"


@cache
def _parse(path: Path) -> _gettext.GNUTranslations:
    """A catalogue as it was when it was first read; a language may come into use many times."""
    with path.open("rb") as file:
        return _gettext.GNUTranslations(file)


class _Catalogues:
    """The catalogues of one language, each read when no earlier one had the message.

    To open the app the first two are enough; reading all takes some milliseconds.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._waiting = [] if name == "en" else list(reversed(DOMAINS))
        self._read: list[_gettext.GNUTranslations] = []
        self.known: dict[str, str] = {}
        """What was asked before: sentences of the program, so there is an end to them."""

    def each(self) -> Iterator[_gettext.GNUTranslations]:
        """The catalogues that were read, and then the others one by one."""
        yield from list(self._read)
        while self._waiting:
            path = _FOLDER / self.name / "LC_MESSAGES" / f"{self._waiting.pop()}.mo"
            if path.exists():
                self._read.append(_parse(path))
                yield self._read[-1]


class _Current:
    """The one language in use; a process shows one language at a time."""

    catalogues: _Catalogues | None = None


def use_language(name: str) -> None:
    """Show everything from now on in this language, one of ``LANGUAGES``."""
    _Current.catalogues = _Catalogues(name)


def _catalogues() -> _Catalogues:
    if _Current.catalogues is None:
        use_language(DEFAULT)
    assert _Current.catalogues is not None
    return _Current.catalogues


def current_language() -> str:
    """The name of the language in use."""
    return _catalogues().name


def gettext(message: str) -> str:
    """The message in the language in use."""
    known = _catalogues().known
    found = known.get(message)
    if found is None:
        found = known[message] = _look_up(message)
    return found


def _look_up(message: str) -> str:
    for catalogue in _catalogues().each():
        found = catalogue.gettext(message)
        if found != message:
            return found
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this count in the language in use."""
    untranslated = one if count == 1 else many
    for catalogue in _catalogues().each():
        found = catalogue.ngettext(one, many, count)
        if found != untranslated:
            return found
    return untranslated


def N_(message: str) -> str:
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
