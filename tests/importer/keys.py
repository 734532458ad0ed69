"""Articles with the expected acts under each bullet, and what an import makes of them.

A line ``=> acts`` belongs to the bullet above it; ``=| acts`` lines, at the end,
belong to the bullets in their order. ``=@ name`` says in which lesson the bullets
below it belong. ``?`` expects a mark; ``~`` stands for a label that is made up.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.importer.making import make
from tutor.importer.draft import Drafted
from tutor.importer.lines import lines_of
from tutor.importer.model import Do, DraftLesson, DraftPart, DraftStep

KEYED = Path(__file__).parent / "keyed"


@dataclass(frozen=True)
class Key:
    """What is expected of one bullet: the lesson in which it belongs, and its acts."""

    line: int
    lesson: str
    acts: str


@dataclass(frozen=True)
class Outcome:
    """What became of one bullet, beside what was expected."""

    file: str
    line: int
    text: str
    expected: str
    acts: str
    marked: bool
    misplaced: bool

    @property
    def verdict(self) -> str:
        """``right``, ``marked``, ``wrong`` (without a mark) or ``misplaced``."""
        if self.misplaced:
            return "misplaced"
        if self.marked:
            return "marked"
        return "right" if same(self.expected, self.acts) else "wrong"


def read_keyed(path: Path) -> tuple[str, list[Key]]:
    """The article as it is pasted, and the key of each bullet by its line."""
    article: list[str] = []
    keys: list[Key] = []
    later: list[tuple[str, str]] = []
    lesson = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=@ "):
            lesson = line[3:].strip()
        elif line.startswith("=| "):
            later.append((lesson, line[3:].strip()))
        elif line.startswith("=> "):
            keys.append(Key(_bullet_line(article), lesson, line[3:].strip()))
        else:
            article.append(line)
    text = "\n".join(article)
    items = [line.number for line in lines_of(text) if line.kind == "item"]
    keys += [Key(at, own, acts) for at, (own, acts) in zip(items, later, strict=False)]
    return text, keys


def _bullet_line(article: list[str]) -> int:
    """The line of the last bullet so far; what was wrapped stands below it."""
    at = len(article)
    while not re.match(r"\s*([-–•*]|\d+[.)]?) ", article[at - 1]):
        at -= 1
    return at


def outcomes(path: Path) -> Iterator[Outcome]:
    """What becomes of each bullet of an article with keys."""
    text, keys = read_keyed(path)
    with tempfile.TemporaryDirectory() as folder:
        made = make(text.encode(), Path(folder))
    found: dict[int, list[tuple[Drafted, bool]]] = {}
    for draft in made.drafts:
        for bullet in draft.bullets:
            whole = bullet.recognised and not bullet.missed
            found.setdefault(bullet.line, []).append((draft, whole))
    lines = text.split("\n")
    for key in keys:
        places = found.get(key.line, [])
        misplaced = [draft.variant.slug for draft, _ in places] != [key.lesson]
        acts = "; ".join(acts_of(draft, key.line) for draft, _ in places)
        marked = not all(whole for _, whole in places)
        told = lines[key.line - 1].strip()
        yield Outcome(path.stem, key.line, told, key.acts, acts, marked, misplaced)


def acts_of(draft: Drafted, line: int) -> str:
    """The acts of the bullet on this line of the article, in short."""
    return acts_in(draft.lesson, line)


def acts_in(lesson: DraftLesson, line: int) -> str:
    """The acts of the steps of a lesson that come from this line; "-" when there is none."""
    steps = (*lesson.main.steps, *lesson.later.steps)
    told = [_action(lesson, s, action) for s in steps if s.line == line for action in s.actions]
    return ", ".join(told) or "-"


def _action(lesson: DraftLesson, step: DraftStep, action: Do) -> str:
    before = "if: " if step.when else "may: " if step.optional else ""
    names = [_target(lesson, action, target) for target in action.targets]
    joint = " | " if action.verb == "choose" else " + "
    verb = "back" if action.verb in ("tab", "reach") else action.verb
    return f"{before}{verb} {'' if verb == 'back' else joint.join(names)}".strip()


def _target(lesson: DraftLesson, action: Do, target: str) -> str:
    if action.verb in ("open_message", "read", "delete", "block", "report"):
        return lesson.messages[target].via
    if action.verb == "visit":
        screens = [s for c in (lesson.main, lesson.later) for s in c.screens]
        url = next(screen.url for screen in screens if screen.id == target)
        return re.sub(r"^https?://", "", url)
    here = parts(lesson, action.screen) if action.screen else parts(lesson)
    part = next((p for p in here if p.label == target), None)
    if part is None or action.verb not in ("fill", "press", "choose"):
        return target
    label = f"~{part.label}" if part.made else part.label
    return f"{label}={_value(lesson, part)}" if action.verb == "fill" else label


def parts(lesson: DraftLesson, place: str = "") -> Iterator[DraftPart]:
    """Everything on the screens and in the messages of a lesson, or on one of them."""
    for chapter in (lesson.main, lesson.later):
        for screen in (*chapter.screens, *chapter.side):
            if place in ("", screen.id):
                yield from (p for p in screen.parts if p.look not in ("heading", "text"))
    for message in lesson.messages.values():
        if place in ("", message.id):
            yield from message.links


def _value(lesson: DraftLesson, part: DraftPart) -> str:
    if part.keys.get("keep"):
        return "new"
    expect = part.keys.get("expect", "")
    if part.keys.get("kind") in ("touch", "face", "scan", "photo", "file", "hold"):
        return lesson.places[expect].title if part.keys["kind"] == "hold" else part.keys["kind"]
    if isinstance(expect, bool):
        return "aan" if expect else "uit"
    kept = {p.keys["keep"] for p in parts(lesson) if "keep" in p.keys}
    if expect.removeprefix("$") in kept:
        return "again"
    if expect.removeprefix("$") in {
        "lezer_code",
        *(m.code for m in lesson.messages.values() if m.code),
    }:
        return "code"
    return expect or "?"


def same(expected: str, acts: str) -> bool:
    """Whether acts are as expected; ``~`` is any label that is made up."""
    pattern = re.escape(expected).replace(r"\~", "~[^,|+=]+").replace("\\ ", " ")
    return re.fullmatch(pattern, acts.replace("may: if:", "if:")) is not None


def figures(all_outcomes: list[Outcome]) -> Counter[str]:
    """How many bullets came out right, marked, wrong and misplaced."""
    return Counter(outcome.verdict for outcome in all_outcomes)
