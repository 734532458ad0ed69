"""What each part of the format is for, in Dutch, with a sample; the keys explain themselves.

One declaration for the JSON Schema and the reference page. A test holds that
every part of the format is here, and that every sample is of its shape.
"""

from __future__ import annotations

from tutor.check.explained.elements import ELEMENTS
from tutor.check.explained.files import FILES
from tutor.check.explained.kinds import KINDS, OUTCOMES
from tutor.check.explained.row import Explained
from tutor.check.explained.steps import STEPS
from tutor.lesson.shape import Placed

__all__ = ["ELEMENTS", "FILES", "KINDS", "OUTCOMES", "STEPS", "Explained", "explained"]

_ALL: dict[type[Placed], Explained] = {**FILES, **ELEMENTS, **STEPS}


def explained(shape: type[Placed]) -> Explained:
    """What is told of a shape; a step is told as its action. Raises KeyError."""
    for cls in shape.__mro__:
        if cls in _ALL:
            return _ALL[cls]
    raise KeyError(shape.__name__)
