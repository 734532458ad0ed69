"""What a button or link does, in the fixed order set, send, notify, new_tab, go."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from tutor.loader.schema.base import LocatedMap, LocatedText, SchemaObject
from tutor.loader.schema.scalars import Name, OneOrMore, Text


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


class Effects(SchemaObject):
    """The keys that a button and a link share."""

    set: Settings = Field(
        default_factory=dict,
        description="Onthoud iets wat later uitmaakt. Met `set: cookies` staat `cookies` voortaan "
        "aan. Met `set: {keuze: weigeren}` krijgt `keuze` die waarde. In `when` vraagt u ernaar.",
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
    new_tab: Name = Field(
        "",
        description="Het scherm dat in een nieuw tabblad opent. Alleen in de browser "
        "van de computer.",
    )
    go: Name = Field(
        "",
        description="Waar de deelnemer heen gaat: de naam van een scherm, of `next` (het volgende "
        "scherm in dit bestand dat nu meedoet), `back` (een scherm terug) of `close` (sluit dit "
        "tabblad of venster).",
    )
