"""The templates, and what they can use. Everything is escaped unless it is ``Markup``."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tutor.engine.event import Event
from tutor.html import markup, names, tables
from tutor.html.remembered import Remembered
from tutor.i18n import current_language, gettext, ngettext
from tutor.practice.texts import CODE_PATTERN, REMARK_SIGNS, STATUSES

MOST_TEXTS = 5_000
MOST_PIECES = 4_000
"""Of devices, cards and the coach: a few kB each."""


@cache
def environment() -> Environment:
    """The one environment; a template is read when it is first used."""
    made = Environment(
        loader=PackageLoader("tutor.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals |= {
        "_": gettext,
        "ngettext": ngettext,
        "language": current_language,
        "field_name": names.field_name,
        "address_name": names.address_name,
        "event_id": names.event_id,
        "event_value": names.event_value,
        "page_id": names.page_id,
        "place_id": names.place_id,
        "element_macros": dict[str, str]((*tables.ELEMENTS.items(), *tables.CONTROLS.items())),
        "place_macros": tables.PLACES,
        "icon_macros": tables.ICONS,
        "keyboards": tables.KEYBOARDS,
        "code_pattern": CODE_PATTERN,
        "signs": REMARK_SIGNS,
        "statuses": STATUSES,
        "piece_of": Remembered(_draw, MOST_PIECES),
        "Event": Event,
        "Markup": Markup,
    }
    made.filters |= {
        "blocks": Remembered(markup.blocks, MOST_TEXTS),
        "lines": Remembered(markup.lines, MOST_TEXTS),
        "plain": Remembered(markup.plain, MOST_TEXTS),
        "address": Remembered(markup.address, MOST_TEXTS),
    }
    return made


def _draw(template: str, macro: str, *about: Hashable) -> Markup:
    drawn: Markup = getattr(environment().get_template(template).module, macro)(*about)
    return drawn


def render_template(name: str, **values: Any) -> str:
    """One page, from its template."""
    return environment().get_template(name).render(values)
