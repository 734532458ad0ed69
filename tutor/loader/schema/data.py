"""Values that are drawn once per practice."""

from typing import Annotated, ClassVar

from pydantic import Field

from tutor.loader.schema.base import SchemaObject
from tutor.loader.schema.scalars import AtLeast, Between, Name, Text, Whole
from tutor.loader.schema.tagged_union import TaggedByKey


class Made(SchemaObject):
    """A value that is made up."""

    own_key: ClassVar[str] = "make"
    make: Name = Field(
        description="Wat voor gegeven de oefening verzint, bijvoorbeeld `code`, `phone` of `pin`. "
        "Het is altijd een nepgegeven."
    )
    length: Annotated[Whole, Between(1, 40)] = Field(
        0, description="Uit hoeveel tekens een code bestaat, bijvoorbeeld `6`."
    )


class Picked(SchemaObject):
    """A value that is picked from several."""

    own_key: ClassVar[str] = "pick"
    pick: Annotated[tuple[Text, ...], AtLeast(2)] = Field(
        description="De waarden waaruit de oefening er één kiest, bijvoorbeeld "
        "`[$phone, $oud_nummer]`. De controle probeert ze allemaal.",
    )


Datum = Annotated[Made | Picked, TaggedByKey()]
"""One value of ``data``."""
