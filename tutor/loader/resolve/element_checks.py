"""What is checked of the elements: where buttons lead, what inputs ask, labels that occur once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from tutor.inputs import KINDS, RULES, InputKind
from tutor.inputs.boxes import BETWEEN, MOST_BOXES
from tutor.lesson.condition import can_hold_together
from tutor.lesson.model import Button, Input, Question, Screen
from tutor.loader.resolve.content import ElementSource, ResolvedElement
from tutor.loader.resolve.names import Names, check_condition
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.resolve.screens import ResolvedScreen
from tutor.loader.resolve.symbol_table import SymbolTable
from tutor.loader.schema import FieldPart

BY_ITSELF = ("next", "back", "close")
"""What ``go`` can hold besides the name of a screen."""


def check_elements(symbols: SymbolTable, names: Names, report: Reporter) -> None:
    """Check everything that stands on the screens and in the messages."""
    for resolved in symbols.scenes:
        _check_labels(resolved, report)
        for element, source in resolved.built:
            if source.when.tests:
                check_condition(source.when, source.at("when"), names, report)
            spot = _Spot(resolved.screen, source, symbols, names, report)
            if isinstance(element, Button | Input):
                spot.check_place()
            if isinstance(element, Button):
                _check_button(element, spot)
            elif isinstance(element, Input):
                _check_input(element, spot)
            elif isinstance(element, Question) and not any(o.right for o in element.options):
                report.add("M336", source.at("question"), name=element.label)


def _check_labels(resolved: ResolvedScreen, report: Reporter) -> None:
    by_label: dict[str, list[ResolvedElement]] = {}
    for built in resolved.built:
        if built.element.label:
            by_label.setdefault(built.element.label, []).append(built)
    for label, same in by_label.items():
        for first, second in combinations(same, 2):
            if can_hold_together(first.element.when, second.element.when):
                at = second.source.at(second.source.part.tag)
                report.add("M333", at, label=label, name=resolved.screen.id)
                break


@dataclass(frozen=True, slots=True)
class _Spot:
    """An element's place in the lesson, from which its references are followed."""

    screen: Screen
    source: ElementSource
    symbols: SymbolTable
    names: Names
    report: Reporter

    def check_known(self, code: str, name: str, known: Iterable[str], *path: str | int) -> bool:
        """Whether a name is known; one that a block uses is missed where the block is used."""
        if name in known:
            return True
        at = self.source.at(*path)
        if self.source.block:
            self.report.add("M323", at, block=self.source.block, name=name)
        else:
            self.report.unknown(code, at, name, known)
        return False

    def check_place(self) -> None:
        """Nothing is filled in or pressed on a letter or a card."""
        if self.screen.place in self.symbols.readable_places:
            at = self.source.at(self.source.part.tag)
            self.report.add("M374", at, name=self.screen.place)

    def check_go(self, target: str, key: str) -> None:
        """Check where a button, or an input by itself, leads."""
        if target in ("back", "close") and not self.symbols.has_back(self.screen):
            self.report.add("M375", self.source.at(key), name=self.screen.place)
        elif target in self.symbols.own_screens and self._is_readable(target):
            self.report.add("M376", self.source.at(key), name=target)
        elif target == "next":
            if not self.symbols.followers[self.screen.id]:
                self.report.add("M334", self.source.at(key), name=self.screen.id)
        elif target:
            self.check_known("M301", target, (*self.symbols.own_screens, *BY_ITSELF), key)

    def _is_readable(self, screen: str) -> bool:
        return self.symbols.own_screens[screen].place in self.symbols.readable_places


def _check_button(button: Button, spot: _Spot) -> None:
    symbols, effects = spot.symbols, button.effects
    for key, messages in (("send", effects.send), ("notify", effects.notify)):
        for index, message in enumerate(messages):
            spot.check_known("M302", message, symbols.messages, key, index)
    for index, name in enumerate(effects.renew):
        spot.check_known("M393", name, spot.names.renewing, "renew", index)
    spot.check_go(effects.go, "go")
    _check_also(button, spot)
    tab = effects.new_tab
    if (
        tab
        and spot.check_known("M301", tab, symbols.own_screens, "new_tab")
        and not (symbols.has_tabs(spot.screen) and symbols.has_tabs(symbols.own_screens[tab]))
    ):
        spot.report.add("M335", spot.source.at("new_tab"))


