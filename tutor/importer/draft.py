"""From an article to a whole draft: its lessons, built, and what was recognised in each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tutor.importer import words
from tutor.importer.article import Article
from tutor.importer.build import Bullet, build
from tutor.importer.model import DraftLesson
from tutor.importer.state import BuildState
from tutor.importer.steps import add_reading, finish, first_state
from tutor.importer.variants import Variant, loose_texts, variants_of

_MESSAGES = re.compile(
    r"\b(?:code|sms-?code|link|ontvangt|krijgt|stuurt|gestuurd)\b.*\b(?:sms|e-?mail|mail|bericht"
    r"|telefoon)"
    r"|\b(?:sms|e-?mail|mail|bericht)\w*\b.*\b(?:code|link|met)\b|(?:[Oo]pen|[Ll]ees) (?:de|het)"
    r" (?:sms|e-?mail|mail|bericht)",
)
"""Whether an article is about messages that come, by its words."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """One lesson of the draft, and what became of each bullet."""

    variant: Variant
    lesson: DraftLesson
    bullets: tuple[Bullet, ...]

    @property
    def recognised(self) -> int:
        """How many bullets became something to do."""
        return sum(bullet.recognised for bullet in self.bullets)


def draft_lessons(article: Article, card: Mapping[str, str]) -> tuple[Drafted, ...]:
    """The lessons of an article, for the person whose card is given."""
    return tuple(_draft(variant, card) for variant in variants_of(article))


def _draft(variant: Variant, card: Mapping[str, str]) -> Drafted:
    lesson = DraftLesson(variant.brand)
    state = first_state(lesson, lesson.main, card, variant.app)
    items = " ".join(item.text for section in variant.parts for item in section.items)
    state.has_messages = _MESSAGES.search(items) is not None
    bullets: list[Bullet] = []
    loose = list(loose_texts(variant))
    for number, section in enumerate(variant.parts):
        for before, text in loose:
            if before == number:
                add_reading(state, text.line, text.text)
        bullets += build(state, section.items)
    ending = variant.ending[0] if variant.ending else ""
    finish(state, words.markdown(ending) if ending else "")
    _note_guessed_app(state, variant.app)
    if variant.later is not None:
        later = first_state(lesson, lesson.later, card, state.device)
        later.secret = state.secret
        build(later, variant.later.items)
        finish(later, "")
    return Drafted(variant, lesson, tuple(bullets))


def _note_guessed_app(state: BuildState, app: str) -> None:
    """An app that no sentence opened is only where the steps seem to be."""
    screens = [screen for screen in state.chapter.screens if screen.app == app]
    if app and app not in state.opened and screens:
        screens[0].made.insert(0, f"in welke app dit is (nu “{app}”)")
