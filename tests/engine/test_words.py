"""What the coach says: a step, where to find what it needs, and what was done."""

from __future__ import annotations

from collections.abc import Callable

from tests.engine.test_world import LOGIN
from tests.table import each_row
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.views.act_text import act_text
from tutor.engine.views.event_words import event_text
from tutor.engine.views.words import step_text
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson

Begin = Callable[..., Practice]

STEPS = (
    "Ga naar https://winkel.example/inloggen.",
    "Vul E-mailadres en Wachtwoord in.",
    "Klik op Inloggen.",
    "Kies Ja, graag of Nee, liever niet.",
    "Klik op Lees waarom.",
    "Open het tabblad Telefoonnummer weer.",
    "Klopt het nummer? Pas het anders aan.",
    "Klik op Ga verder.",
    "Open de sms van Winkel.",
    "Vul Code uit de sms in.",
    "Klik op Controleren.",
    "Tik op de app Winkel.",
    "Vul Uw code in.",
)


def test_each_step_is_said_from_what_it_does(begin: Begin, lesson: Lesson) -> None:
    practice = begin(cookie_question=True)
    world = practice.state.world
    assert (
        tuple(plain_text(step_text(practice.context, world, step)) for step in lesson.steps)
        == STEPS
    )


WORDS = [
    (
        Event("press", "login/Inloggen"),
        "Zoek de knop Inloggen. Hij staat onder Wachtwoord.",
        "De deelnemer klikt op ‘Inloggen’.",
    ),
    (
        Event("fill", "login/Wachtwoord", "Fiets-Tuin-88"),
        "Zoek het vak Wachtwoord. Het staat onder E-mailadres.",
        "De deelnemer vult ‘Wachtwoord’ in.",
    ),
    (
        Event("fill", "login/E-mailadres", "jan@post.example"),
        "Zoek het vak E-mailadres en typ daar.",
        "De deelnemer vult ‘E-mailadres’ in: jan@post.example",
    ),
    (
        Event("tab", "0"),
        "Klik op het tabblad Inloggen, boven in de browser.",
        "De deelnemer opent het tabblad ‘Inloggen’.",
    ),
    (
        Event("close", "0"),
        "Sluit het tabblad met het kruisje.",
        "De deelnemer sluit het tabblad ‘Inloggen’.",
    ),
    (
        Event("app", "Winkel"),
        "Tik op de telefoon op de app Winkel.",
        "De deelnemer opent de app ‘Winkel’.",
    ),
    (
        Event("message", "welcome"),
        "Tik op de telefoon op het bericht van Buurthuis.",
        "De deelnemer opent het bericht van Buurthuis.",
    ),
    (
        Event("back", "computer"),
        "Klik op de pijl terug, links boven in de browser.",
        "De deelnemer klikt op de pijl terug.",
    ),
    (
        Event("back", "phone"),
        "Tik op de pijl terug, onder aan de telefoon.",
        "De deelnemer tikt op de pijl terug.",
    ),
    (
        Event("home"),
        "Tik op de knop Beginscherm, onder aan de telefoon.",
        "De deelnemer tikt op de beginknop.",
    ),
    (Event("continue"), "Dit klopt al. Kies Verder.", "De deelnemer gaat verder."),
    (Event("skip"), "U mag deze stap overslaan.", "De deelnemer slaat deze stap over."),
    (
        Event("address", "", "winkel.example"),
        "Klik in de adresbalk, boven in de browser. Typ winkel.example en druk op Enter.",
        "De deelnemer gaat naar het adres ‘winkel.example’.",
    ),
    (
        Event("fill", "pin/Kies een code", "83514"),
        "Zoek het vak Kies een code en typ daar.",
        "De deelnemer vult ‘Kies een code’ in.",
    ),
]


@each_row(("event", "where", "told"), WORDS, ids=lambda value: str(value)[:40])
def test_an_act_in_words(begin: Begin, event: Event, where: str, told: str) -> None:
    practice = begin()
    practice.do(LOGIN[0])
    assert plain_text(event_text(practice.context, practice.state, event)) == where
    assert act_text(practice.context, practice.state.world, event) == told
