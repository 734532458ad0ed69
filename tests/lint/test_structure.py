"""The rules on what a lesson holds: what each finds beside its sample, and what it lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.folders import lay_out, places, problems
from tests.samples.of_record import composed

PAGE = "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
CODE = "data: {code: {make: code, length: 4}}\n"
ASKED = "      - {field: Code, kind: code, expect: $code}\n"
FORM = "      - {field: Naam, expect: $name}\n      - {button: Verder, go: back}\n"
VISIT = "steps:\n  - visit: start\n"
MISTAKE = "    mistakes:\n      - {{on: {0}, say: Let op.}}\n"
ARTICLE = "# les/article.yaml\nformat: 1\ntitle: Brood\nsummary: Kort.\n"

FOUND = {
    "asked-in-a-block": (
        "T401",
        f"{CODE}{PAGE}      - block: code\n"
        "# shared/blocks/code.yaml\n"
        "content:\n  - {field: Code, kind: code, expect: ▸$code}\n",
    ),
    "kept-for-nothing": ("T402", PAGE + "      - {field: Naam, keep: ▸typed}\n"),
    "set-for-nothing": ("T402", PAGE + "      - {button: Ja, go: back, set: ▸said}\n"),
    "button-with-nothing-to-check": ("T403", PAGE + "      - ▸button: Verder\n"),
    "screen-behind-one-that-is-not-reached": (
        "T404",
        PAGE + "      - Welkom.\n  ▸a: {content: [{button: A, go: b}]}\n  ▸b: {content: [B.]}\n"
        + VISIT,
    ),
    "next-never-comes-so-far": (
        "T404",
        PAGE + "      - {button: Verder, go: next}\n  a: {content: [A.]}\n  ▸b: {content: [B.]}\n"
        + VISIT,
    ),
    "link-in-a-message-that-never-comes": (
        "T404",
        "messages: {m: {from: Bakker, text: Hoi., links: [{link: Meer, go: more}]}}\n"
        "screens:\n  start: {url: https://bakker.example, content: [Welkom.]}\n"
        "  ▸more: {content: [Meer.]}\n" + VISIT,
    ),
    "message-that-is-waited-for": (
        "T408",
        "messages: {m: {from: Bakker, text: Hoi.}}\nsteps:\n  - ▸open_message: m\n",
    ),
    "tab-that-nothing-opens": (
        "T408",
        PAGE + "      - Welkom.\n  other: {content: [Anders.]}\n" + VISIT + "  - ▸tab: other\n",
    ),
    "choice-that-cannot-be-reached": (
        "T408",
        PAGE + "      - Welkom.\n"
        "  other: {content: [{button: A, go: back}, {button: B, go: back}]}\n"
        + VISIT + "  - ▸choose: [A, B]\n",
    ),
    "label-with-another-ending": (
        "T410",
        PAGE + FORM + VISIT + "  - press: Verder\n    text: ▸Klik op **Ga verder**.\n",
    ),
    "number-in-a-text": ("T411", PAGE + "      - ▸Bel ons op 020 123 45 67.\n"),
    "address-in-a-hint": ("T411", "steps:\n  - read: yes\n    hints: [▸Mail jan@bakker.nl.]\n"),
    "account-in-a-shared-file": (
        "T411",
        "# shared/personas.yaml\nria:\n  name: Ria\n  iban: ▸NL91 ABNA 0417 1643 00\n",
    ),
    "pin-in-a-lesson": ("T412", PAGE + "      - {field: Pin, kind: pin, expect: ▸4711}\n"),
    "part-of-a-real-host": (
        "T413",
        "real_hosts: [kpn.com]\nscreens:\n  start: {url: ▸https://kpn.com.nl/mfa}\n",
    ),
    "host-that-only-looks-fictional": ("T413", "screens:\n  start: {url: ▸https://notexample}\n"),
    "scam-on-a-real-host": (
        "T414",
        "screens:\n  start: {url: ▸https://postnl.nl, fake: yes}\n",
    ),
    "address-in-a-message": (
        "T415",
        "messages: {m: {from: Bakker, text: ▸Kijk op www.bakkerij.example., at_start: yes}}\n",
    ),
    "alt-of-one-word": ("T416", PAGE + "      - {image: a.png, alt: ▸Een afbeelding}\n"),
    "alt-that-is-a-file": ("T416", PAGE + "      - {image: a.png, alt: ▸IMG_0012.JPG}\n"),
    "press-that-checks-fields": (
        "T422",
        PAGE + FORM + VISIT + MISTAKE.format("address_typo") + MISTAKE.format("address_search")
        .partition("\n")[2] + "  - ▸press: Verder\n",
    ),
    "address-where-none-is-typed": (
        "T423",
        "places: [phone]\nscreens: {start: {app: Bakker, content: [Hoi.]}}\n"
        "steps:\n  - open_app: Bakker\n" + MISTAKE.format("▸address_typo"),
    ),
    "field-that-comes-later": (
        "T423",
        PAGE + "      - {button: Bestellen, go: next}\n"
        "  form: {content: [{field: Telefoon, kind: phone, expect: $phone}]}\n"
        + VISIT + "  - press: Bestellen\n" + MISTAKE.format("▸too_short") + "  - fill: Telefoon\n",
    ),
    "nothing-is-sent-to-a-number": (
        "T423", "steps:\n  - read: yes\n" + MISTAKE.format("▸no_arrival")
    ),
    "the-same-press-twice": (
        "T427", PAGE + FORM + VISIT + "  - press: Verder\n  - ▸press: Verder\n"
    ),
    "old-article": ("T424", f"article: article.yaml\n{ARTICLE}reviewed: ▸2026-05-27\n"),
}  # fmt: skip

FOUND |= {
    "the-only-hint": ("T429", "steps:\n  - {read: yes, text: Lees dit., hints: ▸Lees dit.}\n"),
    "reason-that-is-the-step": (
        "T429", "steps:\n  - {read: yes, text: '**Lees** dit.', why: ▸Lees dit}\n"
    ),
    "two-hints-alike": (
        "T429", "steps:\n  - {read: yes, hints: [Kijk boven., ▸Kijk boven!, Of onder.]}\n"
    ),
}  # fmt: skip

LET_PASS = {
    "code-shown-by-a-page": ("T401", f"{CODE}{PAGE}      - Uw code is $code.\n{ASKED}"),
    "code-told-by-a-step": (
        "T401", f"{CODE}{PAGE}{ASKED}{VISIT}  - read: yes\n    text: De code is $code.\n"
    ),
    "value-on-the-card": ("T401", PAGE + FORM),
    "value-that-was-typed": (
        "T401", PAGE + "      - {field: A, keep: mine}\n      - {field: B, expect: $mine}\n"
    ),
    "code-inside-what-is-shown": (
        "T401",
        "data:\n  code: {make: code, length: 4}\n  shown: {pick: [$code, 1234]}\n"
        + PAGE + "      - Uw code is $shown.\n" + ASKED,
    ),
    "name-in-a-condition": (
        "T402",
        PAGE + "      - {button: Ja, go: back, set: said}\n      - {text: Dank u., when: said}\n",
    ),
    "made-in-an-article": (
        "T402", f"article: article.yaml\n{ARTICLE}data: {{code: {{make: code, length: 4}}}}\n"
    ),
    "button-that-checks": ("T403", PAGE + "      - {field: Naam, expect: $name}\n"
                           "      - button: Opslaan\n"),
    "button-that-a-step-asks-for": (
        "T403", PAGE + "      - button: Stop\n" + VISIT + "  - press: Stop\n"
    ),
    "screens-with-conditions-are-passed-over": (
        "T404",
        "situations: {vraag: Er komt een vraag.}\n"
        + PAGE + "      - {button: Verder, go: next}\n"
        "  maybe: {when: vraag, content: [{button: Ja, go: next}]}\n  end: {content: [Klaar.]}\n"
        + VISIT,
    ),
    "first-screens-of-an-app": (
        "T404",
        "situations: {vraag: Er komt een vraag.}\nscreens:\n"
        "  ask: {app: Bakker, when: vraag, content: [Hoi.]}\n"
        "  home: {app: Bakker, content: [Hoi.]}\nsteps:\n  - open_app: Bakker\n",
    ),
    "screen-that-a-field-leads-to": (
        "T404",
        PAGE + "      - {field: Pin, kind: pin, then: next}\n  done: {content: [Klaar.]}\n" + VISIT,
    ),
    "screen-in-a-new-tab": (
        "T404", PAGE + "      - {link: Meer, new_tab: more}\n  more: {content: [Meer.]}\n" + VISIT
    ),
    "button-that-only-goes-back": ("T405", PAGE + FORM + VISIT + "  - fill: Naam\n"),
    "message-that-a-button-announces": (
        "T407",
        "messages: {m: {from: Bakker, text: Hoi., via: push}}\n"
        + PAGE + "      - {button: Verder, notify: m}\n",
    ),
    "one-choice-is-enough": (
        "T408",
        PAGE + "      - {button: A, go: back}\n" + VISIT + "  - choose: [A]\n",
    ),
    "screen-reached-after-something-optional": (
        "T409",
        PAGE + "      - {button: Meer, go: more}\n  more: {content: [Meer.]}\n" + VISIT
        + "  - press: Meer\n    optional: yes\n  - reach: more\n",
    ),
    "label-and-other-bold-words": (
        "T410",
        PAGE + FORM + VISIT
        + "  - press: Verder\n    text: Lees dit **goed**. Klik op **Verder**.\n",
    ),
    "app-and-address-in-bold": (
        "T410",
        PAGE + FORM + VISIT + "  - fill: Naam\n    text: Typ **Ria Zonnedijk**, niet **/mfa**.\n",
    ),
    "fictional-data": (
        "T411", PAGE + "      - Bel 06 00 12 34 56 of mail ria@post.example.\n"
    ),
    "source-of-a-lesson": ("T411", "source: https://bakker.nl/020-1234567\n"),
    "subdomain-of-example": ("T413", "screens:\n  start: {url: https://www.bakker.example:8080/a}\n"),
    "beginning-of-an-address": (
        "T415",
        "screens:\n  start: {url: https://bakker.example/brood}\n"
        + VISIT + "    text: Typ www.bakker.example, met /brood erachter.\n",
    ),
    "alt-that-says-what-is-there": (
        "T416", PAGE + "      - {image: a.png, alt: Een foto van drie broden.}\n"
    ),
    "press-without-fields": (
        "T422", PAGE + "      - {button: Verder, go: back}\nsteps:\n  - press: Verder\n"
    ),
    "question-with-two-explained-answers": (
        "T422",
        PAGE + "      - question: Echt?\n        options:\n"
        "          - {option: Echt, right: yes, because: Ja.}\n"
        "          - {option: Nep, because: Nee.}\n"
        "          - {option: Weet niet, because: Kijk nog eens.}\n"
        "steps:\n  - answer: Echt?\n",
    ),
    "reason-of-a-field-on-the-screen-in-front": (
        "T423",
        PAGE + "      - {field: Telefoon, kind: phone, expect: $phone}\n"
        + VISIT + "  - read: yes\n" + MISTAKE.format("too_short") + "  - fill: Telefoon\n",
    ),
    "same-words-in-different-situations": (
        "T427",
        "situations: {a: Soms., b: Soms.}\nsteps:\n  - {read: yes, when: a, text: Lees.}\n"
        "  - {read: yes, when: b, text: Lees.}\n",
    ),
    "article-of-180-days": ("T424", f"article: article.yaml\n{ARTICLE}reviewed: 2026-06-01\n"),
    "today": ("T425", "reviewed: 2026-11-28\n"),
    "a-screen-that-just-fits": (
        "T428", PAGE + "".join(f"      - {{button: B{n}, go: back}}\n" for n in range(5))
    ),
    "persona-of-the-defaults": (
        "T433", "# shared/defaults.yaml\npersona: ria\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "sample"), FOUND.values(), ids=FOUND)
def test_it_is_found_at_its_place(code: str, sample: str, tmp_path: Path) -> None:
    files = composed(code, sample)
    lay_out(tmp_path, files)
    assert files.marks
    assert places(tmp_path, code) == sorted(files.marks)


@pytest.mark.parametrize(("code", "sample"), LET_PASS.values(), ids=LET_PASS)
def test_it_is_let_pass(code: str, sample: str, tmp_path: Path) -> None:
    lay_out(tmp_path, composed(code, sample))
    assert places(tmp_path, code) == []


@pytest.mark.parametrize(("code", "sample"), LET_PASS.values(), ids=LET_PASS)
def test_the_lessons_that_are_let_pass_are_sound(code: str, sample: str, tmp_path: Path) -> None:
    """Most rules are silent about a lesson with errors, which would prove nothing."""
    del code
    lay_out(tmp_path, composed("T", sample))
    assert [place for kind in "YSM" for place in errors(tmp_path, kind)] == []


def errors(root: Path, kind: str) -> list[str]:
    """What else is wrong with the files, by the first letter of its code."""
    return [f"{p.at}: {p.sentence()}" for p in problems(root) if p.code.startswith(kind)]
