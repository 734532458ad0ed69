"""In which order the reference tells the parts of the format."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tutor.authoring.explained import ELEMENTS, STEPS
from tutor.loader.schema import (
    ArticleFile,
    BlockFile,
    DefaultsFile,
    Epilogue,
    GlossaryFile,
    InstalledApp,
    LessonFile,
    Located,
    Made,
    Message,
    Mistake,
    NamedPlace,
    Option,
    Persona,
    PersonasFile,
    Picked,
    Reading,
    ReadingFile,
    Screen,
    Term,
    WrongAnswer,
)
from tutor.loader.schema.element import Arrival
from tutor.loader.schema.inputs import Tries


class Chapter(NamedTuple):
    """Some shapes together. Keys of all shapes that ``sharing`` picks are told once, above them.

    Without a title each shape is a chapter by itself.
    """

    shapes: tuple[type[Located], ...]
    title: str = ""
    about: str = ""
    sharing: Callable[[str], bool] = frozenset[str]().__contains__


LIKE_A_LESSON = (ArticleFile, DefaultsFile)
"""Most of their keys are those of a lesson, and are not told again."""
_PARTS = {shape.__name__ for shape in ELEMENTS if shape not in (Arrival, Option, Tries)}
CHAPTERS = (
    Chapter((LessonFile, ArticleFile, NamedPlace, InstalledApp, Screen)),
    Chapter(
        tuple(ELEMENTS),
        "Wat er op een scherm staat",
        "Een scherm bestaat uit onderdelen. U herkent ze aan hun sleutel. "
        "Een streepje met alleen een zin is gewone tekst. Bij elk onderdeel kan:",
        _PARTS.__contains__,
    ),
    Chapter((Message,)),
    Chapter(
        (Made, Picked),
        "Gegevens",
        "Wat elke oefening anders is. In een tekst schrijft u `$` met de naam ervan.",
    ),
    Chapter(
        tuple(shape for shape in STEPS if shape not in (Mistake, WrongAnswer)),
        "Stappen",
        "Een stap zegt wat de deelnemer doet. De sleutels in deze tabel kunnen bij elke stap. "
        "Daaronder staat wat u kunt laten doen.",
        lambda name: name.endswith("Step"),
    ),
    Chapter((Mistake, WrongAnswer, Epilogue)),
    Chapter(
        (
            DefaultsFile,
            PersonasFile,
            Persona,
            GlossaryFile,
            Term,
            ReadingFile,
            Reading,
            BlockFile,
        ),
        "Gedeelde bestanden",
        "Wat alle lessen gebruiken, staat in de map `shared`.",
    ),
)
