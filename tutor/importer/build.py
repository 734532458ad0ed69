"""Building a lesson from lists of bullets: each clause is recognised, or marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tutor.importer import words
from tutor.importer.article import Text
from tutor.importer.clauses import Clause, clauses_of, sentences
from tutor.importer.model import Do, DraftPart, DraftStep
from tutor.importer.state import (
    BuildState,
    BulletState,
    current,
    leave,
    settle,
)
from tutor.importer.steps import in_parts, join, mark, settle_inline
from tutor.importer.verbs import PATTERNS, arrivals, asking, choosing, messages, prefilled
from tutor.importer.verbs.pattern import Pattern

MOST_CLAUSES = 12
"""So many parts of one bullet are read for what they ask; more are kept as text."""
_CAN_BE_OTHER = frozenset({"press", "leave it"})


class Bullet(NamedTuple):
    """What became of a bullet: whether all of it was recognised, and what in it was not.

    ``ways`` are the names of the patterns that fit its clauses.
    """

    line: int
    text: str
    recognised: bool
    missed: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()


def build(state: BuildState, bullets: Sequence[Text]) -> tuple[Bullet, ...]:
    """Add steps for these bullets, with all that they imply."""
    return tuple(_BulletBuilder(state, bullet).build() for bullet in bullets)


class _BulletBuilder:
    """One bullet: its steps, and what every clause came to."""

    def __init__(self, state: BuildState, bullet: Text) -> None:
        self._state = state
        self._bullet = bullet
        self._steps = [BulletState(DraftStep(bullet.line, ""))]
        self._scope: asking.Opener | None = None
        self._asked = ""
        self._pressed = ""
        self._missed: list[str] = []
        self._ways: list[str] = []
        self._count = 0
        self._tells = True
        self._openers = 0

    def build(self) -> Bullet:
        """Add the steps of the bullet to its chapter."""
        self._state.topic = ""
        secret = self._state.secret
        for sentence in sentences(self._bullet.text):
            opened = asking.opener(sentence)
            if opened is not None:
                self._open(sentence, opened)
            else:
                self._sentence(sentence)
        if any(step.step.when for step in self._steps):
            # What was chosen only in a situation cannot be asked for always.
            self._state.secret = secret
        return self._close()

    def _open(self, sentence: str, opened: asking.Opener) -> None:
        """A sentence on which the rest of the bullet depends."""
        state = self._state
        state.topic = asking.topic_of(sentence) or state.topic
        if asking.is_about_absence(sentence):
            self._miss(sentence)
        for step in self._steps[-1:]:
            step.sentence = sentence
        if opened.kind == "always":
            self._say(sentence)
            return
        shown = prefilled.IS_IT_RIGHT
        found = shown.regex.fullmatch(sentence.strip())
        if found:
            step = self._step(("", False), sentence)
            self._say(sentence)
            if shown.build(state, step, found):
                self._ways.append(shown.name)
                return
        if self._scope is not None:
            self._miss(sentence)
        self._openers += 1
        self._tells = False
        self._scope, self._asked, self._pressed = opened, _statement(sentence), ""
        self._step((f"{self._openers}", False), sentence)
        self._say(sentence)
        for pattern in messages.ARRIVALS:
            found = pattern.regex.fullmatch(sentence.strip().rstrip("?."))
            if found and pattern.build(state, self._steps[-1], found):
                break

    def _sentence(self, sentence: str) -> None:
        parts = clauses_of(sentence)
        said = own = False
        for clause in parts:
            self._count += 1
            before = len(self._steps)
            step = self._step(self._key(clause), sentence, clause)
            if not said or len(self._steps) > before:
                step.said += [] if said else [sentence]
                said = True
            size = _size(step)
            topic = asking.topic_of(f"{clause.condition}?")
            self._state.topic = topic or self._state.topic
            self._clause(step, sentence, clause)
            if own and not (clause.condition or clause.maybe) and _size(step) != size:
                step.doubt(f"Geldt dit ook als het eerste niet gebeurt: “{clause.text}”?")
            own = own or bool(clause.condition or clause.maybe)
            state_topic = asking.topic_of(clause.text)
            self._state.topic = state_topic or self._state.topic

    def _key(self, clause: Clause) -> tuple[str, bool]:
        """What a clause depends on: a condition, and whether it is left to the reader."""
        last = self._steps[-1]
        if last.decide:
            return last.key
        if clause.condition or clause.maybe:
            return f"own {clause.text}", False
        if self._scope is not None and self._scope.kind == "situation":
            return f"{self._openers}", False
        return "", clause.optional or self._scope is not None

    def _step(
        self, key: tuple[str, bool], sentence: str, clause: Clause | None = None
    ) -> BulletState:
        """The step at work, or a new one when it depends on something else."""
        last = self._steps[-1]
        if last.key != key and last.step.actions:
            self._finish_step(last)
            last = BulletState(DraftStep(self._bullet.line, ""), doubts=last.doubts)
            self._steps.append(last)
        if last.key != key or clause is None:
            last.ask = last.question = last.about = ""
            last.wish = last.curious = False
        last.key, last.sentence = key, sentence
        last.optional = key[1]
        if clause is not None and (clause.condition or clause.maybe) and not last.decide:
            last.ask = last.ask or _statement(sentence)
            last.about = last.about or words.topic(clause.condition)
        elif self._scope is not None and self._scope.kind == "situation" and not last.ask:
            if not last.step.when:
                last.ask = self._asked
                last.question, last.about = self._scope.question, self._scope.about
        elif self._scope is not None:
            last.wish, last.curious = self._scope.kind == "wish", self._scope.curious
        return last

    def _clause(self, step: BulletState, sentence: str, clause: Clause) -> None:
        before = _size(step)
        arrivals.wait_for_letter(self._state, step, clause.text)
        name = "" if self._count > MOST_CLAUSES else self._recognise(step, clause)
        self._ways += [name] if name else []
        if not name and not asking.tells(clause.text):
            self._miss(clause.text)
        self._tells = self._tells and (bool(name) or asking.tells(clause.text))
        if _size(step) == before:
            return
        if self._pressed and self._pressed != sentence and not clause.follows:
            step.doubt(f"Geldt dit ook als het eerste niet gebeurt: “{words.line(clause.text)}”?")
        last = step.step.actions[-1].verb
        if self._scope is not None and last in ("press", "choose") and name != "advice":
            self._pressed = sentence

    def _recognise(self, step: BulletState, clause: Clause) -> str:
        """The name of the pattern that fits, after it was built; "" for none."""
        step.other = clause.other
        if clause.other and (clause.condition or clause.maybe):
            return ""
        cores = [clause.core, clause.text.strip().rstrip(".")]
        for core in dict.fromkeys(cores if clause.optional or clause.maybe else cores[:1]):
            for pattern in PATTERNS:
                if clause.other and pattern.name not in _CAN_BE_OTHER:
                    continue
                found = pattern.regex.fullmatch(core)
                if found and self._built(pattern, step, found, clause):
                    return pattern.name
        return ""

    def _built(
        self, pattern: Pattern, step: BulletState, found: re.Match[str], clause: Clause
    ) -> bool:
        if pattern.name == "adjust" and not self._scope:
            # "Als het niet klopt" is what correcting is for, no situation of its own.
            step.ask, step.key = "", ("", False)
        built = pattern.build(self._state, step, found)
        tells_arrival = built and pattern in messages.ARRIVALS
        if tells_arrival and clause.condition and self._scope is None:
            # The message comes on a condition, and so does all that is done with it.
            self._openers += 1
            self._scope = asking.Opener("situation", "", step.about)
            self._asked = step.ask or _statement(step.sentence)
            step.key = (f"{self._openers}", False)
        if built and clause.optional and pattern.name == "press" and step.info is None:
            step.optional = True
        return built

    def _say(self, sentence: str) -> None:
        self._steps[-1].said.append(sentence)

    def _miss(self, text: str) -> None:
        self._missed.append(text)

    def _finish_step(self, step: BulletState) -> None:
        """A choice that no button was named for gets two, and a situation a way on."""
        state = self._state
        if step.decide:
            if step.decide == "which":
                self._miss(step.sentence)
            choosing.choose_own(state, step)
        if step.parts:
            settle_inline(step)
        conditional = current(state)
        when = step.step.when
        if not when or step.parts or conditional is None or conditional.when != when:
            return
        settle(state)
        if current(state) is conditional:
            part = DraftPart("button", words.GO_ON, {"go": "next"}, made=True)
            conditional.parts.append(part)
            conditional.made.append(f"de knop “{words.GO_ON}”")
            step.do("press", words.GO_ON, screen=conditional.id)
            leave(state)

    def _close(self) -> Bullet:
        self._finish_step(self._steps[-1])
        steps = [step for step in self._steps if step.step.actions]
        acted = bool(steps)
        missed = tuple(dict.fromkeys(self._missed))
        doubts = tuple(dict.fromkeys(self._steps[-1].doubts))
        focus = any(step.focus for step in self._steps)
        recognised = (acted or self._tells) and not (missed or doubts or (focus and not acted))
        steps = steps or self._steps[-1:]
        said = " ".join(sentence for step in self._steps for sentence in step.said)
        if said != " ".join(sentences(self._bullet.text)) or not acted:
            steps[0].said = [self._bullet.text]
            for step in steps[1:]:
                step.said = []
        for number, step in enumerate(steps):
            self._add(step, missed if not number else (), doubts if not number else (), acted)
        return Bullet(
            self._bullet.line, self._bullet.text, recognised, (*missed, *doubts), (*self._ways,)
        )

    def _add(
        self, step: BulletState, missed: Sequence[str], doubts: Sequence[str], acted: bool
    ) -> None:
        """Add a step with its text and its marks."""
        made = step.step
        made.text = words.markdown(" ".join(step.said), step.labels) if step.said else ""
        detour = step.info is not None and len(made.actions) > 1
        is_free = step.optional or step.wish or step.info is not None
        made.optional = is_free and not made.when and not detour and bool(made.actions)
        mark(made, missed, doubts, acted or self._tells)
        made.belongs_above = step.entered and not made.actions
        made.actions = made.actions or [Do("read")]
        join(self._state, made)
        self._state.chapter.steps += in_parts(made)


def _size(step: BulletState) -> int:
    return sum(1 + len(action.targets) for action in step.step.actions)


def _statement(sentence: str) -> str:
    return re.sub(r"\*\*", "", sentence).strip()
