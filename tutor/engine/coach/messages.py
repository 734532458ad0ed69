"""What the coach says about an event: praise, a known mistake, a reason, a way on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.engine.coach.known_mistakes import known_mistakes
from tutor.engine.coach.progress import Transition
from tutor.engine.event import Event
from tutor.engine.state import Coach, CoachMessage, Outcome, Tone
from tutor.engine.world.attempts import LAST_TRY, OUT_OF_TRIES
from tutor.engine.world.delivery import opened_by
from tutor.engine.world.foreground import page_on_tab
from tutor.inputs import InputError, looks_personal
from tutor.inputs.touch import AGAIN
from tutor.lesson.message_acts import PRESSED
from tutor.lesson.model import Question, Step

ADDRESS_OUTCOMES = frozenset(
    ("address_empty", "address_search", "address_incomplete", "address_typo", "address_unknown")
)
NOT_ARRIVED = frozenset(("no_arrival", "blocked"))
ATTEMPTS = (LAST_TRY, OUT_OF_TRIES)
REFUSED = (ADDRESS_OUTCOMES - {"address_incomplete"}) | NOT_ARRIVED | {"wrong", *ATTEMPTS}
_PRAISING = re.compile(
    r"(heel |erg )?(goed|mooi|fijn|netjes|knap|slim|prima|uitstekend|een mooi begin|een goed begin)"
    r"\b(?! opletten)",
    re.IGNORECASE,
)
MOST_REMEMBERED = 1_000
MISSES_BEFORE_HELP = 2
"""After so many misses at one step the coach offers help by itself."""

QUIET = frozenset(("hint", "show", "skip", "epilogue"))


def coach_messages(
    moment: Transition, event: Event, before: Coach, after: Coach
) -> tuple[CoachMessage, ...]:
    """What is said about an event, the most important first."""
    if event.verb in QUIET:
        return ()
    outcome, step_on = moment.outcome, after.step > before.step
    said = _praise(moment, before, after) if step_on else known_mistake(moment, before)
    if event.verb == "answer":
        said += _because(moment, event)
    if outcome.errors and (event.verb == "answer" or not any(s.tone == "mistake" for s in said)):
        said.append(_reason(outcome))
    if outcome.tags and not said:
        said += [CoachMessage("mistake", tag) for tag in outcome.tags if tag in ADDRESS_OUTCOMES]
    if not any(s.code == "text" for s in said):
        said += [CoachMessage("warning", tag) for tag in outcome.tags if tag in ATTEMPTS]
    if outcome.arrived:
        said += [CoachMessage("info", "arrived", message) for message in outcome.arrived]
    if not any(s.tone == "mistake" for s in said):
        said += [CoachMessage("info", tag) for tag in outcome.tags if tag in NOT_ARRIVED]
    if event.text and event.verb in ("fill", "address"):
        said += personal_data(moment, event)
    return tuple(said)


def missed(said: tuple[CoachMessage, ...], before: Coach, after: Coach) -> bool:
    """Say whether an event counts as a miss, after some of which help is offered."""
    if after.step > before.step:
        return False
    return any(is_miss(remark) for remark in said)


def is_miss(said: CoachMessage) -> bool:
    """Say whether a remark is about a mistake or a detour that the lesson names."""
    return said.tone == "mistake" or (said.code == "text" and said.tone == "info")


def encouragement(misses: int) -> tuple[CoachMessage, ...]:
    """What is added, in more words each time, when a learner misses again at one step."""
    if misses < MISSES_BEFORE_HELP:
        return ()
    return (CoachMessage("info", "take_time" if misses == MISSES_BEFORE_HELP else "take_help"),)


def shown_remarks(
    moment: Transition, event: Event, before: Coach, after: Coach
) -> tuple[CoachMessage, ...]:
    """What is said about an act that the coach did for the learner: what it was, and what came."""
    named = _with_names(moment, event, before)
    step_on = after.step > before.step
    came = [CoachMessage("info", "arrived", message) for message in moment.outcome.arrived]
    end = CoachMessage("info", "shown") if step_on else CoachMessage("info", "show_on")
    return (CoachMessage("info", "did", act=(named.verb, named.target, named.text)), *came, end)


def _with_names(moment: Transition, event: Event, before: Coach) -> Event:
    """The act with what it was done to, where that can be told only from what was before."""
    if event.verb == "continue":
        action = moment.context.steps[before.step].actions[before.part]
        return event._replace(text="read" if action.verb == "read" else "")
    if event.verb == "banner":
        return event._replace(target=opened_by(moment.context, moment.before, event))
    if event.verb == "tab":
        page = page_on_tab(moment.context, moment.before, event.target)
        title = moment.context.screens[page].title if page else ""
        return event._replace(text=moment.context.text(moment.before, title))
    return event


def _praise(moment: Transition, before: Coach, after: Coach) -> list[CoachMessage]:
    done, said = after.statuses[before.step :], []
    if "done" in done:
        said.append(CoachMessage("praise", "done"))
    elif "shown" in done:
        said.append(CoachMessage("info", "shown"))
    for step in moment.context.steps[before.step : after.step]:
        if step.other_choice and _chose_otherwise(moment, step):
            said.append(CoachMessage("info", "choice", step.other_choice))
    return said


def _because(moment: Transition, event: Event) -> Iterator[CoachMessage]:
    """Why a right answer is right: it may have been a guess."""
    question = moment.context.elements.get(event.target)
    if not isinstance(question, Question):
        return
    for option in question.options:
        shown = moment.context.text(moment.after, option.label)
        if option.right and event.text in (option.label, shown):
            yield CoachMessage(
                "info", "because", question.id, InputError("answer", (("option", option.label),))
            )
            return


def _chose_otherwise(moment: Transition, step: Step) -> bool:
    chosen = [t for t in moment.outcome.done if t in step.actions[-1].targets]
    labels = [moment.context.elements[target].label for target in chosen]
    return bool(labels) and step.advice not in labels


def known_mistake(moment: Transition, coach: Coach) -> list[CoachMessage]:
    """The words for a mistake that the current step, or a free one before the next, names."""
    if coach.step == len(moment.context.steps):
        return []
    known = known_mistakes(moment.context)[coach.step]
    if not known:
        return []
    found = [
        words[target]
        for on, targets in _happened(moment.outcome)
        if (words := known.get(on)) is not None
        for target in targets
        if target in words
    ]
    if not found:
        return []
    say = min(found).say
    return [CoachMessage(_tone(moment.outcome, say), "text", say)]


def _tone(outcome: Outcome, words: str) -> Tone:
    """How the lesson's words about a known act are meant.

    Only what was refused looks like something to mend. Another button or app
    is a detour, told as news, and words that begin with praise are praise.
    """
    refused = outcome.errors or any(tag in REFUSED for tag in outcome.tags)
    if refused:
        return "mistake"
    return "praise" if _PRAISING.match(words) else "info"


def _happened(outcome: Outcome) -> list[tuple[str, tuple[str, ...]]]:
    """What happened, as lessons name it in ``on``: a verb or outcome, and ids or ""."""
    verb = outcome.verb
    happened: list[tuple[str, tuple[str, ...]]] = [(verb, ("", *outcome.done))]
    if verb == "open_message":
        happened.append(("press", outcome.done))
    if verb == "press":
        happened += [(on, outcome.done) for on in sorted(PRESSED - {"press"})]
    for tag in outcome.tags:
        happened.append((tag, ("",)))
    for element, fault in outcome.errors:
        happened += ((fault.reason, ("",)), ("fill", (element,)))
        if fault.reason == "older":
            happened.append(("old_code", ("",)))
        if verb == "answer":
            happened.append(("answer", (dict(fault.values).get("option", ""),)))
    return happened


def _reason(outcome: Outcome) -> CoachMessage:
    """The first reason why an input or answer is not right; the others stand at their fields."""
    element, fault = outcome.errors[0]
    went_on = outcome.accepted and not NOT_ARRIVED.intersection(outcome.tags)
    nobodys = went_on or fault.reason == AGAIN
    return CoachMessage("info" if nobodys else "mistake", "fault", element, fault)


def personal_data(moment: Transition, event: Event) -> tuple[CoachMessage, ...]:
    """A friendly warning when something looks like the learner's own data."""
    context, text = moment.context, event.text
    found = context.memo.recall(text, MOST_REMEMBERED, looks_personal, text, context.own_values)
    return (CoachMessage("warning", "personal", found),) if found else ()
