"""A help page as the docstring of a rule: prose, then a bad and a good sample.

::

    A button without any effect.

    A learner who presses it sees nothing happen.

    Bad:
        screens: …
    Good:
        screens: …

Each paragraph of the prose is a message for the catalogue; the samples are YAML.
"""

from __future__ import annotations

import re
from textwrap import dedent

_SAMPLES = re.compile(r"^Bad:\n(?P<bad>.*?)^Good:\n(?P<good>.*)\Z", re.MULTILINE | re.DOTALL)


def is_page(docstring: str) -> bool:
    """Whether this docstring is the help page of a rule."""
    return _SAMPLES.search(docstring) is not None


def prose(docstring: str) -> tuple[str, ...]:
    """The paragraphs before the samples, each on one line."""
    before = _SAMPLES.split(docstring, maxsplit=1)[0]
    return tuple(" ".join(part.split()) for part in before.split("\n\n") if part.strip())


def samples(docstring: str) -> tuple[str, str]:
    """The bad and the good sample. Raises ValueError when there are none."""
    found = _SAMPLES.search(docstring)
    if found is None:
        raise ValueError("no samples")
    return _sample(found["bad"]), _sample(found["good"])


def _sample(block: str) -> str:
    return dedent(block).strip("\n") + "\n"
