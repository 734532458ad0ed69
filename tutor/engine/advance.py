"""The rules of play in one function: a state and an event give the next state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tutor.engine.coach.goals import compiled_steps, looked_over
from tutor.engine.coach.messages import coach_messages, encouragement, missed, shown_remarks
from tutor.engine.coach.progress import Transition, update_progress
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import NOTHING, Coach, CoachMessage, State, World
from tutor.engine.world.arrival import arrive
from tutor.engine.world.delivery import at_start
from tutor.engine.world.foreground import new_devices
from tutor.engine.world.handlers import HANDLERS
from tutor.engine.world.navigation import observe
from tutor.inputs import InputError
from tutor.lesson.model import Lesson
from tutor.lesson.template import clean_text

ASKED_OF_COACH = frozenset(("hint", "show", "epilogue"))


def start(context: PracticeContext) -> State:
    """The state in which a practice begins."""
    begun = observe(context, at_start(context, World(new_devices(context))))
    world, _ = arrive(context, World(), begun, NOTHING)
    coach = update_progress(Transition(context, world, NOTHING, world), Coach())
    return State(world, coach)


def transition(
    context: PracticeContext, world: World, coach: Coach, event: Event
) -> tuple[Transition, Coach] | None:
    """What an event changes, without a word about it; None when it does not apply."""
    act = HANDLERS.get(event.verb)
    if act is None:
        return None
    after, outcome = act(context, world, event)
    if outcome is NOTHING or (event.verb == "continue" and _is_not_there(context, world, coach)):
        return None
    asked = _ask_coach(coach, event) if event.verb in ASKED_OF_COACH else coach
    moment = Transition(context, world, outcome, after)
    followed = update_progress(moment, asked)
    if event.verb == "skip" and followed == coach:
        return None
    if event.verb == "continue" and followed == coach and not _overlooked(context, world, coach):
        return None
    return moment, followed


def _is_not_there(context: PracticeContext, world: World, coach: Coach) -> bool:
    """Say whether the step asks to read something that is not there yet."""
    if coach.step >= context.step_limit(coach.chapter):
        return False
    goal = compiled_steps(context)[coach.step].goals[coach.part]
    return goal.verb == "read" and not goal.in_sight(world)


def follow(context: PracticeContext, state: State, event: Event) -> State:
    """The state after one of ``moves``, with nothing said about it: what a search needs."""
    changed = transition(context, state.world, state.coach, event)
    return state if changed is None else State(changed[0].after, changed[1])


def advance(context: PracticeContext, state: State, event: Event) -> State:
    """The state after an event; an event that does not apply gives the same state."""
    if event.verb == "epilogue" and not epilogue_waits(context, state):
        return state
    if event.text and not (event.text.isascii() and event.text.isprintable()):
        event = event._replace(text=clean_text(event.text).replace("\n", " "))
    changed = transition(context, state.world, state.coach, event)
    if changed is None:
        return state
    moment, coach = changed
    coach, messages = _messages_for(state, event, moment, coach)
    return State(moment.after, coach, messages, _errors_after(state, moment, event))


SHOWING = (CoachMessage("info", "showing"),)
"""What is said (nothing) between asking for a demonstration and the act that is shown."""


def _messages_for(
    state: State, event: Event, moment: Transition, coach: Coach
) -> tuple[Coach, tuple[CoachMessage, ...]]:
    """What is said about an event, and the coach who keeps count of the misses."""
    if event.verb == "hint":
        # Praise, and what was done for them, is behind a learner who asks how to go on.
        return coach, tuple(said for said in state.messages if _still_counts(said))
    if event.verb == "show":
        return coach, SHOWING
    if state.messages == SHOWING:
        return coach, shown_remarks(moment, event, state.coach, coach)
    said = coach_messages(moment, event, state.coach, coach)
    if event.verb == "continue" and coach == state.coach:
        said = _overlooked(moment.context, state.world, coach)
    if missed(said, state.coach, coach):
        coach = coach._replace(misses=coach.misses + 1)
        said += encouragement(coach.misses)
    return coach, said


def _still_counts(said: CoachMessage) -> bool:
    return said.tone in ("mistake", "warning") or (said.code == "text" and said.tone == "info")


def _overlooked(context: PracticeContext, world: World, coach: Coach) -> tuple[CoachMessage, ...]:
    """What is not right among the fields that came filled in, when the learner goes on with it."""
    if coach.step >= context.step_limit(coach.chapter):
        return ()
    seen = looked_over(context, world, compiled_steps(context)[coach.step].goals[coach.part])
    wrong = [(target, error) for target, error in seen.items() if error is not None]
    return tuple(CoachMessage("mistake", "fault", target, error) for target, error in wrong[:1])


def chapter_done(context: PracticeContext, state: State) -> bool:
    """Say whether every step of the procedure, or of the epilogue, is behind the learner."""
    return state.coach.step >= context.step_limit(state.coach.chapter)


def epilogue_waits(context: PracticeContext, state: State) -> bool:
    """Say whether the procedure is done and there is something to practise afterwards."""
    return context.has_epilogue and state.coach.chapter == 0 and chapter_done(context, state)


def finished(context: PracticeContext, state: State) -> bool:
    """Say whether the whole lesson is done, the epilogue included."""
    return chapter_done(context, state) and not epilogue_waits(context, state)


def _ask_coach(coach: Coach, event: Event) -> Coach:
    """What the learner asks of the coach itself."""
    if event.verb == "hint":
        return coach._replace(hints=coach.hints + 1)
    if event.verb == "show":
        return coach._replace(shown=True)
    return coach._replace(chapter=1)


def _errors_after(
    state: State, moment: Transition, event: Event
) -> tuple[tuple[str, InputError], ...]:
    """The errors at fields: they stay until the field changes or its screen goes."""
    errors, world = moment.outcome.errors, moment.after
    if errors or not state.errors or event.verb in ("press", "answer"):
        return errors
    before = state.world.devices
    if all(now.opened == then.opened for now, then in zip(world.devices, before, strict=True)):
        return tuple(pair for pair in state.errors if pair[0] != event.target)
    return ()


def replay(
    lesson: Lesson,
    seed: int,
    events: Iterable[Event],
    situations: Mapping[str, bool] | None = None,
) -> list[State]:
    """Every state of a practice, the first one included: one more than there are events."""
    context = PracticeContext.from_seed(lesson, seed, situations)
    states = [start(context)]
    for event in events:
        states.append(advance(context, states[-1], event))
    return states
