"""The elements of a page, a message or a block, and what buttons do.

A new element is one class and one row in ``PlainPart``.
"""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema

from tutor.loader.schema.base import LocatedMap, LocatedText, SchemaObject, TaggedByKey
from tutor.loader.schema.inputs import Checkbox, Checkboxes, Choice, DropDown, FieldPart, Switch
from tutor.loader.schema.part import Code, Heading, Image, Notice, Part, Success, TextPart
from tutor.loader.schema.scalars import (
    AtLeast,
    Duration,
    Line,
    Markdown,
    Name,
    OneOrMore,
    Slug,
    Text,
    YesNo,
)


def _on(data: Any) -> Any:
    """A bare name is short for that name switched on."""
    return LocatedMap({str(data): "yes"}, data.node) if isinstance(data, LocatedText) else data


Settings = Annotated[
    dict[Name, Text],
    BeforeValidator(_on),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "additionalProperties": {"type": ["string", "number", "boolean"]},
                },
            ]
        }
    ),
]


class Changes(SchemaObject):
    """What can happen without going anywhere."""

    set: Settings = Field(
        default_factory=dict,
        description="Onthoud iets wat later uitmaakt. Met `set: cookies` staat `cookies` voortaan "
        "aan. Met `set: {keuze: weigeren}` krijgt `keuze` die waarde. In `when` vraagt u ernaar.",
    )
    renew: OneOrMore[Name] = Field(
        (),
        description="De code die nu verandert. Bij `data` staat daar `renews: yes` bij. De vorige "
        "code werkt dan niet meer.",
    )
    later: Duration = Field(
        0,
        description="Hoeveel tijd er door deze knop voorbijgaat, bijvoorbeeld `3 weken`.",
    )
    send: OneOrMore[Name] = Field(
        (),
        description="Het bericht dat nu binnenkomt, of een lijst van berichten. "
        "De namen staan bij `messages`.",
    )
    notify: OneOrMore[Name] = Field(
        (),
        description="Het bericht waarvan nu bovenaan de telefoon een melding verschijnt, "
        "of een lijst van berichten. De namen staan bij `messages`.",
    )


class Arrival(Changes):
    """What happens whenever a screen comes in front."""

    tag: ClassVar[str] = "on_arrival"


class Effects(Changes):
    """The keys that a button and a link share."""

    new_tab: Name = Field(
        "",
        description="Het scherm dat in een nieuw tabblad opent. Alleen in de browser "
        "van de computer.",
    )
    go: OneOrMore[Name] = Field(
        (),
        description="Waar de deelnemer heen gaat: de naam van een scherm, of `next` (het volgende "
        "scherm in dit bestand dat nu meedoet), `back` (een scherm terug) of `close` (sluit dit "
        "tabblad of venster). Gaat ook een ander apparaat verder? Schrijf dan een lijst: "
        "`go: [klaar_app, ingelogd]`. Elk scherm komt op zijn eigen apparaat voor.",
    )


class Option(SchemaObject):
    """One answer to a question."""

    option: Line = Field(description="Het antwoord waaruit de deelnemer kan kiezen.")
    right: YesNo = Field(
        False, description="Of dit antwoord goed is: `yes` of `no`. Zonder `right` is het `no`."
    )
    because: Markdown = Field(
        description="Waarom dit antwoord goed is of juist niet. De deelnemer leest dit meteen "
        "na zijn keuze."
    )


class QuestionPart(Part):
    """A question with explained answers."""

    tag: ClassVar[str] = "question"
    question: Line = Field(description="De vraag, bijvoorbeeld “Is dit bericht echt?”.")
    options: Annotated[tuple[Option, ...], AtLeast(2)] = Field(
        description="De antwoorden, elk met uitleg: `{option: …, right: yes, because: …}`. "
        "Minstens twee, waarvan minstens één goed.",
    )


class ButtonPart(Part, Effects):
    """A button; it first checks the fields of its own screen."""

    tag: ClassVar[str] = "button"
    button: Line = Field(
        description="Het opschrift van de knop, woordelijk als in het echt. Bij een klik kijkt de "
        "oefening eerst of alle velden op dit scherm goed zijn ingevuld."
    )
    skip_check: YesNo = Field(
        False,
        description="Met `skip_check: yes` werkt de knop ook als er op het scherm nog iets niet "
        "goed staat. Bijvoorbeeld voor **Annuleren**.",
    )
    asks: Line = Field(
        "",
        description="Een vraag vooraf, zoals “Weet u zeker dat u wilt betalen?”. De knop doet pas "
        "iets na **Ja**.",
    )


class LinkPart(Part, Effects):
    """A link; it never checks fields."""

    tag: ClassVar[str] = "link"
    link: Line = Field(
        description="De tekst van de link, woordelijk als in het echt. Een link let niet op de "
        "velden. Hij blijft altijd binnen de oefening."
    )


class FilePart(Part, Effects):
    """A file to open, in a mail or on a page; it never checks fields."""

    tag: ClassVar[str] = "file"
    file: Line = Field(
        description="De naam van het bestand, bijvoorbeeld `brief.pdf`. Bij een klik gaat het "
        "open. Met `go` zegt u welk scherm de deelnemer dan ziet."
    )


class BlockPart(Part):
    """A reusable part, filled in for this place."""

    tag: ClassVar[str] = "block"
    block: Slug = Field(
        description="De naam van een herbruikbaar stuk scherm uit de map `shared/blocks`, "
        "bijvoorbeeld `login`."
    )
    with_: dict[Name, Text] = Field(
        default_factory=dict,
        alias="with",
        description="Wat er in het herbruikbare stuk wordt ingevuld, bijvoorbeeld `{brand: KPN}`.",
    )


PlainPart = (
    TextPart
    | Heading
    | Notice
    | Success
    | Code
    | FieldPart
    | Checkbox
    | Checkboxes
    | Switch
    | Choice
    | DropDown
    | QuestionPart
    | ButtonPart
    | LinkPart
    | FilePart
    | Image
)
"""Every element that shows itself: one row each."""
BlockContent = Annotated[PlainPart, TaggedByKey(bare="text")]
"""An element of a block; a block holds no block."""
Element = Annotated[PlainPart | BlockPart, TaggedByKey(bare="text")]
"""An element of a screen or a message."""
IntroPart = Annotated[TextPart | Heading, TaggedByKey(bare="text")]
"""A paragraph or heading of an article's introduction."""
