"""The templates, and what they can use. Everything is escaped unless it is ``Markup``."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tutor.engine.event import Event
from tutor.html import markup, names, tables
from tutor.i18n import current_language, gettext, ngettext
from tutor.practice.texts import REMARK_SIGNS, STATUSES


@lru_cache(maxsize=2_000)
def _in(_language: str, message: str) -> str:
    return gettext(message)


def _(message: str) -> str:
    """A sentence of a template in the language in use; these are few, and asked at every page."""
    return _in(current_language(), message)


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
        "_": _,
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
        "keyboards": tables.KEYBOARDS,
        "signs": REMARK_SIGNS,
        "statuses": STATUSES,
        "Event": Event,
        "Markup": Markup,
    }
    made.filters |= {
        "blocks": markup.blocks,
        "lines": markup.lines,
        "plain": markup.plain,
        "address": markup.address,
    }
    return made


def render_template(name: str, **values: Any) -> str:
    """One page, from its template."""
    return environment().get_template(name).render(values)
