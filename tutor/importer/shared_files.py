"""What a lessons folder shares: the person on the card, the glossary, the list to read more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tutor.diagnostics.diagnostic import Diagnostic, Level
from tutor.i18n import gettext as _
from tutor.importer.lines import ImportRefused
from tutor.loader.files import read_file
from tutor.loader.folders import find_shared
from tutor.loader.yaml.document import parse_yaml
from tutor.loader.yaml.node import Node

PERSONAS, DEFAULTS = "shared/personas.yaml", "shared/defaults.yaml"
GLOSSARY, READING = "shared/glossary.yaml", "shared/reading.yaml"
_EMPTY = "Y121"


@dataclass(frozen=True, slots=True)
class SharedFiles:
    """The shared files as far as a draft uses them.

    ``people`` are the names of the personas, ``card`` that of ``persona``.
    ``forms`` maps the spellings of glossary terms, ``titles`` the titles of
    articles, each in small letters, to their names. ``borrowed`` says that the
    folder has no people of its own, so that they come along with the draft.
    """

    persona: str
    card: Mapping[str, str]
    people: tuple[str, ...]
    forms: Mapping[str, str]
    titles: Mapping[str, str]
    terms: frozenset[str]
    articles: frozenset[str]
    borrowed: bool


def read_shared_files(root: Path, source: Path, persona: str = "") -> SharedFiles:
    """Read the shared files of a folder; people that it lacks come from ``source``.

    Raises ImportRefused when a shared file has an error.
    """
    personas = shared_tree(root, PERSONAS)
    borrowed = personas is None
    source = source if personas is None else root
    entries = (personas or _required(source)).entries
    defaults = shared_tree(source, DEFAULTS)
    usual = defaults.find("persona") if defaults is not None else None
    wanted = persona or (usual.text if usual is not None else "")
    chosen = wanted if wanted in entries else next(iter(entries))
    glossary, reading = shared_tree(root, GLOSSARY), shared_tree(root, READING)
    return SharedFiles(
        persona=chosen,
        card={key: node.text for key, node in entries[chosen].entries.items()},
        people=tuple(entries),
        forms=dict(_forms(glossary)),
        titles=_titles(reading),
        terms=frozenset(glossary.entries if glossary else ()),
        articles=frozenset(reading.entries if reading else ()),
        borrowed=borrowed,
    )


def shared_tree(root: Path, file: str) -> Node | None:
    """A shared file as a tree; None when it is not there or empty. Raises ImportRefused."""
    home, name = find_shared(root, file)
    data = read_file(root, name if home == root else file)
    if isinstance(data, Diagnostic):
        if data.code == "Y101":
            return None
        raise ImportRefused(data.sentence())
    node, problems = parse_yaml(data, file)
    errors = [p for p in problems if p.level is Level.ERROR and p.code != _EMPTY]
    if errors:
        sentence = _("{file} has an error on line {line}. Mend it first: {problem}")
        first = errors[0]
        told = sentence.format(file=file, line=first.at.line, problem=first.sentence())
        raise ImportRefused(told)
    return node


def _required(source: Path) -> Node:
    personas = shared_tree(source, PERSONAS)
    if personas is None or not personas.entries:
        raise ImportRefused(
            _("There is no person to practise with. Add one to shared/personas.yaml.")
        )
    return personas


def _forms(glossary: Node | None) -> list[tuple[str, str]]:
    found = []
    for name, term in (glossary.entries if glossary else {}).items():
        forms = term.find("forms")
        written = (forms.items or (forms,)) if forms is not None else ()
        found += [(form.text.casefold(), name) for form in written]
    return found


def _titles(reading: Node | None) -> dict[str, str]:
    found = {}
    for name, article in (reading.entries if reading else {}).items():
        title = article.find("title")
        # An article that leads to a lesson of another folder would be an error here.
        if title is not None:
            found[title.text.casefold()] = name
    return found
