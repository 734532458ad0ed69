"""From a state to what is to be seen: the only way in which front ends read a state."""

from __future__ import annotations

from tutor.engine.advance import chapter_done, epilogue_waits, finished
from tutor.engine.coach.guide import next_act
from tutor.engine.show.card import card
from tutor.engine.show.coach import coach_view
from tutor.engine.show.computer import browser_view
from tutor.engine.show.pages import Look
from tutor.engine.show.phone import phone_view
from tutor.engine.stage import Stage
from tutor.engine.state import State
from tutor.engine.view import View


def show(stage: Stage, state: State) -> View:
    """What is to be seen in a state."""
    look = Look(stage, state, next_act(stage, state))
    places = stage.lesson.places
    return View(
        browser=browser_view(look) if "computer" in places else None,
        phone=phone_view(look) if "phone" in places else None,
        coach=coach_view(look),
        card=card(stage, state.world),
        chapter_done=chapter_done(stage, state),
        epilogue_waits=epilogue_waits(stage, state),
        finished=finished(stage, state),
    )
