"""What is told of messages that cannot arrive, or of which a part cannot be reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.test_redactie import completed, folder_with
from tests.lint.folders import TODAY
from tutor.lint.run import check
from tutor.lint.selection import select

PUSH = """\
places: [computer, phone]
messages:
  vraag:
    via: {via}
    from: Bank
    text: Wilt u inloggen?
    at_start: yes
    {below}
screens:
  start: {{url: https://bank.example, content: [Welkom.]}}
  klaar: {{url: https://bank.example/klaar, content: [Klaar.]}}
steps:
  - visit: start
"""
BUTTON = "content: [{button: Ja, go: klaar}]"
LINK = "links: [{link: Bekijk, go: klaar}]"


def codes(tmp_path: Path, text: str) -> set[str]:
    """The codes of all that is told of a lesson with these keys."""
    root, path = folder_with(tmp_path, completed(text))
    (selection,) = select([path], root)
    return {problem.code for problem in check(selection, TODAY, workers=1).problems}


@pytest.mark.parametrize(
    ("via", "below", "told"),
    [("push", BUTTON, True), ("push", LINK, False), ("sms", BUTTON, False)],
)
def test_what_stands_below_a_notification(tmp_path: Path, via: str, below: str, told: bool) -> None:
    assert ("T438" in codes(tmp_path, PUSH.format(via=via, below=below))) is told


@pytest.mark.parametrize(("places", "told"), [("[computer]", True), ("[computer, phone]", False)])
def test_a_message_needs_a_phone(tmp_path: Path, places: str, told: bool) -> None:
    text = PUSH.format(via="sms", below=LINK).replace("[computer, phone]", places)
    assert ("T437" in codes(tmp_path, text)) is told


@pytest.mark.parametrize(("app", "told"), [("Markt", True), ("Krant", False)])
def test_an_app_has_a_chat_or_screens(tmp_path: Path, app: str, told: bool) -> None:
    text = f"""places: [phone]
messages:
  koper: {{via: chat, app: Markt, from: Henk, at_start: yes, text: Dag.}}
screens:
  start: {{app: {app}, content: [Welkom.]}}
steps:
  - open_message: koper
"""
    assert ("T439" in codes(tmp_path, text)) is told


def test_a_row_that_the_card_lacks_is_to_be_added(tmp_path: Path) -> None:
    text = "screens:\n  start: {url: https://b.example, content: [Dag $username.]}\n"
    assert "M358" in codes(tmp_path, text + "steps:\n  - visit: start\n")


def test_the_own_word_of_the_screens_is_no_hard_word(tmp_path: Path) -> None:
    text = (
        "screens:\n  start: {{url: https://b.example, content: [{{button: {label}, go: start}}]}}\n"
    )
    steps = "steps:\n  - visit: start\n    text: Ga naar b.example. Daar kunt u de pas activeren.\n"
    assert "T454" in codes(tmp_path / "a", text.format(label="Verder") + steps)
    assert "T454" not in codes(tmp_path / "b", text.format(label="Activeer uw pas") + steps)
