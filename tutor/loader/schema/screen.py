"""Screens: the stage on which a procedure is played."""

from pydantic import Field

from tutor.lesson.condition import ALWAYS
from tutor.loader.schema.base import SchemaObject
from tutor.loader.schema.element import Element
from tutor.loader.schema.scalars import Line, When, YesNo


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
    content: tuple[Element, ...] = Field(
        (),
        description="Wat er op het scherm staat, van boven naar beneden. Een streepje met tekst is "
        "gewone tekst. Verder kan: `heading`, `notice`, `success`, `field`, `checkbox`, `switch`, "
        "`choice`, `list`, `question`, `button`, `link`, `image` en `block`.",
    )
