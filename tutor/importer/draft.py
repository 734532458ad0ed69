"""From an article to a whole draft: its lessons, built, and what was recognised in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.importer import words
from tutor.importer.article import Article
from tutor.importer.building.build import Bullet, add_reading, build, finish, first_state
from tutor.importer.building.model import Lesson
from tutor.importer.variants import Variant, loose_texts, variants_of


@dataclass(frozen=True, slots=True)
class Drafted:
    """One lesson of the draft, and what became of each bullet."""

    variant: Variant
    lesson: Lesson
    bullets: tuple[Bullet, ...]

    @property
    def recognised(self) -> int:
        """How many bullets became something to do."""
        return sum(bullet.recognised for bullet in self.bullets)


def draft_lessons(article: Article, card: Mapping[str, str]) -> tuple[Drafted, ...]:
    """The lessons of an article, for the person whose card is given."""
    return tuple(_draft(variant, card) for variant in variants_of(article))


def _draft(variant: Variant, card: Mapping[str, str]) -> Drafted:
    lesson = Lesson(variant.brand)
    state = first_state(lesson, lesson.main, card, variant.app)
    bullets: list[Bullet] = []
    loose = list(loose_texts(variant))
    for number, section in enumerate(variant.parts):
        for before, text in loose:
            if before == number:
                add_reading(state, text.line, text.text)
        bullets += build(state, section.items)
    ending = variant.ending[0] if variant.ending else ""
    finish(state, words.markdown(ending) if ending else "")
    if variant.later is not None:
        later = first_state(lesson, lesson.later, card, state.device)
        later.secret = state.secret
        build(later, variant.later.items)
        finish(later, "")
    return Drafted(variant, lesson, tuple(bullets))