def _check_also(button: Button, spot: _Spot) -> None:
    """One press moves each place once, and only a screen says on which place it is."""
    screens = spot.symbols.own_screens
    first = screens.get(button.effects.go)
    taken = [first.place if first is not None else spot.screen.place]
    for index, name in enumerate(button.effects.also, 1):
        if not spot.check_known("M301", name, screens, "go", index):
            continue
        if screens[name].place in taken:
            spot.report.add("M345", spot.source.at("go", index), name=name)
        taken.append(screens[name].place)


def _check_input(field: Input, spot: _Spot) -> None:
    source, report = spot.source, spot.report
    if field.kind in KINDS:
        known = reasons_of(field)
        for reason in field.wrong:
            if reason not in known:
                at = source.key_at("wrong", reason)
                report.unknown("M315", at, reason, known, kind=field.kind)
        _check_keys(field, spot)
    else:
        report.unknown("M313", source.at("kind"), field.kind, KINDS)
    for index, (rule, argument) in enumerate(field.rules):
        if "$" not in argument and not _can_judge(rule, field, argument):
            report.add("M337", source.at("rules", index), name=rule, value=argument)
    if field.kind == "boxes":
        _check_boxes(field, spot)
    for index, answer in enumerate(field.answers if field.options else ()):
        if "$" not in answer:
            spot.check_known("M319", answer, field.options, "expect", index)
    spot.check_go(field.then, "then")
    if field.tries:
        spot.check_known("M301", field.out, spot.symbols.own_screens, "tries", "then")
        if not field.expect:
            report.add("M395", source.key_at("tries"))


def _check_boxes(field: Input, spot: _Spot) -> None:
    """A group has as many boxes as must be ticked, and their labels can be told apart."""
    limits = dict(field.rules)
    most = int(limits.get("at_most", len(field.options)))
    least = int(limits.get("at_least", 0))
    if least > min(most, len(field.options)):
        at = spot.source.at("at_least")
        spot.report.add("M337", at, name="at_least", value=limits["at_least"])
    if len(field.options) > MOST_BOXES:
        spot.report.add("M349", spot.source.at("options"), name=field.label)
    for index, option in enumerate(field.options):
        if BETWEEN.strip() in option:
            spot.report.add("M349", spot.source.at("options", index), name=option)


KEYS_OF_KINDS: Mapping[str, Callable[[InputKind], bool]] = {
    "options": lambda kind: kind.prompt != "" and kind.name != "scan",
    "fails": lambda kind: kind.gesture is not None,
    "exact": lambda kind: kind.name == "code",
    "pick": lambda kind: kind.name == "date",
    "prefix": lambda kind: kind.gesture is None and not kind.prompt,
    "value": lambda kind: kind.gesture is None,
    "expect": lambda kind: kind.gesture is None,
    "length": lambda kind: kind.gesture is None and not kind.prompt,
    "rules": lambda kind: kind.gesture is None,
    "tries": lambda kind: kind.gesture is None and not kind.prompt,
    "example": lambda kind: kind.gesture is None and not kind.prompt,
}
"""The keys of a field that say something for some kinds only, and for which."""


def _check_keys(field: Input, spot: _Spot) -> None:
    """What a field says must mean something for its kind; something must be there to pick."""
    part, kind = spot.source.part, KINDS[field.kind]
    if not isinstance(part, FieldPart):
        return
    for key, suits in KEYS_OF_KINDS.items():
        if key in part.keys and not suits(kind):
            spot.report.add("M342", spot.source.key_at(key), name=key, kind=field.kind)
    if kind.prompt and not field.options:
        spot.report.add("M341", spot.source.at("kind"), kind=field.kind)
    if field.fails is not None:
        at = spot.source.at("fails")
        check_condition(field.fails, at, spot.names, spot.report)


def _can_judge(rule: str, field: Input, argument: str) -> bool:
    if field.kind not in KINDS:
        return RULES[rule].accepts_argument(argument)
    return RULES[rule].fits(KINDS[field.kind], argument)


def reasons_of(field: Input) -> tuple[str, ...]:
    """Every reason for which this input can be not right, and ``other`` for all the rest."""
    rules = (reason for rule, _ in field.rules for reason in RULES[rule].reasons)
    return tuple(dict.fromkeys((*KINDS[field.kind].reasons, *rules, "other")))
