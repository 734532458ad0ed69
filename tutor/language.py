"""The interface language: English in the code, Dutch and others from catalogues.

Each part of the house has its own catalogue (``locale/nl/LC_MESSAGES/engine.po``
…), so a sentence is translated next to where it is used. Importing this
touches no file; the catalogues are read when a language is chosen.
"""

from __future__ import annotations

import gettext as _gettext
from pathlib import Path

DOMAINS = (
    "inputs", "lesson", "meaning", "engine", "progress", "feedback",
    "check", "language", "draft", "plain", "practice", "tui", "cli",
)  # fmt: skip
LANGUAGES = ("nl", "en")
DEFAULT = "nl"
_FOLDER = Path(__file__).parent / "locale"


class _Current:
    """The one language in use; a process shows one language at a time."""

    name = ""
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def use_language(name: str) -> None:
    """Show everything from now on in this language, one of ``LANGUAGES``."""
    catalogue = _gettext.NullTranslations()
    if name != "en":
        for domain in DOMAINS:
            catalogue_path = _FOLDER / name / "LC_MESSAGES" / f"{domain}.mo"
            if catalogue_path.exists():
                with catalogue_path.open("rb") as file:
                    part = _gettext.GNUTranslations(file)
                part.add_fallback(catalogue)
                catalogue = part
    _Current.name, _Current.catalogue = name, catalogue


def current_language() -> str:
    """The name of the language in use."""
    _ensure()
    return _Current.name


def _ensure() -> None:
    if not _Current.name:
        use_language(DEFAULT)


def gettext(message: str) -> str:
    """The message in the language in use."""
    _ensure()
    return _Current.catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The message for this count in the language in use."""
    _ensure()
    return _Current.catalogue.ngettext(one, many, count)


def N_(message: str) -> str:
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
