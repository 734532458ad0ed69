"""Known mistakes of a step: what somebody does instead, and what is said then."""

from typing import Annotated, ClassVar

from pydantic import Field

from tutor.lesson.verbs import StepVerb
from tutor.loader.schema.action import (
    ActOnLabel,
    Choose,
    Fill,
    OpenApp,
    OpenMessage,
    Press,
    Visit,
)
from tutor.loader.schema.base import SchemaObject
from tutor.loader.schema.scalars import Line, Markdown, Name
from tutor.loader.schema.tagged_union import TaggedByKey


class Outcome(SchemaObject):
    """A mistake that the simulation names, such as ``address_typo``; written as a bare text."""

    own_key: ClassVar[str] = "outcome"
    outcome: Name = Field(description="De naam van de vergissing, bijvoorbeeld `address_typo`.")


class WrongAnswer(ActOnLabel):
    """An answer that somebody gives to a question."""

    own_key: ClassVar[str] = "answer"
    verb: ClassVar[StepVerb] = "answer"
    answer: Line = Field(description="Het antwoord dat de deelnemer kiest, woordelijk.")


Instead = Annotated[
    Outcome | Visit | Press | Choose | Fill | OpenApp | OpenMessage | WrongAnswer,
    TaggedByKey(bare="outcome", only_bare=True),
]
"""What somebody does instead of the step."""


class Mistake(SchemaObject):
    """A known mistake with its own words."""

    on: Instead = Field(
        description="Wat de deelnemer doet. Dat is een handeling, bijvoorbeeld "
        "`{press: Registreren}`, of de naam van een vergissing: `address_typo` (typefout in het "
        "adres), `address_incomplete` (adres niet af), `address_search` (een zoekvraag in de "
        "adresbalk), `address_unknown` (een heel ander adres), `no_arrival` (er komt geen "
        "bericht), `old_code` (een oude code), of een andere vergissing van het veld."
    )
    say: Markdown = Field(
        description="Wat de begeleider dan zegt: wat er gebeurde en wat de deelnemer nu kan doen. "
        "Vriendelijk en kort."
    )
