"""The message catalogues: collect, check and compile the sentences of the interface.

    python tools/catalogues.py update [DOMAIN …]    code -> .po (translations are kept)
    python tools/catalogues.py tidy [DOMAIN …]      what the code no longer says is dropped
    python tools/catalogues.py compile [DOMAIN …]   .po -> .mo
    python tools/catalogues.py check [DOMAIN …]     all translated, nothing stale

All are about Dutch; ``--language fy`` is about another one.

Each domain covers a part of the house (``DOMAIN_OF``), so an update touches
one file only. Files are the same bytes whoever makes them and whenever.
"""

from __future__ import annotations

import argparse
import io
import string
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser, write_po

from tutor.diagnostics.record import parse_records

ROOT = Path(__file__).resolve().parent.parent
LOCALE = "nl"
"""The language of the catalogues that a command is about."""
METHODS = {".py": "python", ".html": "jinja2.ext:babel_extract"}
"""How messages are found in a file of each kind."""
KEYWORDS = {"_": None, "gettext": None, "N_": None, "ngettext": (1, 2)}

# The longest prefix of a file's path decides.
DOMAIN_OF = {
    "tutor/diagnostics/": "diagnostics",
    "tutor/lint/": "check",
    "tutor/verify/": "check",
    "tutor/authoring/": "check",
    "tutor/storyboard/": "storyboard",
    "tutor/storage/": "storage",
    "tutor/inputs/": "inputs",
    "tutor/engine/": "engine",
    "tutor/feedback/": "feedback",
    "tutor/practice/": "practice",
    "tutor/practice/words.py": "tui",
    "tutor/lesson/themes.py": "tui",
    "tutor/importer/": "importer",
    "tutor/html/": "web",
    "tutor/web/": "web",
    "tutor/site/": "web",
    "tutor/tui/": "tui",
    "tutor/tui/practice/": "practice",
    "tutor/cli/": "cli",
    "tutor/cli/feedback": "feedback",
    "tutor/cli/drafts.py": "importer",
    "tutor/cli/import_.py": "importer",
    "tutor/cli/new.py": "importer",
}
# click asks Python's own gettext for its messages; "click" is the catalogue for that.
DOMAINS = (*dict.fromkeys(DOMAIN_OF.values()), "click")


class PlainCatalog(Catalog):
    """A catalogue whose header says only what does not change with time or tool."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header lines of every file made here."""
        return [
            ("Language", LOCALE),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]

    @mime_headers.setter
    def mime_headers(self, value: object) -> None:
        """Headers read from a file are dropped: they are always the same."""


def empty_catalogue(domain: str) -> Catalog:
    """A catalogue without messages."""
    return PlainCatalog(
        locale=LOCALE,
        domain=domain,
        charset="utf-8",
        fuzzy=False,
        header_comment=f"# Veilig oefenen: {domain}",
    )


def use_locale(language: str) -> None:
    """Work on the catalogues of this language from now on."""
    globals()["LOCALE"] = language


def po_path(domain: str) -> Path:
    """Where the translations of a domain are kept."""
    return ROOT / "tutor" / "locale" / LOCALE / "LC_MESSAGES" / f"{domain}.po"


def sources(domain: str) -> Iterator[Path]:
    """The files whose messages belong to a domain, in order of their names.

    They are Python, templates of pages, or the records of diagnostics.
    """
    if domain == "click":
        spec = find_spec("click")
        folder = Path(spec.origin).parent if spec and spec.origin else None
        yield from sorted(folder.glob("*.py")) if folder else ()
        return
    own = ROOT / "tutor"
    for path in sorted(
        (*own.rglob("*.py"), *own.rglob("*.html"), *own.glob("diagnostics/records/*.txt"))
    ):
        name = path.relative_to(ROOT).as_posix()
        prefixes = [prefix for prefix in DOMAIN_OF if name.startswith(prefix)]
        if prefixes and DOMAIN_OF[max(prefixes, key=len)] == domain:
            yield path


def extract(domain: str) -> Catalog:
    """What the code says now, without translations."""
    catalogue = empty_catalogue(domain)
    for path in sources(domain):
        place = f"click/{path.name}" if domain == "click" else path.relative_to(ROOT).as_posix()
        if path.suffix == ".txt":
            for sentence in record_messages(path):
                catalogue.add(sentence, locations=[(place, 0)])
            continue
        for line, message, comments, _ in extract_from_file(
            METHODS[path.suffix],
            path,
            keywords=KEYWORDS,
            comment_tags=("Translators:",),
            strip_comment_tags=True,
        ):
            catalogue.add(message, locations=[(place, line)], auto_comments=comments)
    return catalogue


def record_messages(path: Path) -> Iterator[str]:
    """What is translated of the records in this text."""
    for record in parse_records(path.read_text(encoding="utf-8")):
        yield from record.messages()


