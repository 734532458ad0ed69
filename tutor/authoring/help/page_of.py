"""Finding the help page of a code, wherever it is kept."""

from __future__ import annotations

from functools import cache
from inspect import cleandoc

from tutor.authoring.help.docstring import prose, samples
from tutor.authoring.help.page import HelpPage
from tutor.authoring.help.pages import PAGES
from tutor.lint.rules import ALL


def page_of(code: str) -> HelpPage:
    """The help page of a code. Raises KeyError for one that has none."""
    return _all()[code]


@cache
def _all() -> dict[str, HelpPage]:
    return {**PAGES, **{rule.code: _of_rule(rule.code, rule.find.__doc__) for rule in ALL}}


def _of_rule(code: str, docstring: str | None) -> HelpPage:
    text = cleandoc(docstring or "")
    return HelpPage(code, prose(text), *samples(text))
