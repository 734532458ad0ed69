"""The one declaration of the file format, as pydantic models.

The decoder, the JSON Schema and the reference page for editors all come from
these. Every scalar of a file is text until a model types it. The descriptions
are Dutch: journalists read them as help beside each key. The modules with models
do without ``from __future__ import annotations``: pydantic would compile each
annotation once more, which doubles the time that this import takes.
"""

from tutor.loader.schema.action import Act, Action
from tutor.loader.schema.base import (
    Located,
    LocatedMap,
    LocatedText,
    SchemaMap,
    SchemaObject,
    key_position_of,
    position_of,
)
from tutor.loader.schema.element import (
    Arrival,
    BlockPart,
    ButtonPart,
    Effects,
    Element,
    FilePart,
    IntroPart,
    LinkPart,
    Option,
    QuestionPart,
)
from tutor.loader.schema.files import FILES, schema_of
from tutor.loader.schema.inputs import (
    Checkbox,
    Checkboxes,
    Choice,
    DropDown,
    FieldPart,
    InputPart,
    OptionsPart,
    Switch,
    TickPart,
    Tries,
)
from tutor.loader.schema.lesson import (
    ArticleFile,
    Datum,
    DefaultKeys,
    DefaultsFile,
    Epilogue,
    LessonFile,
    Made,
    Picked,
    SharedKeys,
)
from tutor.loader.schema.part import Code, Heading, Image, Notice, Part, Success, TextPart
from tutor.loader.schema.place import InstalledApp, NamedPlace
from tutor.loader.schema.screen import Message, Screen
from tutor.loader.schema.shared import (
    BlockFile,
    GlossaryFile,
    Persona,
    PersonasFile,
    Reading,
    ReadingFile,
    Term,
)
from tutor.loader.schema.step import (
    DoStep,
    Mistake,
    Outcome,
    Step,
    StepKeys,
    WrongAnswer,
    actions_of,
)

__all__ = [
    "FILES",
    "Act",
    "Action",
    "Arrival",
    "ArticleFile",
    "BlockFile",
    "BlockPart",
    "ButtonPart",
    "Checkbox",
    "Checkboxes",
    "Choice",
    "Code",
    "Datum",
    "DefaultKeys",
    "DefaultsFile",
    "DoStep",
    "DropDown",
    "Effects",
    "Element",
    "Epilogue",
    "FieldPart",
    "FilePart",
    "GlossaryFile",
    "Heading",
    "Image",
    "InputPart",
    "InstalledApp",
    "IntroPart",
    "LessonFile",
    "LinkPart",
    "Located",
    "LocatedMap",
    "LocatedText",
    "Made",
    "Message",
    "Mistake",
    "NamedPlace",
    "Notice",
    "Option",
    "OptionsPart",
    "Outcome",
    "Part",
    "Persona",
    "PersonasFile",
    "Picked",
    "QuestionPart",
    "Reading",
    "ReadingFile",
    "SchemaMap",
    "SchemaObject",
    "Screen",
    "SharedKeys",
    "Step",
    "StepKeys",
    "Success",
    "Switch",
    "Term",
    "TextPart",
    "TickPart",
    "Tries",
    "WrongAnswer",
    "actions_of",
    "key_position_of",
    "position_of",
    "schema_of",
]