def read(domain: str) -> Catalog:
    """The translations that are kept for a domain; empty when there is no file yet."""
    catalogue = empty_catalogue(domain)
    if po_path(domain).exists():
        with po_path(domain).open("rb") as file:
            PoFileParser(catalogue, abort_invalid=True).parse(file)
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """A catalogue as a .po file. Places have no line numbers, which change too often."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=100, include_lineno=False)
    return buffer.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """A catalogue as a .mo file."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def update(domain: str) -> None:
    """Bring a .po file up to date with the code; what is gone moves to its end."""
    catalogue = read(domain)
    catalogue.update(extract(domain), no_fuzzy_matching=True)
    if not len(catalogue) and not po_path(domain).exists():
        return
    po_path(domain).parent.mkdir(parents=True, exist_ok=True)
    po_path(domain).write_bytes(po_bytes(catalogue))
    open_messages = sum(1 for message in catalogue if message.id and not translated(message))
    print(f"{domain}: {len(catalogue)} messages, {open_messages} to translate")


def tidy(domain: str) -> None:
    """Drop the translations of messages that the code no longer has."""
    catalogue = read(domain)
    if catalogue.obsolete:
        print(f"{domain}: {len(catalogue.obsolete)} dropped")
        catalogue.obsolete.clear()
        po_path(domain).write_bytes(po_bytes(catalogue))


def compile_domain(domain: str) -> None:
    """Make the .mo file that the program reads."""
    if po_path(domain).exists():
        po_path(domain).with_suffix(".mo").write_bytes(mo_bytes(read(domain)))
        print(f"{domain}: compiled")


def texts(one_or_more: object) -> list[str]:
    """The forms of a message or of its translation: one, or one per plural form."""
    forms = one_or_more if isinstance(one_or_more, list | tuple) else (one_or_more,)
    return [form or "" for form in forms]


def translated(message: Message) -> bool:
    """Whether every form of a message has a translation."""
    return all(texts(message.string))


def holes(text: str) -> set[str]:
    """The ``{names}`` of a message, and click's ``%(names)s`` are none."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def holes_match(message: Message) -> bool:
    """Whether a translation has the holes of its message.

    The singular may leave one out, or take one from the plural.
    """
    try:
        wanted = [holes(text) for text in texts(message.id)]
        given = [holes(text) for text in texts(message.string)]
    except ValueError:
        return False
    return wanted[-1] == given[-1] and all(names <= set().union(*wanted) for names in given)


def faults(domain: str) -> Iterator[str]:
    """What is wrong with a domain, one sentence each with the remedy."""
    kept, code = read(domain), extract(domain)
    for message in code:
        if message.id and message.id not in kept:
            yield f"{domain}: not collected, run update: {message.id!r}"
    for message in kept:
        if not message.id:
            continue
        if message.id not in code:
            yield f"{domain}: no longer in the code, run update: {message.id!r}"
        if message.fuzzy:
            yield f"{domain}: marked fuzzy, read it and remove the mark: {message.id!r}"
        elif not translated(message):
            yield f"{domain}: not translated: {message.id!r}"
        elif not holes_match(message):
            yield f"{domain}: other names between braces than in: {message.id!r}"
    for message in kept.obsolete.values():
        yield f"{domain}: no longer used, run tidy: {message.id!r}"
    compiled = po_path(domain).with_suffix(".mo")
    if po_path(domain).exists() and (
        not compiled.exists() or compiled.read_bytes() != mo_bytes(kept)
    ):
        yield f"{domain}: the .mo file is older than the .po file, run compile"


def check(domains: list[str]) -> int:
    """Print every fault; the number of faults."""
    found = [fault for domain in domains for fault in faults(domain)]
    for fault in found:
        print(fault)
    return len(found)


ACTIONS = {"update": update, "tidy": tidy, "compile": compile_domain}


def main(arguments: list[str] | None = None) -> int:
    """Run one command over the domains that were named, or over all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=(*ACTIONS, "check"))
    parser.add_argument("domains", nargs="*", metavar="DOMAIN", help=", ".join(DOMAINS))
    parser.add_argument("--language", default=LOCALE, metavar="LANGUAGE")
    chosen = parser.parse_args(arguments)
    use_locale(chosen.language)
    unknown = sorted(set(chosen.domains) - set(DOMAINS))
    if unknown:
        parser.error(f"no such domain: {', '.join(unknown)}; there are {', '.join(DOMAINS)}")
    domains = chosen.domains or list(DOMAINS)
    if chosen.command == "check":
        return 1 if check(domains) else 0
    for domain in domains:
        ACTIONS[chosen.command](domain)
    return 0


if __name__ == "__main__":
    sys.exit(main())
