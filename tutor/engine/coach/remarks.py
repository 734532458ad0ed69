"""What the coach says about an event: praise, a known mistake, a reason, a way on."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.coach.follow import Moment
from tutor.engine.coach.known import known_mistakes
from tutor.engine.event import Event
from tutor.engine.state import Coach, Outcome, Said
from tutor.lesson.inputs import Fault, looks_personal
from tutor.lesson.model import Question, Step

ADDRESS_OUTCOMES = frozenset(
    ("address_empty", "address_search", "address_incomplete", "address_typo", "address_unknown")
)
MOST_REMEMBERED = 1_000
QUIET = frozenset(("hint", "show", "skip", "epilogue"))


def remarks(moment: Moment, event: Event, before: Coach, after: Coach) -> tuple[Said, ...]:
    """What is said about an event, the most important first."""
    if event.verb in QUIET:
        return ()
    outcome, step_on = moment.outcome, after.step > before.step
    said = _praise(moment, before, after) if step_on else known_mistake(moment, before)
    if event.verb == "answer":
        said += _because(moment, event)
    if outcome.faults and (event.verb == "answer" or not any(s.tone == "mistake" for s in said)):
        said.append(_reason(outcome))
    if outcome.tags and not said:
        said += [Said("mistake", tag) for tag in outcome.tags if tag in ADDRESS_OUTCOMES]
    if outcome.arrived:
        said += [Said("info", "arrived", message) for message in outcome.arrived]
    if "no_arrival" in outcome.tags and not any(s.tone == "mistake" for s in said):
        said.append(Said("info", "no_arrival"))
    if event.text and event.verb in ("fill", "address"):
        said += personal_data(moment, event)
    return tuple(said)


def _praise(moment: Moment, before: Coach, after: Coach) -> list[Said]:
    done, said = after.statuses[before.step :], []
    if "done" in done:
        said.append(Said("praise", "done"))
    elif "shown" in done:
        said.append(Said("info", "shown"))
    for step in moment.stage.steps[before.step : after.step]:
        if step.other_choice and _chose_otherwise(moment, step):
            said.append(Said("info", "text", step.other_choice))
    return said


def _because(moment: Moment, event: Event) -> Iterator[Said]:
    """Why a right answer is right: it may have been a guess."""
    question = moment.stage.elements.get(event.target)
    if not isinstance(question, Question):
        return
    for option in question.options:
        shown = moment.stage.text(moment.after, option.label)
        if option.right and event.text in (option.label, shown):
            yield Said("info", "because", question.id, Fault("answer", (("option", option.label),)))
            return


def _chose_otherwise(moment: Moment, step: Step) -> bool:
    chosen = [t for t in moment.outcome.done if t in step.actions[-1].targets]
    labels = [moment.stage.elements[target].label for target in chosen]
    return bool(labels) and step.advice not in labels


def known_mistake(moment: Moment, coach: Coach) -> list[Said]:
    """The words for a mistake that the current step, or a free one before the next, names."""
    if coach.step == len(moment.stage.steps):
        return []
    known = known_mistakes(moment.stage)[coach.step]
    if not known:
        return []
    found = [
        words[target]
        for on, targets in _happened(moment.outcome)
        if (words := known.get(on)) is not None
        for target in targets
        if target in words
    ]
    return [Said("mistake", "text", min(found).say)] if found else []


def _happened(outcome: Outcome) -> list[tuple[str, tuple[str, ...]]]:
    """What happened, as lessons name it in ``on``: a verb or outcome, and ids or ""."""
    verb = outcome.verb
    happened = [(verb, ("", *outcome.done))]
    if verb == "press":
        happened.append(("choose", outcome.done))
    for tag in outcome.tags:
        happened.append((tag, ("",)))
    for element, fault in outcome.faults:
        happened += ((fault.reason, ("",)), ("fill", (element,)))
        if fault.reason == "older":
            happened.append(("old_code", ("",)))
        if verb == "answer":
            happened.append(("answer", (dict(fault.values).get("option", ""),)))
    return happened


def _reason(outcome: Outcome) -> Said:
    """The first reason why an input or answer is not right; the others stand at their fields."""
    element, fault = outcome.faults[0]
    return Said("mistake", "fault", element, fault)


def personal_data(moment: Moment, event: Event) -> tuple[Said, ...]:
    """A friendly warning when something looks like the learner's own data."""
    memory = moment.stage.personal
    if event.text not in memory:
        if len(memory) > MOST_REMEMBERED:
            memory.clear()
        memory[event.text] = looks_personal(event.text, moment.stage.own_values)
    found = memory[event.text]
    return (Said("warning", "personal", found),) if found else ()
