"""Three articles of our own: what is recognised in them, what is marked, and that they play."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.importer.making import ARTICLES, make, stuck
from tutor.verify.prove import prove


class Expected(NamedTuple):
    """What is to come of an article."""

    recognised: dict[str, tuple[int, int]]
    not_recognised: list[str]
    places: tuple[str, ...]
    messages: list[str]
    situations: list[str]
    terms: list[str]


ARTICLE = {
    "whatsapp.txt": Expected(
        {"android": (13, 13), "iphone": (8, 8)},
        [],
        ("phone",),
        ["mail"],
        [],
        ["verificatie"],
    ),
    "wachtwoord.txt": Expected(
        {"": (10, 11)},
        ["Staat de e-mail er niet? Kijk dan in de map Ongewenste e-mail."],
        ("computer", "phone"),
        ["mail"],
        ["Mogelijk vraagt de website of cookies mogen."],
        [],
    ),
    "play-store.md": Expected(
        {"": (9, 10)},
        ["Sleep daarna het blaadje weer naar beneden."],
        ("phone",),
        [],
        ["Vraagt de app of hij uw locatie mag gebruiken?"],
        [],
    ),
}


@pytest.mark.parametrize("name", ARTICLE)
def test_what_is_recognised_and_what_is_marked(name: str, tmp_path: Path) -> None:
    expected = ARTICLE[name]
    made = make((ARTICLES / name).read_bytes(), tmp_path)
    counts = {d.variant.slug: (d.recognised, len(d.bullets)) for d in made.drafts}
    assert counts == expected.recognised
    missed = [b.text for d in made.drafts for b in d.bullets if not b.recognised]
    assert missed == expected.not_recognised
    asked = [mark for mark in made.todos if "wat doet de lezer hier" in mark.text]
    assert len(asked) == len(missed)


@pytest.mark.parametrize("name", ARTICLE)
def test_draft_loads_and_plays(name: str, tmp_path: Path) -> None:
    expected = ARTICLE[name]
    made = make((ARTICLES / name).read_bytes(), tmp_path)
    first = made.load(made.files[0]).lesson
    assert first is not None
    assert tuple(place.name for place in first.places) == expected.places
    assert [message.via for message in first.messages] == expected.messages
    assert [situation.sentence for situation in first.situations] == expected.situations
    assert [term.id for term in first.terms] == expected.terms
    for file in made.files:
        loaded = made.load(file)
        assert [(p.at.line, p.sentence()) for p in loaded.problems] == []
        assert loaded.lesson is not None
        assert list(stuck(loaded.lesson)) == []
        assert [(f.code, f.about) for f in prove(loaded.lesson, workers=1).failures] == []


def test_a_link_in_a_mail_leads_on_and_the_new_password_is_asked(tmp_path: Path) -> None:
    made = make((ARTICLES / "wachtwoord.txt").read_bytes(), tmp_path)
    lesson = made.load("les/lesson.yaml").lesson
    assert lesson is not None
    (link,) = lesson.messages[0].screen.content
    assert link.label == "Nieuw wachtwoord"
    secrets = [
        (e.label, getattr(e, "keep", ""), getattr(e, "expect", ""))
        for screen in lesson.screens
        for e in screen.content
        if getattr(e, "kind", "") == "password"
    ]
    kept = secrets[0][1]
    assert secrets == [
        ("Nieuw wachtwoord", kept, ""),
        ("Herhaal het wachtwoord", "", f"${kept}"),
        ("Wachtwoord", "", f"${kept}"),
    ]


def test_a_way_through_menus_is_one_step_of_several_presses(tmp_path: Path) -> None:
    made = make((ARTICLES / "whatsapp.txt").read_bytes(), tmp_path)
    lesson = made.load("les/android.yaml").lesson
    assert lesson is not None
    menu = next(step for step in lesson.steps if "Instellingen" in step.text)
    assert [action.targets[0].split("/")[-1] for action in menu.actions] == [
        "Instellingen",
        "Account",
        "Verificatie in twee stappen",
    ]


def test_lists_without_a_device_in_their_headings_become_one_lesson(tmp_path: Path) -> None:
    text = (
        "Een pas aanvragen\nTip\nZo vraagt u hem aan.\n\nAanvragen\nBegin zo:\n"
        "- Ga naar www.pas.nl.\n- Klik op Aanvragen.\nDe aanvraag loopt.\n\nOphalen\nDaarna:\n"
        "- Klik op Ophalen.\nU hebt de pas.\n"
    )
    made = make(text.encode(), tmp_path)
    lesson = made.load("les/lesson.yaml").lesson
    assert lesson is not None
    assert [step.text.replace("**", "") for step in lesson.steps] == [
        "Ga naar www.pas.nl.",
        "Klik op Aanvragen.",
        "De aanvraag loopt.",
        "Ophalen",
        "Daarna:",
        "Klik op Ophalen.",
    ]
    assert lesson.ending == "U hebt de pas."
    assert list(stuck(lesson)) == []
