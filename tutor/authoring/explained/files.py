"""The files, and the larger parts of a lesson, in Dutch."""

from __future__ import annotations

from tutor.authoring.explained.row import Explanation
from tutor.loader.schema import (
    ArticleFile,
    BlockFile,
    DefaultsFile,
    Epilogue,
    GlossaryFile,
    InstalledApp,
    LessonFile,
    Located,
    Made,
    Message,
    NamedPlace,
    Persona,
    PersonasFile,
    Picked,
    Reading,
    ReadingFile,
    Screen,
    Term,
)

FILES: dict[type[Located], Explanation] = {
    LessonFile: Explanation(
        "Les",
        "Een les: het artikel, de schermen en de stappen. "
        "Een variant van een artikel is ook een les.",
        "format: 1\nlesson: koffie-bestellen\ntitle: Koffie bestellen\n"
        "summary: U bestelt een kopje koffie op een website.\nplaces: computer\npersona: ria\n"
        "screens:\n"
        "  kaart:\n    url: https://koffie.example\n    title: De kaart\n    content:\n"
        "      - heading: Wat wilt u drinken?\n      - {button: Koffie, go: next}\n"
        "  klaar:\n    end: yes\n    content:\n      - success: Uw koffie komt eraan.\n"
        "steps:\n  - visit: kaart\n  - press: Koffie\nending: Uw koffie is besteld.\n",
    ),
    ArticleFile: Explanation(
        "Artikel",
        "Een artikel met meer varianten, zoals browser en app. Wat hier staat, geldt voor "
        "alle varianten.",
        "format: 1\ntitle: Koffie bestellen\nsummary: U bestelt een kopje koffie.\n"
        "variants: [browser, app]\npersona: ria\n",
    ),
    DefaultsFile: Explanation(
        "Wat voor alle lessen geldt",
        "Wat voor elke les geldt, tenzij de les zelf iets anders zegt. "
        "Het bestand heet `shared/defaults.yaml`.",
        "kind: Artikel\nlanguage: nl\nmodes: [watch, together, alone]\npersona: ria\n",
    ),
    PersonasFile: Explanation(
        "Verzonnen mensen",
        "De mensen van wie het kaartje naast het scherm ligt, elk met een naam. "
        "Het bestand heet `shared/personas.yaml`.",
        "ria:\n  name: Ria Zonnedijk\n  email: ria.zonnedijk@post.example\n",
    ),
    Persona: Explanation(
        "Persoon",
        "Een verzonnen persoon. Elke sleutel is een regel op het kaartje.",
        "name: Ria Zonnedijk\nemail: ria.zonnedijk@post.example\npassword: Fiets-Tuin-88\n"
        "phone: 06 00 14 27 35\nbirthday: 14-03-1951\n",
    ),
    GlossaryFile: Explanation(
        "Begrippen",
        "Moeilijke woorden met hun uitleg, elk met een naam. "
        "Het bestand heet `shared/glossary.yaml`.",
        "browser:\n  forms: [browser, browsers]\n"
        "  meaning: Het programma waarmee u websites bekijkt.\n",
    ),
    Term: Explanation(
        "Begrip",
        "Een moeilijk woord met zijn uitleg.",
        "forms: [browser, browsers]\nmeaning: Het programma waarmee u websites bekijkt.\n",
    ),
    ReadingFile: Explanation(
        "Lees meer",
        "Artikelen over hetzelfde onderwerp, elk met een naam. "
        "Het bestand heet `shared/reading.yaml`.",
        "passkeys:\n  title: Wat zijn passkeys?\n  teaser: Inloggen zonder wachtwoord.\n",
    ),
    Reading: Explanation(
        "Verwant artikel",
        "Een artikel om daarna te lezen.",
        "title: Echt of nep?\nteaser: Kijk rustig naar zes berichten.\nlesson: nep-sms\n",
    ),
    BlockFile: Explanation(
        "Herbruikbaar stuk",
        "Een stuk scherm dat in meer lessen voorkomt. "
        "Het bestand staat in `shared/blocks`, en zijn naam is de naam van het stuk.",
        "holes: [brand]\ncontent:\n  - heading: Inloggen bij $brand\n"
        "  - {field: E-mailadres, kind: email, expect: $email}\n"
        "  - {button: Inloggen, go: next}\n",
    ),
    Screen: Explanation(
        "Scherm",
        "Een bladzijde van een website, een scherm van een app, of een venster daarbovenop.",
        "url: https://koffie.example\ntitle: De kaart\ncontent:\n"
        "  - heading: Wat wilt u drinken?\n  - {button: Koffie, go: next}\n",
    ),
    NamedPlace: Explanation(
        "Plaats",
        "Een plaats met een naam: een apparaat, een brief, een pas of een kaartlezer.",
        "kind: card\nname: Bankpas\nrows:\n  Pasnummer: 3528 0471\n",
    ),
    InstalledApp: Explanation(
        "App die u installeert",
        "Een app die er pas op staat nadat de deelnemer die heeft geïnstalleerd.",
        "when: installed\n",
    ),
    Message: Explanation(
        "Bericht",
        "Een sms, een mail of een melding die kan binnenkomen.",
        "from: KPN\nto: $phone\ntext: Uw code is $sms_code. Geef die aan niemand.\n",
    ),
    Made: Explanation(
        "Verzonnen gegeven",
        "Een gegeven dat elke oefening opnieuw wordt verzonnen.",
        "make: code\nlength: 6\n",
    ),
    Picked: Explanation(
        "Gekozen gegeven",
        "Een gegeven dat de oefening kiest uit een lijst.",
        "pick: [$phone, 06 00 11 22 33]\n",
    ),
    Epilogue: Explanation(
        "Epiloog",
        "Wat de deelnemer daarna nog oefent, zoals een volgende keer inloggen.",
        "title: Een volgende keer bestellen?\nlead: De volgende keer gaat het sneller.\n"
        "steps:\n  - press: Nog een koffie\n"
        "screens:\n  terug:\n    content:\n      - {button: Nog een koffie, go: next}\n"
        "  weer_klaar:\n    end: yes\n    content:\n      - success: Uw koffie komt eraan.\n",
    ),
}
