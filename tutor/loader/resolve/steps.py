"""Steps: what each asks for, its known mistakes, and the choice that it advises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tutor.inputs import KINDS, RULES
from tutor.lesson.channels import MESSAGE
from tutor.lesson.message_acts import act_of
from tutor.lesson.model import Button, Element, Input, Mistake, Question, Step
from tutor.loader import schema
from tutor.loader.resolve.labels import ROLES
from tutor.loader.resolve.names import Names, check_condition
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.resolve.symbol_table import SymbolTable
from tutor.loader.resolve.targets import Route, check_known, message_act, report_label
from tutor.loader.schema import Act, StepKeys, actions_of, position_of


def build_steps(
    steps: Iterable[schema.Step],
    symbols: SymbolTable,
    names: Names,
    report: Reporter,
    chapter: int = 0,
) -> Iterator[Step]:
    """The steps of a chapter in their order, their labels turned into ids."""
    first = next((s.id for s in symbols.own_screens.values() if s.chapter == chapter), "")
    route = Route(symbols, report, first)
    for index, source in enumerate(steps):
        check_condition(source.when, position_of(source, "when"), names, report)
        if source.with_previous and index == 0:
            report.add("M340", position_of(source, "with_previous"))
        screen = getattr(source, "screen", "")
        step = Step(
            actions=tuple(route.action(act, screen) for act in actions_of(source)),
            text=source.text,
            when=source.when,
            optional=source.optional,
            with_previous=source.with_previous,
            why=source.why,
            hints=source.hints,
            mistakes=tuple(_mistake(mistake, symbols, report) for mistake in source.mistakes),
            advice=source.advice,
            other_choice=source.other_choice,
            chapter=chapter,
            at=source.at,
        )
        _check_advice(step, source, symbols, report)
        yield step


def _mistake(source: schema.Mistake, symbols: SymbolTable, report: Reporter) -> Mistake:
    on = source.on
    if isinstance(on, schema.Outcome):
        at = position_of(source, "on")
        check_known("M316", on.outcome, known_outcomes(), at, report)
        return Mistake(on.outcome, (), source.say, source.at)
    if isinstance(on, schema.WrongAnswer):
        return Mistake("answer", _answer(on, symbols, report), source.say, source.at)
    return Mistake(on.verb, tuple(_anywhere(on, symbols, report)), source.say, source.at)


def _answer(on: schema.WrongAnswer, symbols: SymbolTable, report: Reporter) -> tuple[str, ...]:
    questions = (e for e, _ in symbols.built if isinstance(e, Question))
    options = [option.label for question in questions for option in question.options]
    check_known("M317", on.answer, options, position_of(on, "answer"), report)
    return (on.answer,)


def _anywhere(on: Act, symbols: SymbolTable, report: Reporter) -> Iterator[str]:
    """The ids of all that an action of a mistake can mean, wherever it stands."""
    known: Mapping[str, tuple[str, Iterable[str]]] = {
        "visit": ("M301", symbols.own_screens),
        "open_message": ("M302", symbols.messages),
        "open_app": ("M307", symbols.apps()),
    }
    for index, name in enumerate(on.targets):
        at = position_of(on, on.tag, index)
        if act_of(on.verb) is not None:
            yield from message_act(on, position_of(on, on.tag), symbols, report)
            continue
        if on.verb in ROLES:
            role = ROLES[on.verb]
            found = symbols.labels.anywhere(role, name)
            screen = getattr(on, "screen", "")
            yield from (e.id for e in found if screen in ("", e.screen.removeprefix(MESSAGE)))
            if not found:
                report_label(symbols, report, at, role, name)
            continue
        code, names = known[on.verb]
        check_known(code, name, names, at, report)
        yield name


def _check_advice(step: Step, source: StepKeys, symbols: SymbolTable, report: Reporter) -> None:
    """The advice must be one of the choices where the step's action is."""
    targets = [target for action in step.actions for target in action.targets]
    if not step.advice or not targets:
        return
    elements = symbols.elements
    screens = {elements[target].screen for target in targets if target in elements}
    choices = [
        choice
        for element in elements.values()
        if element.screen in screens
        for choice in _choices(element)
    ]
    if step.advice not in choices:
        report.unknown("M318", position_of(source, "advice"), step.advice, choices)


def _choices(element: Element) -> Iterator[str]:
    if isinstance(element, Button):
        yield element.label
    elif isinstance(element, Input):
        yield from element.options
    elif isinstance(element, Question):
        yield from (option.label for option in element.options)


OUTCOMES = (
    "address_typo",
    "address_incomplete",
    "address_search",
    "address_unknown",
    "no_arrival",
    "blocked",
    "last_try",
    "tries_out",
    "old_code",
    "wrong",
    "back",
)
"""The names that the engine gives to what happened."""


def known_outcomes() -> tuple[str, ...]:
    """All names that ``on`` can hold: outcomes, and the reasons why an input is not right."""
    of_kinds = (reason for kind in KINDS.values() for reason in kind.reasons)
    of_rules = (reason for rule in RULES.values() for reason in rule.reasons)
    return tuple(dict.fromkeys((*OUTCOMES, *of_kinds, *of_rules)))
