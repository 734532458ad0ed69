"""The only place that prints. Whatever is said is cleaned of what steers a terminal."""

from __future__ import annotations

import contextlib
import os
import sys

from tutor.cli.exits import CannotGoOn, Exit
from tutor.language import gettext as _
from tutor.lesson.text import clean_text


def say(text: str = "") -> None:
    """Print a line, or several, for the person who asked.

    Raises BrokenPipeError when nobody reads it any more, CannotGoOn when it
    cannot be written.
    """
    try:
        print(clean_text(text))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _output_lost() from error


def finish() -> None:
    """Hand over all that was said; raises as ``say`` does."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _output_lost() from error


def complain(text: str) -> None:
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


def _output_lost() -> CannotGoOn:
    stop_output()
    return CannotGoOn(_("The output cannot be written. Is the disk full?"), Exit.FILES)
