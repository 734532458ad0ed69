"""Finding the words of a table in our own texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tutor.lesson.model import Position
from tutor.lint.prose import Passage
from tutor.lint.prose.passage import Word


class WordMatch(NamedTuple):
    """A word of a table in a text: its form in the table, and where it begins and ends."""

    form: str
    said: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """How it stands in the text."""
        return self.said.bare[self.start : self.end]

    @property
    def at(self) -> Position:
        """Where its first word stands in the file."""
        return self.said.begin(self.start, self.end)


class Forms:
    """Forms of one or more words each, ready to be found."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for form in forms:
            parts = tuple(form.casefold().split(" "))
            self._by_first.setdefault(parts[0], []).append(parts)
        for candidates in self._by_first.values():
            candidates.sort(key=len, reverse=True)

    def find(self, texts: Iterable[Passage]) -> Iterator[WordMatch]:
        """Every form in these texts, the longest where one holds another."""
        for said in texts:
            for sentence in said.sentences:
                yield from self._in_sentence(said, sentence.words)

    def _in_sentence(self, said: Passage, words: tuple[Word, ...]) -> Iterator[WordMatch]:
        spelled = [word.small for word in words]
        if self._by_first.keys().isdisjoint(spelled):
            return
        index = 0
        while index < len(words):
            form = self._at(spelled, index)
            if form:
                last = words[index + len(form) - 1]
                yield WordMatch(" ".join(form), said, words[index].start, last.end)
            index += len(form) or 1

    def _at(self, spelled: list[str], index: int) -> tuple[str, ...]:
        for form in self._by_first.get(spelled[index], ()):
            if tuple(spelled[index : index + len(form)]) == form:
                return form
        return ()
