"""Good lessons with one part made faulty, each with the place where that is reported."""

from __future__ import annotations

from typing import NamedTuple

from tests.samples.lesson import FILE, LESSON, SHARED, replaced


class Case(NamedTuple):
    """One part of a good lesson replaced: ``▸`` marks where the fault is reported."""

    code: str
    old: str
    new: str
    file: str = FILE


CASES = {
    "new-tab-of-unknown-screen": Case("M301", "new_tab: help", "new_tab: ▸hulp"),
    "visit-of-unknown-screen": Case("M301", "- visit: login", "- visit: ▸inlog"),
    "tab-of-unknown-screen": Case("M301", "- tab: number", "- tab: ▸nummer"),
    "step-on-unknown-screen": Case(
        "M301", "- press: Uitleg\n", "- press: Uitleg\n    screen: ▸nummer\n"
    ),
    "message-link-to-unknown-screen": Case(
        "M301", "kpn.example, go: help", "kpn.example, go: ▸hlp"
    ),
    "send-second-unknown": Case("M302", "send: code_sms", "send: [code_sms, ▸kpn_sms]"),
    "notify-unknown-message": Case("M302", "send: code_sms", "notify: ▸kpn_sms"),
    "open-unknown-message": Case("M302", "open_message: code_sms", "open_message: ▸kpn_sms"),
    "unknown-app-of-mistake": Case("M307", "open_app: Berichten", "open_app: ▸Bericht"),
    "app-without-messages-of-its-kind": Case("M307", "open_app: Berichten", "open_app: ▸E-mail"),
    "unknown-name-in-value": Case("M308", "value: $number_shown", "value: ▸$number_show"),
    "unknown-name-in-flow": Case("M308", "expect: $sms_code", "expect: ▸$smscode"),
    "part-that-is-mistyped": Case("M344", "expect: $sms_code", "expect: ▸$sms_code.lats4"),
    "unknown-name-in-the-epilogue": Case("M308", "title: Daarna", "title: ▸Daarna, $wie"),
    "name-of-a-situation-in-text": Case("M308", "content: [Klaar.]", "content: [▸$question_asked]"),
    "unknown-name-in-block": Case(
        "M308", "Inloggen bij $brand", "▸Inloggen bij $merk", "shared/blocks/login.yaml"
    ),
    "condition-of-element": Case(
        "M309", "new_tab: help}", 'new_tab: help, when: ▸"ready and red_"}'
    ),
    "condition-of-step": Case("M309", "  - when: question_asked", "  - when: ▸question"),
    "condition-of-message": Case("M309", "    from: KPN", "    from: KPN\n    when: ▸vraag"),
    "second-label-unknown": Case("M310", "[Mailadres, Wachtwoord]", "[Mailadres, ▸Wachtword]"),
    "unknown-label-of-mistake": Case("M310", "{press: Uitleg}", "{press: ▸Uitlog}"),
    "fill-of-a-button": Case("M311", "- fill: Telefoonnummer", "- fill: ▸Inloggen"),
    "kind-that-is-never-made": Case("M314", "{make: code,", "{make: ▸choice,"),
    "label-of-the-block-again": Case(
        "M333",
        "with: {brand: KPN}",
        "with: {brand: KPN}\n      - link: ▸Inloggen\n        go: back",
    ),
    "labels-that-can-be-there-together": Case(
        "M333",
        "- {link: Uitleg, new_tab: help}",
        "- {link: Uitleg, new_tab: help, when: ready}\n"
        "      - {link: ▸Uitleg, go: back, when: question_asked}",
    ),
    "no-next-in-a-message": Case("M334", "kpn.example, go: help", "kpn.example, go: ▸next"),
    "no-next-for-a-field": Case(
        "M334", "content: [Uw profiel.]", "content:\n      - {field: Pin, then: ▸next}"
    ),
    "new-tab-on-the-phone": Case("M335", "Openen, go: next", "Openen, new_tab: ▸help"),
    "situation-called-as-data": Case(
        "M354", "situations:\n", "situations:\n  ▸sms_code: Er komt een code.\n"
    ),
    "kept-as-the-card": Case("M354", "Onthoud mij, expect: no", "Onthoud mij, keep: ▸phone"),
    "set-as-a-situation": Case("M354", "new_tab: help}", "new_tab: help, set: ▸question_asked}"),
}
"""Beside the samples of the records, which are cases as well."""


SMALL = """\
format: 1
lesson: oefenles
title: Een oefenles
summary: Een korte les.
places: [phone]
persona: ria
screens:
  start: {app: Internet, content: [Welkom.]}
steps:
  - read: yes
"""
BLOCK = SHARED["shared/blocks/login.yaml"]
ARTICLE = "format: 1\ntitle: Een artikel\nsummary: Kort.\n"


class Whole(NamedTuple):
    """A fault of a whole lesson: the files that make it, one of them with a mark."""

    code: str
    files: dict[str, str]
    file: str = FILE


WHOLES = {
    "screen-without-device": Whole(
        "M331", {FILE: replaced(SMALL, "start: {app: Internet, ", "▸start: {")}
    ),
    "screen-of-an-app-without-phone": Whole(
        "M332", {FILE: replaced(SMALL, "[phone]", "[computer]").replace("start", "▸start")}
    ),
    "page-without-computer": Whole(
        "M332",
        {FILE: replaced(SMALL, "start: {app: Internet", "▸start: {url: https://kpn.example")},
    ),
    "no-places": Whole("M352", {FILE: "▸" + replaced(SMALL, "places: [phone]\n", "")}),
    "no-persona": Whole("M352", {FILE: "▸" + replaced(SMALL, "persona: ria\n", "")}),
    "article-without-screens": Whole(
        "M352",
        {
            "les/article.yaml": ARTICLE,
            "les/web.yaml": "▸format: 1\nlesson: les-web\narticle: article.yaml\n"
            "places: [phone]\npersona: ria\nsteps: [{read: yes}]\n",
        },
        "les/web.yaml",
    ),
    "variant-that-is-not-there": Whole(
        "M320",
        {
            "les/article.yaml": ARTICLE + "variants: [web, ▸ap]\n",
            "les/app.yaml": "",
            "les/web.yaml": SMALL.replace("oefenles", "les-web") + "article: article.yaml\n",
        },
        "les/web.yaml",
    ),
    "id-of-a-variant": Whole(
        "M351",
        {
            "les/article.yaml": ARTICLE,
            "les/web.yaml": SMALL.replace("oefenles", "▸les") + "article: article.yaml\n",
        },
        "les/web.yaml",
    ),
    "id-of-another-lesson": Whole(
        "M357",
        {
            "les/web.yaml": SMALL.replace("oefenles", "▸les-web"),
            "les-web/lesson.yaml": SMALL.replace("oefenles", "les-web"),
        },
        "les/web.yaml",
    ),
    "screen-that-a-block-needs": Whole(
        "M323",
        {
            FILE: replaced(LESSON, "- block: login", "- block: ▸login"),
            "shared/blocks/login.yaml": replaced(BLOCK, "go: next", "go: account"),
        },
    ),
    "message-that-a-block-needs": Whole(
        "M323",
        {
            FILE: replaced(LESSON, "- block: login", "- block: ▸login"),
            "shared/blocks/login.yaml": replaced(BLOCK, "go: next", "send: account, go: next"),
        },
    ),
    "reading-leads-nowhere": Whole(
        "M356",
        {
            FILE: SMALL + "read_more: [▸weg]\n",
            "shared/reading.yaml": "weg: {title: Weg, teaser: Weg., lesson: geen-les}\n",
        },
    ),
}
