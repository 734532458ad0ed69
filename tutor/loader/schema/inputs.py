"""The elements that a learner fills in or chooses from."""

import re
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError

from tutor.inputs.boxes import MOST_BOXES
from tutor.loader.schema.base import LocatedMap, LocatedText, SchemaObject
from tutor.loader.schema.part import Part
from tutor.loader.schema.scalars import (
    AtLeast,
    Between,
    Closed,
    Line,
    Markdown,
    Name,
    OneOrMore,
    Text,
    When,
    Whole,
    YesNo,
    only_yes,
    whole,
)

_TEXT = {"type": ["string", "number"]}
_COUNT = {"type": "integer"}
_SIZE = {
    "anyOf": [
        _COUNT,
        {"type": "string", "pattern": r"^[0-9]+([.,][0-9]+)? (kB|MB)$"},
    ]
}
_YES = {"const": "yes"}
_RULES: dict[str, dict[str, Any]] = {
    "equals": {**_TEXT, "description": "Gelijk aan dit, bijvoorbeeld `$mijn_code`."},
    "differs_from": {**_TEXT, "description": "Anders dan dit, bijvoorbeeld `$password`."},
    "at_least": {**_SIZE, "description": "Minstens zoveel tekens, of bij een bestand `150 kB`."},
    "at_most": {**_SIZE, "description": "Hoogstens zoveel tekens, of bij een bestand `5 MB`."},
    "contains": {
        **_TEXT,
        "description": "Wat erin moet, met spaties ertussen: `capital`, `small`, `digit`, `sign`.",
    },
    "not_easy": {**_YES, "description": "Niet makkelijk te raden, zoals 12345 of een jaartal."},
    "not_birthday": {**_YES, "description": "Niet de geboortedatum van het kaartje."},
}

_A_SIZE = re.compile(r"[0-9]{1,6}([.,][0-9]+)? (kB|MB)")


def _one_rule(data: Any) -> Any:
    """A bare name is a rule that needs no value."""
    if isinstance(data, LocatedText):
        return LocatedMap({str(data): "yes"}, data.node)
    if isinstance(data, LocatedMap) and len(data) != 1:
        raise PydanticCustomError("not_one_rule", "one rule at a time")
    return data


def _typed(rule: dict[str, str]) -> dict[str, str]:
    """The same rule, if its value is of the type that this rule has."""
    ((name, value),) = rule.items()
    try:
        if "const" in _RULES[name]:
            only_yes(value)
        elif "anyOf" in _RULES[name] and not _A_SIZE.fullmatch(value):
            whole(value)
    except PydanticCustomError as error:
        fault = InitErrorDetails(type=error, loc=(name,), input=value)
        raise ValidationError.from_exception_data("rule", [fault]) from None
    return rule


