"""What a step asks for, in Dutch."""

from __future__ import annotations

from tutor.authoring.explained.row import Explanation
from tutor.loader.schema import DoStep, Located, Mistake, WrongAnswer
from tutor.loader.schema.action import (
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

STEPS: dict[type[Located], Explanation] = {
    Visit: Explanation(
        "Naar een adres gaan",
        "De deelnemer typt het adres van een website in de adresbalk.",
        "visit: inloggen\n",
    ),
    Press: Explanation(
        "Op een knop drukken",
        "De deelnemer drukt op één knop of link.",
        "press: Ga verder\n",
    ),
    Choose: Explanation(
        "Kiezen uit knoppen",
        "De deelnemer kiest zelf een van deze knoppen. Ze zijn allemaal goed.",
        'choose: ["Ja, graag", "Nee, liever niet"]\n',
    ),
    Fill: Explanation(
        "Invullen",
        "De deelnemer vult een of meer velden in.",
        "fill: [Gebruikersnaam, Wachtwoord]\n",
    ),
    Tab: Explanation(
        "Naar een ander tabblad gaan",
        "De deelnemer gaat naar het tabblad waarin dit scherm staat.",
        "tab: overzicht\n",
    ),
    Reach: Explanation(
        "Ergens uitkomen",
        "De deelnemer komt op dit scherm uit. Langs welke weg maakt niet uit.",
        "reach: overzicht\n",
    ),
    Leave: Explanation(
        "Ergens weggaan",
        "De deelnemer gaat van dit scherm weg. Langs welke weg maakt niet uit.",
        "leave: nepbank\n",
    ),
    OpenApp: Explanation(
        "Een app openen",
        "De deelnemer opent een app op de telefoon.",
        "open_app: Berichten\n",
    ),
    OpenMessage: Explanation(
        "Een bericht openen",
        "De deelnemer opent een sms, een mail of een melding.",
        "open_message: sms_met_code\n",
    ),
    Answer: Explanation(
        "Een vraag beantwoorden",
        "De deelnemer beantwoordt een vraag. De stap is klaar bij een goed antwoord.",
        "answer: Is dit bericht echt?\n",
    ),
    Read: Explanation(
        "Lezen",
        "Hier is alleen iets te lezen, of er ligt een brief of pas om naar te kijken. "
        "De deelnemer gaat zelf verder.",
        "read: brief\n",
    ),
    Delete: Explanation(
        "Een bericht verwijderen",
        "De deelnemer verwijdert dit bericht met de knop eronder.",
        "delete: nep_pakket\n",
    ),
    Block: Explanation(
        "Een afzender blokkeren",
        "De deelnemer blokkeert de afzender van dit bericht met de knop eronder.",
        "block: nep_pakket\n",
    ),
    Report: Explanation(
        "Een bericht melden",
        "De deelnemer meldt dit bericht met de knop eronder.",
        "report: nep_pakket\n",
    ),
    DoStep: Explanation(
        "Meer handelingen in één stap",
        "Eén streepje van het artikel met meer handelingen achter elkaar.",
        "do:\n  - fill: Code uit de sms\n  - press: Controleren\n",
    ),
    Mistake: Explanation(
        "Vergissing",
        "Een bekende vergissing bij deze stap, met eigen woorden.",
        "on: {press: Registreren}\n"
        "say: Registreren is voor mensen zonder account. U hebt er al een. Klik op **Terug**.\n",
    ),
    WrongAnswer: Explanation(
        "Een antwoord kiezen",
        "Een antwoord dat de deelnemer op een vraag geeft.",
        "answer: Echt\n",
    ),
}
