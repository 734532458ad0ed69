"""All that we say ourselves in a lesson, as sentences and words that know their place.

Labels, messages and screens belong to the simulated organisations and are not ours.
"""

from __future__ import annotations

from tutor.lint.prose.gather import prose_of
from tutor.lint.prose.passage import Passage, Prose, Sentence

__all__ = ["Passage", "Prose", "Sentence", "prose_of"]
