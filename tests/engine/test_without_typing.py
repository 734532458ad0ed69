"""What is filled in without typing, from the first try to what the coach says of it."""

from __future__ import annotations

from collections.abc import Callable

from tests.verify.kinds import HEAD
from tutor.engine.anonymize import anonymize
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

Make = Callable[[str], Lesson]
BANK = (
    HEAD
    + """\
places: [phone]
app: Bank
situations: {koud: De telefoon herkent de vinger niet meteen.}
data: {pas: {make: code, pattern: "3528 ####"}}
card: {Pas: $pas}
screens:
  slot:
    content:
      - {field: Pas, kind: code, prefix: "3528", expect: $pas, keep: getypt}
      - {list: Bank, search: yes, options: [Dijkbank, Duinbank], expect: Dijkbank}
      - {field: Vinger, kind: touch, fails: koud, then: klaar}
  klaar: {end: yes, content: [Klaar.]}
steps:
  - open_app: Bank
  - fill: [Pas, Bank]
  - fill: Vinger
"""
)
FINGER = Event("fill", "slot/Vinger", "yes")


def begun(lesson: Lesson, koud: bool) -> Practice:
    """A practice in which the learner has opened the app."""
    practice = Practice.begin(lesson, seed=1, situations={"koud": koud})
    practice.do(Event("app", "Bank"))
    return practice


def said(practice: Practice) -> str:
    """All that the coach says now."""
    return "\n".join(plain_text(remark.text) for remark in practice.view().coach.messages)


def front(practice: Practice) -> str:
    """The screen in front on the phone."""
    return practice.state.world.devices[0].front


def test_a_finger_fails_once_and_nobody_is_blamed(make_lesson: Make) -> None:
    practice = begun(make_lesson(BANK), koud=True)
    practice.do(FINGER)
    assert front(practice) == "slot"
    assert "niet herkend" in said(practice)
    assert [r.tone for r in practice.view().coach.messages] == ["info"]
    phone = practice.view().phone
    assert phone is not None
    assert phone.page is not None
    assert "nog eens" in phone.page.elements[-1].error
    assert practice.state.coach.misses == 0
    practice.do(FINGER)
    assert front(practice) == "klaar"


def test_without_the_situation_it_works_at_once(make_lesson: Make) -> None:
    practice = begun(make_lesson(BANK), koud=False)
    practice.do(FINGER)
    assert front(practice) == "klaar"


def test_the_coach_asks_for_it_and_does_it_in_its_own_words(make_lesson: Make) -> None:
    practice = begun(make_lesson(BANK), koud=True)
    practice.do(Event("fill", "slot/Pas", "3528 " + str(card(practice))[5:]))
    practice.do(Event("fill", "slot/Bank", "dijkbank"))
    assert plain_text(practice.view().coach.text) == "Leg uw vinger op de sensor bij Vinger."
    practice.do(Event("hint"))
    assert "Leg daar uw vinger" in plain_text(practice.view().coach.hint)
    assert practice.show_step()
    assert front(practice) == "klaar"


def card(practice: Practice) -> str:
    """The number on the card."""
    return next(row.value for row in practice.view().card if row.label == "Pas")


def test_the_number_lies_on_the_card_and_its_field_takes_it(make_lesson: Make) -> None:
    practice = begun(make_lesson(BANK), koud=False)
    row = next(row for row in practice.view().card if row.label == "Pas")
    assert row.value.startswith("3528 ")
    assert row.fits == ("slot/Pas",)


def test_what_was_looked_for_is_not_stored_unless_it_is_an_option(make_lesson: Make) -> None:
    practice = begun(make_lesson(BANK), koud=False)
    kept = [
        anonymize(practice.context, practice.state, Event("fill", "slot/Bank", text)).text
        for text in ("Duinbank", "mijn eigen bank")
    ]
    assert kept == ["Duinbank", "!unknown"]
