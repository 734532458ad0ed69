"""All that we say ourselves in a lesson, as sentences and words that know their place.

Labels, messages and screens belong to the simulated organisations and are not ours.
"""

from __future__ import annotations

from tutor.check.prose.gather import prose_of
from tutor.check.prose.said import Prose, Said, Sentence

__all__ = ["Prose", "Said", "Sentence", "prose_of"]
