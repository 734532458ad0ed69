"""What follows what in a lesson, and which apps a phone has."""

from __future__ import annotations

from tutor.lesson import condition
from tutor.lesson.index import LessonIndex
from tutor.lesson.model import Message, Screen, Static

PHOTO = Static("photos/#1", "photos", "text", "text", text="Foto's van vorig jaar.")
SCREENS = (
    Screen("home", "computer", url="winkel.example"),
    Screen("photos", "phone", app="Foto's", content=(PHOTO,)),
    Screen("asked", "computer", when=condition.Condition((condition.Test("lid", value="yes"),))),
    Screen("paid", "computer"),
    Screen("thanks", "computer"),
    Screen("later", "computer", chapter=1),
)
MAIL = Message(
    "bon", "mail", "Winkel", "Uw bon", "Dag", Screen("message:bon", "phone", app="E-mail")
)
INDEX = LessonIndex(SCREENS, [MAIL])


def test_the_next_screen_is_of_the_same_place_app_and_chapter() -> None:
    followers = {name: [s.id for s in found] for name, found in INDEX.followers.items()}
    assert followers == {
        "home": ["asked", "paid", "thanks"],
        "photos": [],
        "asked": ["paid", "thanks"],
        "paid": ["thanks"],
        "thanks": [],
        "later": [],
        "message:bon": [],
    }


def test_nothing_comes_next_beyond_a_screen_that_is_always_there() -> None:
    assert list(INDEX.possible_next("home")) == ["asked", "paid"]


def test_the_screen_of_a_message_is_found_but_is_not_the_lessons_own() -> None:
    assert INDEX.screens["message:bon"] is MAIL.screen
    assert "message:bon" not in INDEX.own_screens
    assert INDEX.elements == {"photos/#1": PHOTO}


def test_a_phone_has_its_inboxes_first_and_then_the_apps_of_the_lesson() -> None:
    assert INDEX.apps("phone") == ("Berichten", "E-mail", "Foto's")
    assert INDEX.apps("computer") == ("Berichten",)
    assert INDEX.apps() == INDEX.apps("phone")
