"""What the actions of steps and mistakes mean: labels become ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutor.lesson.channels import CHANNELS, MAILBOX, MESSAGE
from tutor.lesson.elements import Role
from tutor.lesson.message_acts import act_button, act_of
from tutor.lesson.model import Action, Element, Position
from tutor.loader.resolve.labels import ROLES, message_screen
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.resolve.symbol_table import SymbolTable
from tutor.loader.schema import Act, position_of


class Route:
    """Follows the steps in their order, because they name screens in the same order.

    A label that stands on several screens means the first at or after the
    screen that the step before was about.
    """

    def __init__(self, symbols: SymbolTable, report: Reporter, here: str = "") -> None:
        self._symbols = symbols
        self._report = report
        self._here = here
        self._message = ""

    def action(self, act: Act, screen: str = "") -> Action:
        """What an action means; ``screen`` is the one that its step names."""
        if act.verb == "read":
            return Action("read", tuple(self._to_read(act)))
        if act.verb == "open_message" and self._is_letter(act.targets[0]):
            return Action("read", (message_screen(act.targets[0]),))
        if act_of(act.verb) is not None:
            self._arrive(message_screen(act.targets[0]))
            at = position_of(act, act.tag)
            return Action(act.verb, tuple(message_act(act, at, self._symbols, self._report)))
        if act.verb in ROLES:
            return Action(act.verb, self._labelled(act, getattr(act, "screen", "") or screen))
        (name,) = act.targets
        return Action(act.verb, (name,) if self._is_known(act, name) else ())

    def _is_letter(self, name: str) -> bool:
        """Say whether this is a message on paper, which nobody opens."""
        message = self._symbols.messages.get(name)
        return message is not None and CHANNELS[message.via].paper

    def _to_read(self, act: Act) -> Iterator[str]:
        """The screens of what is to be looked at: a letter, a screen on paper, or a place."""
        symbols = self._symbols
        there = symbols.readable_screens
        for name in act.targets:
            found = [s.id for s in there if name in (s.id, s.place, s.id.removeprefix(MESSAGE))]
            if not found:
                known = [*symbols.readable_places, *(s.id.removeprefix(MESSAGE) for s in there)]
                at = position_of(act, act.tag)
                self._report.unknown("M373", at, name, dict.fromkeys(known))
            yield from found

    def _labelled(self, act: Act, screen: str) -> tuple[str, ...]:
        role = ROLES[act.verb]
        named = self._screen(screen, position_of(act, "screen")) if screen else ""
        if screen and not named:
            return ()
        found: list[Element] = []
        for index, label in enumerate(act.targets):
            same = self._find(role, label, named)
            if same:
                self._arrive(same[0].screen)
                found += same
                continue
            at = position_of(act, act.tag, index)
            if named and self._symbols.labels.anywhere(role, label):
                known = self._symbols.labels.of_role(role, named)
                self._report.unknown("M312", at, label, known, screen=screen)
            else:
                report_label(self._symbols, self._report, at, role, label)
        return tuple(element.id for element in found)

    def _find(self, role: Role, label: str, screen: str) -> tuple[Element, ...]:
        labels = self._symbols.labels
        if screen:
            return labels.on_screen(role, label, screen)
        in_message = labels.on_screen(role, label, self._message) if self._message else ()
        return in_message or labels.on_route(role, label, self._here)

    def _screen(self, name: str, at: Position) -> str:
        """The id of the screen or message that is named; "" when there is none."""
        if name in self._symbols.own_screens:
            return name
        if name in self._symbols.messages:
            return message_screen(name)
        self._report.unknown(
            "M301", at, name, (*self._symbols.own_screens, *self._symbols.messages)
        )
        return ""

    def _arrive(self, screen: str) -> None:
        if screen.startswith(MESSAGE):
            self._message = screen
        elif not screen.startswith(MAILBOX):
            self._here, self._message = screen, ""

    def _is_known(self, act: Act, name: str) -> bool:
        symbols, at = self._symbols, position_of(act, act.tag)
        if act.verb == "open_app":
            return check_known("M307", name, symbols.apps(), at, self._report)
        if act.verb == "open_message":
            self._arrive(message_screen(name))
            return check_known("M302", name, symbols.messages, at, self._report)
        if not check_known("M301", name, symbols.own_screens, at, self._report):
            return False
        self._arrive(name)
        screen = symbols.own_screens[name]
        if act.verb == "visit" and not screen.url:
            self._report.add("M339", at, name=name)
        if act.verb == "tab" and not symbols.has_tabs(screen):
            self._report.add("M335", at)
        return True


def message_act(act: Act, at: Position, symbols: SymbolTable, report: Reporter) -> Iterator[str]:
    """The button of an act on a message; none where there is no such message or button."""
    row = act_of(act.verb)
    if row is None:
        return
    for name in act.targets:
        if check_known("M302", name, symbols.messages, at, report):
            button = act_button(message_screen(name), row)
            if button in symbols.elements:
                yield button
            else:
                report.add("M391", at, name=name, act=act.verb)


def check_known(code: str, name: str, known: Iterable[str], at: Position, report: Reporter) -> bool:
    """Whether a name is known; when not, that is reported."""
    known = tuple(known)
    if name in known:
        return True
    report.unknown(code, at, name, known)
    return False


def report_label(
    symbols: SymbolTable, report: Reporter, at: Position, role: Role, label: str
) -> None:
    """Say why a label leads to nothing: it is for another action, or not there at all."""
    if symbols.labels.role_of(label):
        report.add("M311", at, name=label)
    elif symbols.complete:
        report.unknown("M310", at, label, symbols.labels.of_role(role))
