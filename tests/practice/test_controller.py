"""What is typed is said first, what is done is kept before it is praised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import NotingStore, PlayedPractice
from tutor.engine.event import Event
from tutor.engine.view import PageView, Remark, View
from tutor.practice.controller import PracticeController

USER, PASSWORD, BUTTON = "login/user", "login/password", "login/Inloggen"
PIN = scenes.only(scenes.with_device(scenes.LOGIN_VIEW, scenes.PIN), "phone")


def typed(event: Event, view: View) -> View | None:
    """A practice that keeps what is filled in and goes a step on at every press."""
    page = view.browser.page if view.browser else None
    if event.verb == "fill" and isinstance(page, PageView):
        element = next(e for e in page.elements if e.id == event.target)
        page = scenes.with_element(page, replace(element, value=event.text))
        return scenes.with_page(view, page)
    if event.verb == "press":
        return scenes.with_coach(view, number=view.coach.number + 1)
    return None


def make_controller(
    view: View = scenes.LOGIN_VIEW, *, fails: bool = False
) -> tuple[PracticeController, PlayedPractice, NotingStore]:
    practice = PlayedPractice(view, typed)
    store = NotingStore(practice, fails=fails)
    return PracticeController(practice, store), practice, store


@pytest.mark.parametrize(
    ("drafts", "event", "said"),
    [
        pytest.param({}, Event("press", BUTTON), [Event("press", BUTTON)], id="nothing typed"),
        pytest.param(
            {USER: "els"},
            Event("press", BUTTON),
            [Event("fill", USER, "els"), Event("press", BUTTON)],
            id="one field",
        ),
        pytest.param(
            {USER: "els", PASSWORD: "geheim"},
            Event("hint"),
            [Event("fill", USER, "els"), Event("fill", PASSWORD, "geheim"), Event("hint")],
            id="all fields, in the order of typing",
        ),
        pytest.param({USER: ""}, Event("hint"), [Event("hint")], id="typed and taken out again"),
        pytest.param(
            {"gone/field": "x"}, Event("hint"), [Event("hint")], id="field that is not there"
        ),
        pytest.param(
            {USER: "oud"}, Event("fill", USER, "nieuw"), [Event("fill", USER, "nieuw")],
            id="said once when it is the event itself",
        ),
    ],
)  # fmt: skip
def test_typed_text_is_said_before_the_event(
    drafts: dict[str, str], event: Event, said: list[Event]
) -> None:
    controller, practice, _store = make_controller()
    for element, text in drafts.items():
        controller.type(element, text)
    controller.do(event)
    assert practice.events == said


def test_a_flush_says_everything_once() -> None:
    controller, practice, _store = make_controller()
    controller.type(USER, "els")
    assert controller.flush()
    assert not controller.flush()
    assert practice.events == [Event("fill", USER, "els")]
    assert controller.view.browser is not None
    assert controller.view.browser.page is not None
    assert controller.view.browser.page.elements[1].value == "els"


@pytest.mark.parametrize(
    ("text", "ready", "said"),
    [
        pytest.param("123", "", [], id="half a code waits"),
        pytest.param("123", "pin/code", ["123"], id="half a code with Enter"),
        pytest.param("12345", "", ["12345"], id="a full code"),
    ],
)
def test_a_code_that_goes_on_by_itself_is_said_when_full(
    text: str, ready: str, said: list[str]
) -> None:
    controller, practice, _store = make_controller(
        scenes.only(scenes.with_device(scenes.LOGIN_VIEW, scenes.PIN), "phone")
    )
    controller.type("pin/code", text)
    controller.flush(ready)
    assert [event.text for event in practice.events] == said


def test_a_code_that_stands_there_whole_goes_on_again_with_enter() -> None:
    """The learner went back on the device, to the screen where the code was typed."""
    page = scenes.PIN.page
    assert page is not None
    whole = scenes.with_element(page, replace(page.elements[1], value="12345"))
    view = replace(PIN, devices=(replace(scenes.PIN, page=whole),))
    controller, practice, _store = make_controller(view)
    assert not controller.flush()
    assert controller.flush("pin/code")
    assert [event.text for event in practice.events] == ["12345"]


def test_half_a_code_is_not_forgotten_by_another_event() -> None:
    controller, practice, _store = make_controller(
        scenes.only(scenes.with_device(scenes.LOGIN_VIEW, scenes.PIN), "phone")
    )
    controller.type("pin/code", "123")
    controller.do(Event("hint"))
    controller.flush("pin/code")
    assert practice.events == [Event("hint"), Event("fill", "pin/code", "123")]


@pytest.mark.parametrize(
    ("tone", "text", "kept"),
    [
        pytest.param("warning", "Dit lijkt uw eigen nummer.", True, id="warning"),
        pytest.param("mistake", "Dit is een ander nummer.", True, id="mistake"),
        pytest.param("praise", "Goed zo.", False, id="praise"),
    ],
)
def test_a_warning_about_what_was_typed_outlives_the_press(
    tone: str, text: str, kept: bool
) -> None:
    def answers(event: Event, view: View) -> View:
        said = Remark(tone, text) if event.verb == "fill" else Remark("praise", "Klaar.")  # type: ignore[arg-type]
        return scenes.with_coach(view, messages=(said,))

    practice = PlayedPractice(scenes.LOGIN_VIEW, answers)
    controller = PracticeController(practice, NotingStore(practice))
    controller.type(USER, "06 12345678")
    controller.do(Event("press", BUTTON))
    said = [remark.text for remark in controller.view.coach.messages]
    assert said == ([text, "Klaar."] if kept else ["Klaar."])


def test_a_finished_step_is_kept_before_anyone_sees_it() -> None:
    controller, practice, store = make_controller()
    seen: list[int] = []
    keep = store.save
    store.save = lambda saved: (seen.append(controller.view.coach.number), keep(saved))[1]  # type: ignore[func-returns-value, method-assign]
    controller.do(Event("press", BUTTON))
    assert seen == [2]
    assert controller.view.coach.number == 3
    assert [kept.step for kept in store.saves] == [3]
    assert practice.log == ["do press", "save"]


def test_what_finishes_no_step_is_not_kept() -> None:
    controller, _practice, store = make_controller()
    controller.type(USER, "els")
    controller.flush()
    assert store.saves == []


def test_a_step_back_is_kept_too() -> None:
    controller, _practice, store = make_controller()
    controller.do(Event("press", BUTTON))
    controller.step_back()
    assert [kept.step for kept in store.saves] == [3, 2]


def test_practice_goes_on_when_nothing_can_be_kept() -> None:
    controller, _practice, store = make_controller(fails=True)
    assert controller.notice == ""
    controller.do(Event("press", BUTTON))
    assert controller.view.coach.number == 3
    assert "U kunt gewoon verder oefenen" in controller.notice
    store.fails = False
    controller.do(Event("press", BUTTON))
    assert controller.notice == ""


def test_the_practice_goes_on_under_the_name_that_was_kept() -> None:
    controller, practice, store = make_controller()
    store.save = lambda saved: replace(saved, practice="another")  # type: ignore[method-assign]
    controller.do(Event("press", BUTTON))
    assert practice.name == "another"


def test_leaving_says_and_keeps_everything() -> None:
    controller, practice, store = make_controller()
    controller.type(USER, "els")
    controller.leave()
    assert practice.events == [Event("fill", USER, "els")]
    assert [kept.events for kept in store.saves] == [(Event("fill", USER, "els"),)]


@pytest.mark.parametrize(
    ("wanted", "text", "right"),
    [
        pytest.param(Event("fill", USER, "els@post.example"), "els@post.exampl", False, id="half"),
        pytest.param(Event("fill", USER, "els@post.example"), "Els@Post.example", True, id="whole"),
        pytest.param(Event("fill", PASSWORD, "els"), "els", False, id="another field"),
        pytest.param(Event("press", BUTTON), "els", False, id="another act"),
        pytest.param(None, "els", False, id="nothing"),
    ],
)
def test_it_is_known_when_what_was_asked_is_typed(
    wanted: Event | None, text: str, right: bool
) -> None:
    view = scenes.with_coach(scenes.LOGIN_VIEW, next=wanted)
    controller, practice, _store = make_controller(view)
    controller.type(USER, text)
    assert controller.is_right(USER) is right
    assert practice.events == []