Rule = Annotated[
    dict[Annotated[str, Closed(*_RULES)], Line],
    BeforeValidator(_one_rule),
    AfterValidator(_typed),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": [name for name, value in _RULES.items() if "const" in value]},
                {
                    "type": "object",
                    "minProperties": 1,
                    "maxProperties": 1,
                    "additionalProperties": False,
                    "properties": _RULES,
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
        description="Eigen uitleg per soort vergissing, bijvoorbeeld `no_at: …`. Met `other` "
        "geeft u de uitleg voor alle andere vergissingen.",
    )


class Tries(SchemaObject):
    """How many attempts a field allows."""

    count: Annotated[Whole, Between(2, 9)] = Field(
        description="Hoe vaak iemand mag proberen, bijvoorbeeld `3`."
    )
    then: Name = Field(
        description="Het scherm dat komt als de laatste poging ook niet goed was, bijvoorbeeld "
        "`pas_geblokkeerd`. Van daar moet de deelnemer verder kunnen."
    )


class FieldPart(InputPart):
    """A field to type in."""

    tag: ClassVar[str] = "field"
    field: Line = Field(
        description="Het opschrift boven het invulveld, woordelijk als in het echt."
    )
    kind: Name = Field(
        "text",
        description="Wat voor gegeven dit is: `text`, `email`, `password`, `phone`, `code`, `pin`, "
        "`date`, `bsn`, `iban`, `postcode`, `amount`, `number` of `address`. Of, zonder typen: "
        "`touch` (vinger), `face` (gezicht), `photo`, `file`, "
        "`scan` (QR-code) of `hold` (pas of telefoon ertegen). Hiervan hangt af wat goed is en "
        "welke uitleg de deelnemer krijgt.",
    )
    value: Text = Field("", description="Wat er al ingevuld staat, bijvoorbeeld `$phone`.")
    expect: OneOrMore[Text] = Field(
        (),
        description="Het goede antwoord, bijvoorbeeld `$password` of `$sms_code`. Zijn er meer "
        "goed? Schrijf dan een lijst: `expect: [$username, $email]`. Zonder `expect` "
        "is elk antwoord goed dat bij de soort en de regels past.",
    )
    options: Annotated[tuple[Line, ...], AtLeast(2)] = Field(
        (),
        description="Bij `kind: photo` of `kind: file`: waaruit de deelnemer kiest, onder elkaar. "
        "Bij een bestand mag de grootte erachter: `pasfoto.jpg (9 MB)`.",
    )
    pick: Annotated[str, Closed("calendar")] = Field(
        "",
        description="Met `pick: calendar` kiest de deelnemer de datum op een kalender. Alleen bij "
        "`kind: date`.",
    )
    length: Annotated[Whole, Between(1, 40)] = Field(
        0, description="Uit hoeveel tekens een code bestaat, bijvoorbeeld `6`."
    )
    prefix: Line = Field(
        "",
        description="Wat al vast vóór het veld staat, bijvoorbeeld `3528`. De deelnemer typt "
        "alleen de rest. Wie het toch meetypt, heeft het ook goed.",
    )
    exact: YesNo = Field(
        False,
        description="Met `exact: yes` tellen bij een code de hoofdletters en kleine letters mee.",
    )
    fails: When | None = Field(
        None,
        description="Bij `kind: touch` of `kind: face`: wanneer de eerste keer niet lukt. Schrijf "
        "hier een situatie, bijvoorbeeld `fails: natte_vinger`. De tweede keer lukt het.",
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
    tries: Tries | None = Field(
        None,
        description="Hoe vaak iemand een pincode of code mag proberen: `{count: 3, then: "
        "pas_geblokkeerd}`. Alleen een hele code telt als poging. De begeleider waarschuwt voor "
        "de laatste.",
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

    tag: ClassVar[str] = "checkbox"
    checkbox: Line = Field(description="De tekst naast het vakje, woordelijk als in het echt.")


class Checkboxes(InputPart):
    """A group of boxes to tick."""

    tag: ClassVar[str] = "checkboxes"
    checkboxes: Line = Field(description="De vraag boven de vakjes, woordelijk als in het echt.")
    options: Annotated[tuple[Line, ...], AtLeast(2)] = Field(
        description="De tekst naast elk vakje, onder elkaar. Twee tot acht vakjes, zonder komma "
        "erin.",
    )
    at_least: Annotated[Whole, Between(1, MOST_BOXES)] = Field(
        0, description="Hoeveel vakjes er minstens aan moeten staan, bijvoorbeeld `1`."
    )
    at_most: Annotated[Whole, Between(1, MOST_BOXES)] = Field(
        0, description="Hoeveel vakjes er hoogstens aan mogen staan, bijvoorbeeld `2`."
    )


class Switch(TickPart):
    """A switch of an app or a settings page."""

    tag: ClassVar[str] = "switch"
    switch: Line = Field(description="De tekst naast de schakelaar, woordelijk als in het echt.")


class OptionsPart(InputPart):
    """What radio buttons and a drop-down list share."""

    options: Annotated[tuple[Line, ...], AtLeast(2)] = Field(
        description="De keuzes, onder elkaar, woordelijk als in het echt. Minstens twee.",
    )
    expect: OneOrMore[Line] = Field(
        (),
        description="De goede keuze, of een lijst als er meer goed zijn. Zonder `expect` is elke "
        "keuze goed.",
    )


class Choice(OptionsPart):
    """Radio buttons."""

    tag: ClassVar[str] = "choice"
    choice: Line = Field(description="De vraag boven de keuzerondjes.")


class DropDown(OptionsPart):
    """A drop-down list."""

    tag: ClassVar[str] = "list"
    list: Line = Field(description="Het opschrift boven de keuzelijst die openklapt.")
    search: YesNo = Field(
        False,
        description="Met `search: yes` zoekt de deelnemer in de lijst door een paar letters te "
        "typen. Voor een lange lijst, zoals alle banken.",
    )
