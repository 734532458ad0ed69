"""A lesson with a trap is refused, with the shortest way into it; one without is proven."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.traps import HEAD, ONE_FIELD, TRAPS, WITHOUT_PIN
from tutor.engine.context import PracticeContext
from tutor.engine.planner import plan, search
from tutor.engine.scenario import all_scenarios
from tutor.engine.state import State
from tutor.lesson.model import Lesson
from tutor.verify.limits import Limits
from tutor.verify.prove import prove
from tutor.verify.report import path_lines, proof_diagnostics, proof_lines, trace_of
from tutor.verify.state_space import explore
from tutor.verify.stuck import stuck_for_coach, traps
from tutor.verify.trace import practice_of, read_trace
from tutor.verify.verdict import Failure, Proof

Make = Callable[[str], Lesson]


def trap_of(proof: Proof) -> Failure:
    """The failure that says that the end cannot be reached any more."""
    found = [f for f in proof.failures if f.code == "P501"]
    assert found, [f.code for f in proof.failures]
    return found[0]


def in_the_end(state: State, lesson: Lesson) -> bool:
    return state.coach.step == len(lesson.steps)


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_found_and_its_walk_leads_into_it(make_lesson: Make, trap: str) -> None:
    lesson = make_lesson(HEAD + TRAPS[trap])
    proof = prove(lesson)
    assert not proof.holds
    failure = trap_of(proof)
    practice = practice_of(lesson, trace_of(lesson, failure))
    assert practice.events == failure.events
    assert not search(practice.context, practice.state, lambda s: in_the_end(s, lesson))


SHORTEST = {
    "a back gesture that strands": [
        "De deelnemer opent de app ‘Winkel’.",
        "De deelnemer tikt op ‘Lees meer’.",
        "De deelnemer tikt op de pijl terug.",
    ],
    "an optional step that cannot be skipped": [
        "De deelnemer opent de app ‘Winkel’.",
        "De deelnemer tikt op ‘Ga door’.",
    ],
    "a tab that is closed at the wrong moment": [
        "De deelnemer gaat naar het adres ‘https://winkel.example’.",
        "De deelnemer klikt op ‘Open de uitleg’.",
        "De deelnemer sluit het tabblad ‘Uitleg’.",
    ],
}


@pytest.mark.parametrize("trap", SHORTEST)
def test_the_way_into_a_trap_is_the_shortest_in_words(make_lesson: Make, trap: str) -> None:
    lesson = make_lesson(HEAD + TRAPS[trap])
    lines = list(path_lines(lesson, trap_of(prove(lesson))))
    assert lines == [f"{i}. {line}" for i, line in enumerate(SHORTEST[trap], 1)]


def test_the_situation_that_cuts_the_route_is_named(make_lesson: Make) -> None:
    lesson = make_lesson(HEAD + TRAPS["a situation that cuts the route"])
    lines = list(path_lines(lesson, trap_of(prove(lesson))))
    assert lines == ["Hierbij: De winkel is dicht"]


def test_a_walk_survives_a_file(make_lesson: Make) -> None:
    lesson = make_lesson(HEAD + TRAPS["a back gesture that strands"])
    walk = trace_of(lesson, trap_of(prove(lesson)))
    assert read_trace(walk.to_json()) == walk


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"seed": 1}', "[" * 9000])
def test_what_is_no_walk_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"walk|Expecting"):
        read_trace(text)


@pytest.mark.slow
def test_a_lesson_without_a_trap_is_proven(make_lesson: Make) -> None:
    lesson = make_lesson(WITHOUT_PIN)
    proof = prove(lesson)
    assert [f.code for f in proof.failures] == []
    assert proof.holds
    assert proof.scenarios == 4
    assert next(iter(proof_lines(lesson, proof))) == "proef: bewezen"


def test_quick_and_full_search_agree(make_lesson: Make) -> None:
    """Where the folded worlds prove a lesson, the search through all combinations agrees."""
    text = HEAD + TRAPS["a back gesture that strands"].replace("when: not seen, ", "")
    lesson = make_lesson(text)
    assert prove(lesson).holds
    for scenario in all_scenarios(lesson):
        space = explore(PracticeContext(lesson, scenario))
        assert space.complete
        assert traps(space) == []
        assert stuck_for_coach(space) == []


def test_a_space_that_is_too_large_claims_nothing(make_lesson: Make) -> None:
    lesson = make_lesson(HEAD + TRAPS["a back gesture that strands"])
    proof = prove(lesson, Limits(states=2))
    assert not proof.holds
    assert not proof.complete
    assert "P508" in [problem.code for problem in proof_diagnostics(lesson, proof)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(("go: info}", "go: start}"), "P506", id="a screen that is never shown"),
        pytest.param(
            (
                "{button: Terug, go: start}",
                "{button: Terug, go: start}\n      - {button: Nee, when: seen = no_one}",
            ),
            "P507",
            id="a button that can never be pressed",
        ),
    ],
)
def test_what_is_never_used_is_said(make_lesson: Make, change: tuple[str, str], code: str) -> None:
    text = (HEAD + TRAPS["a back gesture that strands"]).replace("when: not seen, ", "")
    text = text.replace(*change)
    if code == "P506":
        text = text.replace("  - press: Terug\n", "")
    proof = prove(make_lesson(text))
    assert code in {f.code for f in proof.failures}


def test_coverage_counts_what_the_editor_wrote(make_lesson: Make) -> None:
    words = "wrong: {too_short: Het nummer heeft tien cijfers., other:"
    plain = prove(make_lesson(HEAD + ONE_FIELD)).coverage
    richer = prove(make_lesson(HEAD + ONE_FIELD.replace("wrong: {other:", words))).coverage
    assert richer.total == plain.total
    assert richer.authored == plain.authored + 1
    assert richer.explained == plain.explained == plain.total


def test_coverage_counts_words_about_a_detour(make_lesson: Make) -> None:
    """Another button is no error, so what is said of it is news or even praise."""
    button, fill = "      - {button: Klaar, go: end}\n", "  - fill: Uw telefoonnummer\n"
    detour = "  info:\n    title: Uitleg\n    content:\n      - {link: Terug, go: start}\n"
    plain = HEAD + ONE_FIELD.replace(button, button + "      - {link: Lees meer, go: info}\n")
    plain = plain.replace("  end:\n", detour + "  end:\n")
    said = "    mistakes: [{on: {press: Lees meer}, say: Goed dat u leest. Tik op **Terug**.}]\n"
    before = prove(make_lesson(plain)).coverage
    after = prove(make_lesson(plain.replace(fill, fill + said))).coverage
    assert (after.authored, after.total) == (before.authored + 1, before.total)


def test_coverage_counts_other_where_the_learner_reads_it(make_lesson: Make) -> None:
    proof = prove(make_lesson(HEAD + ONE_FIELD))
    assert "other" not in {act.reason for act in proof.uncovered}
    assert "letter" in {act.reason for act in proof.uncovered}


def test_the_advice_never_ends_in_nothing(make_lesson: Make) -> None:
    lesson = make_lesson(HEAD + TRAPS["a situation that cuts the route"])
    failure = trap_of(prove(lesson))
    practice = practice_of(lesson, trace_of(lesson, failure))
    practice.do_all(plan(practice.context, practice.state))
    view = practice.view()
    assert view.coach.can_show is False
    assert view.coach.text == "Klik op **Koop**."
