"""The files that all lessons share: personas, glossary, reading and blocks."""

from typing import Annotated

from pydantic import Field

from tutor.loader.schema.base import SchemaMap, SchemaObject
from tutor.loader.schema.element import BlockContent
from tutor.loader.schema.scalars import AtLeast, Line, Markdown, Name, OneOrMore, Slug


class Persona(SchemaObject):
    """A fictional person; each key is a row of the card, and a ``$name`` in texts."""

    name: Line = Field(
        description="De volledige naam, bijvoorbeeld `Anna de Wit`. In teksten: `$name`."
    )
    first_name: Line = Field(
        "", description="De voornaam, bijvoorbeeld `Anna`. In teksten: `$first_name`."
    )
    email: Line = Field("", description="Het mailadres. Het eindigt op `.example`.")
    username: Line = Field(
        "", description="De gebruikersnaam, als die anders is dan het mailadres."
    )
    password: Line = Field("", description="Het wachtwoord. Verzin iets wat niemand gebruikt.")
    pin: Line = Field("", description="De pincode of toegangscode die de persoon al heeft.")
    phone: Line = Field("", description="Het mobiele nummer: `06 00` met zes cijfers erachter.")
    address: Line = Field("", description="Straat en huisnummer.")
    postcode: Line = Field("", description="De postcode, met letters die niet worden uitgegeven.")
    city: Line = Field("", description="De woonplaats, liefst een verzonnen plaats.")
    birthday: Line = Field("", description="De geboortedatum, bijvoorbeeld `12-04-1951`.")
    bsn: Line = Field("", description="Een verzonnen burgerservicenummer: begint met `9999`.")
    iban: Line = Field("", description="Een verzonnen rekeningnummer met de bankcode `OEFN`.")

    @property
    def values(self) -> dict[str, str]:
        """What the card says, in the order of the file."""
        return {key: getattr(self, key) for key in self.keys}


class Term(SchemaObject):
    """A word with its meaning."""

    forms: Annotated[OneOrMore[Line], AtLeast(1)] = Field(
        description="Hoe het woord in een tekst kan staan, bijvoorbeeld "
        "`[tabblad, tabbladen, tab]`.",
    )
    meaning: Markdown = Field(description="De uitleg, in één of twee korte zinnen.")


class Reading(SchemaObject):
    """A related article."""

    title: Line = Field(description="De titel van het artikel.")
    teaser: Markdown = Field(description="Waar het over gaat, in één of twee zinnen.")
    lesson: Slug = Field("", description="De naam van de les, als dit artikel hier een les is.")


class BlockFile(SchemaObject):
    """A reusable part of a screen: ``shared/blocks/<name>.yaml``."""

    holes: OneOrMore[Name] = Field(
        (),
        description="Wat elke les zelf invult, bijvoorbeeld `[brand]`. In de teksten hieronder "
        "schrijft u `$brand`.",
    )
    content: Annotated[tuple[BlockContent, ...], AtLeast(1)] = Field(
        description="Wat er staat, van boven naar beneden. Een blok bevat zelf geen `block`.",
    )


class PersonasFile(SchemaMap[Persona]):
    """``shared/personas.yaml``: the persons on the cards, by name."""


class GlossaryFile(SchemaMap[Term]):
    """``shared/glossary.yaml``: the words that are explained, by name."""


class ReadingFile(SchemaMap[Reading]):
    """``shared/reading.yaml``: related articles, by name."""
