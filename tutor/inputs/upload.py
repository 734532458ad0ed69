"""A photo that is taken, or a file that is chosen: one of those that there are."""

from __future__ import annotations

import math
import re
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.choice import Choice
from tutor.inputs.kind import Sentences

_SIZE = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(kB|MB)\b")
_BYTES = {"kB": 1_000, "MB": 1_000_000}


class Photo(Choice):
    """A photo, told by what is to be seen on it."""

    name = "photo"
    prompt = N_("Take a photo …")
    reasons: ClassVar[Sentences] = {
        "empty": N_("There is no photo yet. Take one."),
        "unknown": N_("That is not one of the photos. Choose one that is on the list."),
        "other": N_("This photo cannot be used. Take another one."),
    }


class File(Choice):
    """A file, called by its name and, where that matters, its size: ``foto.jpg (9 MB)``."""

    name = "file"
    prompt = N_("Choose a file …")
    measure = "bytes"
    reasons: ClassVar[Sentences] = {
        "empty": N_("There is no file yet. Choose one."),
        "unknown": N_("That is not one of the files. Choose one that is on the list."),
        "other": N_("A different file is meant here. {where}"),
    }

    def size(self, value: str) -> float:
        """The bytes that the text names; nan when it names none."""
        found = _SIZE.search(value)
        return float(found[1].replace(",", ".")) * _BYTES[found[2]] if found else math.nan
