"""Finding the help page of a code, wherever it is kept."""

from __future__ import annotations

from functools import cache
from inspect import cleandoc

from tutor.check.help.docstring import prose, samples
from tutor.check.help.page import Page
from tutor.check.help.pages import PAGES
from tutor.check.rules import ALL


def page_of(code: str) -> Page:
    """The help page of a code. Raises KeyError for one that has none."""
    return _all()[code]


@cache
def _all() -> dict[str, Page]:
    return {**PAGES, **{rule.code: _of_rule(rule.code, rule.find.__doc__) for rule in ALL}}


def _of_rule(code: str, docstring: str | None) -> Page:
    text = cleandoc(docstring or "")
    return Page(code, prose(text), *samples(text))
