"""The lesson that ``tutor new`` makes: small, but it passes and can be played to its end.

Its comments say, in the editor's language, what to change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tutor.importer import words
from tutor.importer.files import Files
from tutor.importer.template_places import BEGIN, extra_places, extra_stage, extra_steps
from tutor.importer.yaml_writer import Flow, Noted, Tree, write_yaml
from tutor.lesson.todos import todo

PLACES = ("computer", "phone", "both", "letter", "reader", "scan")
_HOST_END = ".example"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the lesson is to be about.

    ``place`` is one of ``PLACES``, ``host`` the address of the website
    and ``app`` the name of the app: on the phone there is an app, else a website.
    A letter, a reader and a scan are used beside a website.
    """

    title: str
    place: str
    host: str
    app: str
    persona: str


def usual_host(title: str) -> str:
    """A made-up website for a lesson with this title."""
    return f"{words.slug(title, 24)}{_HOST_END}"


def usual_app(title: str) -> str:
    """A made-up app for a lesson with this title."""
    return f"Mijn {words.capital(words.slug(title, 24).split('-')[0])}"


def template_lesson(wanted: Wanted, name: str) -> Files:
    """The folder with the lesson."""
    tree: dict[str, Tree] = {**_head(wanted, name), **_stage(wanted), **_steps(wanted)}
    return Files(name, {"lesson.yaml": write_yaml(tree, _OPENING)})


_OPENING = (
    "Dit is een kleine les die al werkt. Probeer haar eerst uit met: tutor play",
    "Verander daarna steeds één ding en kijk het na met: tutor check",
)


def _head(wanted: Wanted, name: str) -> dict[str, Tree]:
    title = words.line(wanted.title)
    places = ["computer", "phone"] if wanted.place == "both" else [wanted.place]
    head: dict[str, Tree] = {
        "format": 1,
        "lesson": Noted(name, ("De naam van de les. Die is gelijk aan de naam van de map.",)),
        "title": title,
        "summary": Noted(
            f"Oefen in alle rust: {title}. U kunt niets kapotmaken.",
            (todo("vertel in één of twee zinnen wat de lezer hier leert."),),
        ),
        "kind": "Artikel",
        "category": Noted("Oefenen", (todo("kies de categorie in de lijst met lessen."),)),
        "intro": Noted(
            [
                {"heading": "Eerst oefenen"},
                "U oefent met een nagemaakt apparaat. Alles wat u ziet, is verzonnen.",
            ],
            ("De inleiding: elk streepje is een alinea. Een tussenkop begint met heading.",),
        ),
        "persona": Noted(
            wanted.persona,
            ("De verzonnen persoon op het kaartje. Zie shared/personas.yaml.",),
        ),
        **(extra_places(wanted.place) or {"places": Flow(places)}),
        "minutes": 5,
    }
    if wanted.place == "phone":
        head["app"] = words.line(wanted.app)
    return head


def _stage(wanted: Wanted) -> dict[str, Tree]:
    """The screens; with two devices a code travels from one to the other."""
    note = todo("maak de schermen na die de lezer in het echt ziet, met dezelfde woorden.")
    if extra_places(wanted.place):
        stage = extra_stage(wanted.place, wanted.host, wanted.app)
        return {**stage, "screens": Noted(stage["screens"], (note,))}
    both = wanted.place == "both"
    start: dict[str, Tree] = {"title": "Welkom"}
    if wanted.place != "phone":
        start = {"url": f"https://{words.line(wanted.host)}", **start}
    start["content"] = [
        {"heading": "Welkom"},
        Noted(
            Flow({"button": BEGIN, "go": "next"}),
            ("Een knop. Met go: next komt het volgende scherm van dit bestand.",),
        ),
    ]
    screens: dict[str, Tree] = {"start": start, "aanmelden": _name_screen(send_code=both)}
    if both:
        screens |= _code_screen()
    screens["klaar"] = {
        "end": True,
        "title": "Klaar",
        "content": [{"heading": "Dag $name"}, {"success": "Het is gelukt."}],
    }
    return {**(_code_message(wanted) if both else {}), "screens": Noted(screens, (note,))}


