"""Counting the syllables of Dutch words, and the reading ease that follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tutor.lint.prose.passage import Passage
from tutor.lint.prose.sentences import FILLER

_SOUNDS = re.compile(
    "aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|ai|oi|ïe|[aeiouyàáâäèéêëìíîïòóôöùúûü]"
)
_CONSONANTS = (
    (re.compile("qu"), "kw"),
    (re.compile(r"(?<![a-z])y(?=[aeou])|(?<=[aeou])y(?=[aeou])"), "j"),
    (re.compile("load"), "lood"),
    (re.compile(r"(?<=[bcdfghjklmnprstvz])eu(?=m(?:s|pje|ps)?$)"), "ejü"),
)
_AS_SPOKEN = {
    "site": 1, "sites": 1, "website": 2, "websites": 2, "online": 2, "offline": 2, "team": 1,
    "teams": 1, "update": 2, "updates": 2, "phone": 1,
    "smartphone": 2, "smartphones": 2, "iphone": 2,
    "service": 2, "google": 2, "mobile": 2, "code": 2, "page": 1, "file": 1, "homepage": 2,
    "chrome": 1, "edge": 1,
}  # fmt: skip
"""Words from English whose letters say something else than their sound."""


@lru_cache(maxsize=10_000)
def syllables(word: str) -> int:
    """The number of syllables of a Dutch word; at least one."""
    return sum(map(_of_part, re.split(r"[-'’./]", word.casefold()))) or 1


def _of_part(part: str) -> int:
    if part in _AS_SPOKEN:
        return _AS_SPOKEN[part]
    for pattern, sound in _CONSONANTS:
        part = pattern.sub(sound, part)
    sounds = len(_SOUNDS.findall(part))
    # Letters without a vowel are read out one by one: sms, pc.
    return sounds or (len(part) if len(part) > 1 else 0)


class Ease(NamedTuple):
    """How easily texts read: the figure, and what it was made of."""

    score: float
    words: int
    sentences: int
    syllables_per_word: float
    words_per_sentence: float


def ease_of(texts: Iterable[Passage]) -> Ease | None:
    """The reading ease of texts after Flesch, for Dutch by Douma (1960); None without words.

    206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence: the
    higher the easier. Labels and numbers count for the length of a sentence
    and not for syllables, because nobody can choose a shorter one.
    """
    sentences = [sentence for said in texts for sentence in said.sentences]
    spoken = sum(len(sentence.words) for sentence in sentences)
    ours = [word.text for sentence in sentences for word in sentence.words if _is_ours(word.text)]
    if not ours:
        return None
    per_word = sum(map(syllables, ours)) / len(ours)
    per_sentence = spoken / len(sentences)
    score = 206.84 - 0.77 * 100 * per_word - 0.93 * per_sentence
    return Ease(score, spoken, len(sentences), per_word, per_sentence)


def _is_ours(word: str) -> bool:
    return not word.startswith(FILLER) and not any(letter.isdigit() for letter in word)
