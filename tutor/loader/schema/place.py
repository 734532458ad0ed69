"""The places of a lesson: a list of kinds, or a name for each place."""

from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from tutor.lesson.places import PlaceKind
from tutor.loader.schema.base import TAG, LocatedMap, LocatedText, SchemaObject
from tutor.loader.schema.scalars import Closed, Line, Name, OneOrMore, Place, Text, When


class InstalledApp(SchemaObject):
    """An app that is not always on the phone."""

    when: When = Field(
        description="Vanaf wanneer de app erop staat, bijvoorbeeld `installed`. Een knop in de "
        "winkel zet dat aan met `set: installed`."
    )


class NamedPlace(SchemaObject):
    """A place that the lesson gives a name."""

    kind: Annotated[str, Closed("", *get_args(PlaceKind))] = Field(
        "",
        description="Wat voor plaats dit is: `computer`, `phone` (telefoon), `tablet`, `paper` "
        "(een brief of bord), `card` (een pas of kaart), `keypad` (een apparaatje met toetsen, "
        "zoals een kaartlezer) of `gate` (een poortje). Zonder `kind` is het wat de naam zegt.",
    )
    name: Line = Field(
        "", description="Hoe de deelnemer deze plaats noemt, bijvoorbeeld “Brief van DigiD”."
    )
    rows: dict[Line, Text] = Field(
        default_factory=dict,
        description="Wat er op de pas staat: `{Pasnummer: 3528 0471, Geldig tot: 11-2029}`. "
        "Alleen bij `card`.",
    )
    apps: dict[Line, InstalledApp] = Field(
        default_factory=dict,
        description="De apps die er niet vanaf het begin op staan: `{Zoom: {when: installed}}`. "
        "Tot dan is er geen icoon, en komt er geen scherm of bericht van die app. Andere apps "
        "hoeft u niet te noemen.",
    )


def _as_map(data: Any) -> Any:
    """A bare word is short for a place of that kind."""
    if not isinstance(data, LocatedText):
        return data
    return LocatedMap({"kind": data} if data.strip() else {}, data.node)


class _ListOrMap:
    """Marks what is a list of kinds, or a map from names to places."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds, names = get_args(source)
        return core_schema.tagged_union_schema(
            {
                f"{TAG}list": handler.generate_schema(kinds),
                f"{TAG}map": handler.generate_schema(names),
            },
            discriminator=lambda data: TAG + ("map" if isinstance(data, dict) else "list"),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        union: Any = schema
        names = handler(union["choices"][f"{TAG}map"])
        kind: dict[str, Any] = {"enum": list(get_args(PlaceKind))}
        for key in ("additionalProperties", "patternProperties"):
            if key in names:
                names[key] = _or_kind(names[key], kind)
        return {"anyOf": [kind, {"type": "array", "items": kind}, names]}


def _or_kind(places: dict[str, Any], kind: dict[str, Any]) -> dict[str, Any]:
    """The schema of a place, or of each pattern's place, beside that of a bare kind."""
    if "$ref" in places:
        return {"anyOf": [kind, places]}
    return {pattern: _or_kind(place, kind) for pattern, place in places.items()}


Places = Annotated[
    OneOrMore[Place] | dict[Name, Annotated[NamedPlace, BeforeValidator(_as_map)]], _ListOrMap()
]
"""``[computer, phone]``, or ``{computer: {}, brief: {kind: paper, name: Brief}}``."""
