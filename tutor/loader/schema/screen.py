"""Screens of a place, and messages that can arrive."""

from typing import Annotated

from pydantic import Field

from tutor.lesson.channels import CHANNELS, FOLDERS
from tutor.lesson.condition import ALWAYS
from tutor.lesson.message_acts import MESSAGE_ACTS
from tutor.loader.schema.base import SchemaObject
from tutor.loader.schema.element import Arrival, ButtonPart, Element, FilePart, LinkPart
from tutor.loader.schema.scalars import (
    Closed,
    Duration,
    Line,
    Markdown,
    Name,
    OneOrMore,
    Text,
    When,
    YesNo,
)


class Screen(SchemaObject):
    """A page of a website, a screen of an app, or a dialog."""

    url: Line = Field(
        "",
        description="Het adres van deze bladzijde. Zonder `url` blijft het adres van de bladzijde "
        "ervoor staan. Een verzonnen website eindigt op `.example`.",
    )
    app: Line = Field(
        "",
        description="De app op de telefoon waar dit scherm bij hoort, bijvoorbeeld `MijnKPN`. "
        "Met `app: Internet` en een `url` is het een bladzijde in de browser van de telefoon.",
    )
    on: Name = Field(
        "",
        description="De plaats van dit scherm, bijvoorbeeld `brief` of `lezer`. De namen staan "
        "bij `places`. Zonder `on` is het de computer, of met `app` de telefoon.",
    )
    title: Line = Field("", description="De titel op het tabblad of boven aan de app.")
    when: When = Field(
        ALWAYS,
        description="Wanneer dit scherm meedoet, bijvoorbeeld `cookie_vraag`. Zonder `when` doet "
        "het altijd mee. `go: next` slaat schermen over die niet meedoen.",
    )
    dialog: YesNo = Field(
        False,
        description="Met `dialog: yes` ligt dit scherm als een venster boven op het scherm ervoor.",
    )
    end: YesNo = Field(False, description="Met `end: yes` is de klus hier klaar.")
    fake: YesNo = Field(
        False,
        description="Met `fake: yes` is dit een bladzijde van oplichters. Die heeft nooit het "
        "adres van een echte website.",
    )
    on_arrival: Arrival | None = Field(
        None,
        description="Wat er vanzelf gebeurt als dit scherm voor komt, ook met de pijl terug of een "
        "ander tabblad: `{set: gezien}` of `{send: code}`.",
    )
    content: tuple[Element, ...] = Field(
        (),
        description="Wat er op het scherm staat, van boven naar beneden. Een streepje met tekst is "
        "gewone tekst. Verder kan: `heading`, `notice`, `success`, `field`, `checkbox`, "
        "`checkboxes`, `switch`, `choice`, `list`, `question`, `button`, `link`, "
        "`file`, `image` en `block`.",
    )


class Message(SchemaObject):
    """A message that a button sends, or that is there from the start."""

    via: Annotated[str, Closed(*CHANNELS)] = Field(
        "sms",
        description="Hoe het bericht komt: `sms`, `mail`, `letter` (een brief op papier), "
        "`chat` (een gesprek in een app), `call` (iemand belt), of `push` voor een melding zonder "
        "bericht. Zonder `via` is het een sms.",
    )
    from_: Line = Field(
        alias="from", description="De afzender zoals de telefoon die toont, bijvoorbeeld `KPN`."
    )
    subject: Line = Field("", description="Het onderwerp. Alleen bij een mail of brief.")
    text: Markdown = Field(
        description="De tekst van het bericht. Met `$sms_code` staat de code van nu erin."
    )
    content: tuple[Element, ...] = Field(
        (),
        description="Wat er onder het bericht staat, zoals de vraag “Is dit bericht echt?”. "
        "U schrijft het als de `content` van een scherm.",
    )
    links: tuple[LinkPart, ...] = Field(
        (),
        description="De links in het bericht: `{link: Bekijk uw pakket, go: naam_van_scherm}`. "
        "Ze blijven binnen de oefening.",
    )
    folder: Annotated[str, Closed("", *FOLDERS)] = Field(
        "",
        description="Bij een mail: de map waarin hij ligt als dat niet de gewone is. `spam` is de "
        "map Ongewenst. Van zo’n mail komt geen melding.",
    )
    attachments: tuple[FilePart, ...] = Field(
        (),
        description="Bij een mail: de bijlagen, zoals `{file: brief.pdf, go: brief}`. Bij een klik "
        "gaat de bijlage open. Een gevaarlijke bijlage noemt u bij `mistakes`.",
    )
    app: Line = Field(
        "",
        description="Bij `chat`: de app waarin het gesprek staat, bijvoorbeeld `Marktplaats`. "
        "Zonder `app` is het `WhatsApp`.",
    )
    replies: tuple[ButtonPart, ...] = Field(
        (),
        description="Bij `chat`: de antwoorden waaruit de deelnemer er één kiest, zoals "
        "`{button: Nee bedankt, send: koper_dringt_aan}`. Het gekozen antwoord blijft staan. Een "
        "volgend bericht komt met `send`.",
    )
    acts: OneOrMore[Annotated[str, Closed(*MESSAGE_ACTS)]] = Field(
        (),
        description="Wat de deelnemer met dit bericht kan doen: `delete` (verwijderen), `block` "
        "(de afzender blokkeren) en `report` (melden). Onder het bericht staan daarvoor knoppen. "
        "Een mail gaat naar de prullenbak. Elk ander bericht is na een vraag echt weg.",
    )
    to: Text = Field(
        "",
        description="Naar welk nummer of mailadres het bericht gaat, bijvoorbeeld `$sms_nummer`. "
        "Is dat niet het eigen nummer van de persoon op het kaartje, dan komt het hier niet aan. "
        "Zonder `to` komt het altijd aan.",
    )
    on: Name = Field(
        "",
        description="De plaats waar het bericht aankomt. De namen staan bij `places`. Zonder `on` "
        "is het de eerste telefoon, of bij `letter` het eerste papier. Een mail kan ook op een "
        "computer komen: `on: computer`.",
    )
    at_start: YesNo = Field(
        False, description="Met `at_start: yes` staat het bericht er al bij het begin."
    )
    after: Duration = Field(
        0,
        description="Hoe lang het bericht onderweg is, bijvoorbeeld `3 dagen` of `10 minuten`. De "
        "deelnemer kiest zelf om naar dat moment te gaan. Met `at_start: yes` erbij komt het "
        "vanzelf, zonder dat iemand het stuurt.",
    )
    when: When = Field(
        ALWAYS,
        description="Wanneer het bericht meedoet. Zonder `when` doet het altijd mee.",
    )
