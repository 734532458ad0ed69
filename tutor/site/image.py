"""Load all that a page will ever need, before the image of the interpreter is taken."""

from __future__ import annotations

import importlib
import pkgutil

from tutor.html.environment import environment
from tutor.i18n import DEFAULT, gettext, use_language

ROOMS = ("lesson", "inputs", "engine", "practice", "html")
PAGE = "tutor.site.page"


def prepare() -> None:
    """Import what a page can import, and read what it would read from files later."""
    importlib.import_module(PAGE)
    for room in ROOMS:
        package = importlib.import_module(f"tutor.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    use_language(DEFAULT)
    unknown = "\0"  # looked for in all catalogues, so that all of them are read
    gettext(unknown)
    pages = environment()
    for name in pages.list_templates():
        pages.get_template(name)
