"""The only place that prints. Whatever is said is cleaned of what steers a terminal."""

from __future__ import annotations

import os
import sys

from tutor.lesson.text import clean_text


def say(text: str = "") -> None:
    """Print a line, or several, for the person who asked."""
    print(clean_text(text))


def complain(text: str) -> None:
    """Print what is in the way, apart from the output that was asked for."""
    sys.stdout.flush()
    print(clean_text(text), file=sys.stderr, flush=True)


def tell_progress(text: str, *, last: bool) -> None:
    """Show on a terminal how far something is; the next text takes the place of this one."""
    if sys.stderr.isatty():
        print(f"\r{clean_text(text)}", end="\n" if last else "", file=sys.stderr, flush=True)


def finish() -> None:
    """Hand over all that was said. Raises BrokenPipeError when nobody reads it."""
    sys.stdout.flush()


def be_forgiving() -> None:
    """Show a character that the terminal lacks as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def stop_output() -> None:
    """After a closed pipe: let nothing more be written, not even when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def can_show_app() -> bool:
    """Whether there is a terminal here that can show more than lines."""
    return (
        sys.stdin.isatty()
        and sys.stdout.isatty()
        and (os.name == "nt" or os.environ.get("TERM", "") not in ("", "dumb", "unknown"))
    )
