"""The steps of a lesson with their known mistakes.

A new action also gets one class here and one row in ``Step``.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from tutor.lesson.condition import ALWAYS
from tutor.lesson.verbs import StepVerb
from tutor.loader.schema.action import (
    Act,
    Action,
    ActOnLabel,
    Answer,
    Block,
    Choose,
    Delete,
    Fill,
    Leave,
    OpenApp,
    OpenMessage,
    Press,
    Reach,
    Read,
    Report,
    Tab,
    Visit,
)
from tutor.loader.schema.base import SchemaObject, TaggedByKey
from tutor.loader.schema.scalars import AtLeast, Line, Markdown, Name, OneOrMore, When, YesNo


class Outcome(SchemaObject):
    """A mistake that the simulation names, such as ``address_typo``; written as a bare text."""

    tag: ClassVar[str] = "outcome"
    outcome: Name = Field(description="De naam van de vergissing, bijvoorbeeld `address_typo`.")


class WrongAnswer(ActOnLabel):
    """An answer that somebody gives to a question."""

    tag: ClassVar[str] = "answer"
    verb: ClassVar[StepVerb] = "answer"
    answer: Line = Field(description="Het antwoord dat de deelnemer kiest, woordelijk.")


Instead = Annotated[
    Outcome
    | Visit
    | Press
    | Choose
    | Fill
    | OpenApp
    | OpenMessage
    | Delete
    | Block
    | Report
    | WrongAnswer,
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
        "bericht), `blocked` (de afzender is geblokkeerd), `last_try` (nog één poging), "
        "`tries_out` (geen poging meer), `old_code` (een oude code), of een "
        "andere vergissing van het veld."
    )
    say: Markdown = Field(
        description="Wat de begeleider dan zegt: wat er gebeurde en wat de deelnemer nu kan doen. "
        "Vriendelijk en kort."
    )


class StepKeys(SchemaObject):
    """The keys that every step may have beside its action."""

    text: Markdown = Field(
        "",
        description="De zin van deze stap. Zonder `text` maakt de oefening zelf een zin, "
        "bijvoorbeeld “Klik op **Inloggen**.” Op de telefoon wordt dat “Tik op **Inloggen**.”",
    )
    when: When = Field(
        ALWAYS,
        description="Wanneer deze stap meedoet, bijvoorbeeld `nieuwsbrief_vraag`. Zonder `when` "
        "doet de stap altijd mee.",
    )
    optional: YesNo = Field(
        False,
        description="Met `optional: yes` mag de deelnemer deze stap overslaan (“als u wilt”).",
    )
    with_previous: YesNo = Field(
        False,
        description="Met `with_previous: yes` hoort deze stap bij de vorige. Slaat de deelnemer "
        "die over, dan vervalt deze ook.",
    )
    why: Markdown = Field(
        "",
        description="Waarom deze stap er is, in één of twee zinnen. Dit is ook de eerste hulp "
        "die de deelnemer krijgt.",
    )
    hints: OneOrMore[Markdown] = Field(
        (),
        description="Extra hulp, van een klein duwtje naar steeds duidelijker. Waar iets staat en "
        "het voordoen komen vanzelf: die hoeft u niet te schrijven.",
    )
    mistakes: tuple[Mistake, ...] = Field(
        (),
        description="Bekende vergissingen bij deze stap, elk met eigen woorden: "
        "`{on: {press: Registreren}, say: …}`. Schrijf er minstens twee als er iets mis kan gaan.",
    )
    advice: Markdown = Field(
        "",
        description="De keuze die u aanraadt, woordelijk (“Wij kiezen …”). De andere keuzes zijn "
        "dan niet verkeerd.",
    )
    other_choice: Markdown = Field(
        "", description="Wat de begeleider zegt als de deelnemer iets anders kiest dan uw advies."
    )


class VisitStep(Visit, StepKeys):
    """A step that goes to an address."""


class PressStep(Press, StepKeys):
    """A step that presses a button or link."""


class ChooseStep(Choose, StepKeys):
    """A step that presses one of several buttons."""


class FillStep(Fill, StepKeys):
    """A step that fills in fields."""


class TabStep(Tab, StepKeys):
    """A step that goes to another tab."""


class ReachStep(Reach, StepKeys):
    """A step that gets to a screen by whatever way."""


class LeaveStep(Leave, StepKeys):
    """A step that leaves a screen by whatever way."""


class OpenAppStep(OpenApp, StepKeys):
    """A step that opens an app."""


class OpenMessageStep(OpenMessage, StepKeys):
    """A step that opens a message."""


class AnswerStep(Answer, StepKeys):
    """A step that answers a question."""


class ReadStep(Read, StepKeys):
    """A step that only reads."""


class DeleteStep(Delete, StepKeys):
    """A step that deletes a message."""


class BlockStep(Block, StepKeys):
    """A step that blocks a sender."""


class ReportStep(Report, StepKeys):
    """A step that reports a message."""


class DoStep(StepKeys):
    """A step of several actions."""

    tag: ClassVar[str] = "do"
    screen: Name = Field(
        "",
        description="Op welk scherm (of in welk bericht) de opschriften van deze handelingen "
        "staan. Alleen nodig als hetzelfde opschrift op meer schermen voorkomt.",
    )
    do: Annotated[tuple[Action, ...], AtLeast(1)] = Field(
        description="Meer handelingen in één stap, in hun volgorde: "
        "`do: [{fill: Naam}, {press: Verder}]`.",
    )


Step = Annotated[
    VisitStep
    | PressStep
    | ChooseStep
    | FillStep
    | TabStep
    | ReachStep
    | LeaveStep
    | OpenAppStep
    | OpenMessageStep
    | AnswerStep
    | ReadStep
    | DeleteStep
    | BlockStep
    | ReportStep
    | DoStep,
    TaggedByKey(),
]
"""One bullet of the article's list."""


def actions_of(step: Step) -> tuple[Act, ...]:
    """What the step asks for, in its order."""
    return step.do if isinstance(step, DoStep) else (step,)
