"""Which texts of a lesson's files are our own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from tutor.lesson.model import Element, Input, Lesson, Question, Screen
from tutor.lesson.places import PlaceKind, kind_of, with_apps
from tutor.lint.prose.masking import mask
from tutor.lint.prose.passage import Passage, Prose
from tutor.loader.yaml.node import Node

_LINES = ("title", "summary", "lead", "ending")
_LISTS = ("needs", "learnt")
_COACH = ("text", "why", "other_choice")
_READ = ("text", "notice", "success")
_GLOSSARY = "shared/glossary.yaml"
_READING = "shared/reading.yaml"


def prose_of(lesson: Lesson, trees: Mapping[str, Node]) -> Prose:
    """All that is our own in the files of a lesson."""
    labels = _labels(lesson)
    longest_first = sorted(labels, key=len, reverse=True)
    found = chain.from_iterable(_of_file(file, tree, lesson) for file, tree in trees.items())
    texts = tuple(_covered(said, longest_first) for said in found if _readable(said))
    screens = chain.from_iterable(_screens(tree, lesson) for tree in trees.values())
    shown = tuple(_covered(said) for said in screens if _readable(said))
    return Prose(texts, labels, shown)


def _covered(said: Passage, labels: Iterable[str] = ()) -> Passage:
    """The same, now that its bare text is known."""
    return Passage(
        said.node, said.key, mask(said.text, labels), said.step, said.mistake, said.screen
    )


def _readable(said: Passage) -> bool:
    """Whether it is a text at all, and the one that stands in the file."""
    return bool(said.text.strip()) and not said.node.mended


def _of_file(file: str, tree: Node, lesson: Lesson) -> Iterator[Passage]:
    if file == _GLOSSARY:
        used = {term.id for term in lesson.terms}
        for name, term in tree.entries.items():
            yield from _keys(term, ("meaning",)) if name in used else ()
    elif file == _READING:
        titles = {reading.title for reading in lesson.read_more}
        for reading in tree.entries.values():
            title = reading.find("title")
            if title and title.text in titles:
                yield from (Passage(title, "reading", ""), *_keys(reading, ("teaser",)))
    elif file.startswith("shared/blocks/"):
        yield from _explained(tree)
    elif not file.startswith("shared/"):
        yield from _of_lesson(tree)


def _of_lesson(tree: Node) -> Iterator[Passage]:
    yield from _chapter(tree)
    situations = tree.find("situations")
    for sentence in situations.entries.values() if situations else ():
        yield Passage(sentence, "situations", "")
    epilogue = tree.find("epilogue")
    if epilogue:
        yield from _chapter(epilogue)


def _chapter(tree: Node) -> Iterator[Passage]:
    """What a lesson and its epilogue both have."""
    yield from _keys(tree, _LINES)
    for part in _items(tree, "intro"):
        yield from _intro(part)
    for key in _LISTS:
        yield from (Passage(item, key, "") for item in _items(tree, key))
    for step in _items(tree, "steps"):
        yield from _step(step)
    for key in ("screens", "messages"):
        context = tree.find(key)
        for name, thing in context.entries.items() if context else ():
            screen = name if key == "screens" else ""
            yield from (replace(said, screen=screen) for said in _explained(thing))


def _intro(part: Node) -> Iterator[Passage]:
    if part.kind == "text":
        yield Passage(part, "intro", "")
    for key, said_as in (("text", "intro"), ("heading", "title")):
        value = part.find(key)
        if value:
            yield Passage(value, said_as, "")


def _step(step: Node) -> Iterator[Passage]:
    for said in (
        *_keys(step, _COACH),
        *(Passage(hint, "hints", "") for hint in _items(step, "hints")),
    ):
        yield replace(said, step=step.at)
    for mistake in _items(step, "mistakes"):
        yield from (
            replace(said, step=step.at, mistake=mistake.at) for said in _keys(mistake, ("say",))
        )


def _explained(thing: Node) -> Iterator[Passage]:
    """What we say about the fields and questions of a screen, message or block."""
    for element in _items(thing, "content"):
        wrong = element.find("wrong")
        yield from (
            Passage(text, "wrong", "") for text in (wrong.entries.values() if wrong else ())
        )
        for option in _items(element, "options"):
            yield from _keys(option, ("because",))
        yield from _keys(element, ("alt",))


def _screens(tree: Node, lesson: Lesson) -> Iterator[Passage]:
    """The running texts on the screens of apps."""
    on_phone = with_apps(lesson.places)
    apps = {s.id for s in lesson.screens if s.place in on_phone and not (s.url or s.fake)}
    for part in (tree, tree.find("epilogue")):
        screens = part.find("screens") if part else None
        for name, screen in screens.entries.items() if screens else ():
            for element in _items(screen, "content") if name in apps else ():
                bare_text = (Passage(element, "screen", "", screen=name),)
                found = (value for key in _READ if (value := element.find(key)))
                yield from bare_text if element.kind == "text" else ()
                yield from (Passage(value, "screen", "", screen=name) for value in found)


def _keys(thing: Node, keys: Iterable[str]) -> Iterator[Passage]:
    """The texts of these keys."""
    for key in keys:
        value = thing.find(key)
        if value is not None:
            yield Passage(value, key, "")


def _items(thing: Node, key: str) -> tuple[Node, ...]:
    """The items of a list, which may also be one text."""
    value = thing.find(key)
    if value is None:
        return ()
    return (value,) if value.kind == "text" else value.items


def _labels(lesson: Lesson) -> dict[str, frozenset[PlaceKind]]:
    kinds: defaultdict[str, set[PlaceKind]] = defaultdict(set)
    for screen in (*lesson.screens, *(message.screen for message in lesson.messages)):
        for label in _of_screen(screen):
            kinds[label].add(kind_of(lesson.places, screen.place))
    for message in lesson.messages:
        kinds[message.sender].add(kind_of(lesson.places, message.screen.place))
    return {label: frozenset(where) for label, where in kinds.items() if label.strip()}


def _of_screen(screen: Screen) -> Iterator[str]:
    yield from (screen.title, screen.app)
    for element in screen.content:
        yield from _of_element(element)


def _of_element(element: Element) -> Iterator[str]:
    yield element.label
    if isinstance(element, Question):
        yield from (option.label for option in element.options)
    elif isinstance(element, Input):
        yield from element.options
