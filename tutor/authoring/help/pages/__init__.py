"""Help pages of the codes that no rule gives, by code."""

from __future__ import annotations

from tutor.authoring.help.page import HelpPage
from tutor.authoring.help.pages import files, meaning, proof, shape, syntax

PAGES: dict[str, HelpPage] = {
    page.code: page for part in (files, syntax, shape, meaning, proof) for page in part.PAGES
}
