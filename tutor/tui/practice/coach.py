"""The coach: the step in words, what just happened, and help, always in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Grid, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from tutor.engine.view import CoachView, Remark, Tone
from tutor.i18n import gettext as _
from tutor.practice.texts import REMARK_SIGNS, STATUSES
from tutor.tui.content import markdown_content, to_content
from tutor.tui.keys import Key
from tutor.tui.practice import keys
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.lines import StepProgress
from tutor.tui.widgets.text import CachedText, appear

MOST_REMARKS = 3
LEAST_ROOM, ALL_ROOM = 12, 99
"""Rows for what is said and leads on, so that help stays in place; all, where it is not tall."""


@dataclass(frozen=True, slots=True)
class CoachState:
    """What the coach shows besides its view.

    ``invite`` names the other device when the next act is there, out of sight. ``note``
    is a line of the program itself, for example that progress cannot be saved.
    """

    invite: str = ""
    note: str = ""
    done: bool = False


class _Box(CachedText):
    """A remark or hint, with its sign and colour."""

    DEFAULT_CSS = """
    _Box { height: auto; padding: 0 1; margin-top: 1; color: $ink; border-left: outer $primary; }
    _Box.-praise { color: $praise; border-left: outer $praise; text-style: bold; }
    _Box.-mistake, _Box.-warning { color: $mistake; border-left: outer $mistake; }
    _Box.-hint { border: round $primary; border-title-color: $primary; margin-top: 1; }
    """

    def fill(self, tone: str, text: Content) -> None:
        """Show this, or nothing when it is empty."""
        appear(self, bool(text.plain))
        if not self.has_class(f"-{tone}"):
            self.set_classes(f"-{tone}")
        self.show(text)


class CoachButton(BigButton):
    """A button of the coach; it runs the action of its key."""

    FOCUS_ON_CLICK = False
    DEFAULT_CSS = """
    CoachButton { width: 100%; min-width: 8; padding: 0; }
    CoachButton.-highlighted { border: heavy $guide; padding: 0; }
    """

    def __init__(self, key: Key, *, look: str = "plain") -> None:
        super().__init__(key_label(key), key.action, look=look)
        self.key = key


class HelpButton(CoachButton):
    """A button of half the width: what it does, and below that its key."""

    DEFAULT_CSS = """
    HelpButton {
        height: 3; padding: 0 0 0 1; border: none; border-left: thick $primary;
        background: $panel;
    }
    HelpButton:hover, HelpButton:focus { padding: 0 0 0 1; border: none; }
    HelpButton:hover { border-left: thick $ink; }
    HelpButton:focus { border-left: thick $on-accent; }
    HelpButton.-offered {
        color: $on-accent; background: $accent; border-left: thick $on-accent;
    }
    """

    def __init__(self, key: Key) -> None:
        super().__init__(key)
        self.relabel(to_content(key.name) + to_content(f"\n{key.key_label}", "not bold"))


class Says(VerticalScroll, can_focus=True):
    """All texts of the coach; takes the focus, for the arrow keys, when they are more than fit."""

    FOCUS_ON_CLICK = False
    DEFAULT_CSS = """
    Says {
        height: 1fr; overflow-x: hidden; scrollbar-size: 0 1; scrollbar-gutter: stable;
    }
    Says:focus { border-left: heavy $primary; }
    """

    def allow_focus(self) -> bool:
        """Only when there is something to scroll."""
        return self.max_scroll_y > 0

    def fit(self, least: int) -> None:
        """Take no more rows than the text needs, so that what stands below stays near it."""
        self.styles.max_height = max(least, self.rows_needed())

    def rows_needed(self) -> int:
        """The rows that all the text takes, beside the room for a scrollbar."""
        room = self.scrollable_content_region.size
        return sum(_rows(child, room) for child in self.children if child.display) if room else 0


def _rows(widget: Widget, room: Size) -> int:
    around = widget.gutter + widget.styles.margin
    return widget.get_content_height(room, room, room.width - around.width) + around.height


class CoachPanel(Vertical):
    """Shows a ``CoachView``; the buttons stay where they are whatever the texts above them."""

    DEFAULT_CSS = """
    CoachPanel { background: $background; padding: 0 1; }
    CoachPanel .step { height: auto; margin-top: 1; }
    CoachPanel > #onward { height: auto; }
    CoachPanel > #help { height: auto; grid-size: 2; grid-rows: 3; grid-gutter: 1; margin-top: 1; }
    CoachPanel .note { color: $mistake; height: auto; }
    """

    @dataclass
    class Asked(Message):
        """The learner asked the coach for something; ``action`` is one of the screen's."""

        action: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._progress = StepProgress()
        self._says = Says(id="says")
        self._shown: CoachView | None = None
        self._step = CachedText(classes="step")
        self._elsewhere = _Box()
        self._remarks = [_Box() for _ in range(MOST_REMARKS)]
        self._hint = _Box()
        self._hint.border_title = to_content(_("Hint"))
        self._note = CachedText(classes="note")
        self._go_on = CoachButton(keys.GO_ON, look="primary")
        self._invite = CoachButton(keys.SWITCH, look="primary")
        self._skip = CoachButton(keys.SKIP)
        self._wait = CoachButton(keys.WAIT, look="primary")
        self._help = [HelpButton(key) for key in keys.COACH_KEYS]

    def compose(self) -> ComposeResult:
        """The texts above, the buttons below."""
        yield self._progress
        with self._says:
            yield self._step
            yield from self._remarks
            yield self._elsewhere
            yield self._hint
        yield self._note
        with Vertical(id="onward"):
            yield self._go_on
            yield self._invite
            yield self._wait
            yield self._skip
        with Grid(id="help"):
            yield from self._help

    def fill(self, coach: CoachView, state: CoachState) -> None:
        """Show what the coach says now."""
        self._progress.show_step(coach.number, coach.total)
        self._step.show(coach_line(coach))
        self._elsewhere.fill("elsewhere", _signed("→ ", coach.elsewhere))
        self._fill_remarks(coach.messages)
        self._hint.fill("hint", markdown_content(coach.hint))
        appear(self._note, bool(state.note))
        self._note.show(state.note)
        appear(self._go_on, coach.can_continue or state.done)
        self._go_on.set_class(coach.continue_highlighted, "-highlighted")
        appear(self._invite, bool(state.invite))
        if state.invite and not self._invite.label.plain.startswith(state.invite):
            self._invite.relabel(key_label(keys.SWITCH, state.invite))
        appear(self._skip, coach.can_skip)
        appear(self._wait, bool(coach.wait) and not state.done)
        self._wait.relabel(key_label(keys.WAIT, coach.wait))
        self._wait.set_class(coach.wait_highlighted, "-highlighted")
        self._fill_help(coach, state)
        self.on_resize()
        self._bring_in_sight(coach)

    def on_resize(self) -> None:
        """Give what is said its room."""
        onward = sum(b.display for b in (self._go_on, self._invite, self._wait, self._skip))
        spare = self.screen.has_class("-tall")
        self._says.fit((LEAST_ROOM if spare else ALL_ROOM) - 3 * onward)

    def _fill_remarks(self, remarks: tuple[Remark, ...]) -> None:
        for index, box in enumerate(self._remarks):
            if index < len(remarks):
                tone = remarks[index].tone
                box.fill(tone, _signed(REMARK_SIGNS[tone], remarks[index].text))
            else:
                box.fill("info", Content(""))

    def _fill_help(self, coach: CoachView, state: CoachState) -> None:
        for button in self._help:
            if button.key is keys.HINT:
                button.set_class(coach.offer_help, "-offered")
                appear(button, not state.done)
            elif button.key is keys.SHOW:
                appear(button, coach.can_show and not state.done)

    def _bring_in_sight(self, coach: CoachView) -> None:
        """Scroll to what is new: a hint that was asked for, else the remark that just came."""
        before, self._shown = self._shown, coach
        if before is None or coach.text != before.text:
            self._says.scroll_home(animate=False)
        if before is not None and coach.hint and coach.hint != before.hint:
            self.call_after_refresh(self._says.scroll_to_widget, self._hint, animate=False)
        elif coach.messages and (before is None or coach.messages != before.messages):
            self.call_after_refresh(self._show_remark)

    def _show_remark(self) -> None:
        """Bring the first remark in sight, with the step above it where both fit."""
        self._says.scroll_home(animate=False, immediate=True)
        self._says.scroll_to_widget(self._remarks[0], animate=False)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Ask for it."""
        event.stop()
        self.post_message(self.Asked(event.value))

    @property
    def way_on(self) -> BigButton | None:
        """The button that leads on, when there is one now."""
        return next((b for b in (self._go_on, self._invite) if b.display), None)


def key_label(key: Key, words: str = "") -> Content:
    """What stands on a button for this key: the words, and the key in a lighter style."""
    name = to_content(words or key.name)
    return name + to_content(f"  {key.key_label}", "not bold") if key.key_label else name


def _signed(sign: str, text: str) -> Content:
    return to_content(sign) + markdown_content(text) if text else Content("")


COLOURS: Mapping[Tone, str] = {
    "praise": "$praise", "mistake": "$mistake", "info": "$ink", "warning": "$mistake",
}  # fmt: skip


def coach_line(coach: CoachView) -> Content:
    """The step in words; at the end, that it is done."""
    return markdown_content(coach.text or _("You have done all the steps."))


def short_line(coach: CoachView) -> Content:
    """The first remark, what to do, and below that the hint, for a small screen."""
    parts = [
        to_content(REMARK_SIGNS[remark.tone], f"bold {COLOURS[remark.tone]}")
        + markdown_content(remark.text).stylize(COLOURS[remark.tone])
        for remark in coach.messages[:1]
    ]
    way = coach.elsewhere and not coach.hint
    parts.append(_signed("→ ", coach.elsewhere) if way else coach_line(coach))
    line = Content("\n").join(parts)
    if not coach.hint:
        return line
    return line + to_content("\n" + _("Hint") + ": ", "bold") + markdown_content(coach.hint)


def whole_story(coach: CoachView) -> Content:
    """All that the coach has to say, and every step with its status."""
    parts = [coach_line(coach)]
    parts += [to_content(REMARK_SIGNS[r.tone]) + markdown_content(r.text) for r in coach.messages]
    if coach.elsewhere:
        parts.append(Content("→ ") + markdown_content(coach.elsewhere))
    if coach.hint:
        parts.append(to_content(_("Hint") + ": ", "bold") + markdown_content(coach.hint))
    parts.append(to_content(_("All steps"), "bold"))
    parts.append(Content("\n").join(_step_line(coach, index) for index in range(len(coach.steps))))
    return Content("\n\n").join(parts)


def _step_line(coach: CoachView, index: int) -> Content:
    line = coach.steps[index]
    sign, words = STATUSES[line.status]
    status = f" ({_(words)})" if line.status != "todo" else ""
    text = to_content(f"{sign} {line.number}. ") + markdown_content(line.text) + to_content(status)
    return text.stylize("bold") if line.status == "current" else text
