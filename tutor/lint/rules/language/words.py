"""Everyday words, and one word for one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.rules.language.look_up import Forms, WordMatch
from tutor.lint.rules.language.tables.hard import EASIER, FORMS_OF_ONE
from tutor.lint.rules.language.tables.same import SAME
from tutor.lint.subject import LessonSubject
from tutor.loader.yaml.node import Node

_HARD = Forms(EASIER)
_WORD = re.compile(r"\w+")
_ALIKE = {form: row for row in FORMS_OF_ONE for form in row}
"""For each form the other forms of that word."""
_ROW = {
    form: (group, column)
    for group, columns in enumerate(SAME)
    for column, forms in enumerate(columns)
    for form in forms.split(", ")
}
_SAME = Forms(_ROW)
_GLOSSARY = "shared/glossary.yaml"


def hard_word(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A word from an office or from technology, where an everyday word says the same."""
    shown = _words_of_procedure(subject)
    for found in _HARD.find(subject.prose.texts):
        if not shown.isdisjoint(_ALIKE[found.form]):
            continue
        values = {"word": found.text, "easier": EASIER[found.form]}
        yield Diagnostic(found.at, "T454", values)


def _words_of_procedure(subject: LessonSubject) -> set[str]:
    """The words of the real screens, which the lesson has to use as well."""
    return {word for label in subject.prose.labels for word in _WORD.findall(label.casefold())}


def two_words(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Two words for one thing make a learner look for two things."""
    by_group: dict[int, list[WordMatch]] = {}
    for found in _SAME.find(subject.prose.own):
        if found.said.bare[: found.start].endswith("("):
            continue  # "rekeningnummer (IBAN)" explains one word by the other
        by_group.setdefault(_ROW[found.form][0], []).append(found)
    for group in by_group.values():
        yield from _rarer(group)


def unexplained(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A word that the glossary explains, in a lesson that does not show the explanation."""
    glossary = subject.trees.get(_GLOSSARY)
    known = {term.id for term in subject.lesson.terms}
    covered = {form.casefold() for term in subject.lesson.terms for form in term.forms}
    names = {
        form: name
        for name, term in (glossary.entries if glossary else {}).items()
        for form in _forms(term)
        if name not in known and form not in covered
    }
    told: set[str] = set()
    for found in Forms(names).find(said for said in subject.prose.texts if said.on_page):
        name = names[found.form]
        if name not in told:
            told.add(name)
            yield Diagnostic(found.at, "T463", {"word": found.text, "name": name})


def _rarer(group: Sequence[WordMatch]) -> Iterator[Diagnostic]:
    """The first use of each word of a group but the one that is used most."""
    counts = Counter(_ROW[found.form] for found in group)
    usual = counts.most_common(1)[0][0]
    most = next(found for found in group if _ROW[found.form] == usual)
    told = {usual}
    for found in group:
        row = _ROW[found.form]
        if row not in told:
            told.add(row)
            values = {"word": found.text, "other": most.text, "count": str(counts[usual])}
            yield Diagnostic(found.at, "T456", values)


def _forms(term: Node) -> tuple[str, ...]:
    forms = term.find("forms")
    if forms is None:
        return ()
    return tuple(form.text.casefold() for form in (forms.items or (forms,)) if form.text.strip())
