"""The catalogue groups and finds lessons, and offers no broken one."""

from __future__ import annotations

import pytest

from tests.loader.lessons import write_files
from tests.loader.small_catalogue import FILES
from tutor.loader.catalogue import Catalogue, open_catalogue
from tutor.loader.catalogue_entry import CatalogueEntry


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The catalogue of these files, for tests that only ask it something."""
    root = tmp_path_factory.mktemp("lessons")
    write_files(root, FILES)
    return open_catalogue(root)


def test_every_lesson_has_an_entry(catalogue: Catalogue) -> None:
    assert [(entry.id, entry.problems) for entry in catalogue.entries] == [
        ("kapot", 1),
        ("kpn-web", 0),
        ("kpn-app", 0),
        ("oefenles", 0),
        ("stuk", 1),
        ("wennen", 0),
    ]


def test_an_entry_says_what_the_lesson_is(catalogue: Catalogue) -> None:
    entry = catalogue.find("kpn-web")
    assert entry is not None
    assert entry.version
    assert entry == CatalogueEntry(
        id="kpn-web",
        article="kpn",
        file="kpn/web.yaml",
        title="KPN (browser)",
        variant="In de browser",
        article_title="Inloggen bij KPN",
        summary="Kort.",
        kind="Artikel",
        category="Veilig internet",
        level="Beginner",
        minutes=7,
        steps=2,
        places=("phone",),
        version=entry.version,
    )


def test_steps_of_the_epilogue_do_not_count(catalogue: Catalogue) -> None:
    entry = catalogue.find("oefenles")
    assert entry is not None
    assert entry.steps == 11


def test_a_broken_lesson_keeps_its_title_for_editors(catalogue: Catalogue) -> None:
    entry = catalogue.find("stuk")
    assert entry is not None
    assert (entry.title, entry.offered) == ("Nog stuk", False)


def test_articles_hold_their_variants_and_nothing_broken(catalogue: Catalogue) -> None:
    articles = catalogue.articles()
    assert [(a.id, a.title, [lesson.id for lesson in a.lessons]) for a in articles] == [
        ("kpn", "Inloggen bij KPN", ["kpn-web", "kpn-app"]),
        ("oefenles", "Een oefenles", ["oefenles"]),
        ("wennen", "Eerst wennen", ["wennen"]),
    ]


def test_topics_are_those_with_a_lesson(catalogue: Catalogue) -> None:
    assert catalogue.topics() == {"Begin": 1, "Veilig internet": 1}


def entry_of(name: str, **more: object) -> CatalogueEntry:
    return CatalogueEntry(name, name, f"{name}/lesson.yaml", title=name, **more)  # type: ignore[arg-type]


def test_what_is_best_to_begin_with_comes_first() -> None:
    catalogue = Catalogue((
        entry_of("app", category="Anders"),
        entry_of("bank", theme="money", category="Anders"),
        entry_of("klikken", theme="basics", rank=2),
        entry_of("wennen", theme="basics", rank=1),
        entry_of("zomaar", theme="basics"),
    ))  # fmt: skip
    assert [each.id for each in catalogue.articles()] == [
        "wennen", "klikken", "zomaar", "bank", "app",
    ]  # fmt: skip
    assert list(catalogue.topics()) == [
        "De computer en de telefoon leren kennen", "Betalen en bankzaken", "Anders",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["pakketje", "Waar is mijn pakketje?", "Kopen en pakketten"])
def test_plain_words_and_questions_find_a_lesson(text: str) -> None:
    parcel = entry_of("volgen", theme="shopping", keywords=("pakketje", "postnl"))
    catalogue = Catalogue((entry_of("wennen", theme="basics"), parcel))
    assert [entry.id for entry in catalogue.search(text)] == ["volgen"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", ["kpn-web", "kpn-app", "oefenles", "wennen"], id="nothing-finds-all"),
        pytest.param("kpn", ["kpn-web", "kpn-app"], id="title"),
        pytest.param("KPN Browser", ["kpn-web"], id="every-word"),
        pytest.param("kpn wennen", [], id="not-all-words"),
        pytest.param("CAFE", ["wennen"], id="accent-and-capital"),
        pytest.param("een", ["oefenles", "wennen"], id="title-before-summary"),
        pytest.param("veilig", ["kpn-web", "kpn-app"], id="category"),
        pytest.param("stuk", [], id="broken-is-not-found"),
        pytest.param("[/b] (", [], id="signs-are-only-text"),
    ],
)
def test_search(catalogue: Catalogue, text: str, found: list[str]) -> None:
    assert [entry.id for entry in catalogue.search(text)] == found


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        pytest.param("kpn-wep", "kpn-web", id="typo"),
        pytest.param("WENNEN", "wennen", id="capitals"),
        pytest.param("oefen", "oefenles", id="a-part"),
        pytest.param("xyzzy", None, id="nothing-like-it"),
    ],
)
def test_nearest(catalogue: Catalogue, asked: str, nearest: str | None) -> None:
    assert catalogue.nearest(asked) == nearest
