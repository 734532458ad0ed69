"""Rules on data that could be somebody's, and on addresses that could be real."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import could_be_real
from tutor.lesson.model import Screen
from tutor.lint.subject import FileSubject, LessonSubject, nodes_of

_DATA = {
    "bsn": N_("citizen service number"),
    "iban": N_("account number"),
    "card": N_("bank card"),
    "phone": N_("telephone number"),
    "email": N_("e-mail address"),
}
_NOT_SHOWN = ("source", "real_hosts")
_SECRET = ("password", "pin")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s*)>“”\"']+")


def somebodys_data(subject: FileSubject) -> Iterator[Diagnostic]:
    """A phone number, e-mail address, account or other number that can exist."""
    for key, tree in subject.tree.entries.items():
        if key in _NOT_SHOWN:
            continue
        for node in nodes_of(tree):
            for kind, (begin, end) in could_be_real(node.text) if node.text else ():
                values = {"kind": _(_DATA[kind]), "value": node.text[begin:end]}
                yield Diagnostic(node.at, "T411", values)


def other_password(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A field asks for a password or a code that is written in the lesson itself."""
    card = subject.lesson.persona.values.values()
    for field in subject.map.inputs():
        written = [answer for answer in field.answers if "$" not in answer]
        if field.kind in _SECRET and any(answer not in card for answer in written):
            yield Diagnostic(subject.place(field.at, "expect"), "T412", {"row": field.kind})


def real_host(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A page has an address that may exist, and the lesson does not say that this is meant."""
    for screen, host in _hosts(subject):
        if not screen.fake and host not in map(str.casefold, subject.lesson.real_hosts):
            yield Diagnostic(subject.place(screen.at, "url"), "T413", {"host": host})


def real_scam(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A scam page has the address of somebody's real website."""
    for screen, host in _hosts(subject):
        if screen.fake:
            yield Diagnostic(subject.place(screen.at, "url"), "T414", {"host": host})


def _hosts(subject: LessonSubject) -> Iterator[tuple[Screen, str]]:
    """The screens whose address does not end in .example, with their host."""
    for screen in subject.lesson.screens:
        host = _host(screen.url)
        if host and "$" not in host and not f".{host}".endswith(".example"):
            yield screen, host


def _host(url: str) -> str:
    try:
        return urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return url


def leaves_practice(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A text of the practice names an address that no screen has."""
    addresses = [_bare(screen.url) for screen in subject.lesson.screens if screen.url]
    for key in ("screens", "messages", "steps"):
        for tree in subject.trees.values():
            for node in nodes_of(tree.entries[key]) if key in tree.entries else ():
                for address in _ADDRESS.findall(node.text) if "." in node.text else ():
                    written = address.rstrip(".,:;!?")
                    if not any(url.startswith(_bare(written)) for url in addresses):
                        yield Diagnostic(node.at, "T415", {"address": written})


def _bare(address: str) -> str:
    return re.sub(r"^https?://(www\.)?|^www\.", "", address.casefold()).rstrip("/")
