"""Sentences about getting somewhere: an address, an app, a tab, a screen."""

from __future__ import annotations

from tutor.importer.sentences.acts import (
    Act,
    BackToTab,
    Look,
    NewTab,
    OpenApp,
    OpenInbox,
    Read,
    Return,
    Visit,
)
from tutor.importer.sentences.labels import QUOTED, unquoted
from tutor.importer.sentences.row import Found, Row, always, row

ADDRESS = (
    r"(?P<address>https?://[^\s)]+|(?<![@\w.-])(?:[\w-]+\.)+(?:nl|com|org|net|eu|be|info|example)"
    r"\b(?!@)(?:/[^\s)]*)?)"
)
_NAME = r"(?P<app>(?:[A-Z][\w&'+.-]*|[a-z]+[A-Z]\w*)(?: [A-Z][\w&'+.-]*)*)"
_AFTER_APP = r"(?: (?:op|in|van|weer|opnieuw|om|via)\b.*)?"
_INBOX = (
    r"(?:e-?mailprogramma|mailprogramma|mailbox|postvak(?: in)?|inbox|e-?mail-?app|mail-?app"
    r"|programma voor (?:uw )?e-?mail|e-mailaccount)"
)


def _visit(found: Found) -> tuple[Act, ...]:
    return (Visit(found["address"].rstrip(".,;:!?’'\"”*")),)


def _app(found: Found) -> tuple[Act, ...]:
    return (OpenApp(unquoted(found["app"])),)


def _perhaps_app(found: Found) -> tuple[Act, ...]:
    return (OpenApp(unquoted(found["app"]), sure=False),)


def _look(found: Found) -> tuple[Act, ...]:
    return (Look(unquoted(found["title"])),)


_TITLE = rf"(?P<title>{QUOTED})"
ROWS: tuple[Row, ...] = (
    row("address", rf"(?i:ga|gaat u|surf|navigeer|open|bezoek|typ)\b.*?{ADDRESS}.*", _visit),
    row(
        "website",
        r"(?i:ga|gaat u|surf|open)\b(?: (?:naar|eerst|in uw browser))* (?:de |het |een )?"
        r"(?:\w*website|\w*site|webpagina|inlogpagina|startpagina)(?: van (?P<who>.+))?",
        lambda found: (Visit("", found["who"] or ""),),
    ),
    row(
        "browser",
        r"(?i:open|start)(?: \w+)? (?:de |uw |een |het )?(?:\w*browser)\b.*",
        always(Read()),
    ),
    row("inbox", rf"(?i:ga|gaat u|open|start|bekijk)\b.*\b{_INBOX}\b.*", always(OpenInbox("mail"))),
    row(
        "app",
        rf"(?i:tik|klik|druk|open|start|ga)\b(?: \w+)?(?: op| naar)? (?:de|uw) (?i:app) "
        rf"(?P<app>{QUOTED}|[A-Z0-9][\w&'+.-]*(?: [A-Z0-9][\w&'+.-]*)*){_AFTER_APP}",
        _app,
    ),
    row("the X-app", rf"(?i:open|start|tik op) (?:de|uw) (?P<app>[\w]+)-app\b{_AFTER_APP}", _app),
    row("new tab", r".*\b(?:op|in) een nieuwe? (?:tabblad|venster)\b.*", always(NewTab())),
    row(
        "earlier tab",
        r"(?i:open|ga|klik|keer)\b.*\b(?:eerdere|vorige|eerste|oude|andere|oorspronkelijke)\b.*"
        r"\btabblad\b.*",
        always(BackToTab()),
    ),
    row("back", r"(?i:ga|gaat u|keer)(?: \w+)? terug\b.*", always(Return())),
    row(
        "back to app", rf"(?i:open) (?:de app |de )?{_NAME} (?:weer|opnieuw)\b.*", always(Return())
    ),
    row("open X", rf"(?i:open|start) (?:de )?(?P<app>{QUOTED}){_AFTER_APP}", _perhaps_app),
    row("open X", rf"(?i:open|start) (?:de )?{_NAME}{_AFTER_APP}", _perhaps_app),
    row("leave", r"(?i:verlaat|verlaat u) .+", always(Read())),
    row(
        "screen",
        rf".*\b(?:scherm|venster|pagina|webpagina|kopje)\b (?:met de titel )?{_TITLE}"
        r" (?:komt|verschijnt|opent|wordt|gaat|is|staat)\b.*",
        _look,
    ),
    row(
        "you see the screen",
        rf"(?i:u|je) (?:komt|ziet|bent)\b.*\b(?:scherm|venster|pagina) {_TITLE}.*",
        _look,
    ),
)