def _name_screen(*, send_code: bool) -> Tree:
    name: dict[str, Tree] = {
        "field": "Uw naam",
        "expect": "$name",
        "wrong": {
            "empty": "Dit vak is nog leeg. Typ de naam van het kaartje.",
            "other": "Op het kaartje staat een andere naam. Neem die over.",
        },
    }
    send = {"send": "code_bericht"} if send_code else {}
    note = "Een vak. Bij expect staat wat er goed is: $name is de naam op het kaartje."
    return {
        "title": "Aanmelden",
        "content": [
            {"heading": "Aanmelden"},
            Noted(name, (note,)),
            Flow({"button": "Verder", "go": "next", **send}),
        ],
    }


def _code_message(wanted: Wanted) -> dict[str, Tree]:
    sender = words.capital(wanted.host.split(".")[0])
    return {
        "data": Noted(
            {"sms_code": Flow({"make": "code", "length": 6})},
            ("Elke oefening krijgt een eigen code.",),
        ),
        "messages": Noted(
            {"code_bericht": {
                "from": words.line(sender) or "De website",
                "text": "Uw code is $sms_code. Geef deze code aan niemand.",
            }},
            ("Dit bericht komt op de telefoon door de knop met send: code_bericht.",),
        ),
    }  # fmt: skip


def _code_screen() -> dict[str, Tree]:
    field: dict[str, Tree] = {
        "field": "Code uit de sms",
        "kind": "code",
        "length": 6,
        "expect": "$sms_code",
        "wrong": {
            "empty": "Dit vak is nog leeg. De code staat in de sms op de telefoon.",
            "other": "In de sms staat een andere code. Neem die cijfer voor cijfer over.",
        },
    }
    return {
        "code": {
            "title": "Vul de code in",
            "content": [
                {"heading": "Vul de code in"},
                field,
                Flow({"button": "Controleren", "go": "next"}),
            ],
        }
    }


def _step(keys: Mapping[str, Tree], why: str, mistakes: Mapping[str, str]) -> dict[str, Tree]:
    named: list[Tree] = [{"on": on, "say": say} for on, say in mistakes.items()]
    return {**keys, "why": why, **({"mistakes": named} if named else {})}


def _steps(wanted: Wanted) -> dict[str, Tree]:
    phone = wanted.place == "phone"
    go = "Tik" if phone else "Klik"
    steps: list[Tree] = [
        _first_step(wanted),
        {"press": BEGIN, "why": "Met deze knop begint u."},
        {"fill": "Uw naam", "why": "Alles wat u nodig hebt, staat op het kaartje."},
        {"press": "Verder", "why": f"Pas als u {go.lower()}t, gaat uw naam mee."},
    ]
    if extra_places(wanted.place):
        steps = [*steps[:2], *extra_steps(wanted.place, wanted.app)]
    if wanted.place == "both":
        steps += [
            {"open_message": "code_bericht", "why": "In de sms staat de code."},
            {"fill": "Code uit de sms", "why": "Zo weet de website dat u het bent."},
            {"press": "Controleren", "why": "De website kijkt nu of de code klopt."},
        ]
    notes = (
        todo("één streepje per stap, met de zinnen uit uw artikel."),
        f"Zonder text maakt de oefening zelf een zin, zoals: {go} op Aanmelden.",
        "Schrijf bij elke stap bij why waarom die er is. Dat is ook de eerste hulp.",
    )
    return {
        "lead": "Zo meldt u zich aan:",
        "steps": Noted(steps, notes),
        "ending": Noted("U bent aangemeld.", (todo("de slotzin van uw artikel."),)),
    }


def _first_step(wanted: Wanted) -> Tree:
    if wanted.place == "phone":
        app = words.line(wanted.app)
        return {"open_app": app, "why": "In deze app regelt u alles."}
    host = words.markdown(wanted.host)
    return _step(
        {
            "visit": "start",
            "text": f"Typ in de adresbalk **{host}** en druk op Enter.",
        },
        "Typt u het adres zelf? Dan komt u op de goede website.",
        {
            "address_typo": "Bijna goed. Kijk nog eens letter voor letter naar het adres.",
            "address_search": "Dit is nog geen adres. Typ ook de punt, en geen spaties.",
        },
    )
