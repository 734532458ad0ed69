"""Signs that a comment may still hold personal data, so that a person must look.

The patterns favour recall: a false alarm costs a look, a miss leaks a name.
"""

from __future__ import annotations

import re

_MONTHS = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)[a-zë]*\.?"
_DIGIT_WORDS = (
    r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
    r"|zero|one|two|three|four|five|six|seven|eight|nine)"
)
_STREETS = (
    r"(?:straat|str|laan|weg|plein|kade|gracht|singel|hof|dijk|pad|steeg|dreef|plantsoen"
    r"|markt|park|ring|wal|haven|oord|burg|veld|kamp|akker|erf|baan|boulevard|street|road"
    r"|avenue|lane)"
)
_TITLES = (
    r"(?:mevrouw|mevr|mw|meneer|mijnheer|menheer|dhr|de heer|heer|familie|fam|dokter|dr|prof"
    r"|buurvrouw|buurman|mr|mrs|ms|miss|doctor)"
)

_ANY_CASE: tuple[str, ...] = (
    # Somebody is named.
    r"\b(?:ik|zij|hij|ze|die) heet(?:te)?\b",
    r"\b(?:mijn|m'n|zijn|haar|de|my|the) (?:voor|achter|meisjes|first |last )?na(?:am|me)\b",
    r"\bnamens\b|\bgenaamd\b|\bi am called\b",
    rf"\b{_TITLES}\.?\s+\w",
    r"\b(?:groet|groeten|groetjes|mvg|regards)\b[\s,.!]*\w",
    # An address.
    rf"\w*{_STREETS}\.?\s+\d",
    r"\b(?:ik woon|wij wonen|woonachtig|mijn adres|huisnummer|i live|my address)\b",
    # A date of birth.
    r"\b(?:geboren|geboortedatum|geboortejaar|geb|verjaardag|born|birthday|date of birth)\b",
    rf"\b\d{{1,2}}\.?\s+{_MONTHS}\s+\d",
    # A number in another shape: a card's check digits, a number plate, a document, in words.
    r"(?<!\d)\d{3}(?!\d)",
    r"\b(?=[\w-]*\d)\w{1,3}-\w{1,3}-\w{1,3}\b",
    r"\b(?=[^\W\d_]*\d)(?=\d*[^\W\d_])(?:\w*?\d){3}\w*\b",
    rf"\b{_DIGIT_WORDS}(?:[\s,.-]+{_DIGIT_WORDS}){{3,}}\b",
    # A secret, or an address spelled out.
    r"\b(?:wachtwoord|pincode|pin|toegangscode|code|gebruikersnaam|bsn|password|username)"
    r"\s*(?:is|was|:|=|-)",
    r"@\s?\w|\bapenstaart(?:je)?\b|\bat\b.{1,40}\b(?:punt|dot)\b",
)
_EXACT_CASE: tuple[str, ...] = (
    r"\b[Ii]k ben [A-Z]\w",
    # Two capitalised words in a row, as in a full name; a sentence may start with the first.
    r"\b(?!(?:De|Het|Een|Ik|Mijn|Bij|Op|In|Met|Van|Als|En|Maar|Dan|Want|Toen|The|My|On|With)\b)"
    r"[A-ZÀ-Þ][a-zà-ÿ]+ (?:(?:van|de|der|den|ten|ter|el|al|te|'t) ){0,3}[A-ZÀ-Þ][a-zà-ÿ]+",
)
_SIGNS = re.compile("|".join(_ANY_CASE), re.IGNORECASE | re.DOTALL)
_SIGNS_IN_CASE = re.compile("|".join(_EXACT_CASE))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MANY_DIGITS = 6


def needs_review(comment: str) -> bool:
    """Whether a person must look at this redacted comment before it is exported."""
    digits = sum(character.isdigit() for character in _YEAR.sub("", comment))
    return bool(digits >= _MANY_DIGITS or _SIGNS.search(comment) or _SIGNS_IN_CASE.search(comment))
