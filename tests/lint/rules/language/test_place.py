"""A word is pointed at where it stands, however the text is written in the file."""

from __future__ import annotations

from tests.lint.rules.language.finding import find_in_tree
from tests.table import each_row

WRITTEN = {
    "plain": "ending: U kunt ▸thans gaan.\n",
    "plain in brackets": "steps: [{press: x, why: U kunt ▸thans gaan.}]\n",
    "plain on two lines": "ending: U kunt nu of\n  ▸thans gaan.\n",
    "single quotes": "ending: 'U kunt ▸thans gaan.'\n",
    "apostrophe in single quotes": "ending: 'Foto''s kunt u ▸thans zien.'\n",
    "double quotes": 'ending: "U kunt ▸thans gaan."\n',
    "escape in double quotes": 'ending: "Klik op \\"Ja\\" en u kunt ▸thans gaan."\n',
    "line end in double quotes": 'ending: "Klaar.\\nU kunt ▸thans gaan."\n',
    "folded": "ending: >-\n  U kunt nu\n  of ▸thans gaan.\n",
    "folded with a blank line": "ending: >-\n  Klaar.\n\n  U kunt ▸thans gaan.\n",
    "literal": "ending: |\n  - Nu.\n  - Of ▸thans.\n",
    "literal with a note": "ending: | # thans\n  Of ▸thans.\n",
    "second of two": "ending: U kunt ▸thans gaan, of ▸thans blijven.\n",
    "second of two, folded": "ending: >-\n  U kunt ▸thans gaan,\n  of ▸thans blijven.\n",
    "part of a longer word before it": "ending: Van althans ▸thans een.\n",
    "wide and combined characters": "ending: 📱 Één kréét ▸thans.\n",
    "deep in a list": "intro:\n  - Klaar.\n  - heading: Hoe\n  - Of ▸thans.\n",
    "mistake of a step": (
        "steps:\n  - press: Verder\n    mistakes:\n"
        "      - on: {press: Terug}\n        say: Kijk ▸thans goed.\n"
    ),
    "hint": "steps:\n  - press: Verder\n    hints:\n      - Kijk ▸thans goed.\n",
    "one hint without a dash": "steps:\n  - {press: Verder, hints: Kijk ▸thans goed.}\n",
    "reason at a field": (
        "screens:\n  a:\n    content:\n"
        "      - {field: Naam, wrong: {other: Kijk ▸thans goed.}}\n"
    ),
    "answer to a question of a message": (
        "messages:\n  a:\n    content:\n      - question: Echt?\n        options:\n"
        "          - {option: Ja, because: Kijk ▸thans goed.}\n"
    ),
    "epilogue": (
        "epilogue:\n  title: Een ▸thans begin\n  ending: Of ▸thans.\n  steps:\n"
        "    - {press: Verder, other_choice: Kijk ▸thans goed.}\n"
    ),
    "picture": "screens: {a: {content: [{image: x, alt: Een ▸thans lege straat.}]}}\n",
}  # fmt: skip


@each_row("marked", WRITTEN.values(), ids=list(WRITTEN))
def test_a_word_is_pointed_at(marked: str) -> None:
    found = find_in_tree(marked)
    assert found.places("T454") == list(found.marks)


NOT_OURS = {
    "text on a screen": "screens: {a: {content: [U kunt thans gaan.]}}\n",
    "label": "screens: {a: {content: [{button: Thans gaan, go: b}]}}\n",
    "title of a screen": "screens: {a: {title: Thans gaan}}\n",
    "heading on a screen": "screens: {a: {content: [{heading: Thans gaan}]}}\n",
    "message": "messages: {a: {from: KPN, text: U kunt thans gaan.}}\n",
    "in bold": "ending: Klik op **Nu of thans**.\n",
    "quoted": "ending: Er staat “Nu of thans”.\n",
    "address": "ending: Ga naar thans.example of naar https://a.example/thans nu.\n",
    "value": "ending: U bent $thans nu.\n",
    "source": "source: thans\n",
}


@each_row("text", NOT_OURS.values(), ids=list(NOT_OURS))
def test_what_is_not_ours_is_not_judged(text: str) -> None:
    assert "T454" not in find_in_tree(text).codes
