"""A learner clicks on a computer and taps on a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.lint.rules.language.finding import find

STAGE = """\
screens:
  start:
    url: https://bakker.example
    content:
      - {field: Naam, expect: Ria, wrong: {other: WRONG_COMPUTER}}
      - {button: Brood, go: done}
  done: {title: Uw brood, end: yes, content: [Klaar.]}
  home:
    app: Post
    content:
      - SCREEN_PHONE
      - {field: Nummer, expect: Twee, wrong: {other: WRONG_PHONE}}
      - {button: Lezen, go: letter}
      - {button: Bewaren, go: home}
  letter: {app: Post, content: [Dag.]}
  web:
    app: Internet
    url: https://krant.example
    content: [SCREEN_WEB]
messages:
  bread: {from: Bakker, text: TEXT_OF_SMS, at_start: yes}
steps:
  - press: Brood
    text: STEP_COMPUTER
    mistakes:
      - on: {open_app: Post}
        say: MISTAKE_PHONE
  - press: Lezen
    text: STEP_PHONE
    hints: [HINT_PHONE]
  - open_message: bread
    text: STEP_MESSAGE
"""
HOLES = re.findall("[A-Z]+(?:_[A-Z]+)+", STAGE)


def context(hole: str, text: str) -> str:
    """The lesson with this text at that place."""
    filled = STAGE
    for name in HOLES:
        filled = filled.replace(name, f'"{text}"' if name == hole else "Lees dit.")
    return filled


WRONG = {
    "step on a computer": ("STEP_COMPUTER", "T451", "▸Tik op de knop."),
    "label on the computer": ("STEP_PHONE", "T451", "Ga terug en ▸tik op **Brood**."),
    "field on a computer": ("WRONG_COMPUTER", "T451", "Typ Ria. ▸Tik op de knop."),
    "step on a phone": ("STEP_PHONE", "T450", "▸Klik op de knop."),
    "label on the phone": ("STEP_COMPUTER", "T450", "▸Klik op **Lezen** op de computer."),
    "hint on a phone": ("HINT_PHONE", "T450", "U kunt hier ▸klikken."),
    "sms": ("STEP_MESSAGE", "T450", "▸Klik op de brief."),
    "field on a phone": ("WRONG_PHONE", "T450", "Typ twee. ▸Klik dan."),
    "screen of an app": ("SCREEN_PHONE", "T450", "▸Klik op de knop."),
    "second sentence": ("STEP_PHONE", "T450", "Lees de brief. ▸Klik dan verder."),
    "click on": ("STEP_PHONE", "T450", "De knop ▸aanklikken doet u nu."),
}


@pytest.mark.parametrize(("hole", "code", "marked"), WRONG.values(), ids=list(WRONG))
def test_the_wrong_hand(tmp_path: Path, hole: str, code: str, marked: str) -> None:
    found = find(tmp_path, context(hole, marked))
    assert found.codes == [code]
    assert found.places(code) == list(found.marks)


RIGHT = {
    "click on a computer": ("STEP_COMPUTER", "Klik op **Brood**."),
    "tap on a phone": ("STEP_PHONE", "Tik op **Lezen**."),
    "back to the computer": ("STEP_PHONE", "Ga naar de computer. Klik op de pijl terug."),
    "the phone in between": ("STEP_COMPUTER", "Tik op de melding van de telefoon."),
    "mistake on the other device": ("MISTAKE_PHONE", "Dit is later. Klik op de pijl terug."),
    "both": ("STEP_COMPUTER", "Klikt of tikt u liever op de knop?"),
    "typing": ("STEP_COMPUTER", "Tik uw naam in."),
    "slip of a key": ("STEP_COMPUTER", "Een tikfoutje maakt iedereen. Let op de knop."),
    "key": ("STEP_COMPUTER", "Tik op Enter."),
    "message of the organisation": ("TEXT_OF_SMS", "Klik op de link."),
    "web page on a phone": ("SCREEN_WEB", "Klik op de link."),
    "tidy": ("STEP_PHONE", "De kliko staat buiten."),
}  # fmt: skip


@pytest.mark.parametrize(("hole", "text"), RIGHT.values(), ids=list(RIGHT))
def test_the_right_hand(tmp_path: Path, hole: str, text: str) -> None:
    assert find(tmp_path, context(hole, text)).codes == []


@pytest.mark.parametrize(
    ("places", "app", "codes"),
    [("phone", "Post", ["T450"]), ("[computer, phone]", "Post", [])],
    ids=["only a phone", "both"],
)
def test_the_page_of_a_lesson_for_one_device(
    tmp_path: Path, places: str, app: str, codes: list[str]
) -> None:
    sample = (
        f"places: {places}\nscreens: {{start: {{app: {app}, content: [Dag.]}}}}\n"
        "intro: [Lees dit. U klikt straks op een knop.]\n"
    )
    assert find(tmp_path, sample).codes == codes
