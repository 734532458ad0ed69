"""The Dutch words that a draft adds of its own, and names and texts made of Dutch words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tutor.lesson.channels import CHANNELS
from tutor.lesson.markdown import escape_markdown, plain_text
from tutor.lesson.template import clean_text

INBOXES = {CHANNELS[name].app.casefold(): name for name in ("sms", "mail")}
"""The apps that are for messages alone; one for chats or calls is an app as any other."""
YES, NO = "Ja", "Nee"
GO_ON, BACK, LOG_IN = "Verder", "Terug", "Inloggen"
USER_NAME, PASSWORD, NEW_PASSWORD = "Gebruikersnaam", "Wachtwoord", "Nieuw wachtwoord"
CODE, TYPE_CODE, ADDRESS, OTHER_ADDRESS = "Code", "Vul de code in", "Adres", "Kerkpad 3"
INSTALL, GET = "Installeren", "Download"
CAMERA, SCAN = "Camera", "Scan de QR-code"
TAKE_OUT, HANG_UP, SKIP = "Pas eruit halen", "Ophangen", "Overslaan"
LOG_OUT, OTHER = "Uitloggen", "Iets anders"
ACCEPT, AGREE, SEARCH = "Accepteren", "Ik ga akkoord met de voorwaarden", "Zoeken"
NO_ADDRESS_BAR = "De browser van de telefoon kent geen adresbalk; dit gaat nu op de computer."
PER_DEVICE = "Deze knop heet per toestel anders. Welke hoort in deze les?"
STILL_OPEN = "Deze app staat op de telefoon nog open. Haal de stap weg, of sluit de app eerder."
WHO_SENDS = "Waardoor komt deze brief, en hoe lang duurt dat?"
ON_PHONE = "Komt deze melding op de telefoon?"
GONE = "Wie dit bericht eerst verwijdert, kan de andere stap niet meer doen. Laat er één weg."
WHICH_STORE = "Uit welke winkel komt de app: de Play Store (Android) of de App Store (iPhone)?"
WHICH_APP = "Hoe heet de app die hier wordt geïnstalleerd?"
ON_COMPUTER = "Is dit een programma voor de computer? Nu komt het uit de winkel op de telefoon."
WHICH_MESSAGE = "Is dit een sms, een e-mail of een ander bericht?"
NO_READER = "Waar komt deze code vandaan? In het artikel is de lezer nog niet gepakt."
WHERE_IS_CODE = "Waar staat de QR-code? In het artikel is daar nog geen scherm voor."
WHICH_DEVICE = "Op welk apparaat gebeurt dit? Nu is dat de computer."
WHICH_CAMERA_APP = "In welke app is deze camera, en waar gaat het daarna verder?"
ONE_OF = "In dit bericht kiest de lezer: {labels}. Nu staat er alleen het eerste."
IS_WHOLE = "Is dit opschrift compleet: “{label}”?"
SHARP, BLURRED = "Alles is goed te lezen", "De foto is onscherp"
FILES = ("bestand.jpg", "ander-bestand.jpg")
FIRST, SECOND = "Eerste keuze", "Tweede keuze"
WEBSITE, APP, DONE = "De website", "De app", "Klaar"
FIRST_TITLE = "Mijn eerste les"
DONE_TEXT = "Het is gelukt."
ELSEWHERE_TEXT = "Hier bent u klaar. Ga verder met de volgende stap."
EXPLANATION_TEXT = "Hier leest u meer uitleg."
SMS_CODE = "Uw code is ${name}. Geef deze code aan niemand."
SMS_PLAIN = "Dit is een bericht voor $name."
MAIL_SUBJECT = "Bericht voor u"


def word_set(words: str, between: str = " ") -> frozenset[str]:
    """These words, apart by spaces or by another sign."""
    return frozenset(words.split(between))


FORM_BUTTONS = word_set(
    "ok|oké|verder|ga verder|ga door|volgende|doorgaan|opslaan|bewaren|bevestigen|bevestig|gereed"
    "|klaar|controleren|verifiëren|verzenden|versturen|verstuur|inloggen|log in|aanmelden|akkoord"
    "|accepteren|voltooien|start|starten|begin|aan de slag|wijzigen|activeren|sla op|bewaar"
    "|verbind|verbinden|zoek|zoeken",
    "|",
)
"""Buttons that end a form, whatever the form is about."""
_FEW = word_set(
    "de het een u uw je of om over naar te nog niet mag mogen wil wilt kan kunt moet moeten zal is"
    " zijn wordt worden hebt heeft op in aan bij van voor met uit app website toestel telefoon"
    " vraag melding venster scherm ziet krijgt dat die dit deze er ook al gevraagd toestemming als"
    " indien wanneer mogelijk misschien soms"
)
"""Words that say nothing of what a clause is about."""
_MODALS = ("mag", "mogen", "wilt", "wil", "kan", "kunt", "moet", "moeten", "zal")
_NAME = re.compile(r"[^a-z0-9]+")


def ascii_words(text: str) -> str:
    """A text in small letters without accents, words apart by single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return _NAME.sub(" ", plain).strip()


def slug(text: str, longest: int = 60) -> str:
    """A name for a file, folder or glossary entry; "artikel" when no letter is left."""
    words = ascii_words(text).split()
    while len(words) > 1 and len("-".join(words)) > longest:
        words.pop()
    return "-".join(words)[:longest].strip("-") or "artikel"


def name_of(text: str, longest: int = 40) -> str:
    """A name for a screen, value or situation: it begins with a letter."""
    name = slug(text, longest).replace("-", "_")
    return name if name[0].isalpha() else f"scherm_{name}"


def topic(clause: str) -> str:
    """The word that a clause is about: "of u de nieuwsbrief wilt" is about nieuwsbrief."""
    words = [word for word in ascii_words(clause).split() if word not in _FEW]
    return words[0] if words else ""


def question_of(clause: str) -> str:
    """A question from a clause: "u de nieuwsbrief wilt" becomes "Wilt u de nieuwsbrief?"."""
    words = clause.strip(" .?").split()
    if len(words) < 2:
        return f"{clause.strip(' .?').capitalize()}?"
    verb = next((index for index, word in enumerate(words) if word in _MODALS), len(words) - 1)
    words.insert(0, words.pop(verb).capitalize())
    return " ".join(words) + "?"


def capital(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]


def the(noun: str) -> str:
    """A noun with its article, for the few nouns that are typed twice."""
    return f"het {noun}" if noun.endswith(("woord", "nummer", "adres")) else f"de {noun}"


def line(text: str) -> str:
    """A text as it can stand in a label or title: one line, ``$`` written as ``$$``."""
    return " ".join(clean_text(text).split()).replace("$", "$$")


def markdown(text: str, bold: Iterable[str] = ()) -> str:
    """A text of the article as Markdown that shows it as it is, these labels in bold."""
    plain = text.replace("**", "")
    marked = text
    for label in bold:
        place = re.search(rf"(?<![\w*‘“\"'’]){re.escape(label)}(?![\w*])", marked)
        if place and label.strip() and marked[: place.start()].count("**") % 2 == 0:
            marked = f"{marked[: place.start()]}**{label}**{marked[place.end() :]}"
    for attempt in (marked, plain):
        if plain_text(attempt) == plain:
            return attempt.replace("$", "$$")
    return escape_markdown(plain).replace("$", "$$")
