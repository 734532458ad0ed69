"""What a step can ask for. A new action is one class here and one row in ``Action``."""

from typing import Annotated, ClassVar

from pydantic import Field

from tutor.lesson.verbs import StepVerb
from tutor.loader.schema.base import SchemaObject, TaggedByKey
from tutor.loader.schema.scalars import AtLeast, Line, Name, OneOrMore


class Act(SchemaObject):
    """One action: its verb is its own key, its targets are what stands there."""

    verb: ClassVar[StepVerb]

    @property
    def targets(self) -> tuple[str, ...]:
        """What the file names: screens, labels, messages or an app; none for ``read: yes``."""
        named = getattr(self, self.tag)
        if self.verb == "read" and named == "yes":
            return ()
        return (named,) if isinstance(named, str) else named


class ActOnLabel(Act):
    """An action on something with a label, which may stand on several screens."""

    screen: Name = Field(
        "",
        description="Op welk scherm (of in welk bericht) dit opschrift staat. Alleen nodig als "
        "hetzelfde opschrift op meer schermen voorkomt, zoals **Ga verder**.",
    )


class Visit(Act):
    """Go to the address of a screen."""

    tag: ClassVar[str] = "visit"
    verb: ClassVar[StepVerb] = "visit"
    visit: Name = Field(
        description="Het scherm waarvan de deelnemer het adres intypt. De stap is klaar als die "
        "bladzijde voor staat."
    )


class Press(ActOnLabel):
    """Press one button or link."""

    tag: ClassVar[str] = "press"
    verb: ClassVar[StepVerb] = "press"
    press: Line = Field(
        description="Het opschrift van de knop of link, woordelijk. De stap is klaar als die "
        "heeft gewerkt."
    )


class Choose(ActOnLabel):
    """Press one of several buttons or links."""

    tag: ClassVar[str] = "choose"
    verb: ClassVar[StepVerb] = "choose"
    choose: Annotated[OneOrMore[Line], AtLeast(1)] = Field(
        description="De opschriften van de knoppen waaruit de deelnemer kiest. Eén ervan is "
        "genoeg. Zet een opschrift met een komma tussen aanhalingstekens.",
    )


class Fill(ActOnLabel):
    """Fill in one or more fields."""

    tag: ClassVar[str] = "fill"
    verb: ClassVar[StepVerb] = "fill"
    fill: Annotated[OneOrMore[Line], AtLeast(1)] = Field(
        description="Het opschrift van het veld, of een lijst van opschriften. De stap is klaar "
        "als ze goed zijn ingevuld. Wat al goed staat, telt mee.",
    )


class Tab(Act):
    """Go to the tab that holds a screen."""

    tag: ClassVar[str] = "tab"
    verb: ClassVar[StepVerb] = "tab"
    tab: Name = Field(description="Het scherm dat in een ander tabblad weer voor moet komen.")


class Reach(Act):
    """Get to a screen, by whatever way."""

    tag: ClassVar[str] = "reach"
    verb: ClassVar[StepVerb] = "reach"
    reach: Name = Field(
        description="Het scherm waar de deelnemer moet uitkomen, langs welke weg dan ook. Beter "
        "dan `press: Terug`, want wie met een ander gebaar teruggaat, is er ook."
    )


class Leave(Act):
    """Leave a screen, by whatever way."""

    tag: ClassVar[str] = "leave"
    verb: ClassVar[StepVerb] = "leave"
    leave: Name = Field(
        description="Het scherm waar de deelnemer weg moet, hoe dan ook: met de pijl terug, naar "
        "een ander tabblad, naar het beginscherm. Zoals bij een valse pagina."
    )


class OpenApp(Act):
    """Open an app on the phone."""

    tag: ClassVar[str] = "open_app"
    verb: ClassVar[StepVerb] = "open_app"
    open_app: Line = Field(description="De naam van de app op de telefoon, bijvoorbeeld `MijnKPN`.")


class OpenMessage(Act):
    """Open a message."""

    tag: ClassVar[str] = "open_message"
    verb: ClassVar[StepVerb] = "open_message"
    open_message: Name = Field(
        description="Het bericht dat de deelnemer opent. De naam staat bij `messages`."
    )


class Answer(ActOnLabel):
    """Answer a question right."""

    tag: ClassVar[str] = "answer"
    verb: ClassVar[StepVerb] = "answer"
    answer: Line = Field(
        description="De vraag, woordelijk. De stap is klaar als die goed is beantwoord."
    )


class Read(Act):
    """Read what there is, and go on."""

    tag: ClassVar[str] = "read"
    verb: ClassVar[StepVerb] = "read"
    read: Name = Field(
        description="`read: yes`: er is hier alleen iets te lezen. De deelnemer gaat zelf verder. "
        "Met `read: brief` leest de deelnemer een brief of een pas. Die moet er dan wel zijn."
    )


class Delete(Act):
    """Delete a message."""

    tag: ClassVar[str] = "delete"
    verb: ClassVar[StepVerb] = "delete"
    delete: Name = Field(
        description="Het bericht dat de deelnemer verwijdert. Daar staat dan `acts: delete` bij."
    )


class Block(Act):
    """Block the sender of a message."""

    tag: ClassVar[str] = "block"
    verb: ClassVar[StepVerb] = "block"
    block: Name = Field(
        description="Het bericht waarvan de deelnemer de afzender blokkeert. Daar staat dan "
        "`acts: block` bij."
    )


class Report(Act):
    """Report a message."""

    tag: ClassVar[str] = "report"
    verb: ClassVar[StepVerb] = "report"
    report: Name = Field(
        description="Het bericht dat de deelnemer meldt. Daar staat dan `acts: report` bij."
    )


Action = Annotated[
    Visit
    | Press
    | Choose
    | Fill
    | Tab
    | Reach
    | Leave
    | OpenApp
    | OpenMessage
    | Answer
    | Read
    | Delete
    | Block
    | Report,
    TaggedByKey(),
]
"""One action in a ``do`` list."""
