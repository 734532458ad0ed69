"""A row of the table of sentences: a way of saying, and the acts that it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tutor.importer.sentences.acts import Act

Found = re.Match[str]


class Row(NamedTuple):
    """One way of saying something.

    ``pattern`` is matched from the begin of a clause without its full stop, in
    any case. ``make`` gives the acts; none when it is not this after all.
    """

    name: str
    pattern: re.Pattern[str]
    make: Callable[[Found], tuple[Act, ...]]


def row(name: str, pattern: str, make: Callable[[Found], tuple[Act, ...]]) -> Row:
    """A row from the text of a pattern; a space in it stands for any white space."""
    return Row(name, re.compile(pattern), make)


def always(*acts: Act) -> Callable[[Found], tuple[Act, ...]]:
    """Makes the same acts whatever was found."""
    return lambda _found: acts
