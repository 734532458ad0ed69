"""A lesson file, the article and defaults that it inherits from, and the values it draws."""

from typing import Annotated, ClassVar

from pydantic import Field

from tutor.lesson.themes import THEMES
from tutor.loader.schema.base import SchemaObject, TaggedByKey
from tutor.loader.schema.element import IntroPart
from tutor.loader.schema.place import Places
from tutor.loader.schema.scalars import (
    AtLeast,
    Between,
    Closed,
    Date,
    Duration,
    FormatVersion,
    Line,
    Markdown,
    Name,
    OneOrMore,
    Slug,
    Text,
    Whole,
    YesNo,
)
from tutor.loader.schema.screen import Message, Screen
from tutor.loader.schema.step import Step

FORMAT = "1"
MODES = ("watch", "together", "alone")


class Made(SchemaObject):
    """A value that is made up."""

    tag: ClassVar[str] = "make"
    make: Name = Field(
        description="Wat voor gegeven de oefening verzint, bijvoorbeeld `code`, `phone` of `pin`. "
        "Het is altijd een nepgegeven."
    )
    length: Annotated[Whole, Between(1, 40)] = Field(
        0, description="Uit hoeveel tekens een code bestaat, bijvoorbeeld `6`."
    )
    pattern: Line = Field(
        "",
        description="Hoe een code eruitziet. Elk `#` wordt een cijfer, elke `@` een hoofdletter "
        "en elk `%` een kleine letter. De rest blijft staan: `A########` is een A met acht "
        "cijfers. Zet het tussen aanhalingstekens. Alleen bij `make: code`.",
    )
    from_: tuple[Line, ...] = Field(
        (),
        alias="from",
        description="Waaruit een kaartlezer deze code uitrekent, bijvoorbeeld "
        "`[$getypt, $pin]`. Typt de deelnemer iets anders op de kaartlezer? Dan komt er een "
        "andere code uit. Alleen bij `make: code`.",
    )
    renews: YesNo = Field(
        False,
        description="Met `renews: yes` is dit een code die steeds verandert, zoals in een app voor "
        "codes. De deelnemer kan op een nieuwe wachten. De vorige code werkt dan niet meer.",
    )
    valid: Duration = Field(
        0,
        description="Hoe lang een code uit een bericht geldt, bijvoorbeeld `20 dagen`. Daarna "
        "werkt hij niet meer. De tijd gaat alleen verder als de deelnemer dat kiest.",
    )


class Picked(SchemaObject):
    """A value that is picked from several."""

    tag: ClassVar[str] = "pick"
    pick: Annotated[tuple[Text, ...], AtLeast(2)] = Field(
        description="De waarden waaruit de oefening er één kiest, bijvoorbeeld "
        "`[$phone, $oud_nummer]`. De controle probeert ze allemaal.",
    )


Datum = Annotated[Made | Picked, TaggedByKey()]
"""One value of ``data``."""


class Epilogue(SchemaObject):
    """What is practised afterwards, in the world that the learner just made."""

    title: Line = Field(description="De titel, bijvoorbeeld “Een volgende keer inloggen?”.")
    intro: OneOrMore[Markdown] = Field((), description="De inleiding, één of meer alinea’s.")
    lead: Markdown = Field("", description="De zin boven de stappen.")
    screens: dict[Name, Screen] = Field(
        default_factory=dict, description="De schermen die er nog bij komen."
    )
    steps: Annotated[tuple[Step, ...], AtLeast(1)] = Field(
        description="De stappen, één streepje per stap."
    )
    ending: Markdown = Field("", description="De slotzin na deze laatste stappen.")


