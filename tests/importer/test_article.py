"""What a pasted article is read as: its parts, with their lines, and no sentence lost."""

from __future__ import annotations

import pytest

from tests.importer.making import ARTICLES
from tests.table import each_row
from tutor.importer.article import Article, read_article
from tutor.importer.lines import lines_of, read_text


def read(name: str) -> Article:
    """An article of the tests."""
    return read_article(read_text((ARTICLES / name).read_bytes()))


KPN = read("kpn.txt")


def test_head_of_the_article() -> None:
    assert KPN.title == (2, "Tweestapsverificatie instellen bij KPN")
    assert KPN.kind == "Artikel"
    assert KPN.breadcrumb == ()
    assert KPN.summary.text.startswith("Wie bij KPN wil blijven inloggen")


def test_introduction_has_its_heading_and_its_repaired_sentence() -> None:
    assert [(p.line, p.is_heading) for p in KPN.intro] == [(7, True), (8, False), (9, False)]
    assert KPN.intro[0].text == "Sms-code"
    assert KPN.intro[1].text.startswith("Tweestapsverificatie houdt vreemden buiten uw account.")


def test_lists_have_their_heading_lead_and_lines() -> None:
    browser, app = KPN.sections
    assert browser.heading == (10, "KPN tweestapsverificatie (browser)")
    assert browser.lead == (11, "Zo doet u het in de browser:")
    assert [item.line for item in browser.items] == list(range(12, 24))
    assert [paragraph.text for paragraph in browser.after] == ["Het tweede slot zit erop."]
    assert app.heading.line == 25
    assert len(app.items) == 11
    assert "Een volgende keer inloggen?" in app.after[0].text


def test_read_more_has_titles_with_their_teasers() -> None:
    assert [(r.title, r.teaser[:20]) for r in KPN.related] == [
        ("Wat is tweestapsverificatie?", "Met een tweede bewij"),
        ("Wat zijn passkeys?", "Inloggen met uw ving"),
    ]


def test_what_belongs_to_the_website_is_left_out_and_told() -> None:
    assert [text.line for text in KPN.dropped] == [39, 40, 41, 46, 47, 48]


MEANING = "Een methode om in te loggen. Bijvoorbeeld met een code."
GLUED = {
    "in the middle": (
        f"Met een token token {MEANING} bent u veilig.",
        "Met een token bent u veilig.",
        [("token", "token", MEANING, True)],
    ),
    "at the begin": (
        f"Tokens token {MEANING} zijn handig.",
        "Tokens zijn handig.",
        [("Tokens", "token", MEANING, True)],
    ),
    "two words": (
        f"Zet de extra code extra code {MEANING} aan.",
        "Zet de extra code aan.",
        [("extra code", "extra code", MEANING, True)],
    ),
    "before a comma": (
        f"Kies een token token {MEANING}, en ga verder.",
        "Kies een token, en ga verder.",
        [("token", "token", MEANING, True)],
    ),
    "twice": (
        "Een app app Een programma. en een site site Een plek. zijn anders.",
        "Een app en een site zijn anders.",
        [("app", "app", "Een programma.", True), ("site", "site", "Een plek.", True)],
    ),
    "end unknown": (
        f"Kies een token token {MEANING}",
        "Kies een token",
        [("token", "token", MEANING, False)],
    ),
    "a word said twice": ("Nee nee, dat is niet goed.", "Nee nee, dat is niet goed.", []),
    "nothing": ("Zo werkt een token. Het is veilig.", "Zo werkt een token. Het is veilig.", []),
}


@each_row(("glued", "repaired", "found"), GLUED.values(), ids=GLUED)
def test_glued_definition(
    glued: str, repaired: str, found: list[tuple[str, str, str, bool]]
) -> None:
    article = read_article(f"Titel\nSamenvatting.\n\nKop\n{glued}\n- Klik op Ja.\n")
    texts = [article.sections[0].lead.text, *(p.text for p in article.intro)]
    assert repaired in texts
    assert [definition[1:] for definition in article.definitions] == found


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("U bent hier: Home > Veilig internet", ("Home", "Veilig internet")),
        ("U bent hier:\nHome › Wachtwoorden › Tips", ("Home", "Wachtwoorden", "Tips")),
        ("U bent hier:", ()),
        ("", ()),
    ],
)
def test_breadcrumb(head: str, path: tuple[str, ...]) -> None:
    article = read_article(f"{head}\nEen titel\nTip\nDe samenvatting.\n- Klik op Ja.\n")
    assert article.breadcrumb == path
    assert article.title.text == "Een titel"
    assert article.kind == "Tip"


def test_paragraphs_of_markdown_are_joined_and_its_links_are_their_text() -> None:
    article = read("play-store.md")
    assert article.summary.text == (
        "Op een telefoon met Android haalt u nieuwe apps uit de Play Store. Dat gaat zo."
    )
    linked = read_article("# Titel\n\nZie [onze site](https://x.example).\n\n- Klik op Ja.\n")
    assert [paragraph.text for paragraph in linked.intro] == ["Zie onze site."]


def test_a_bullet_goes_on_on_an_indented_line() -> None:
    article = read_article("Titel\n- Klik op\n  Ga verder.\n- Klik op Ja.\n")
    assert [item.text for item in article.sections[0].items] == [
        "Klik op Ga verder.",
        "Klik op Ja.",
    ]


@each_row(("open_", "close"), ["«»", "‹›", "``", "‚‘", "””", '“"', '"”', "’’"])
def test_a_label_has_no_quotation_marks_of_whatever_kind(open_: str, close: str) -> None:
    [line] = lines_of(f"1. Klik op {open_}Mijn gegevens{close}.")
    assert line.text == "Klik op “Mijn gegevens”."
    [path] = lines_of("1. Ga naar Instellingen › Apps » Meer en foto's van oma's tuin.")
    assert path.text == "Ga naar Instellingen › Apps » Meer en foto's van oma's tuin."
