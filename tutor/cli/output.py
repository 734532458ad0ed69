"""The only place that prints. Whatever is said is cleaned of what steers a terminal."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable

from tutor.cli.exits import CommandError, Exit
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text

_COLOURS = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "tip": "\x1b[1;36m",
    "place": "\x1b[1m",
    "quiet": "\x1b[2m",
}


def echo(text: str = "") -> None:
    """Print a line, or several, for the person who asked.

    Raises BrokenPipeError when nobody reads it any more, CommandError when it
    cannot be written.
    """
    try:
        print(clean_text(text))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _output_lost() from error


def echo_styled(pieces: Iterable[tuple[str, str]]) -> None:
    """Print a line of pieces with a style each; colours only where they are wanted.

    Raises as ``say`` does.
    """
    if not _wants_colour():
        echo("".join(text for text, _style in pieces))
        return
    coloured = (
        f"{_COLOURS[style]}{clean_text(text)}\x1b[0m" if _COLOURS.get(style) else clean_text(text)
        for text, style in pieces
    )
    try:
        print("".join(coloured))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _output_lost() from error


def _wants_colour() -> bool:
    """Whether the output is a terminal that shows colours, and nobody asked for none.

    Source: https://no-color.org
    """
    bare = os.environ.get("TERM", "") in ("", "dumb", "unknown") and os.name != "nt"
    return sys.stdout.isatty() and not bare and not os.environ.get("NO_COLOR")


def flush() -> None:
    """Hand over all that was said; raises as ``say`` does."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _output_lost() from error


def print_error(text: str) -> None:
    """Print what is in the way, apart from the output that was asked for."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    with contextlib.suppress(OSError):
        print(clean_text(text), file=sys.stderr, flush=True)


def tell_progress(text: str, *, last: bool) -> None:
    """Show on a terminal how far something is; the next text takes the place of this one."""
    if sys.stderr.isatty():
        print(f"\r{clean_text(text)}", end="\n" if last else "", file=sys.stderr, flush=True)


def prepare() -> None:
    """Make the output bear with everything.

    A character that the terminal lacks becomes a question mark, and a stream
    that was closed before the program began becomes one that nobody reads.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def stop_output() -> None:
    """Let nothing more be written, not even when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def can_show_app() -> bool:
    """Whether there is a terminal here that can show more than lines."""
    return (
        sys.stdin.isatty()
        and sys.stdout.isatty()
        and (os.name == "nt" or os.environ.get("TERM", "") not in ("", "dumb", "unknown"))
    )


FRAMES = "┏█✓►"
"""Characters that every screen has and that an old encoding lacks."""


def can_show_frames() -> bool:
    """Whether the characters of which screens are made reach the terminal."""
    try:
        FRAMES.encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _output_lost() -> CommandError:
    stop_output()
    return CommandError(_("The output cannot be written. Is the disk full?"), Exit.FILES)
