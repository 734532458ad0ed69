"""The KPN article becomes a draft that can be played to its end, before and after the todos."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.importer.making import ARTICLES, Made, make, stuck
from tutor.importer.clauses import sentences
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Lesson
from tutor.loader.load import load_lesson
from tutor.verify.prove import prove

BROWSER, APP = "les/browser.yaml", "les/app.yaml"


@pytest.fixture(scope="module")
def kpn(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The draft of the KPN article; nobody writes in it."""
    return make((ARTICLES / "kpn.txt").read_bytes(), tmp_path_factory.mktemp("kpn"))


def lesson_of(made: Made, file: str) -> Lesson:
    """A lesson of the draft, which loads without a single remark."""
    loaded = made.load(file)
    assert [(p.at.line, p.sentence()) for p in loaded.problems] == []
    assert loaded.lesson is not None
    return loaded.lesson


def test_every_bullet_is_recognised(kpn: Made) -> None:
    counts = [(d.variant.slug, d.recognised, len(d.bullets)) for d in kpn.drafts]
    assert counts == [("browser", 12, 12), ("app", 11, 11)]
    assert [b.missed for d in kpn.drafts for b in d.bullets if b.missed] == []


def acts(lesson: Lesson) -> list[str]:
    """The steps in short: what is done, with the labels; situations and free steps marked."""
    labels = {e.id: e.label for s in lesson.screens for e in s.content}
    titles = {s.id: s.title for s in lesson.screens}
    told = []
    for step in lesson.steps:
        parts = []
        for action in step.actions:
            names = [labels.get(t) or titles.get(t) or t for t in action.targets]
            parts.append(f"{action.verb} {' | '.join(names)}".strip())
        sign = "if " if step.when.tests else "may " if step.optional else ""
        told.append(sign + ", ".join(parts) + (" (goes with)" if step.with_previous else ""))
    return told


STEPS = {
    BROWSER: [
        "visit KPN",
        "fill Gebruikersnaam (e-mailadres) | Wachtwoord",
        "press Inloggen",
        "if fill Adres, press Ga verder",
        "if choose Ja | Nee",
        "may press Lees hoe tweestapsverificatie werkt",
        "tab Extra veilig inloggen (goes with)",
        "fill Sms verificatiecode naar",
        "press Ga verder",
        "open_message sms",
        "fill Code",
        "press Controleren",
    ],
    APP: [
        "open_app MijnKPN",
        "if fill Gebruikersnaam | Wachtwoord, press Inloggen",
        "may press Lees hoe tweestapsverificatie werkt",
        "fill Telefoonnummer, press Ga verder",
        "open_message sms, fill Code",
        "press Controleren",
        "fill Toegangscode",
        "fill Herhaal de toegangscode",
        "press Doorgaan",
        "if choose Ja | Nee, dank je",
        "choose Ja | Misschien later",
        "fill Toegangscode",
    ],
}


@pytest.mark.parametrize("file", STEPS)
def test_bullets_become_steps_with_what_they_imply(kpn: Made, file: str) -> None:
    assert acts(lesson_of(kpn, file)) == STEPS[file]


def test_screens_and_data_that_the_sentences_imply(kpn: Made) -> None:
    lesson = lesson_of(kpn, BROWSER)
    by_title = {screen.title: screen for screen in lesson.screens}
    assert by_title["KPN"].url == "https://inloggen.kpn.com/mfa"
    assert lesson.real_hosts == ("inloggen.kpn.com",)
    assert [place.name for place in lesson.places] == ["computer", "phone"]
    assert [s.sentence for s in lesson.situations] == [
        "Mogelijk vraagt KPN of uw gegevens nog kloppen.",
        "Krijgt u de vraag of u de nieuwsbrief wilt?",
    ]
    safe = {e.label: e for e in by_title["Extra veilig inloggen"].content}
    link = safe["Lees hoe tweestapsverificatie werkt"]
    assert getattr(link, "effects").new_tab  # noqa: B009 - an element of unknown kind
    assert getattr(safe["Ga verder"], "effects").send == ("sms",)  # noqa: B009
    assert {datum.name: datum.make or datum.pick for datum in lesson.data} == {
        "adres_in_beeld": ("$address", "Kerkpad 3"),
        "ander_nummer": "phone",
        "nummer_in_beeld": ("$phone", "$ander_nummer"),
        "sms_code": "code",
    }


def test_chosen_code_is_kept_repeated_and_asked_the_next_time(kpn: Made) -> None:
    lesson = lesson_of(kpn, APP)
    pins = [e for s in lesson.screens for e in s.content if getattr(e, "kind", "") == "pin"]
    kept = [tuple(getattr(e, key) for key in ("length", "keep", "expect")) for e in pins]
    assert kept == [(5, "mijn_code", ""), (5, "", "$mijn_code"), (5, "", "$mijn_code")]
    assert lesson.epilogue is not None
    assert lesson.epilogue.title == "Een volgende keer inloggen?"
    assert [step.advice for step in lesson.steps if step.advice] == [
        "Nee, dank je",
        "Misschien later",
    ]


