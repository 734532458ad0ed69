"""What may happen, what one may wish, and what is only to be read."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.importer import words
from tutor.importer.clauses import IMPERATIVE
from tutor.importer.verbs.messages import ARRIVALS
from tutor.importer.verbs.pattern import Pattern, nothing, pattern


class Opener(NamedTuple):
    """A sentence on which what comes after it depends.

    ``kind`` is "situation", "wish" or "always" (a question that is only a
    check, such as "Klopt alles?"). ``question`` is how a screen may ask it,
    ``about`` the word that it is about.
    """

    kind: str
    question: str = ""
    about: str = ""
    curious: bool = False


_OF = r"(?:,? [\w’'-]+){0,8}?"
_ALWAYS = re.compile(
    r"(?:Klopt|Kloppen|Is|Zijn) (?:alles|alle|het|dit|deze|de|uw)?(?: ?(?:gegevens|informatie"
    r"|bedrag|invoer|"
    r"formulier|velden|overzicht))?(?: allemaal)?(?: juist| goed| in orde| ingevuld| akkoord|"
    r" naar wens)*\?"
    r"|(?:Bent u |Ben je )?(?:[Kk]laar|[Aa]kkoord|[Tt]evreden)(?: met \w+)?\?|Gelukt\?|Alles "
    r"(?:ingevuld|gelukt|goed)\?|(?:Hebt|Heeft|Heb|Is) (?:u |je )?de brief\b[\w ]*\?"
)
_CURIOUS = re.compile(r"\b(?:weten|lezen|informatie|uitleg)\b")
_WISH = re.compile(
    r"(?:Wilt|Wil) (?:u|je)\b.*\?|Liever .*\?|Als (?:u|je) (?:meer|het|dat|dit)\b.*\bwilt\b[^,]*\.?"
)
_PERHAPS = re.compile(
    r"(?:Mogelijk|Misschien|Soms|Het kan zijn dat|Het kan ook dat)(?: (?P<rest>.+?))\.?"
)
_ASKED = (
    re.compile(rf"(?:Krijgt|Ziet|Ontvangt|Verschijnt)\b{_OF} (?:of|om|over) (?P<subject>.+)\?"),
    re.compile(rf"(?:Vraagt|Vragen|Wordt)\b{_OF} (?:of|om|over|naar) (?P<subject>.+)\?"),
)
_PERHAPS_ASKED = re.compile(
    rf"(?:vraagt|vragen|ziet|verschijnt|krijgt|komt|moet){_OF} (?:of|om|over|naar) (?P<subject>.+)"
)
_QUESTION = re.compile(r"[A-ZÀ-Þ][^?]*\?")
_IF = re.compile(r"(?:Als|Wanneer|Indien) (?:u|je|de|het|er|dat) [^,]+\.?")
_COMMAND = re.compile(rf"(?:En/of |Of |En |Dan )?{IMPERATIVE} ", re.IGNORECASE)
_NOT_COME = re.compile(
    r"\b(?:geen|niet)\b.*\b(?:ontvangen|gekregen|binnen|sms|e-?mail|mail|code|brief|post"
    r"|melding|telefoontje|gebeld)\b"
)
TOPIC = re.compile(r"\bom (?P<noun>(?:uw|je|een|de|het) [\w-]+)(?: te \w+| gevraagd)?")
_HAS = re.compile(r"(?:Heeft|Hebt|Heb) (?:u|je|uw [\w-]+) (?P<noun>(?:een|uw) [\w-]+)\?")


def opener(sentence: str) -> Opener | None:
    """What a sentence opens, or None when it asks or tells something by itself."""
    said = sentence.strip()
    opened: Opener | None = None
    if _ALWAYS.fullmatch(said):
        opened = Opener("always")
    elif _COMMAND.match(said):
        opened = None
    elif _WISH.fullmatch(said):
        opened = Opener("wish", curious=bool(_CURIOUS.search(said)))
    elif perhaps := _PERHAPS.fullmatch(said):
        asked = _PERHAPS_ASKED.search(perhaps["rest"])
        telling = Opener("situation", said.rstrip("."), words.topic(perhaps["rest"]))
        opened = _asked(asked["subject"]) if asked else telling
    elif asked := next(filter(None, (way.fullmatch(said) for way in _ASKED)), None):
        opened = _asked(asked["subject"])
    elif _QUESTION.fullmatch(said) or _IF.fullmatch(said):
        opened = Opener("situation", said.rstrip("."), words.topic(said.strip("?")))
    return opened


def is_about_absence(sentence: str) -> bool:
    """Whether a question is about a message that did not come."""
    return _NOT_COME.search(sentence.casefold()) is not None


def topic_of(sentence: str) -> str:
    """What "dit" may stand for after this sentence: "Wordt er om uw wachtwoord gevraagd?"."""
    found = TOPIC.search(sentence) or _HAS.match(sentence)
    return found["noun"] if found else ""


def _asked(subject: str) -> Opener:
    subject = subject.strip(" ?.")
    if re.search(r"^(?:u|uw|je|de|het|een|er|hij|zij|ze) .*\b\w+(?:t|en)\b", subject):
        return Opener("situation", words.question_of(subject), words.topic(subject))
    return Opener("situation", f"{words.capital(subject)}?", words.topic(subject))


READING: tuple[Pattern, ...] = (
    pattern(
        "read",
        r"(?i:lees|let op|wacht|controleer|check|onthoud|scrol|scroll|blader)\b(?!.*\b(?:klik"
        r"|tik|typ|vul)\b).*",
        nothing,
    ),
    pattern(
        "read",
        r"(?i:bekijk|kijk|noteer|schrijf)\b(?!.*\b(?:klik|tik|typ|vul|map|ongewenste)\b).*",
        nothing,
    ),
)
_TELLS = re.compile(
    r"(?:U|Uw|Je|De|Het|Een|Er|Dit|Dat|Deze|Die|Zo|Hier|Nu|Daarmee|Hiermee|Bij|In|Op|Met|Via|Na|Wie"
    r"|Sommige|Meestal|Wij|We|Hierna|Daarna|Ook|Is|Heeft|Hij|Zij|Ze|Onder|Binnen|Als|Wanneer"
    r"|Zodra|Dan|Daar"
    r"|Vervolgens)\b|[A-Z][\w-]+ (?:vraagt|toont|opent|controleert|herkent|laat|start)\b"
)
_ASKS = re.compile(
    r"\b(?:klik\w*|tik(?:t|ken)?|aantikken|druk(?:t|ken)?|typ(?:t|en)?|vul(?:t|len)?|invullen"
    r"|invoeren|voert"
    r"|kies(?:t)?|kiezen|selecteer\w*|veeg|vegen|scan\w*|open(?:t)? u|moet(?:en)? (?:u|je)|(?:u"
    r"|je) moet|dient u|sleep"
    r"|slepen|aanvinken)\b",
    re.IGNORECASE,
)


_PUSHED = re.compile(
    r"\b(?:melding|pushbericht|notificatie)\b.*\b(?:telefoon|app|toestel)\b"
    r"|\b(?:gebeld|belt u|telefoontje|QR-?code|[\w-]*lezer|vingerafdruk|gezichtsherkenning"
    r"|appje|WhatsApp-?bericht)\b|\b(?:krijgt|ontvangt|komt|stuurt)\b.*\b(?:brief|post)\b"
    r"|\b(?:eerste|begin)\b.*\bstaa[nt]\b.*\bal\b.*\b(?:vak|veld|ingevuld)\b"
)
"""What comes from elsewhere, or stands in a field already: that is more than telling."""


def tells(clause: str) -> bool:
    """Whether a clause only tells something, so that nothing is missed when no pattern fits."""
    asks = _ASKS.search(clause) or _PUSHED.search(clause)
    return _TELLS.match(clause) is not None and asks is None


__all__ = ["ARRIVALS", "READING", "Opener", "is_about_absence", "opener", "tells", "topic_of"]
