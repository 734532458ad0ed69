"""What every element of a screen has, and the elements to read."""

from typing import ClassVar

from pydantic import Field

from tutor.lesson.condition import ALWAYS
from tutor.loader.schema.base import SchemaObject
from tutor.loader.schema.scalars import Line, Markdown, When


class Part(SchemaObject):
    """The keys of every element."""

    when: When = Field(
        ALWAYS,
        description="Wanneer dit onderdeel er staat, bijvoorbeeld `nieuwsbrief_vraag` of "
        "`not cookies`. Zonder `when` staat het er altijd.",
    )


class TextPart(Part):
    """Running text. A bare text in a list is one too."""

    tag: ClassVar[str] = "text"
    text: Markdown = Field(
        description="Lopende tekst. U mag **vet**, *cursief*, opsommingen en nieuwe regels "
        "gebruiken. Links, plaatjes en HTML kunnen hier niet: gebruik daarvoor `link` of `image`."
    )


class Heading(Part):
    """A heading on a screen."""

    tag: ClassVar[str] = "heading"
    heading: Line = Field(description="De kop zoals die op het echte scherm staat.")


class Notice(Part):
    """A notice that stands out."""

    tag: ClassVar[str] = "notice"
    notice: Markdown = Field(
        description="Een mededeling die opvalt, bijvoorbeeld dat een wachtwoord niet klopt."
    )


class Success(Part):
    """A notice that something worked."""

    tag: ClassVar[str] = "success"
    success: Markdown = Field(
        description="Een mededeling dat iets gelukt is, bijvoorbeeld "
        "“De tweestapsverificatie is ingesteld.”"
    )


class Code(Part):
    """A code that a camera can read."""

    tag: ClassVar[str] = "qr"
    qr: Line = Field(
        description="De code waar een camera op gericht kan worden, bijvoorbeeld `$koppelcode`. De "
        "deelnemer ziet een blokje van vakjes en kan het niet zelf lezen."
    )


class Image(Part):
    """A picture, shown by what there is to see on it."""

    tag: ClassVar[str] = "image"
    image: Line = Field(description="Een korte naam voor het plaatje, bijvoorbeeld `logo van KPN`.")
    alt: Line = Field(
        description="Wat er op het plaatje te zien is, in één zin. De oefening toont deze zin. "
        "Wie niet goed ziet, krijgt hem voorgelezen."
    )
