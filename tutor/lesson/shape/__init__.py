"""The one declaration of the file format, as pydantic models.

The decoder, the JSON Schema and the reference page for editors all come from
these. Every scalar of a file is text until a model types it. The descriptions
are Dutch: journalists read them as help beside each key. The modules with models
do without ``from __future__ import annotations``: pydantic would compile each
annotation once more, which doubles the time that this import takes.
"""

from tutor.lesson.shape.action import Act, Action
from tutor.lesson.shape.base import (
    Placed,
    PlacedMap,
    PlacedText,
    Shape,
    ShapeMap,
    key_position_of,
    position_of,
)
from tutor.lesson.shape.data import Datum, Made, Picked
from tutor.lesson.shape.effects import Effects
from tutor.lesson.shape.element import (
    BlockPart,
    ButtonPart,
    Element,
    IntroPart,
    LinkPart,
    Option,
    QuestionPart,
)
from tutor.lesson.shape.files import FILES, shape_of
from tutor.lesson.shape.inputs import (
    Checkbox,
    Choice,
    DropDown,
    FieldPart,
    InputPart,
    OptionsPart,
    Switch,
    TickPart,
)
from tutor.lesson.shape.lesson import ArticleFile, DefaultsFile, Epilogue, LessonFile, SharedKeys
from tutor.lesson.shape.message import Message
from tutor.lesson.shape.mistake import Mistake, Outcome, WrongAnswer
from tutor.lesson.shape.part import Heading, Image, Notice, Part, Success, TextPart
from tutor.lesson.shape.screen import Screen
from tutor.lesson.shape.shared import (
    BlockFile,
    GlossaryFile,
    Persona,
    PersonasFile,
    Reading,
    ReadingFile,
    Term,
)
from tutor.lesson.shape.step import DoStep, Step, StepKeys, actions_of

__all__ = [
    "FILES",
    "Act",
    "Action",
    "ArticleFile",
    "BlockFile",
    "BlockPart",
    "ButtonPart",
    "Checkbox",
    "Choice",
    "Datum",
    "DefaultsFile",
    "DoStep",
    "DropDown",
    "Effects",
    "Element",
    "Epilogue",
    "FieldPart",
    "GlossaryFile",
    "Heading",
    "Image",
    "InputPart",
    "IntroPart",
    "LessonFile",
    "LinkPart",
    "Made",
    "Message",
    "Mistake",
    "Notice",
    "Option",
    "OptionsPart",
    "Outcome",
    "Part",
    "Persona",
    "PersonasFile",
    "Picked",
    "Placed",
    "PlacedMap",
    "PlacedText",
    "QuestionPart",
    "Reading",
    "ReadingFile",
    "Screen",
    "Shape",
    "ShapeMap",
    "SharedKeys",
    "Step",
    "StepKeys",
    "Success",
    "Switch",
    "Term",
    "TextPart",
    "TickPart",
    "WrongAnswer",
    "actions_of",
    "key_position_of",
    "position_of",
    "shape_of",
]
