"""What the coach shows and hints at: what the text asks, and nothing that the lesson warns of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.engine.conftest import LESSON
from tests.engine.test_ahead import now, with_steps
from tests.engine.test_messages import practice_of
from tests.engine.test_world import LOGIN
from tutor.engine.coach.guide import next_act
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]

OLD_PAGE = "      - text: Hier maakt u een account.\n"


def told(practice: Practice) -> list[str]:
    """What the coach says that just happened."""
    return [plain_text(remark.text) for remark in practice.view().coach.messages]


def hint(practice: Practice) -> str:
    """The hint that says where."""
    while practice.view().coach.hint_level < 2:
        practice.do(Event("hint"))
    return plain_text(practice.view().coach.hint)


def on_the_page(*elements: str) -> str:
    """The lesson with these elements on the page for a new account, and their steps."""
    return LESSON.replace(OLD_PAGE, "".join(f"      - {element}\n" for element in elements))


def practised(make_lesson: Make, elements: tuple[str, ...], *steps: str) -> Practice:
    """A practice on that page, which a step visits first."""
    text = on_the_page(*elements).replace(
        LESSON[LESSON.index("\nsteps:\n") : LESSON.index("ending: U bent klaar.")],
        with_steps("visit: register", *steps)[len(LESSON[: LESSON.index("\nsteps:\n")]) :].split(
            "ending: U bent klaar."
        )[0],
    )
    practice = practice_of(make_lesson(text), False)
    practice.do(Event("address", "", "winkel.example/nieuw"))
    return practice


def test_a_box_without_a_right_answer_is_ticked_and_nothing_else(make_lesson: Make) -> None:
    practice = practised(
        make_lesson,
        ("switch: Reclame", "checkbox: Ik wil nieuws", "{button: Bewaren, go: done}"),
        "{fill: Ik wil nieuws, text: Zet een vinkje.}",
        "press: Bewaren",
    )
    assert practice.show()
    assert told(practice)[0] == "Ik heb Ik wil nieuws aangezet."
    assert practice.state.world.typed == (("register/Ik wil nieuws", "yes"),)
    assert now(practice) == "Klik op Bewaren."


def test_an_example_is_what_is_shown(make_lesson: Make) -> None:
    practice = practised(
        make_lesson,
        ("{field: Uw bericht, example: Tot dinsdag!}", "{button: Bewaren, go: done}"),
        "fill: Uw bericht",
        "press: Bewaren",
    )
    assert practice.show()
    assert told(practice)[0] == "Ik heb bij Uw bericht Tot dinsdag! getypt."


def test_the_way_back_is_not_a_button_that_files_something_away(make_lesson: Make) -> None:
    practice = practised(
        make_lesson,
        ("{button: Archiveren, set: filed, go: login}",),
        "press: Terug naar inloggen",
        "press: Account maken",
        "reach: login",
    )
    practice.do_all((Event("press", "register/Terug naar inloggen"), LOGIN[0]))
    practice.do(Event("press", "login/Account maken"))
    assert now(practice) == "Ga terug naar Inloggen."
    assert "Archiveren" not in hint(practice)
    act = next_act(practice.context, practice.state)
    assert act is not None
    assert act.target != "register/Archiveren"


@pytest.mark.parametrize(("named", "shown"), [(True, "Rustig"), (False, "Snel")])
def test_what_the_lesson_calls_a_mistake_is_not_shown(
    make_lesson: Make, named: bool, shown: str
) -> None:
    mistakes = "mistakes: [{on: {press: Snel}, say: Dat is te snel.}]" if named else "why: Zo."
    practice = practised(
        make_lesson,
        ("{button: Snel, go: done}", "{button: Rustig, go: done}"),
        f"{{reach: done, {mistakes}}}",
    )
    assert next_act(practice.context, practice.state) == Event("press", f"register/{shown}")


@pytest.mark.parametrize(
    ("field", "asked"),
    [
        ("field: Voer wachtwoord opnieuw in", "Typ bij Voer wachtwoord opnieuw in wat daar hoort."),
        ("field: Uw naam", "Vul Uw naam in."),
        (
            '{choice: "Wilt u de nieuwsbrief?", options: [Ja, Nee]}',
            "Maak uw keuze bij Wilt u de nieuwsbrief?",
        ),
    ],
)
def test_a_label_of_any_form_makes_a_good_sentence(
    make_lesson: Make, field: str, asked: str
) -> None:
    label = field.partition(": ")[2].split(", options")[0].strip('"{}')
    practice = practised(
        make_lesson, (field, "{button: Bewaren, go: done}"), f'fill: "{label}"', "press: Bewaren"
    )
    assert now(practice) == asked


def test_a_notification_without_an_inbox_is_tapped(make_lesson: Make) -> None:
    text = with_steps(
        "visit: login", "fill: [E-mailadres, Wachtwoord]", "press: Inloggen", "press: Ga verder",
        "open_message: approve",
    )  # fmt: skip
    text = text.replace(
        "messages:\n", "messages:\n  approve: {via: push, from: Winkel, text: Bent u dat?}\n"
    )
    text = text.replace("go: code}", "notify: approve, go: code}")
    practice = practice_of(make_lesson(text), False)
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    assert now(practice) == "Tik op de melding van Winkel."
    practice.do_all((Event("hint"), Event("hint"), Event("hint")))
    phone = practice.view().phone
    assert phone is not None
    assert phone.banner is not None
    assert phone.banner.highlighted


def test_a_message_that_does_not_occur_is_not_missed(make_lesson: Make) -> None:
    only_then = "{from: Winkel, when: cookie_question, to: $number_typed,"
    practice = practice_of(
        make_lesson(LESSON.replace("{from: Winkel, to: $number_typed,", only_then)), False
    )
    practice.do_all((*LOGIN, Event("press", "number/Ga verder")))
    assert not [said for said in practice.state.messages if said.code == "no_arrival"]


def test_once_the_fields_are_right_only_the_button_is_asked_for(make_lesson: Make) -> None:
    both = "{do: [{fill: [E-mailadres, Wachtwoord]}, {press: Inloggen}], text: Log in.}"
    steps = with_steps("visit: login", both)
    practice = practice_of(make_lesson(steps), False)
    practice.do(LOGIN[0])
    said = [now(practice)]
    for event in LOGIN[1:3]:
        practice.do(event)
        said.append(now(practice))
    assert said == ["Log in.", "Log in.", "Klik op Inloggen."]


def test_words_that_name_a_button_are_the_only_order(make_lesson: Make) -> None:
    say = "U hebt al een account. Klik op **Terug naar inloggen**."
    practice = practice_of(make_lesson(LESSON.replace("U hebt al een account.", say)), False)
    practice.do_all((*LOGIN[:3], Event("press", "login/Account maken")))
    coach = practice.view().coach
    assert coach.elsewhere == ""
    assert next_act(practice.context, practice.state) == Event(
        "press", "register/Terug naar inloggen"
    )
    assert "Terug naar inloggen" in hint(practice)


@pytest.mark.parametrize("number", ["right", "wrong"])
def test_the_button_to_go_on_does_not_tell_whether_what_stands_there_is_right(
    begin: Callable[..., Practice], number: str
) -> None:
    practice = begin(number=number)
    practice.do_all((*LOGIN, Event("skip")))
    assert practice.view().coach.can_continue
    assert practice.do(Event("continue"))
    said = [(m.tone, m.text) for m in practice.view().coach.messages]
    if number == "right":
        assert practice.view().coach.text == "Klik op **Ga verder**."
        assert said[0][0] == "praise"
    else:
        assert practice.view().coach.text == "Klopt het nummer? Pas het anders aan."
        assert said == [("mistake", "Dit nummer is niet van Anna de Boer.")]
