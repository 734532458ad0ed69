"""Each kind of trap is refused, and the same lesson without it is proven, in both ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bench.growth import PURCHASE, form
from tests.verify.kinds import GOES_ON, HEAD, PAIRS, SOUND
from tutor.lesson.model import Lesson
from tutor.verify import judge
from tutor.verify.limits import Limits
from tutor.verify.prove import prove

Make = Callable[[str], Lesson]
SOUND_ONES = {**{name: pair.sound for name, pair in PAIRS.items()}, **SOUND}


def codes(lesson: Lesson) -> set[str]:
    """The codes of what the proof finds."""
    proof = prove(lesson, workers=1)
    assert proof.complete
    return {failure.code for failure in proof.failures}


@pytest.fixture(
    params=[
        pytest.param(judge.SMALL, id="searched whole"),
        pytest.param(0, id="by overview", marks=pytest.mark.slow),
    ]
)
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "SMALL", request.param)
    monkeypatch.setattr(judge, "MEDIUM", request.param)


@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize("kind", PAIRS)
def test_who_can_get_stuck_is_told(make_lesson: Make, kind: str) -> None:
    assert PAIRS[kind].code in codes(make_lesson(HEAD + PAIRS[kind].strands))


@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize("kind", SOUND_ONES)
def test_a_sound_lesson_is_proven(make_lesson: Make, kind: str) -> None:
    assert codes(make_lesson(HEAD + SOUND_ONES[kind])) == set()


@pytest.mark.usefixtures("_way")
def test_a_field_that_goes_on_sees_the_one_beside_it(make_lesson: Make) -> None:
    assert codes(make_lesson(HEAD + GOES_ON)) == {"P505"}


def test_a_name_that_no_field_kept_yet_is_told(make_lesson: Make) -> None:
    text = HEAD + SOUND["a repeated password on the next page"]
    assert "P509" in codes(
        make_lesson(
            text.replace(", keep: nieuw", "", 1).replace(
                "  einde:",
                "  later:\n    url: https://proef.example/later\n    content:\n"
                "      - {field: Nog een, keep: nieuw}\n      - {button: Bewaren}\n  einde:",
                1,
            )
        )
    )


@pytest.mark.slow
def test_a_search_that_has_no_time_says_what_makes_it_large(make_lesson: Make) -> None:
    proof = prove(make_lesson(PURCHASE.replace("$pin", "1357")), Limits(seconds=0), workers=1)
    assert not proof.holds
    [failure] = [failure for failure in proof.failures if failure.code == "P508"]
    assert "×" in failure.more


def test_each_scenario_is_heard_of(make_lesson: Make) -> None:
    heard: list[tuple[int, int]] = []
    lesson = make_lesson(HEAD + PAIRS["a made number with a rule"].sound)
    prove(lesson, workers=1, hear=lambda done, total: heard.append((done, total)))
    assert heard == [(1, 1)]


@pytest.mark.slow
def test_a_large_form_and_an_ordinary_purchase_are_proven(make_lesson: Make) -> None:
    assert codes(make_lesson(form(13))) == set()
    assert codes(make_lesson(PURCHASE.replace("$pin", "1357"))) == set()
