"""What each part of the format is for, in Dutch, with a sample; the keys explain themselves.

One declaration for the JSON Schema and the reference page. A test holds that
every part of the format is here, and that every sample is of its shape.
"""

from __future__ import annotations

from tutor.authoring.explained.elements import ELEMENTS
from tutor.authoring.explained.files import FILES
from tutor.authoring.explained.kinds import KINDS, OUTCOMES
from tutor.authoring.explained.row import Explanation
from tutor.authoring.explained.steps import STEPS
from tutor.loader.schema import Located

__all__ = ["ELEMENTS", "FILES", "KINDS", "OUTCOMES", "STEPS", "Explanation", "explained"]

_ALL: dict[type[Located], Explanation] = {**FILES, **ELEMENTS, **STEPS}


def explained(shape: type[Located]) -> Explanation:
    """What is told of a shape; a step is told as its action. Raises KeyError."""
    for cls in shape.__mro__:
        if cls in _ALL:
            return _ALL[cls]
    raise KeyError(shape.__name__)
