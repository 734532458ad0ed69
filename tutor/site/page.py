"""What runs in a static page instead of a server: a form comes in, the next page goes out.

JavaScript calls ``start`` once and then ``respond``; texts go both ways. While a learner reads
it calls ``look_ahead``, so that the next answer is half made when it is asked for.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from tutor.engine.scenario import PER_DAY, seed_on
from tutor.html.asking import Asking, Delivery, ask, asking_page, new_key, thanks_page
from tutor.html.carried import CarriedPractice, read_carried, saved_text
from tutor.html.names import event_value
from tutor.html.pages import ending_page
from tutor.html.playing import FRONT, KEPT, STATE, Turn, begin, play, resume
from tutor.html.practice_cache import PracticeCache
from tutor.html.reading import DO
from tutor.html.render import render
from tutor.html.site import Look, Site
from tutor.html.tables import Values
from tutor.i18n import current_language, use_language
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Catalogue
from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.loader.lesson_cache import from_json, to_json


@dataclass(frozen=True)
class PackedSite:
    """All that the pages of a site need: the compiled lessons by id, as JSON."""

    site: Site
    catalogue: Catalogue
    lessons: Mapping[str, str]
    language: str

    def lesson(self, name: str) -> Lesson:
        """The lesson with this id. Raises LookupError when the site has none."""
        return _read(self.lessons[name])

    def pack(self) -> str:
        """As the JSON that ``unpack`` reads."""
        return json.dumps(
            {
                "site": asdict(self.site),
                "entries": [asdict(entry) for entry in self.catalogue.entries],
                "lessons": dict(self.lessons),
                "language": self.language,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )


def pack_lesson(lesson: Lesson) -> str:
    """A lesson as ``PackedSite`` holds it."""
    return to_json(lesson).decode()


@lru_cache(maxsize=8)
def _read(text: str) -> Lesson:
    """A lesson as it was packed; somebody practises one or two, and acts many times."""
    return from_json(text.encode())


def unpack(text: str) -> PackedSite:
    """The site again, as ``PackedSite.pack`` wrote it."""
    values: dict[str, Any] = json.loads(text)
    look = Look(**values["site"].pop("look"))
    return PackedSite(
        Site(**values["site"], look=look),
        Catalogue(tuple(_entry(each) for each in values["entries"])),
        values["lessons"],
        values["language"],
    )


def _entry(values: dict[str, Any]) -> CatalogueEntry:
    tuples = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    return CatalogueEntry(**{**values, **tuples})


def answer(packed: PackedSite, path: str, form: Values) -> str:
    """The page that comes after this form.

    Raises ValueError or LookupError when no page of this site can have sent it.
    """
    kind, _, rest = path.removeprefix(packed.site.base).partition("/")
    lesson = packed.lesson(rest.strip("/"))
    if kind in ("oefenen", "inbouwen"):
        return _practise(replace(packed.site, embedded=kind == "inbouwen"), lesson, form)
    if kind == "mening":
        return _ask(packed, lesson, form)
    raise ValueError("no such page")


def _practise(site: Site, lesson: Lesson, form: Values) -> str:
    if form.get(KEPT):
        turn = resume(lesson, form[KEPT])
    elif form.get("state"):
        turn = play(lesson, form, _Running.practices)
    else:
        seed = seed_on(date.today(), secrets.randbelow(PER_DAY))
        turn = begin(lesson, seed, practices=_Running.practices)
    _Running.shown = turn, site
    return ending_page(turn, site) if turn.ended else render(turn, site)


def _ask(packed: PackedSite, lesson: Lesson, form: Values) -> str:
    asking = ask(form, new_key(date.today(), secrets.token_hex(6)))
    if asking.question:
        return asking_page(lesson, asking, packed.site)
    outgoing = _outgoing(lesson, asking) if asking.opinion.helped is not None else ""
    return thanks_page(lesson, asking, Delivery(outgoing=outgoing), packed.catalogue, packed.site)


def _outgoing(lesson: Lesson, asking: Asking) -> str:
    """The last form of an answer as JSON, with nothing in it that was typed in the practice."""
    form = dict(asking.form)
    form |= {"question": "share", "answer": "yes" if asking.opinion.share_actions else "no"}
    if form["state"]:
        played = CarriedPractice.play(lesson, read_carried(form["state"]))
        form["state"] = saved_text(played.saved())
    return json.dumps(form)


# --- called from JavaScript ---------------------------------------------------------------


class _Running:
    """The site of this page."""

    packed: PackedSite | None = None
    practices = PracticeCache()
    shown: tuple[Turn, Site] | None = None


def start(text: str) -> None:
    """Take the site that the page belongs to."""
    packed = unpack(text)
    if packed.language != current_language():  # the image has read its own catalogues
        use_language(packed.language)
    _Running.packed = packed


def respond(path: str, form: str) -> str:
    """The page after this form, a JSON list of pairs; of two values the last counts."""
    if _Running.packed is None:
        raise LookupError("start comes first")
    return answer(_Running.packed, path, dict(json.loads(form)))


def prepare(path: str, form: str) -> None:
    """Know the practice of this page before anything is done in it; gives nothing."""
    respond(path, json.dumps([*json.loads(form), (DO, "leave")]))
    look_ahead()


def look_ahead() -> None:
    """Work out what comes after the act that the coach waits for.

    It shows nothing and decides nothing: only what is remembered grows.
    """
    if _Running.shown is None:
        return
    turn, site = _Running.shown
    if turn.all_own and turn.view.coach.next is not None:
        form = {
            STATE: turn.carried.write(),
            FRONT: turn.front,
            DO: event_value(turn.view.coach.next),
        }
        render(play(turn.lesson, form, _Running.practices), site)
