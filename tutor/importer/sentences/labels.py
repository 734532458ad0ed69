"""Finding the label in a sentence: where the name of a button begins, and where it ends."""

from __future__ import annotations

import re

from tutor.importer.sentences.acts import Label

QUOTED = r"(?:\*\*(?:[^*]+)\*\*|‘[^’]+’(?!\w)|“[^”]+”|„[^”“]+[”“]|\"[^\"]+\"|(?<!\w)'[^']+'(?!\w))"
_QUOTED = re.compile(rf"\s*(?P<quoted>{QUOTED})")
_INTRODUCED = re.compile(
    r"(?:(?:de|het|een|die|dat|deze|dit) )?(?:(?:\w+e )?(?:knop|link|optie|tegel|tekst"
    r"|regel|button)|kopje|kop|onderdeel|menu"
    r"|tabblad|tab|woord|vakje|vak|veld|hokje|menu-item|venster)(?: met de"
    r" tekst)?\s+(?=[A-ZÀ-Þ0-9‘'“\"„*+])"
)
_AFTER = re.compile(
    r" (?:voor meer |om (?=.*\bte\b)|als (?:u|je|dat|dit|het|er)\b|wanneer |zodra |zodat |waarna |"
    r"(?:rechts|links)(?:onder|boven)?(?:in|aan)?\b|boven(?:aan|in)\b|onder(?:aan|in)\b|"
    r"in (?:het|de|uw) (?:\w+ )?(?:menu|menubalk|balk|scherm|lijst|venster|e-mail|mail|sms"
    r"|bericht|pop-up)\b|"
    r"op (?:het|de|uw) (?:\w+ )?(?:scherm|pagina|website|telefoon|toestel)\b|"
    r"(?:naast|onder|achter|bij|boven) (?:uw|de|het) |en (?:wacht|volg|bevestig|u)\b|\(|,?"
    r" daarna\b)"
)
_ARTICLE = re.compile(
    r"(?:(?:de|het|een|uw|je|dit|deze|die) )?(?:(?:pictogram|icoon|icoontje|symbool|knop)"
    r" (?:met|van) )?"
    r"(?:(?:de|het|een|uw) )?"
)
_PATH = re.compile(r"\s*[>›→»]\s*")
_OR = re.compile(r"\s+of\s+(?=[A-ZÀ-Þ‘'“\"„*])")
LONGEST = 80


def unquoted(text: str) -> str:
    """A quoted or bold text without its quotes."""
    text = text.strip()
    return text.strip("*‘’“”„\"'").strip() if _QUOTED.fullmatch(text) else text


def label_of(rest: str) -> Label | None:
    """The label with which the rest of a sentence begins; None when there is none.

    Quotes and bold end a label for certain. Without them it ends before what
    says why, when or where ("voor meer informatie", "als u", "onderaan").
    """
    rest = rest.strip()
    if introduced := _INTRODUCED.match(rest):
        rest = rest[introduced.end() :]
    if quoted := _QUOTED.match(rest):
        text = unquoted(quoted["quoted"])
        return Label(text) if text else None
    text = _AFTER.split(rest, maxsplit=1)[0].strip().rstrip(".,;:!").strip()
    if not text:
        return None
    if text[0].isupper() or not text[0].isalpha():
        return Label(text[:LONGEST].strip())
    described = _ARTICLE.sub("", text, count=1).strip()[:LONGEST].strip()
    return Label(described[0].upper() + described[1:], sure=False) if described else None


def labels_of(rest: str) -> tuple[Label, ...]:
    """The labels between which one chooses: "Ja of Nee". Mostly one."""
    found = [label_of(part) for part in _OR.split(rest)]
    return tuple(dict.fromkeys(label for label in found if label is not None))


def path_of(rest: str) -> tuple[Label, ...]:
    """The labels to press one after the other: "Instellingen > Account". Mostly one."""
    found = [label_of(part) for part in _PATH.split(rest)]
    return tuple(label for label in found if label is not None)


def is_path(rest: str) -> bool:
    """Whether a text is a way through menus."""
    return bool(_PATH.search(rest))


def listed(text: str) -> tuple[str, ...]:
    """The parts of a list in running text: "naam, adres en woonplaats"."""
    parts = re.split(r",\s*(?![^()]*\))|\s+en\s+(?![^()]*\))", text)
    return tuple(part.strip() for part in parts if part.strip())
