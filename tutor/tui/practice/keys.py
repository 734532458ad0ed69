"""All keys of the practice screen: declared once for binding, button, bar and help."""

from __future__ import annotations

from textual.binding import Binding

from tutor.i18n import N_
from tutor.tui.keys import WALK as ARROWS
from tutor.tui.keys import Key

HELP = Key(
    "f1,question_mark", "explain", "F1", N_("Help"), N_("Explains where you are."),
)  # fmt: skip
HINT = Key(
    "f3", "hint", "F3", N_("Hint"), N_("Gives a hint. Ask again for a stronger one."), bar=False
)
SHOW = Key(
    "f4",
    "help('show')",
    "F4",
    N_("Do it for me"),
    N_("The coach does this step for you."),
    bar=False,
)
STEP_BACK = Key(
    "f5", "help('step_back')", "F5", N_("Step back"), N_("Goes back one step. Nothing gets lost."),
    bar=False,
)  # fmt: skip
SWITCH = Key(
    "f6", "switch_device", "F6", N_("Other place"),
    N_("Goes to the place that the coach names. Press again for another place."), bar=False,
)  # fmt: skip
CARD = Key(
    "f7", "card", "F7", N_("Card"),
    N_("Shows your card. Choose a line to put it in the box you were in."),
)  # fmt: skip
KEYBOARD = Key(
    "f8", "keyboard", "F8", N_("Keyboard"), N_("Shows a keyboard on the screen, for the mouse.")
)
STEPS = Key("f9", "steps", "F9", N_("Steps"), N_("Shows what the coach says, and all the steps."))
GO_ON = Key("f10", "go_on", "F10", N_("Go on"), N_("Goes on when you have read enough."), bar=False)
SKIP = Key(
    "f11", "pass('skip')", "F11", N_("Skip"), N_("Skips a step that you may leave out."), bar=False
)
WAIT = Key(
    "ctrl+t", "pass('wait')", "Ctrl T", N_("Later"),
    N_("Goes on to the moment at which something comes that is under way."), bar=False,
)  # fmt: skip
STOP = Key(
    "escape", "stop", "Esc", N_("Stop"), N_("Stops, but asks you first. Your place is kept.")
)

PRACTICE_KEYS = (
    HELP,
    HINT,
    SHOW,
    STEP_BACK,
    SWITCH,
    CARD,
    KEYBOARD,
    STEPS,
    GO_ON,
    SKIP,
    WAIT,
    STOP,
)
WALK = (
    *ARROWS,
    Binding("pagedown", "page(1)", show=False),
    Binding("pageup", "page(-1)", show=False),
)
"""Keys that walk and scroll wherever nothing else uses them."""
COACH_KEYS = (HINT, SHOW, STEP_BACK, CARD)
"""What stands as large buttons below the coach, always in this place."""
