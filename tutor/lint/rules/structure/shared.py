"""Rules on what the lessons of a folder share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.subject import FolderSubject, Reference


def one_variant(subject: FolderSubject) -> Iterator[Diagnostic]:
    """An article is there for one lesson only.

    An article holds what its variants share, for example in the browser and in the app. For one
    lesson a second file is only more to read.

    Bad:
        # les/article.yaml
        ▸format: 1
        title: Brood bestellen
        summary: Zo bestelt u brood.
        # les/browser.yaml
        article: article.yaml
    Good:
        # les/article.yaml
        format: 1
        title: Brood bestellen
        summary: Zo bestelt u brood.
        # les/app.yaml
        article: article.yaml
        # les/browser.yaml
        article: article.yaml
    """
    counts = Counter(
        PurePosixPath(use.name).parent.as_posix() for use in subject.uses if use.kind == "variant"
    )
    for file, tree in subject.shared.items():
        path = PurePosixPath(file)
        if path.name == "article.yaml" and counts[path.parent.as_posix()] == 1:
            yield Diagnostic(tree.at, "T431", {})


def unused_block(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson uses this block.

    Whoever changes it wonders which lessons change with it.

    Bad:
        # shared/blocks/hours.yaml
        ▸content:
          - heading: Elke dag open
    Good:
        screens:
          start:
            url: https://bakker.example
            content:
              - block: hours
        # shared/blocks/hours.yaml
        content:
          - heading: Elke dag open
    """
    for file, tree in subject.shared.items():
        path = PurePosixPath(file)
        if path.parent.name == "blocks" and Reference("block", path.stem) not in subject.uses:
            yield Diagnostic(tree.at, "T432", {"name": path.stem})


def unused_persona(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson is about this person.

    The more people there are, the more data there is that must stay nobody's.

    Bad:
        # shared/personas.yaml
        ria: {name: Ria Zonnedijk}
        ▸joop: {name: Joop Lindelaar}
    Good:
        # shared/personas.yaml
        ria: {name: Ria Zonnedijk}
    """
    yield from _unused(subject, "shared/personas.yaml", "persona", "T433")


def unused_term(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson explains this word.

    A word is explained where a lesson or its article names it under “terms”.

    Bad:
        terms: [brood]
        # shared/glossary.yaml
        brood: {forms: [brood], meaning: Een gebakken deeg.}
        ▸gist: {forms: [gist], meaning: Dat laat deeg rijzen.}
    Good:
        terms: [brood, gist]
        # shared/glossary.yaml
        brood: {forms: [brood], meaning: Een gebakken deeg.}
        gist: {forms: [gist], meaning: Dat laat deeg rijzen.}
    """
    yield from _unused(subject, "shared/glossary.yaml", "term", "T434")


def unused_reading(subject: FolderSubject) -> Iterator[Diagnostic]:
    """No lesson leads on to this article.

    An article is shown where a lesson names it under “read_more”.

    Bad:
        read_more: [brood]
        # shared/reading.yaml
        brood: {title: Zo bakt u brood, teaser: In vier stappen.}
        ▸taart: {title: Zo bakt u taart, teaser: In vijf stappen.}
    Good:
        read_more: [brood, taart]
        # shared/reading.yaml
        brood: {title: Zo bakt u brood, teaser: In vier stappen.}
        taart: {title: Zo bakt u taart, teaser: In vijf stappen.}
    """
    yield from _unused(subject, "shared/reading.yaml", "reading", "T435")


def _unused(subject: FolderSubject, file: str, kind: str, code: str) -> Iterator[Diagnostic]:
    tree = subject.shared.get(file)
    for name, at in tree.key_at.items() if tree else ():
        if Reference(kind, name) not in subject.uses:
            yield Diagnostic(at, code, {"name": name})
