"""The interface in two languages: nothing untranslated, and Dutch as a kind person speaks it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.catalogues import DOMAIN_OF, DOMAINS, faults, holes, read, sources, texts
from tutor.i18n import DOMAINS as KNOWN_DOMAINS
from tutor.i18n import current_language, gettext, ngettext, use_language

ROOT = Path(__file__).resolve().parent.parent


# --- the catalogues ---------------------------------------------------------------


@pytest.mark.parametrize("domain", DOMAINS)
def test_catalogue_is_complete_and_compiled(domain: str) -> None:
    found = list(faults(domain))
    assert not found, "\n".join(found)


def test_the_program_reads_every_catalogue() -> None:
    assert set(KNOWN_DOMAINS) == set(DOMAIN_OF.values())


def test_every_message_of_the_code_belongs_to_a_catalogue() -> None:
    covered = {path for domain in DOMAINS for path in sources(domain)}
    uncovered = [path for path in (ROOT / "tutor").rglob("*.py") if path not in covered]
    marked = re.compile(r"\b(_|gettext|N_|ngettext)\(\s*[\"']")
    speaking = [path for path in uncovered if marked.search(path.read_text(encoding="utf-8"))]
    assert speaking == []


def translations() -> Iterator[tuple[str, str, str]]:
    """Each domain, message and Dutch form."""
    for domain in DOMAINS:
        for message in read(domain):
            if message.id:
                for form in texts(message.string):
                    yield domain, texts(message.id)[0], form


def test_one_message_has_one_translation() -> None:
    """The program looks through all catalogues, so two translations would hide each other."""
    seen: dict[str, set[str]] = {}
    for domain in KNOWN_DOMAINS:
        for message in read(domain):
            if message.id:
                seen.setdefault(texts(message.id)[0], set()).add("|".join(texts(message.string)))
    found = [f"{message!r}: {dutch}" for message, dutch in seen.items() if len(dutch) > 1]
    assert not found, "\n".join(found)


# --- how Dutch is spoken ----------------------------------------------------------

BANNED = {
    "blames or frightens": r"ongeldig|\bfout(e|en|ief)?\b|u bent vergeten|\bsorry\b|\boeps\b",
    "says je instead of u": r"\b(je|jij|jou|jouw|jezelf)\b",
}


@pytest.mark.parametrize("pattern", BANNED.values(), ids=BANNED.keys())
def test_dutch_never(pattern: str) -> None:
    found = [
        f"{domain}: {dutch}"
        for domain, _, dutch in translations()
        if re.search(pattern, dutch, re.IGNORECASE)
    ]
    assert not found, "\n".join(found)


LONGEST_SENTENCE = 20


def test_dutch_sentences_are_short() -> None:
    found = [
        f"{domain}: {sentence}"
        for domain, _, dutch in translations()
        if domain != "click"
        for sentence in re.split(r"[.!?:;]\s|\n", dutch)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert not found, "\n".join(found)


# --- the code ---------------------------------------------------------------------

MARKS = ("_", "gettext", "N_", "ngettext")
SENTENCE = re.compile(r"[A-Z][a-z]*,? [^\n]*[.?!]")
DUTCH_ONLY = (
    "tutor/loader/schema/",
    "tutor/authoring/explained/",
    "tutor/authoring/schema",
    "tutor/authoring/reference",
    "tutor/importer/template.py",
    "tutor/importer/template_places.py",
    "tutor/importer/files.py",
    "tutor/importer/words.py",
    "tutor/lesson/message_acts.py",
)
"""The help of each key of the format, the first lesson of an editor, and what stands in every
lesson are Dutch by nature."""


def unmarked_sentences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Strings that read as a sentence but are in no call that marks them for translation."""
    passed = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring
            passed.add(id(node.value))
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and SENTENCE.fullmatch(node.value)
            and id(node) not in passed
        ):
            yield node.lineno, node.value


def test_every_sentence_in_the_code_is_marked_for_translation() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted((ROOT / "tutor").rglob("*.py"))
        if not path.relative_to(ROOT).as_posix().startswith(DUTCH_ONLY)
        for line, text in unmarked_sentences(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        pytest.param("say('Press the button.')", True, id="a sentence"),
        pytest.param("say(_('Press the button.'))", False, id="a marked sentence"),
        pytest.param("say(_('Press {it}.').format(it=it))", False, id="with a hole"),
        pytest.param('def f():\n    """Press the button."""', False, id="a docstring"),
        pytest.param("say('textual.app')", False, id="a name"),
    ],
)
def test_the_watch_on_sentences_sees(code: str, seen: bool) -> None:
    assert bool(list(unmarked_sentences(ast.parse(code)))) is seen


# --- switching --------------------------------------------------------------------


def test_dutch_and_english_are_spoken() -> None:
    use_language("nl")
    assert (current_language(), gettext("List the lessons.")) == (
        "nl",
        "Toon welke lessen er zijn.",
    )
    assert ngettext("{count} minute", "{count} minutes", 2) == "{count} minuten"
    use_language("en")
    assert (current_language(), gettext("List the lessons.")) == ("en", "List the lessons.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Step {number} of {total}", {"number", "total"}, id="two"),
        pytest.param("{value!r} {{x}}", {"value"}, id="conversion and doubled braces"),
        pytest.param("Nothing", set(), id="none"),
    ],
)
def test_holes_of_a_message(text: str, names: set[str]) -> None:
    assert holes(text) == names
