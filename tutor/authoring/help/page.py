"""What the help page of a code holds."""

from __future__ import annotations

from typing import NamedTuple


class HelpPage(NamedTuple):
    """The help page of a code: why it matters, and a faulty and a good sample.

    ``prose`` are English messages for the catalogue, a paragraph each. In
    ``bad`` the mark ``▸`` stands before each place where the code is reported.
    A sample is a file, or those keys of a lesson that matter
    (``tutor.authoring.samples.compose``). Of a code about a whole file no text can
    show what is wrong; ``trick`` then says what to do with the file.
    """

    code: str
    prose: tuple[str, ...]
    bad: str
    good: str
    trick: str = ""
