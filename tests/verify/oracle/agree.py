"""Where the naive search and the proof say something else of a lesson."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.verify.oracle.answers import Answers, Place
from tutor.engine.advance import advance, start
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.views.act_text import act_text
from tutor.lesson.model import Input, Lesson
from tutor.verify.verdict import Proof

TRAPS = frozenset(("P501", "P503"))
SPEECHLESS = frozenset(("P502", "P503"))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One question on which the two differ; ``kind`` also tells what led into a trap."""

    kind: str
    says: str
    place: Place | None = None


def disagreements(lesson: Lesson, naive: Answers, proof: Proof) -> list[Disagreement]:
    """Every question on which the proof differs from the naive search."""
    if not proof.complete:
        return [Disagreement("undecided", f"the proof gave up after {proof.states} states")]
    return [*_traps(lesson, naive, proof), *_sets(naive, proof), *_steps(lesson, naive, proof)]


def _traps(lesson: Lesson, naive: Answers, proof: Proof) -> Iterator[Disagreement]:
    codes = {failure.code for failure in proof.failures}
    if naive.trap is not None:
        if codes.isdisjoint(TRAPS):
            kind = f"a trap that the proof misses, after {_last_act(lesson, naive.trap)}"
            yield Disagreement(kind, f"{naive.trap.count} states are trapped", naive.trap)
        return
    if "P501" in codes:
        failure = next(f for f in proof.failures if f.code == "P501")
        place = Place(failure.scenario, failure.events, 0)
        yield Disagreement("a trap that is none", "P501, yet the end can be reached", place)
    elif naive.speechless is not None and codes.isdisjoint(SPEECHLESS):
        says = f"no advice in {naive.speechless.count} states"
        yield Disagreement("advice that the proof does not miss", says, naive.speechless)
    elif naive.speechless is None and not codes.isdisjoint(SPEECHLESS):
        failure = next(f for f in proof.failures if f.code in SPEECHLESS)
        place = Place(failure.scenario, failure.events, 0)
        yield Disagreement(f"{failure.code}, yet the coach has advice everywhere", "", place)


def _sets(naive: Answers, proof: Proof) -> Iterator[Disagreement]:
    for what, code, ours in (
        ("screen", "P506", naive.never_shown),
        ("button", "P507", frozenset(name.partition("/")[2] for name in naive.never_pressed)),
    ):
        theirs = frozenset(f.about for f in proof.failures if f.code == code)
        for name in sorted(theirs - ours):
            yield Disagreement(f"{code}: a {what} that does appear", name)
        for name in sorted(ours - theirs):
            yield Disagreement(f"a {what} that never appears, without {code}", name)


def _steps(lesson: Lesson, naive: Answers, proof: Proof) -> Iterator[Disagreement]:
    """In a proven lesson every step that nobody may leave out is done somewhere."""
    for index in sorted(naive.never_done) if proof.holds else ():
        step = lesson.steps[index]
        if not (step.optional or step.with_previous or step.when.tests):
            yield Disagreement("a step that is never done in a proven lesson", str(index + 1))


def _last_act(lesson: Lesson, place: Place) -> str:
    """The kind of act that leads into the nearest trap."""
    if not place.events:
        return "nothing at all"
    event = place.events[-1]
    screens = [*lesson.screens, *(message.screen for message in lesson.messages)]
    looks = {e.id: e for screen in screens for e in screen.content}
    element = looks.get(event.target)
    if element is None:
        return event.verb
    if isinstance(element, Input):
        free = "" if element.expect else "free "
        return f"{event.verb} {free}{element.look}"
    return f"{event.verb} {element.look}"


def told(lesson: Lesson, place: Place) -> Iterator[str]:
    """What was drawn and done, one line an act, with the event itself behind the sentence."""
    yield f"situations {dict(place.scenario.situations)}, picks {dict(place.scenario.picks)}"
    context = PracticeContext(lesson, place.scenario)
    state = start(context)
    for number, event in enumerate(place.events, 1):
        yield f"{number}. {act_text(context, state.world, event)}  {_plain(event)}"
        state = advance(context, state, event)


def _plain(event: Event) -> str:
    return "(" + " ".join(part for part in event if part) + ")"
