"""From a state to what is to be seen: the only way in which front ends read a state."""

from __future__ import annotations

from tutor.engine.advance import chapter_done, epilogue_waits, finished
from tutor.engine.coach.guide import next_act
from tutor.engine.context import PracticeContext
from tutor.engine.state import State
from tutor.engine.view import View
from tutor.engine.views.card import card
from tutor.engine.views.coach import coach_view
from tutor.engine.views.devices import device_view
from tutor.engine.views.pages import ViewBuilder

MOST_REMEMBERED = 100


def build_view(context: PracticeContext, state: State) -> View:
    """What is to be seen in a state."""
    return context.memo.recall(state, MOST_REMEMBERED, _build, context, state)


def _build(context: PracticeContext, state: State) -> View:
    look = ViewBuilder(context, state, next_act(context, state))
    return View(
        devices=tuple(device_view(look, device) for device in state.world.devices),
        coach=coach_view(look),
        card=card(context, state.world),
        chapter_done=chapter_done(context, state),
        epilogue_waits=epilogue_waits(context, state),
        finished=finished(context, state),
    )
