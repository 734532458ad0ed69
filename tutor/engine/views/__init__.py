"""From a state to what is to be seen: the only way in which front ends read a state."""

from __future__ import annotations

from tutor.engine.advance import chapter_done, epilogue_waits, finished
from tutor.engine.coach.guide import next_act
from tutor.engine.context import PracticeContext
from tutor.engine.state import State
from tutor.engine.view import View
from tutor.engine.views.card import card
from tutor.engine.views.coach import coach_view
from tutor.engine.views.computer import browser_view
from tutor.engine.views.pages import ViewBuilder
from tutor.engine.views.phone import phone_view


def build_view(context: PracticeContext, state: State) -> View:
    """What is to be seen in a state."""
    look = ViewBuilder(context, state, next_act(context, state))
    places = context.lesson.places
    return View(
        browser=browser_view(look) if "computer" in places else None,
        phone=phone_view(look) if "phone" in places else None,
        coach=coach_view(look),
        card=card(context, state.world),
        chapter_done=chapter_done(context, state),
        epilogue_waits=epilogue_waits(context, state),
        finished=finished(context, state),
    )