class DefaultKeys(SchemaObject):
    """Keys that ``shared/defaults.yaml`` may give for all lessons."""

    kind: Line = Field("", description="Het soort stuk, bijvoorbeeld `Artikel` of `Tip`.")
    category: Line = Field("", description="De categorie, bijvoorbeeld `Veilig internetten`.")
    breadcrumb: tuple[Line, ...] = Field(
        (),
        description="Het pad boven het artikel, van algemeen naar precies: "
        "`[Home, Veiligheid, Inloggen]`.",
    )
    places: Places = Field(
        (),
        description="Waar de oefening gebeurt: `computer`, `phone`, of allebei: "
        "`[computer, phone]`. Is er meer, zoals een brief of een pas, geef dan elke plaats een "
        "naam: `{computer: computer, brief: {kind: paper, name: Brief van DigiD}}`.",
    )
    persona: Slug = Field(
        "",
        description="De verzonnen persoon van wie het kaartje naast het scherm ligt. "
        "De namen staan in `shared/personas.yaml`.",
    )
    theme: Annotated[str, Closed(*THEMES)] = Field(
        "",
        description="Het onderwerp in de lijst met lessen: `basics` (beginnen), `scams` "
        "(oplichters), `passwords` (inloggen), `money` (betalen), `shopping` (kopen en pakketten), "
        "`government` (DigiD en overheid), `health` (zorg), `travel` (reizen), `contact` "
        "(berichten en bellen) of `apps`. Zonder `theme` geldt de `category`.",
    )
    level: Line = Field("", description="Hoe moeilijk de oefening is, bijvoorbeeld `Beginner`.")
    minutes: Annotated[Whole, Between(1, 120)] = Field(
        0, description="Hoeveel minuten de oefening ongeveer duurt."
    )
    language: Annotated[str, Closed("nl", "en")] = Field(
        "nl", description="De taal van de les: `nl` of `en`."
    )
    modes: OneOrMore[Annotated[str, Closed(*MODES)]] = Field(
        (),
        description="Hoe de deelnemer kan oefenen: `watch` (kijk mee), `together` (samen) en "
        "`alone` (zelf).",
    )
    feedback: YesNo = Field(
        True,
        description="Of aan het eind de vraag “Bent u geholpen met dit artikel?” komt: "
        "`yes` of `no`.",
    )


class DefaultsFile(DefaultKeys):
    """``shared/defaults.yaml``: what holds for every lesson that says nothing else."""


