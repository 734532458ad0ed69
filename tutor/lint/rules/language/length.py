"""Short sentences, and how easily the whole reads."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lint.prose import Passage
from tutor.lint.prose.syllables import Ease, ease_of
from tutor.lint.subject import LessonSubject

EASY = 15
MOST = 20
"""So many words a sentence has at most."""
ENOUGH = 100
"""From so many words on a figure for the reading ease says something."""


def long_sentence(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A sentence of more than fifteen words is hard to keep in mind."""
    yield from _longer(subject, "T452", EASY, MOST)


def too_long_sentence(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A sentence of more than twenty words loses many readers halfway."""
    yield from _longer(subject, "T453", MOST, None)


def reading_ease(subject: LessonSubject) -> Iterator[Diagnostic]:
    """The reading ease of a whole lesson, as a figure."""
    ease = ease_of(_of_article(subject))
    if ease is not None and ease.words >= ENOUGH:
        title = subject.own.find("title")
        at = title.at if title else Position(subject.lesson.path, 1, 1)
        yield Diagnostic(at, "T462", _figures(ease))


def _of_article(subject: LessonSubject) -> Iterator[Passage]:
    """The texts of the lesson and its article, without what several lessons share."""
    folder = subject.lesson.path.rpartition("/")[0]
    for said in subject.prose.own:
        if said.node.at.file.startswith(f"{folder}/"):
            yield said


def _figures(ease: Ease) -> dict[str, str]:
    return {
        "ease": f"{ease.score:.0f}",
        "words": str(ease.words),
        "sentences": str(ease.sentences),
        "words_per_sentence": f"{ease.words_per_sentence:.1f}",
        "syllables_per_word": f"{ease.syllables_per_word:.2f}",
    }


def _longer(
    subject: LessonSubject, code: str, least: int, most: int | None
) -> Iterator[Diagnostic]:
    for said in subject.prose.texts:
        for sentence in said.sentences:
            count = len(sentence.words)
            if count > least and (most is None or count <= most):
                yield Diagnostic(said.at(sentence.words[0]), code, {"count": str(count)})
