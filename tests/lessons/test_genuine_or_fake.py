"""The lesson about genuine and fake messages is fair to both, and harmless."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.lessons.player import Player
from tests.lessons.shipped import load
from tutor.lesson.model import Lesson, Question

NAME = "nep-sms"
Play = Callable[..., Player]

VERDICTS = {
    "doctor": "Echt",
    "parcel_fake": "Nep",
    "grandchild": "Nep",
    "parcel_real": "Echt",
    "bank": "Nep",
    "town": "Echt",
}


@pytest.fixture
def lesson() -> Lesson:
    lesson = load(NAME).lesson
    assert lesson is not None
    return lesson


def question_of(lesson: Lesson, message: str) -> Question:
    found = next(m for m in lesson.messages if m.id == message)
    return next(e for e in found.screen.content if isinstance(e, Question))


def test_verdicts_are_as_told_here(lesson: Lesson) -> None:
    right = {
        m.id: [o.label for o in question_of(lesson, m.id).options if o.right]
        for m in lesson.messages
    }
    assert right == {message: [verdict] for message, verdict in VERDICTS.items()}


def test_at_least_as_many_genuine_as_fake() -> None:
    verdicts = list(VERDICTS.values())
    assert verdicts.count("Echt") >= verdicts.count("Nep")


@pytest.mark.parametrize("message", VERDICTS)
def test_both_kinds_of_misjudging_are_explained(play: Play, lesson: Lesson, message: str) -> None:
    player = play(NAME)
    sender = next(m.sender for m in lesson.messages if m.id == message)
    player.until(f"van **{sender}**")
    way = {"app": "E-mail" if message == "town" else "Berichten"}
    if player.view.phone is not None and player.view.phone.app:
        player.act("home")
    player.act("app", way["app"])
    phone = player.view.phone
    assert phone is not None
    if phone.inbox is None:
        player.act("back", "phone")
    player.act("message", message)
    step = player.view.coach.number
    wrong = next(o for o in question_of(lesson, message).options if not o.right)
    player.answer(wrong.label)
    assert wrong.because.split(".")[0] in player.said
    assert player.view.coach.number == step
    player.answer(VERDICTS[message])
    right = next(o for o in question_of(lesson, message).options if o.right)
    assert right.because.split(".")[0] in player.said
    assert player.practice.chapter_done or player.view.coach.number == step + 1


FAKE_LINKS = [
    ("parcel_fake", "pakketbode.betaal-nu.example", "Naar mijn bank"),
    ("grandchild", "betaalverzoek.snel-geld.example", "Nu betalen"),
    ("bank", "dijkbank.nieuwe-pas.example", "Pas aanvragen"),
]


@pytest.mark.parametrize(("message", "link", "trap"), FAKE_LINKS)
def test_a_fake_link_shows_what_could_have_happened_and_can_be_undone(
    play: Play, lesson: Lesson, message: str, link: str, trap: str
) -> None:
    player = play(NAME)
    sender = next(m.sender for m in lesson.messages if m.id == message)
    player.until(f"van **{sender}**")
    if player.view.phone is not None and player.view.phone.app != "Berichten":
        player.act("home")
        player.act("app", "Berichten")
    phone = player.view.phone
    assert phone is not None
    if phone.thread is not None:
        player.act("back", "phone")
    player.act("message", message)
    player.press(link)
    assert player.view.phone is not None
    assert player.view.phone.address == f"https://{link}"
    assert "Ga terug naar de app" in player.said
    player.press(trap)
    assert "Dit had kunnen gebeuren" in player.text()
    assert "U bent niets kwijt" in player.text()
    while not player.practice.chapter_done:
        player.coached()


def test_fake_pages_are_on_hosts_of_nobody(lesson: Lesson) -> None:
    fakes = [s for s in lesson.screens if s.fake]
    assert len(fakes) == 2 * len(FAKE_LINKS)
    assert all(s.url.endswith(".example") for s in fakes if s.url)


def test_the_genuine_link_leads_to_the_company_s_own_app(play: Play) -> None:
    player = play(NAME)
    player.until("sms van **Pakketbode**")
    player.act("home")
    player.act("app", "Berichten")
    phone = player.view.phone
    assert phone is not None
    if phone.thread is not None:
        player.act("back", "phone")
    player.act("message", "parcel_real")
    player.press("pakketbode.example")
    assert player.view.phone is not None
    assert player.view.phone.app == "Pakketbode"


def test_nobody_is_told_to_be_safe_now(lesson: Lesson) -> None:
    words = " ".join((lesson.ending, *lesson.learnt, *(t for s in lesson.steps for t in s.hints)))
    assert "veilig" not in words.casefold()