class SharedKeys(DefaultKeys):
    """Keys that a lesson has itself or inherits from its article."""

    format: Annotated[str, FormatVersion(FORMAT)] = Field(
        description="De versie van deze opzet van lessen. Dat is nu altijd `1`."
    )
    title: Line = Field("", description="De titel van het artikel.")
    summary: Markdown = Field(
        "", description="De samenvatting onder de titel, in één of twee zinnen."
    )
    keywords: OneOrMore[Line] = Field(
        (),
        description="Gewone woorden waarmee iemand deze les zoekt, zoals `pakketje` of "
        "`wachtwoord kwijt`. Wat al in de titel of de samenvatting staat, hoeft niet.",
    )
    rank: Annotated[Whole, Between(1, 99)] = Field(
        0,
        description="De plek in het onderwerp: `1` komt eerst. Voor lessen die bij elkaar horen, "
        "zoals een cursus. Zonder `rank` komt een les na de lessen die er een hebben.",
    )
    intro: tuple[IntroPart, ...] = Field(
        (),
        description="De inleiding: een lijst van alinea’s. Een tussenkop schrijft u als "
        "`heading: …`.",
    )
    needs: OneOrMore[Line] = Field(
        (),
        description="Wat de deelnemer in het echt nodig heeft, bijvoorbeeld "
        "“Een telefoon die sms’jes ontvangt”.",
    )
    terms: tuple[Slug, ...] = Field(
        (),
        description="Moeilijke woorden die bij hun eerste gebruik een uitleg krijgen. De namen "
        "staan in `shared/glossary.yaml`.",
    )
    read_more: tuple[Slug, ...] = Field(
        (),
        description="Artikelen over hetzelfde onderwerp. De namen staan in `shared/reading.yaml`.",
    )
    learnt: OneOrMore[Line] = Field(
        (), description="Wat de deelnemer na afloop kan: een lijst van korte zinnen."
    )
    source: Line = Field(
        "", description="Het adres van het artikel of de hulppagina die de les volgt."
    )
    reviewed: Date = Field(
        "",
        description="Wanneer u de les het laatst naast de bron hebt gelegd, als jaar-maand-dag: "
        "`2025-11-24`. Na 180 dagen krijgt u een waarschuwing.",
    )
    real_hosts: OneOrMore[Line] = Field(
        (),
        description="De echte websites waarvan het adres in beeld mag komen, bijvoorbeeld "
        "`inloggen.kpn.com`. Elk ander adres eindigt op `.example`.",
    )
    app: Line = Field(
        "", description="De app waar schermen zonder `url` en zonder `app` bij horen."
    )
    data: dict[Name, Datum] = Field(
        default_factory=dict,
        description="Gegevens die elke oefening anders zijn: `sms_code: {make: code, length: 6}` "
        "of `nummer: {pick: [$phone, $oud_nummer]}`.",
    )
    situations: dict[Name, Line] = Field(
        default_factory=dict,
        description="Wat er in het echt kan gebeuren of niet: een naam met één zin. De oefening "
        "wisselt ze af. Met `when` hangt u er schermen en stappen aan.",
    )
    card: dict[Line, Line] = Field(
        default_factory=dict,
        description="Wat de deelnemer verder over de persoon moet weten. Het staat de hele "
        "oefening op het kaartje, bijvoorbeeld `Bank: Dijkbank`.",
    )
    messages: dict[Name, Message] = Field(
        default_factory=dict, description="De berichten die kunnen binnenkomen, elk met een naam."
    )
    screens: dict[Name, Screen] = Field(
        default_factory=dict,
        description="De schermen, elk met een naam, in de volgorde van de gewone weg.",
    )
    lead: Markdown = Field("", description="De zin boven de stappen.")
    steps: tuple[Step, ...] = Field(
        (),
        description="De stappen van het artikel, één streepje per stap. Elke stap zegt wat de "
        "deelnemer doet: `visit`, `press`, `choose`, `fill`, `tab`, `reach`, `open_app`, "
        "`open_message`, `answer`, `read`, of meer handelingen met `do`.",
    )
    ending: Markdown = Field("", description="De slotzin, bijvoorbeeld wat er nu is ingesteld.")
    epilogue: Epilogue | None = Field(
        None, description="Wat de deelnemer daarna oefent, zoals “Een volgende keer inloggen?”."
    )


class ArticleFile(SharedKeys):
    """``article.yaml``: an article with several variants, and all that they share."""

    variants: OneOrMore[Slug] = Field(
        (),
        description="De volgorde van de varianten: de namen van hun bestanden zonder `.yaml`, "
        "bijvoorbeeld `[browser, app]`. Zonder `variants` gaan ze op alfabet.",
    )

    @classmethod
    def also_missing(cls, given: frozenset[str]) -> tuple[str, ...]:
        """An article needs a title and a summary of its own."""
        return tuple(key for key in ("title", "summary") if key not in given)


class LessonFile(SharedKeys):
    """A lesson that stands alone, or a variant of an article."""

    lesson: Slug = Field(
        description="De naam van de les. Die is gelijk aan de map, bijvoorbeeld `nep-sms`. Bij een "
        "variant komt het bestand erachter: `kpn-tweestapsverificatie-browser`."
    )
    article: Line = Field(
        "",
        description="Het bestand van het artikel waarvan deze les een variant is: `article.yaml`. "
        "Wat daar staat, hoeft hier niet nog eens.",
    )
    variant: Line = Field(
        "", description="De naam van deze variant in de keuzelijst, bijvoorbeeld “In de browser”."
    )
    was: OneOrMore[Slug] = Field(
        (),
        description="Hoe de les vroeger heette. Wat een deelnemer toen oefende, hoort dan bij "
        "deze les.",
    )

    @classmethod
    def also_missing(cls, given: frozenset[str]) -> tuple[str, ...]:
        """A lesson without an article has these keys itself."""
        if "article" in given:
            return ()
        return tuple(key for key in ("title", "summary", "screens", "steps") if key not in given)
