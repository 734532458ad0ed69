"""The command line: the only part of the house that prints."""

from __future__ import annotations


def main() -> None:
    """Run ``tutor`` with the arguments of this process, and end it."""
    import sys

    from tutor.cli.run import run

    sys.exit(run(sys.argv[1:]))
