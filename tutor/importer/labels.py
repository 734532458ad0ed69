"""Finding a label in a sentence: where the name of a button begins, and where it ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.importer.clauses import QUOTED

LONGEST = 80
_MOST_WORDS = 7
_PLACE_NOUN = (
    r"(?:\w*menu|\w*balk|\w*scherm|\w*kolom|\w*kop|\w*rij|kader|vak"
    r"|lijst|venster|e-?mail|mail|mailtje|sms|bericht|melding|pop-?up|pagina|webpagina"
    r"|inlogpagina|website|site"
    r"|telefoon|toestel|tablet|computer|toetsenbord|app|hoek|kant|zijkant|midden|rij|kolom"
    r"|formulier|tabblad|chat|gesprek|rechterkant|linkerkant|onderkant|bovenkant|pijltje)"
)
_CORNER = (
    r"(?:(?:helemaal )?(?:(?:rechts|links)(?: ?(?:boven|onder))?(?:aan|in)?|boven(?:aan|in)"
    r"|onder(?:aan|in)|midden(?: ?in)?|(?:boven|onder)(?= in beeld))"
    r"(?: in (?:beeld|het \w+|de \w+))?|in beeld)"
)
_THE = r"(?:de|het|uw|je|deze|dit|die|dat|een|elke?)"
_PLACE_THE = rf"(?!(?:deze|dit) (?:computer|telefoon|toestel|tablet)){_THE}"
_WORD = r"(?!(?:en|of|uw|op|in|bij|dan|om|daarna|vervolgens)\b)[\w’'-]+"
_NAMED = rf"(?:{QUOTED}|{_THE}(?: {_WORD}){{1,4}}?|[A-ZÀ-Þ][\w-]*(?: {_WORD}){{0,3}}?)"


def _where(prepositions: str) -> str:
    return (
        rf"(?: (?:{_CORNER}|(?:{prepositions}) {_PLACE_THE} (?:\w+ )?{_PLACE_NOUN}\b(?: van"
        rf" {_NAMED})?"
        rf"|(?:onder|achter|bij|naast|boven|vóór|tussen|midden op|midden in) {_NAMED}"
        r"(?: (?:die|dat|waar\w*) .+)?))"
    )


WHERE = _where("in|op|aan|van|uit")
"""Where something stands, as an article tells it after or before a label."""
FIELD_PLACE = _where("in|op|aan|via")
"""Where a field stands: "de naam van de app" is about an app, not in it."""
ADVERBS = (
    r"(?: (?:nog een keer|nog eens|een tweede keer|dan|daarna|vervolgens|nu|eerst|weer|opnieuw"
    r"|nog|nogmaals|ook|even|hier|daar|hiervoor"
    r"|daarvoor|direct|meteen|zelf|tot slot|hierna|u|daarin|hierin|hierop|gewoon|straks))"
)
_AIM = (
    r"(?: om .*\bte\b.*| bij de (?:vraag|melding|pop-?up)\b.*| voor (?:meer|extra) .+"
    r"| zodat .+| waarna .+|,? ?\([^()]*\)| ter .+|,"
    r" afhankelijk van .+)"
)
_TAIL = re.compile(rf"(?:{WHERE}|{ADVERBS}|{_AIM})*")
_TAIL_START = re.compile(
    rf"(?=, afhankelijk van | (?:{_CORNER}(?: |$)|(?:in|op|aan|van|uit) {_PLACE_THE} (?:\w+"
    rf" )?{_PLACE_NOUN}\b"
    rf"|(?:onder|achter|bij|naast|boven) (?:{_THE}|{QUOTED}) |om .*\bte\b|voor (?:meer|extra) "
    rf"|zodat |waarna |\())"
)
_INTRODUCED = re.compile(
    r"(?:(?:de|het|een|die|dat|deze|dit) )?(?:(?:\w+e )?(?:knop|link|optie|tegel|tekst|regel|button"
    r"|app|pictogram|icoon)|kopje|kop|onderdeel|menu|tabblad|tab|woord|vakje|menu-item|venster"
    r"|naam)"
    r"(?: met (?:de tekst|het woord|daarop))?\s+(?=[A-ZÀ-Þ0-9‘'“\"„*+])"
)
_BACKWARD = re.compile(
    rf"(?:de|het) (?P<label>{QUOTED}|[A-ZÀ-Þ][\w-]*)[ -](?:knop|link|tegel|button)"
)
_ARTICLE = re.compile(
    r"(?:(?:de|het|een(?! van)|uw|je|dit|deze|die) )?(?:(?:pictogram|icoon|icoontje|symbool|knop"
    r"|knopje)"
    r" (?:met|van) )?(?:(?:de|het|een|uw) )?"
)
_PATH = re.compile(r"\s*(?:[>›→»]|->)\s*")
_OR = re.compile(r",?\s+of\s+(?:op\s+)?(?=[A-ZÀ-Þ‘'“\"„*])")
_DOUBTFUL = re.compile(
    rf"\b(?:dan|daarna|vervolgens|als(?! *$)|want|maar|waar|zodra|totdat|nadat|voordat|terwijl"
    rf"|nogmaals)\b| (?:of|en),?$| en (?=[A-ZÀ-Þ]|op |u )| of [a-z]"
    rf"| (?:in|op|aan|van|uit) {_THE} [a-z]|, (?!dank je|dank u|graag|liever|ik |bedankt|niet )"
)
_MAY_GO_ON = re.compile(
    r"(?:open|openen|bekijk|bekijken|ga verder|doorgaan|verder|inloggen|lees|lezen|zoek|betalen)"
    r" (?:in|op) (?:de|het|uw) (?:app|website|site|browser|computer|telefoon)\b.*",
    re.IGNORECASE,
)
_WITH_PLACE = re.compile(r"(?:Alleen )?(?:[Bb]ij|[Tt]ijdens)(?: het)? gebruik van (?:de )?app\b")
"""A label of telephones that ends as a place does."""
_YES_NO = re.compile(r"(?:ja|nee|akkoord|oké|ok), .*", re.IGNORECASE)


class Label(NamedTuple):
    """What stands on a button or beside a field.

    ``sure`` is false when the sentence only describes it ("de drie puntjes"),
    ``whole`` when it cannot be told where it ends.
    """

    text: str
    sure: bool = True
    whole: bool = True


def unquoted(text: str) -> str:
    """A quoted or bold text without its quotes."""
    text = text.strip()
    return text.strip("*‘’“”„\"'").strip() if re.fullmatch(QUOTED, text) else text


def capital(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]


def label_of(rest: str) -> Label | None:
    """The label with which the rest of a sentence begins; None when there is none.

    Quotes and bold end a label for certain. Without them it ends before what
    says why or where ("voor meer informatie", "onderaan").
    """
    rest = (
        rest.strip().rstrip(" .,;:!").strip()
        if not rest.strip().endswith(("'", '"'))
        else rest.strip()
    )
    rest = re.sub(rf"^(?:{_THE} )?{_PLACE_NOUN}(?: van [\w-]+)? op (?=[A-ZÀ-Þ‘'“\"„*])", "", rest)
    if backward := _BACKWARD.match(rest):
        ends = bool(_TAIL.fullmatch(rest[backward.end() :]))
        return Label(unquoted(backward["label"]), whole=ends)
    introduced = _INTRODUCED.match(rest)
    rest = rest[introduced.end() :] if introduced else rest
    if quoted := re.match(QUOTED, rest):
        text = unquoted(quoted[0])
        return Label(text, whole=bool(_TAIL.fullmatch(rest[quoted.end() :]))) if text else None
    whole_name = _WITH_PLACE.match(rest)
    start = whole_name.end() if whole_name else 0
    text = rest[:start] + _TAIL_START.split(rest[start:], maxsplit=1)[0]
    text = text.strip().rstrip(".,;:!").strip()
    if not text:
        return None
    tail = rest[len(text) :].rstrip(" .,;:!")
    is_name = not text[0].isalpha() or any(letter.isupper() for letter in text.split()[0])
    ends = bool(_TAIL.fullmatch(tail)) and len(text.split()) <= _MOST_WORDS and len(text) <= LONGEST
    doubtful = _DOUBTFUL.search(text, start) and not _YES_NO.fullmatch(text)
    if is_name:
        ends = ends and not _MAY_GO_ON.fullmatch(rest)
        return Label(text[:LONGEST].strip(), whole=ends and not doubtful)
    described = _ARTICLE.sub("", rest if ends else text, count=1)
    described = _TAIL_START.split(described, maxsplit=1)[0].strip(" .,")[:LONGEST].strip()
    whole = not re.search(r" (?:en|of|totdat|tot) |^(?:de|het) (?:juiste|goede|gewenste)$", rest)
    return Label(capital(described), sure=False, whole=whole) if described else None


def labels_of(rest: str) -> tuple[Label, ...]:
    """The labels between which one chooses: "Ja of Nee". Mostly one."""
    found = [label_of(part) for part in _OR.split(rest)]
    return tuple(dict.fromkeys(label for label in found if label is not None))


def path_of(rest: str) -> tuple[Label, ...]:
    """The labels to press one after the other: "Instellingen > Account"; empty for no path."""
    parts = _PATH.split(rest)
    found = [label_of(part) for part in parts]
    return tuple(label for label in found if label is not None) if len(parts) > 1 else ()


def listed(text: str) -> tuple[str, ...]:
    """The parts of a list in running text: "naam, adres en woonplaats"."""
    parts = re.split(r",\s*(?:en\s+)?(?![^()]*\))|(?<!-)\s+en\s+(?![^()]*\))", text)
    return tuple(part.strip() for part in parts if part.strip())
