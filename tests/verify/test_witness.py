"""What may come into view by the overview alone is met in play, or else named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bench.growth import PURCHASE
from tutor.lesson.model import Lesson
from tutor.verify import judge, witness
from tutor.verify.prove import prove
from tutor.verify.report import proof_lines

Make = Callable[[str], Lesson]


@pytest.mark.parametrize(
    ("most", "names"),
    [
        pytest.param(witness.MOST_WORLDS, (), id="all of it is met"),
        pytest.param(1, ("Verder winkelen",), id="only the normal route is played"),
    ],
)
def test_what_is_not_met_in_play_is_named(
    make_lesson: Make, monkeypatch: pytest.MonkeyPatch, most: int, names: tuple[str, ...]
) -> None:
    monkeypatch.setattr(judge, "SMALL", 0)
    monkeypatch.setattr(judge, "MEDIUM", 0)
    monkeypatch.setattr(witness, "MOST_WORLDS", most)
    # The link is there only as long as nothing is in the basket, off the normal route.
    link = "{link: Verder winkelen, go: potten"
    text = PURCHASE.replace("$pin", "'2468'").replace(link, f"{link}, when: not wagen")
    lesson = make_lesson(text)
    proof = prove(lesson, workers=1)
    assert proof.complete
    assert set(names) <= set(proof.unmet)
    assert bool(names) == bool(proof.unmet)
    told = "\n".join(proof_lines(lesson, proof))
    assert all(name in told for name in names)
    assert bool(names) == ("Misschien nooit in beeld" in told)
