"""What a journalist meets in VS Code: completion, help and underlining in our own lessons."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.authoring.editor.conftest import LESSONS
from tests.authoring.editor.lsp import Document, LanguageServer, Offer

pytestmark = pytest.mark.slow

HERE = "▮"
FIRST = "eerst-wennen/lesson.yaml"
FILES = [path.relative_to(LESSONS).as_posix() for path in sorted(LESSONS.rglob("*.yaml"))]


class Cursor(NamedTuple):
    """A text and the place in it where the cursor is, counted from 1."""

    text: str
    line: int
    column: int


def opened(editor: LanguageServer, file: str, text: str) -> Document:
    """A file of the lessons, open with this text."""
    return editor.open(f"lessons/{file}", text)


def changed(old: str, new: str) -> Cursor:
    """The first lesson with one piece written otherwise; ``HERE`` in it is the cursor."""
    text = (LESSONS / FIRST).read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    before = text.partition(HERE)[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Cursor(text.replace(HERE, ""), line, column)


def offers(editor: LanguageServer, cursor: Cursor) -> dict[str, Offer]:
    """What is offered at the cursor, by its label."""
    document = opened(editor, FIRST, cursor.text)
    return {offer.label: offer for offer in document.complete(cursor.line, cursor.column)}


def test_nothing_is_underlined_in_a_shipped_file(editor: LanguageServer) -> None:
    texts = [(f"lessons/{file}", (LESSONS / file).read_text(encoding="utf-8")) for file in FILES]
    found = [document.faults for document in editor.open_all(texts)]
    assert dict(zip(FILES, found, strict=True)) == dict.fromkeys(FILES, ())


BUTTON = "      - {button: Koffieochtend, go: next}\n"
STEP = "  - press: Koffieochtend\n"
LAST = "ending: >-"


@pytest.mark.parametrize(
    ("old", "new", "label", "told"),
    [
        pytest.param("lead:", f"{HERE}\nlead:", "epilogue", "daarna oefent", id="lesson"),
        pytest.param("    from: Buurt", f"    {HERE}\n    from: Buurt", "at_start",
                     "bij het begin", id="message"),
        pytest.param("    title: Buurt", f"    {HERE}\n    title: Buurt", "dialog", "venster",
                     id="screen"),
        pytest.param(BUTTON, f"{BUTTON}      - {HERE}\n", "field", "boven het invulveld",
                     id="element"),
        pytest.param(BUTTON, f"      - button: Koffie\n        {HERE}\n", "go", "heen gaat",
                     id="what a button does"),
        pytest.param(LAST, f"  - {HERE}\n{LAST}", "open_message", "bericht dat de deelnemer opent",
                     id="step"),
        pytest.param(STEP, f"{STEP}    {HERE}\n", "hints", "Extra hulp", id="key of a step"),
        pytest.param("          empty: Dit vak is nog leeg. Klik",
                     f"          {HERE}\n          empty: Dit vak is nog leeg. Klik",
                     "no_at", "apenstaartje", id="reason"),
    ],
)  # fmt: skip
def test_a_key_is_offered_with_its_help(
    editor: LanguageServer, old: str, new: str, label: str, told: str
) -> None:
    assert told in offers(editor, changed(old, new))[label].help


@pytest.mark.parametrize(
    ("old", "new", "labels"),
    [
        pytest.param("kind: code", f"kind: {HERE}", {"email", "phone", "code", "iban"}, id="kind"),
        pytest.param("    end: yes", f"    end: {HERE}", {'"yes"', '"no"'}, id="yes or no"),
        pytest.param("places: [computer, phone]", f"places: {HERE}", {"computer", "phone"},
                     id="places"),
        pytest.param("table: {make: code, length: 2}", f"table:\n    make: {HERE}",
                     {"code", "phone", "pin"}, id="what is made"),
        pytest.param(BUTTON, f"      - button: Koffie\n        go: {HERE}\n",
                     {"next", "back", "close"}, id="where to go"),
        pytest.param("persona: ria", f"persona: {HERE}", {"ria", "joop"}, id="personas"),
        pytest.param("terms: [browser", f"terms:\n  - {HERE}\nneeds: [browser",
                     {"phishing", "browser"}, id="glossary"),
        pytest.param("on: address_typo", f"on: {HERE}", {"address_typo", "no_arrival"},
                     id="mistakes"),
    ],
)  # fmt: skip
def test_a_value_is_offered(editor: LanguageServer, old: str, new: str, labels: set[str]) -> None:
    assert labels <= set(offers(editor, changed(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("title: Eerst", f"ti{HERE}tle: Eerst", "De titel van het artikel.", id="key"),
        pytest.param("  start:\n", f"  st{HERE}art:\n", "#### Scherm", id="screen"),
        pytest.param("{button: Koffieochtend", f"{{but{HERE}ton: Koffieochtend",
                     "#### Knop\n\nHet opschrift van de knop", id="element"),
        pytest.param("go: next", f"g{HERE}o: next", "`next` (het volgende scherm", id="Markdown"),
        pytest.param("  - press: Koffieochtend", f"  - pr{HERE}ess: Koffieochtend",
                     "De stap is klaar als die heeft gewerkt.", id="step"),
        pytest.param("[browser, website", f"[brow{HERE}ser, website",
                     "Het programma waarmee u websites bekijkt.", id="meaning of a term"),
        pytest.param("kind: code", f"kind: co{HERE}de", "Een code die is toegestuurd", id="value"),
    ],
)  # fmt: skip
def test_help_is_shown(editor: LanguageServer, old: str, new: str, told: str) -> None:
    cursor = changed(old, new)
    assert told in opened(editor, FIRST, cursor.text).hover(cursor.line, cursor.column)


PRESS = "Hier hoort één van deze sleutels: visit, press, choose, fill"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("minutes: 5", f"{HERE}minuten: 5", ["minuten"], id="unknown key"),
        pytest.param("minutes: 5", f"{HERE}minutes: kort", ["integer"], id="no number"),
        pytest.param("title: Eerst even wennen\n", "", ['Missing property "title"'],
                     id="missing in a lesson"),
        pytest.param("kind: code", f"{HERE}kind: cod", ['"code"'], id="unknown kind"),
        pytest.param(BUTTON, f"      {HERE}- {{button: Koffie, gaat: next}}\n", ["gaat"],
                     id="unknown key of a button"),
        pytest.param(BUTTON, f"      {HERE}- {{buton: Koffie}}\n",
                     ["Hier hoort één van deze sleutels: text, heading"], id="unknown element"),
        pytest.param(BUTTON, f"      {HERE}- {{button: Koffie, go: Volgende}}\n",
                     ["alleen kleine letters"], id="no name"),
        pytest.param(BUTTON, f"      {HERE}- {{choice: Wat drinkt u?, options: [Koffie]}}\n",
                     ["too few items"], id="one option"),
        pytest.param(BUTTON, f"      {HERE}- {{image: Kopje}}\n", ['"alt"'], id="no alt"),
        pytest.param(STEP, f"  {HERE}- pres: Koffieochtend\n", [PRESS], id="unknown action"),
        pytest.param(LAST, f"  {HERE}- why: Zomaar.\n{LAST}", [PRESS], id="no action"),
        pytest.param("on: {press: Routebeschrijving}", f"{HERE}on: {{pres: Routebeschrijving}}",
                     ["visit, press, choose"], id="unknown act of a mistake"),
        pytest.param(LAST, f"  {HERE}- {{press: Koffieochtend, optional: ja}}\n{LAST}",
                     ['"yes", "no"'], id="ja"),
        pytest.param("on: address_typo", f"{HERE}on: adres_typo",
                     ["Deze vergissing bestaat niet"], id="unknown mistake"),
        pytest.param("  start:\n", f"  {HERE}Start:\n", ["alleen kleine letters"],
                     id="name with a capital"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_underlined(
    editor: LanguageServer, old: str, new: str, told: list[str]
) -> None:
    cursor = changed(old, new)
    faults = opened(editor, FIRST, cursor.text).faults
    assert {fault.line for fault in faults} == {cursor.line if HERE in new else 1}
    assert len(faults) <= 2
    for words in told:
        assert any(words in fault.message for fault in faults), faults
