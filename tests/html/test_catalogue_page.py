"""The page with all lessons: it asks where to begin, and each answer leads somewhere."""

from __future__ import annotations

import pytest

from tests.html.reader import Page, words
from tutor.html.pages import catalogue_page
from tutor.html.site import Site
from tutor.loader.catalogue import Catalogue
from tutor.loader.catalogue_entry import CatalogueEntry

NINE = Catalogue(
    tuple(
        CatalogueEntry(f"les{at}", f"les{at}", "", title=f"Les {at}", theme=theme)
        for at, theme in enumerate(["scams"] * 6 + ["basics"] * 3)
    )
)


def test_each_answer_leads_to_the_lessons_of_its_theme() -> None:
    page = Page(catalogue_page(NINE, Site(), ""))
    (question,) = page.by_class("begin")
    heads = {e.get("id"): words(e) for e in page.all("h2")}
    links = list(question.iter("a"))
    assert [words(link) for link in links] == [
        "De computer en de telefoon leren kennen 3 lessen", "Oplichters herkennen 6 lessen",
    ]  # fmt: skip
    for link in links:
        assert words(link).startswith(heads[str(link.get("href")).removeprefix("#")])


@pytest.mark.parametrize(
    ("catalogue", "search"),
    [
        pytest.param(NINE, "les", id="who searches knows where to begin"),
        pytest.param(Catalogue(NINE.entries[4:]), "", id="a short list"),
    ],
)
def test_no_question_where_it_would_be_in_the_way(catalogue: Catalogue, search: str) -> None:
    assert Page(catalogue_page(catalogue, Site(), search)).by_class("begin") == []
