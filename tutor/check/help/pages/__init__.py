"""Help pages of the codes that no rule gives, by code."""

from __future__ import annotations

from tutor.check.help.page import Page
from tutor.check.help.pages import files, meaning, proof, shape, syntax

PAGES: dict[str, Page] = {
    page.code: page for part in (files, syntax, shape, meaning, proof) for page in part.PAGES
}
