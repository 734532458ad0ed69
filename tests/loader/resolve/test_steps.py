"""Steps and mistakes name labels; each label means the right element."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loader.lessons import LESSON, lesson, replaced
from tutor.lesson.model import Action, Lesson, Mistake


@pytest.fixture
def good(tmp_path: Path) -> Lesson:
    return lesson(tmp_path)


@pytest.mark.parametrize(
    ("index", "actions"),
    [
        pytest.param(0, (Action("visit", ("login",)),), id="visit"),
        pytest.param(
            1, (Action("fill", ("login/Mailadres", "login/Wachtwoord")),), id="two-fields"
        ),
        pytest.param(
            3,
            (
                Action("answer", ("extra/Is dit echt?",)),
                Action("press", ("extra/Ga verder",)),
            ),
            id="the-label-where-the-step-is",
        ),
        pytest.param(7, (Action("press", ("number/Ga verder",)),), id="the-label-further-on"),
        pytest.param(8, (Action("open_message", ("code_sms",)),), id="message"),
        pytest.param(11, (Action("open_app", ("MijnKPN",)),), id="app-in-the-epilogue"),
        pytest.param(12, (Action("press", ("again/Sluiten",)),), id="label-in-the-epilogue"),
    ],
)
def test_what_a_step_is_about(good: Lesson, index: int, actions: tuple[Action, ...]) -> None:
    assert good.steps[index].actions == actions


@pytest.mark.parametrize(
    ("old", "new", "index", "target"),
    [
        pytest.param(
            "- press: Inloggen",
            "- press: Ga verder\n    screen: number",
            2,
            "number/Ga verder",
            id="the-screen-that-is-named",
        ),
        pytest.param(
            "- press: Inloggen",
            "- do: [{press: Ga verder}]\n    screen: number",
            2,
            "number/Ga verder",
            id="the-screen-of-a-step-of-several",
        ),
        pytest.param(
            "- fill: Code\n",
            "- press: kpn.example\n",
            9,
            "message:code_sms/kpn.example",
            id="link-in-the-open-message",
        ),
        pytest.param(
            "- fill: Code\n", "- press: Ga verder\n", 9, "number/Ga verder", id="not-before-here"
        ),
        pytest.param(
            "- choose: [Controleren]\n    advice: Controleren\n",
            "- press: Inloggen\n",
            10,
            "login/Inloggen",
            id="the-only-one-even-before-here",
        ),
        pytest.param(
            "- press: Inloggen",
            "- press: kpn.example\n    screen: code_sms",
            2,
            "message:code_sms/kpn.example",
            id="the-message-that-is-named",
        ),
    ],
)
def test_which_of_the_labels_is_meant(
    tmp_path: Path, old: str, new: str, index: int, target: str
) -> None:
    step = lesson(tmp_path, replaced(LESSON, old, new)).steps[index]
    assert step.actions[-1].targets == (target,)


def test_what_mistakes_are_on(good: Lesson) -> None:
    mistakes = [m for step in good.steps for m in step.mistakes]
    assert [(m.on, m.targets) for m in mistakes] == [
        ("address_typo", ()),
        ("answer", ("Nep",)),
        ("press", ("number/Uitleg",)),
        ("open_app", ("Berichten",)),
    ]
    assert mistakes[0] == Mistake("address_typo", (), "Kijk naar het adres.", mistakes[0].at)
    assert mistakes[0].at.line == 68


@pytest.mark.parametrize("name", ["easy", "too_short", "back", "no_arrival", "wrong"])
def test_a_mistake_can_be_any_outcome_or_reason(tmp_path: Path, name: str) -> None:
    text = replaced(LESSON, "on: address_typo", f"on: {name}")
    assert lesson(tmp_path, text).steps[0].mistakes[0].on == name


def test_a_mistake_is_on_every_button_of_that_name(tmp_path: Path) -> None:
    text = replaced(LESSON, "{press: Uitleg}", "{press: Ga verder}")
    mistake = lesson(tmp_path, text).steps[7].mistakes[0]
    assert mistake.targets == ("extra/Ga verder", "number/Ga verder")


def test_a_mistake_on_one_screen_is_on_that_button(tmp_path: Path) -> None:
    text = replaced(LESSON, "{press: Uitleg}", "{press: Ga verder, screen: extra}")
    assert lesson(tmp_path, text).steps[7].mistakes[0].targets == ("extra/Ga verder",)
