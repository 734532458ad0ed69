"""Articles with a key under each bullet: all of it is right, or it is marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importer.keys import KEYED, Outcome, figures, outcomes, read_keyed
from tests.importer.making import make, stuck
from tutor.verify.prove import prove

ARTICLES = sorted(KEYED.glob("*.txt"))
SAMPLES = sorted((KEYED / "samples").glob("*.txt"))
FEWEST = 0.85
"""At least this share of the bullets of the articles is recognised, and right."""


@pytest.fixture(scope="module")
def all_outcomes() -> list[Outcome]:
    """What becomes of every bullet of the articles."""
    return [outcome for path in ARTICLES for outcome in outcomes(path)]


def told(found: list[Outcome]) -> list[str]:
    """Outcomes as they are read in a failure."""
    return [f"{o.file}:{o.line}: {o.text} WANTED {o.expected} GOT {o.acts}" for o in found]


def test_nothing_is_wrong_without_a_mark(all_outcomes: list[Outcome]) -> None:
    assert told([outcome for outcome in all_outcomes if outcome.verdict == "wrong"]) == []


def test_no_bullet_is_in_another_lesson(all_outcomes: list[Outcome]) -> None:
    assert told([outcome for outcome in all_outcomes if outcome.verdict == "misplaced"]) == []


def test_most_is_recognised(all_outcomes: list[Outcome]) -> None:
    assert figures(all_outcomes)["right"] >= FEWEST * len(all_outcomes)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(path: Path) -> None:
    found = list(outcomes(path))
    assert found
    wrong = [o for o in found if o.verdict != ("marked" if o.expected == "?" else "right")]
    assert told(wrong) == []


@pytest.mark.parametrize(
    "path",
    [*(pytest.param(path, marks=pytest.mark.slow) for path in ARTICLES), *SAMPLES],
    ids=lambda path: path.stem,
)
def test_draft_loads_and_can_be_played_to_its_end(path: Path, tmp_path: Path) -> None:
    made = make(read_keyed(path)[0].encode(), tmp_path)
    for file in made.files:
        loaded = made.load(file)
        assert [(p.at.line, p.sentence()) for p in loaded.problems] == []
        assert loaded.lesson is not None
        assert list(stuck(loaded.lesson)) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nobody_can_get_stuck_in_a_draft(path: Path, tmp_path: Path) -> None:
    made = make(read_keyed(path)[0].encode(), tmp_path)
    for file in made.files:
        lesson = made.load(file).lesson
        assert lesson is not None
        failures = [f for f in prove(lesson, workers=1).failures if f.code != "P506"]
        assert [(f.code, f.about) for f in failures] == []


def test_a_sign_before_the_title_changes_nothing(tmp_path: Path) -> None:
    drafts = [
        make(read_keyed(KEYED / "samples" / f"{name}.txt")[0].encode(), tmp_path / name)
        for name in ("hash", "no-hash")
    ]
    assert drafts[0].saved == drafts[1].saved
    assert [text.text for text in drafts[0].article.dropped] == [
        "Bent u geholpen met dit artikel?",
        "Laat het ons weten.",
    ]


def test_an_example_is_shown_below_its_field(tmp_path: Path) -> None:
    made = make(read_keyed(KEYED / "samples" / "example.txt")[0].encode(), tmp_path)
    lesson = made.load(made.files[0]).lesson
    assert lesson is not None
    fields = [e for screen in lesson.screens for e in screen.content if hasattr(e, "example")]
    assert [(field.label, field.example) for field in fields] == [
        ("E-mailadres", "naam@mail.example")
    ]


def test_a_message_of_a_situation_comes_only_then(tmp_path: Path) -> None:
    made = make(read_keyed(KEYED / "samples" / "conditional-sms.txt")[0].encode(), tmp_path)
    lesson = made.load(made.files[0]).lesson
    assert lesson is not None
    (message,) = lesson.messages
    (situation,) = lesson.situations
    assert [test.name for test in message.when.tests] == [situation.name]
