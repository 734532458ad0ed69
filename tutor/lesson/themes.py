"""The themes by which a learner looks for a lesson; a new theme is one row.

The order here is the order in which a catalogue shows them: what is best to begin
with comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from tutor.i18n import N_
from tutor.i18n import gettext as _

Theme = Literal[
    "basics", "scams", "passwords", "money", "shopping",
    "government", "health", "travel", "contact", "apps",
]  # fmt: skip

THEMES: Mapping[Theme, str] = {
    "basics": N_("Getting to know the computer and the phone"),
    "scams": N_("Recognising scammers"),
    "passwords": N_("Signing in and passwords"),
    "money": N_("Paying and banking"),
    "shopping": N_("Buying, selling and parcels"),
    "government": N_("DigiD and the government"),
    "health": N_("Doctor and health"),
    "travel": N_("Travelling"),
    "contact": N_("Messages and calls"),
    "apps": N_("Apps and settings"),
}
_PLACES = {theme: place for place, theme in enumerate(get_args(Theme))}


def theme_title(theme: str) -> str:
    """What a learner reads for a theme; "" for none that is known."""
    title = THEMES.get(theme)  # type: ignore[call-overload]
    return _(title) if title else ""


def theme_place(theme: str) -> int:
    """Where a theme comes among the others; one that is not known comes last."""
    return _PLACES.get(theme, len(_PLACES))
