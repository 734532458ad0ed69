"""A variant has what it says itself, then what its article says, then the defaults."""

from __future__ import annotations

from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from tests.loader.lessons import LESSON, SHARED, lesson, replaced, write_files
from tutor.lesson.model import Lesson, Position
from tutor.loader.load import load_lesson
from tutor.loader.schema import SharedKeys

ARTICLE = """\
format: 1
title: Het artikel
summary: Een korte samenvatting.
category: Veilig internet
minutes: 20
persona: ria
data:
  code: {make: code}
  shared: {make: phone}
situations:
  asked: Er komt een vraag.
screens:
  explanation:
    url: https://kpn.example/uitleg
    content: [Uitleg van het artikel.]
  last:
    url: https://kpn.example/laatste
    content: [Uit het artikel.]
variants: [web, app]
"""
VARIANT = """\
format: 1
lesson: les-web
article: article.yaml
title: In de browser
places: [computer]
minutes: 5
data:
  own: {make: pin}
  shared: {make: code}
screens:
  start:
    url: https://kpn.example
    content: [Begin.]
  last:
    url: https://kpn.example/einde
    content: [Uit de variant.]
steps:
  - visit: start
"""


@pytest.fixture
def variant(tmp_path: Path) -> Lesson:
    files = {"les/article.yaml": ARTICLE, "les/web.yaml": VARIANT, "les/app.yaml": ""}
    write_files(tmp_path, {**SHARED, **files})
    loaded = load_lesson(tmp_path / "les/web.yaml", tmp_path)
    assert loaded.problems == ()
    assert loaded.lesson is not None
    return loaded.lesson


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("title", "In de browser", id="own-title"),
        pytest.param("article_title", "Het artikel", id="title-of-the-article"),
        pytest.param("variant", "In de browser", id="variant-called-as-its-title"),
        pytest.param("article", "les", id="article-is-the-folder"),
        pytest.param("summary", "Een korte samenvatting.", id="inherited"),
        pytest.param("minutes", 5, id="own-before-article"),
        pytest.param("level", "Beginner", id="default-below-article"),
    ],
)
def test_what_a_variant_inherits(variant: Lesson, key: str, value: object) -> None:
    assert getattr(variant, key) == value


def test_maps_are_inherited_name_by_name(variant: Lesson) -> None:
    assert [(d.name, d.make, d.at.file) for d in variant.data] == [
        ("code", "code", "les/article.yaml"),
        ("shared", "code", "les/web.yaml"),
        ("own", "pin", "les/web.yaml"),
    ]
    assert [s.name for s in variant.situations] == ["asked"]


def test_own_screens_come_before_those_of_the_article(variant: Lesson) -> None:
    assert [(s.id, s.url) for s in variant.screens] == [
        ("start", "https://kpn.example"),
        ("last", "https://kpn.example/einde"),
        ("explanation", "https://kpn.example/uitleg"),
    ]


def test_what_is_wrong_in_the_article_is_told_there(tmp_path: Path) -> None:
    article = replaced(ARTICLE, "content: [Uitleg van het artikel.]", "content: [Dag $niemand.]")
    files = {"les/article.yaml": article, "les/web.yaml": VARIANT, "les/app.yaml": ""}
    write_files(tmp_path, {**SHARED, **files})
    problems = load_lesson(tmp_path / "les/web.yaml", tmp_path).problems
    assert [(p.at, p.code) for p in problems] == [(Position("les/article.yaml", 15, 15), "M308")]


def test_what_the_variant_replaces_is_not_blamed(tmp_path: Path) -> None:
    article = replaced(ARTICLE, "content: [Uit het artikel.]", "content: [Dag $niemand.]")
    files = {"les/article.yaml": article, "les/web.yaml": VARIANT, "les/app.yaml": ""}
    write_files(tmp_path, {**SHARED, **files})
    assert load_lesson(tmp_path / "les/web.yaml", tmp_path).problems == ()


PLAIN = """\
kind: Artikel
category: Veilig internet
theme: scams
keywords: [pakketje]
rank: 3
breadcrumb: [Home]
intro: [Een inleiding.]
needs: [Een telefoon]
learnt: [Inloggen]
source: kpn.com
reviewed: 2026-11-01
real_hosts: [kpn.com]
card: {Bank: Dijkbank}
lead: Zo doet u dat.
ending: Klaar.
level: Beginner
minutes: 12
language: en
modes: [together]
feedback: no
"""
"""Each key that the sample lesson lacks, but `app`: that would move its screens."""


def test_no_key_is_forgotten(tmp_path: Path) -> None:
    made = lesson(tmp_path, replaced(LESSON, "kind: Oefening\n", PLAIN))
    defaults = {
        field.name: field.default if field.default_factory is MISSING else field.default_factory()
        for field in fields(Lesson)
        if field.name in SharedKeys.model_fields
    }
    assert {key for key, value in defaults.items() if getattr(made, key) == value} == {"app"}
