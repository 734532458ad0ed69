"""The middle of the lesson of ``tutor new`` when it needs a letter, a card reader or a camera."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.importer import words
from tutor.importer.yaml_writer import Flow, Noted, Tree

BEGIN = "Aanmelden"


def extra_places(place: str) -> Mapping[str, Tree] | None:
    """The named places of such a lesson; None for a lesson on a computer or phone alone."""
    places = _PLACES.get(place)
    if places is None:
        return None
    return {"places": Noted(
        {"computer": "computer", **places},
        ("Elke plaats heeft een naam. Die schrijft u bij een scherm achter on.",),
    )}  # fmt: skip


def extra_stage(place: str, host: str, app: str) -> dict[str, Tree]:
    """What is made up for each practice, the messages, and the screens."""
    start: dict[str, Tree] = {
        "url": f"https://{words.line(host)}",
        "title": "Welkom",
        "content": [{"heading": "Welkom"}, _first_button(place)],
    }
    end: dict[str, Tree] = {
        "end": True,
        "title": "Klaar",
        "content": [{"heading": "Dag $name"}, {"success": "Het is gelukt."}],
    }
    made = {"letter": _letter, "reader": _reader, "scan": _scan}[place]
    stage, screens = made(words.line(app))
    return {**stage, "screens": {"start": start, **screens, "klaar": end}}


def _first_button(place: str) -> Tree:
    send = {"send": "brief_met_code"} if place == "letter" else {}
    note = "Een knop. Met go: next komt het volgende scherm van dit bestand."
    return Noted(Flow({"button": BEGIN, "go": "next", **send}), (note,))


def _letter(_app: str) -> tuple[dict[str, Tree], dict[str, Tree]]:
    message: Tree = {
        "via": "letter",
        "from": "Het loket",
        "subject": "Uw code",
        "after": "3 dagen",
        "text": "Beste $name, uw code is $briefcode. Geef die aan niemand.",
    }
    field = _code_field("Code uit de brief", "briefcode", "in de brief")
    screen: Tree = {
        "title": "Vul de code in",
        "content": [
            "De brief is na drie dagen bij u.",
            field,
            Flow({"button": "Activeren", "go": "next"}),
            Flow({"link": "Stuur de brief nog eens", "send": "brief_met_code"}),
        ],
    }
    note = "Met after gaat de deelnemer zelf drie dagen verder. Er loopt geen klok."
    stage: dict[str, Tree] = {
        "data": {"briefcode": Flow({"make": "code", "length": 8})},
        "messages": Noted({"brief_met_code": message}, (note,)),
    }
    return stage, {"code": screen}


def _reader(_app: str) -> tuple[dict[str, Tree], dict[str, Tree]]:
    page: Tree = {
        "title": "Inloggen",
        "content": [
            "Steek uw pas in de kaartlezer.",
            _code_field("Inlogcode", "inlogcode", "op de kaartlezer"),
            Flow({"button": "Controleren", "go": "next"}),
        ],
    }
    hold: Tree = {
        "field": "Pas",
        "kind": "hold",
        "expect": "pas",
        "then": "next",
        "wrong": {
            "empty": "Kies wat er in de kaartlezer gaat.",
            "other": "In de kaartlezer gaat uw pas.",
        },
    }
    note = "Dit staat op het schermpje van de kaartlezer."
    return {"data": {"inlogcode": Flow({"make": "code", "length": 8})}}, {
        "code": page,
        "lezer_leeg": Noted({"on": "lezer", "title": "Kaartlezer", "content": [hold]}, (note,)),
        "lezer_code": {
            "on": "lezer",
            "title": "Kaartlezer",
            "content": [{"heading": "$inlogcode"},
                        Flow({"button": "Pas eruit halen", "go": "lezer_leeg"})],
        },
    }  # fmt: skip


def _scan(app: str) -> tuple[dict[str, Tree], dict[str, Tree]]:
    page: Tree = {
        "title": "Scan de code",
        "content": ["Open de app op uw telefoon en scan deze code.", {"qr": "$koppelcode"}],
    }
    camera: Tree = {
        "field": "Scan de code",
        "kind": "scan",
        "expect": "$koppelcode",
        "then": "next",
        "wrong": {
            "empty": "Kies waar u de camera op richt.",
            "not_in_view": "Daar is nog geen code te zien. Ga eerst naar de website.",
        },
    }
    both: Tree = {
        "button": "Akkoord",
        "go": Flow(["app_klaar", "klaar"]),
    }
    note = "Met go naar twee schermen gaan de telefoon en de computer allebei verder."
    return {"data": {"koppelcode": Flow({"make": "code", "length": 6})}}, {
        "toon": page,
        "camera": {"app": app, "title": app, "content": [camera]},
        "akkoord": {"app": app, "title": app,
                    "content": ["Wilt u zich aanmelden?", Noted(both, (note,))]},
        "app_klaar": {"app": app, "title": app, "content": ["Ga verder op de computer."]},
    }  # fmt: skip


def extra_steps(place: str, app: str) -> list[Tree]:
    """What comes after the first press."""
    steps: Mapping[str, list[Tree]] = {
        "letter": [
            {"read": "brief_met_code", "why": "De brief komt op uw adres. Daarin staat een code."},
            {"fill": "Code uit de brief", "why": "Zo weet het loket dat u het bent."},
            {"press": "Activeren", "why": "Het loket kijkt nu of de code klopt."},
        ],
        "reader": [
            {"fill": "Pas", "text": "Steek uw pas in de kaartlezer.",
             "why": "De kaartlezer maakt met uw pas een code."},
            {"fill": "Inlogcode", "why": "De code staat op de kaartlezer. Neem hem over."},
            {"press": "Controleren", "why": "De website kijkt nu of de code klopt."},
        ],
        "scan": [
            {"open_app": words.line(app), "why": "Met deze app meldt u zich aan."},
            {"fill": "Scan de code", "text": "Scan de code op de computer.",
             "why": "Zo weet de app bij welke website u zich aanmeldt."},
            {"press": "Akkoord", "why": "Pas als u akkoord gaat, bent u aangemeld."},
        ],
    }  # fmt: skip
    return steps[place]


def _code_field(label: str, name: str, where: str) -> Tree:
    return {
        "field": label,
        "kind": "code",
        "length": 8,
        "expect": f"${name}",
        "wrong": {
            "empty": f"Dit vak is nog leeg. De code staat {where}.",
            "other": f"Er staat {where} een andere code. Neem die cijfer voor cijfer over.",
        },
    }


_PLACES: Mapping[str, Mapping[str, Tree]] = {
    "letter": {"brief": Flow({"kind": "paper", "name": "Brief"})},
    "reader": {
        "pas": {"kind": "card", "name": "Pas", "rows": {"Pasnummer": "0471"}},
        "lezer": Flow({"kind": "keypad", "name": "Kaartlezer"}),
    },
    "scan": {"phone": "phone"},
}
