"""The elements that a learner fills in or chooses from."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from tutor.lesson.shape.base import PlacedMap, PlacedText
from tutor.lesson.shape.part import Part
from tutor.lesson.shape.scalars import (
    Between,
    Closed,
    Line,
    Markdown,
    Name,
    Text,
    Whole,
    YesNo,
)

RuleName = Annotated[
    str,
    Closed("equals", "differs_from", "at_least", "at_most", "contains", "not_easy", "not_birthday"),
]


def _one_rule(data: Any) -> Any:
    if isinstance(data, PlacedText):
        return PlacedMap({str(data): "yes"}, data.node)
    if isinstance(data, PlacedMap) and len(data) != 1:
        raise PydanticCustomError("not_one_rule", "one rule at a time")
    return data


Rule = Annotated[
    dict[RuleName, Line],
    BeforeValidator(_one_rule),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["not_easy", "not_birthday"]},
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": 1,
                    "additionalProperties": False,
                    "properties": {
                        "equals": {"type": ["string", "number"]},
                        "differs_from": {"type": ["string", "number"]},
                        "at_least": {"type": "integer"},
                        "at_most": {"type": "integer"},
                        "contains": {"type": ["string", "number"]},
                        "not_easy": {"const": "yes"},
                        "not_birthday": {"const": "yes"},
                    },
                },
            ]
        }
    ),
]
"""One rule with its value; ``yes`` for one that needs none."""


class InputPart(Part):
    """The keys of everything that a learner fills in or chooses."""

    keep: Name = Field(
        "",
        description="Onder welke naam het antwoord bewaard blijft tijdens deze oefening. Met "
        "`keep: mijn_code` kunt u verderop `$mijn_code` gebruiken.",
    )
    wrong: dict[Name, Markdown] = Field(
        default_factory=dict,
        description="Eigen uitleg per soort vergissing, bijvoorbeeld `no_at_sign: …`. Met `other` "
        "geeft u de uitleg voor alle andere vergissingen.",
    )


class FieldPart(InputPart):
    """A field to type in."""

    own_key: ClassVar[str] = "field"
    field: Line = Field(
        description="Het opschrift boven het invulveld, woordelijk als in het echt."
    )
    kind: Name = Field(
        "text",
        description="Wat voor gegeven dit is: `text`, `email`, `password`, `phone`, `code`, `pin`, "
        "`date`, `bsn`, `iban`, `postcode`, `amount`, `number` of `address`. Hiervan hangt af wat "
        "goed is en welke uitleg de deelnemer krijgt.",
    )
    value: Text = Field("", description="Wat er al ingevuld staat, bijvoorbeeld `$phone`.")
    expect: Text = Field(
        "",
        description="Het goede antwoord, bijvoorbeeld `$password` of `$sms_code`. Zonder `expect` "
        "is elk antwoord goed dat bij de soort en de regels past.",
    )
    length: Annotated[Whole, Between(1, 40)] = Field(
        0, description="Uit hoeveel tekens een code bestaat, bijvoorbeeld `6`."
    )
    rules: tuple[Rule, ...] = Field(
        (),
        description="De eisen aan een nieuw wachtwoord of nieuwe code, in de volgorde waarin de "
        "website ze noemt. Mogelijk zijn `equals: …`, `differs_from: …`, `at_least: …`, "
        "`at_most: …`, `contains: …`, `not_easy` en `not_birthday`.",
    )
    example: Line = Field(
        "", description="Een voorbeeld dat onder het veld staat. Kies een verzonnen gegeven."
    )
    then: Name = Field(
        "",
        description="Waar de deelnemer vanzelf heen gaat zodra het antwoord goed is: `next` of de "
        "naam van een scherm. Voor een toegangscode waar geen knop bij staat.",
    )
    strict: YesNo = Field(
        True,
        description="Met `strict: no` neemt de website ook een ander antwoord aan, als het maar "
        "goed geschreven is. Zo gaat een verkeerd telefoonnummer gewoon mee naar de volgende "
        "bladzijde. Er komt dan alleen geen sms. De begeleider legt het uit.",
    )


class TickPart(InputPart):
    """What a checkbox and a switch share."""

    value: YesNo = Field(False, description="Of het al aan staat: `yes` of `no`.")
    expect: YesNo | None = Field(
        None,
        description="Hoe het hoort te staan: `yes` of `no`. Zonder `expect` is allebei goed.",
    )


class Checkbox(TickPart):
    """A box to tick."""

    own_key: ClassVar[str] = "checkbox"
    checkbox: Line = Field(description="De tekst naast het vakje, woordelijk als in het echt.")


class Switch(TickPart):
    """A switch of an app or a settings page."""

    own_key: ClassVar[str] = "switch"
    switch: Line = Field(description="De tekst naast de schakelaar, woordelijk als in het echt.")


class OptionsPart(InputPart):
    """What radio buttons and a drop-down list share."""

    options: tuple[Line, ...] = Field(
        min_length=2,
        description="De keuzes, onder elkaar, woordelijk als in het echt. Minstens twee.",
    )
    expect: Line = Field("", description="De goede keuze. Zonder `expect` is elke keuze goed.")


class Choice(OptionsPart):
    """Radio buttons."""

    own_key: ClassVar[str] = "choice"
    choice: Line = Field(description="De vraag boven de keuzerondjes.")


class DropDown(OptionsPart):
    """A drop-down list."""

    own_key: ClassVar[str] = "list"
    list: Line = Field(description="Het opschrift boven de keuzelijst die openklapt.")