def test_glossary_and_read_more_are_shared(kpn: Made) -> None:
    lesson = lesson_of(kpn, BROWSER)
    (term,) = lesson.terms
    assert term.meaning.startswith("Een extra controle bij het inloggen.")
    assert term.meaning.endswith("op de mobiele telefoon komt.")
    assert [reading.title for reading in lesson.read_more] == [
        "Wat is tweestapsverificatie?",
        "Wat zijn passkeys?",
    ]


def words(text: str) -> str:
    """A text without its styling."""
    return " ".join(plain_text(text).replace("$$", "$").split())


def written(lesson: Lesson) -> Iterator[str]:
    """All that a reader of the article page and the steps reads."""
    yield from (lesson.article_title, lesson.title, lesson.summary, lesson.kind)
    yield from (text.removeprefix("# ") for text in lesson.intro)
    yield from (lesson.lead, lesson.ending, *(term.meaning for term in lesson.terms))
    yield from (step.text for step in lesson.steps)
    yield from (f"{reading.title} {reading.teaser}" for reading in lesson.read_more)
    if lesson.epilogue is not None:
        yield lesson.epilogue.title


@pytest.mark.parametrize("name", ["kpn.txt", "whatsapp.txt", "wachtwoord.txt", "play-store.md"])
def test_no_sentence_of_the_article_is_lost(name: str, tmp_path: Path) -> None:
    made = make((ARTICLES / name).read_bytes(), tmp_path)
    lessons = [lesson_of(made, file) for file in made.files]
    read = " ".join(words(text) for lesson in lessons for text in written(lesson))
    article = made.article
    texts = [article.title.text, article.summary.text, *(p.text for p in article.intro)]
    for section in article.sections:
        parts = (section.heading, section.lead, *section.items)
        texts += [*(part.text for part in parts), *(p.text for p in section.after)]
    for text in texts:
        for sentence in sentences(text.replace("**", "")):
            assert sentence in read


@pytest.mark.parametrize("file", [BROWSER, APP])
def test_draft_can_be_played_to_the_end_in_every_situation(kpn: Made, file: str) -> None:
    assert list(stuck(lesson_of(kpn, file))) == []


@pytest.mark.slow
@pytest.mark.parametrize("file", [BROWSER, APP])
def test_nobody_can_get_stuck_in_the_draft(kpn: Made, file: str) -> None:
    assert [(f.code, f.about) for f in prove(lesson_of(kpn, file), workers=1).failures] == []


Fill = Callable[[str], str]
FILLED: dict[str, list[tuple[str, str]]] = {
    "les/article.yaml": [
        ("kind: Artikel", "kind: Artikel\ncategory: Veilig internet\n"
         "source: https://www.seniorweb.nl/\nreviewed: 2026-11-24"),
    ],
    BROWSER: [
        ("title: KPN", "title: Inloggen bij KPN"),
        ("heading: KPN", "heading: Inloggen bij KPN"),
        ("Adres\n", "Straat en huisnummer\n"),
        ("fill: Adres}", "fill: Straat en huisnummer}"),
        ("button: Ja,", "button: Ja graag,"),
        ("button: Nee,", "button: Nee liever niet,"),
        ("choose: [Ja, Nee]", "choose: [Ja graag, Nee liever niet]"),
        ("field: Code\n", "field: Code uit de sms\n"),
        ("fill: Code\n", "fill: Code uit de sms\n"),
        ("Hier leest u meer uitleg.", "Met een code via sms is uw account veiliger."),
        ("Uw code is $sms_code.", "Uw code voor MijnKPN is $sms_code."),
    ],
    APP: [
        ("field: Telefoonnummer", "field: Sms verificatiecode naar"),
        ("fill: Telefoonnummer", "fill: Sms verificatiecode naar"),
        ("field: Gebruikersnaam", "field: E-mailadres"),
        ("[Gebruikersnaam,", "[E-mailadres,"),
        ("title: KPN", "title: Voorwaarden"),
        ("heading: KPN", "heading: Voorwaarden"),
        ("Hier leest u meer uitleg.", "Met een code via sms is uw account veiliger."),
    ],
}  # fmt: skip
"""What an editor changes at the todos: what stands there, and what is put."""


def test_draft_can_be_played_after_only_the_marked_places_are_filled_in(tmp_path: Path) -> None:
    kpn = make((ARTICLES / "kpn.txt").read_bytes(), tmp_path)
    marked = {mark.file for mark in kpn.todos}
    assert set(FILLED) <= marked
    for file, changes in FILLED.items():
        text = kpn.saved[file]
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        text = re.sub(r"(?m)^ *# INVULLEN:.*\n(?: *#   .*\n)*", "", text)
        assert "INVULLEN:" not in text
        (kpn.root / file).write_text(text, encoding="utf-8")
    for file in kpn.files:
        loaded = load_lesson(kpn.root / file, kpn.root)
        assert [(p.at.line, p.sentence()) for p in loaded.problems] == []
        assert loaded.lesson is not None
        assert list(stuck(loaded.lesson)) == []


def test_all_that_is_made_up_is_marked(kpn: Made) -> None:
    told = " ".join(mark.text for mark in kpn.todos)
    for made_up in ("“KPN”", "“Adres”", "“Ja”", "“Code”", "“Telefoonnummer”", "“Toegangscode”"):
        assert made_up in told
    for mark in kpn.todos:
        line = kpn.saved[mark.file].split("\n")[mark.line - 1]
        assert line.strip().startswith("# INVULLEN: ")
