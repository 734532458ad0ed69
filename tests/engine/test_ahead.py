"""A learner who runs ahead: the coach says the true next thing, whatever came about how."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.conftest import LESSON
from tests.engine.test_messages import practice_of
from tests.engine.test_world import LOGIN
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson

Make = Callable[[str], Lesson]
ROOT = Path(__file__).parents[2]
STEPS = LESSON[LESSON.index("\nsteps:\n") : LESSON.index("ending: U bent klaar.")]


def now(practice: Practice) -> str:
    """The step that the coach asks for."""
    return plain_text(practice.view().coach.text)


def with_steps(*steps: str) -> str:
    """The invented lesson with other steps."""
    return LESSON.replace(STEPS, "\nsteps:\n" + "".join(f"  - {step}\n" for step in steps))


@pytest.fixture
def first_lesson(tmp_path: Path) -> Lesson:
    """The lesson that editors write in their first half hour."""
    text = (ROOT / "docs/redactie/eerste-les.md").read_text(encoding="utf-8")
    (written,) = re.findall(r"```yaml les\n(.*?)```", text, re.DOTALL)
    shutil.copytree(ROOT / "lessons" / "shared", tmp_path / "shared")
    folder = tmp_path / "boek-reserveren"
    folder.mkdir()
    (folder / "lesson.yaml").write_text(written, encoding="utf-8")
    loaded = load_lesson(folder / "lesson.yaml", tmp_path)
    assert loaded.lesson is not None
    return loaded.lesson


def test_a_code_read_in_the_notification_needs_no_opening(first_lesson: Lesson) -> None:
    practice = Practice.begin(first_lesson, 3)
    while "Open die op de telefoon" not in now(practice):
        assert practice.show_step()
    phone = practice.view().phone
    assert phone is not None
    assert phone.banner is not None
    code = "".join(c for c in phone.banner.text if c.isdigit())
    assert code == "8704"
    practice.do(Event("fill", "code/Code uit de sms", code))
    assert practice.view().coach.messages[0].tone == "praise"
    assert now(practice) == "Klik op Bevestigen."
    practice.do(Event("press", "code/Bevestigen"))
    assert practice.finished
    assert practice.state.coach.statuses[-2:] == ("done", "done")


def test_a_wrong_code_without_opening_still_asks_to_open_it(first_lesson: Lesson) -> None:
    practice = Practice.begin(first_lesson, 3)
    while "Open die op de telefoon" not in now(practice):
        assert practice.show_step()
    practice.do(Event("fill", "code/Code uit de sms", "0000"))
    practice.do(Event("press", "code/Bevestigen"))
    assert "Open die op de telefoon" in now(practice)


APP_FIRST = with_steps(
    "open_app: Winkel",
    "visit: login",
    "fill: [E-mailadres, Wachtwoord]",
    "press: Inloggen",
    "press: Ga verder",
    "open_message: shop_code",
    "fill: Code uit de sms",
    "press: Controleren",
)


@pytest.mark.parametrize("further", [0, 1], ids=["logged in", "and a page further"])
def test_who_logged_in_before_the_app_was_asked_for_need_not_do_it_again(
    make_lesson: Make, further: int
) -> None:
    practice = practice_of(make_lesson(APP_FIRST), False)
    practice.do_all((*LOGIN, *(Event("press", "number/Ga verder"),)[:further]))
    assert now(practice) == "Tik op de app Winkel."
    practice.do(Event("app", "Winkel"))
    assert now(practice) == ("Klik op Ga verder.", "Open de sms van Winkel.")[further]
    assert set(practice.state.coach.statuses) == {"done"}


def test_what_was_lost_again_is_asked_again(make_lesson: Make) -> None:
    practice = practice_of(make_lesson(APP_FIRST), False)
    practice.do_all((*LOGIN, Event("close", "0"), Event("app", "Winkel")))
    assert now(practice) == "Ga naar https://winkel.example/inloggen."


def test_a_field_that_is_not_right_is_never_run_past(make_lesson: Make) -> None:
    steps = with_steps("visit: login", "fill: E-mailadres", "fill: Wachtwoord", "press: Inloggen")
    practice = practice_of(make_lesson(steps), False)
    practice.do_all((LOGIN[0], LOGIN[2]))
    assert now(practice) == "Vul E-mailadres in."
    practice.do(LOGIN[1])
    assert now(practice) == "Klik op Inloggen."


def test_a_stop_on_a_tour_is_not_passed_by_looking_at_the_next(make_lesson: Make) -> None:
    steps = with_steps("visit: login", "press: Account maken", "reach: login", "visit: reason")
    practice = practice_of(make_lesson(steps), False)
    practice.do(LOGIN[0])
    practice.do(Event("address", "", "winkel.example/uitleg"))
    assert now(practice) == "Klik op Account maken."


def test_a_page_behind_a_link_may_be_come_to_by_its_address(make_lesson: Make) -> None:
    steps = with_steps("visit: login", "press: Account maken", "press: Terug naar inloggen")
    practice = practice_of(make_lesson(steps), False)
    practice.do_all((LOGIN[0], Event("address", "", "winkel.example/nieuw")))
    assert now(practice) == "Klik op Terug naar inloggen."
    practice.do(Event("back", "computer"))
    assert practice.chapter_done


def test_going_back_is_not_pressing_a_button_that_does_something(make_lesson: Make) -> None:
    text = with_steps("visit: register", "press: Bevestig", "read: yes").replace(
        "{link: Terug naar inloggen, go: login}", "{button: Bevestig, go: login}"
    )
    practice = practice_of(make_lesson(text), False)
    practice.do_all((LOGIN[0], Event("press", "login/Account maken"), Event("back", "computer")))
    assert now(practice) == "Klik op Bevestig."


@pytest.mark.parametrize("first", ["winkel.example/nieuw", "winkel.example/inloggen"])
def test_a_page_that_was_left_for_the_next_counts_as_visited(make_lesson: Make, first: str) -> None:
    steps = with_steps("visit: login", "press: Account maken", "press: Terug naar inloggen")
    practice = practice_of(make_lesson(steps), False)
    practice.do(Event("address", "", first))
    asked = {"nieuw": "Klik op Terug naar inloggen.", "inloggen": "Klik op Account maken."}
    assert now(practice) == asked[first.rpartition("/")[2]]


def test_opening_fill_and_press_in_one_step(make_lesson: Make) -> None:
    together = "do: [{open_message: shop_code}, {fill: Code uit de sms}, {press: Controleren}]"
    steps = with_steps(
        "visit: login", "fill: [E-mailadres, Wachtwoord]", "press: Inloggen", "press: Ga verder",
        together,
    )  # fmt: skip
    practice = practice_of(make_lesson(steps), False)
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    code = practice.context.value(practice.state.world, "sms_code")
    assert code is not None
    practice.do(Event("fill", "code/Code uit de sms", code))
    assert now(practice) == "Klik op Controleren."


def test_the_same_thing_asked_twice_is_done_twice(make_lesson: Make) -> None:
    steps = with_steps(
        "visit: login", "press: Account maken", "reach: login", "press: Account maken"
    )
    practice = practice_of(make_lesson(steps), False)
    practice.do_all((LOGIN[0], Event("press", "login/Account maken")))
    assert now(practice) == "Ga terug naar Inloggen."
    practice.do(Event("back", "computer"))
    assert now(practice) == "Klik op Account maken."
    assert not practice.chapter_done
