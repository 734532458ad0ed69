"""What a learner reads about a mistake, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import tutor
from tests.inputs.asking import CARD, on_card
from tests.inputs.test_wrongs import CASES
from tutor.i18n import use_language
from tutor.inputs import KINDS, RULES, Expectation, InputError, explain, personal_warning, validate
from tutor.inputs.kind import PluralSentence
from tutor.inputs.personal_data import KINDS_OF_DATA

PO_FILE = Path(tutor.__file__).parent / "locale" / "nl" / "LC_MESSAGES" / "inputs.po"
BLAMING = re.compile(r"ongeldig|fout|vergeten|sorry|oeps|verkeerd|\bjij\b|\bje\b|\bjouw\b", re.I)
LONGEST_SENTENCE = 15


def every_fault() -> Iterator[tuple[str, InputError]]:
    """Every reason and clue of every kind, and every reason of every rule, with its values."""
    values = tuple((hole, "7") for hole in ("typed", "length", "days", "limit"))
    for kind in KINDS.values():
        for where in ("card", "step"):
            filled = (*values, ("where", where))
            yield from ((kind.name, InputError(reason, filled)) for reason in kind.reasons)
            for clue in kind.clues:
                yield kind.name, InputError("other", (*filled, ("clue", clue)))
        for rule in RULES.values():
            yield from ((kind.name, InputError(r, values, rule.name)) for r in rule.reasons)


FAULTS = list(every_fault())
IDS = [f"{kind}-{fault.rule}{fault.reason}-{dict(fault.values)}" for kind, fault in FAULTS]


def sentences_of(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_mistake_is_explained_and_each_in_its_own_words(language: str) -> None:
    use_language(language)
    for kind, asked, reasons in CASES.values():
        said = []
        for text in KINDS[kind].invalid_examples(asked).values():
            fault = validate(kind, text, asked)
            assert fault is not None
            said.append(explain(kind, fault, {}))
        assert all(len(sentence) > 10 and not re.search(r"[{}]", sentence) for sentence in said)
        assert len(set(said)) == len(reasons.split())


def test_every_sentence_is_a_kind_one() -> None:
    use_language("nl")
    texts = {explain(kind, fault, {}) for kind, fault in FAULTS}
    texts |= {personal_warning(name) for name in KINDS_OF_DATA}
    assert [text for text in texts if BLAMING.search(text)] == []
    long = [s for text in texts for s in sentences_of(text) if len(s.split()) > LONGEST_SENTENCE]
    assert long == []


def test_no_sentence_is_left_in_english() -> None:
    use_language("nl")
    dutch = [explain(kind, fault, {}) for kind, fault in FAULTS]
    use_language("en")
    english = [explain(kind, fault, {}) for kind, fault in FAULTS]
    untranslated = [nl for nl, en in zip(dutch, english, strict=True) if nl == en]
    assert untranslated == []


def test_every_reason_is_in_the_dutch_catalogue() -> None:
    with PO_FILE.open("rb") as file:
        catalogue = read_po(file)
    translated = {message.id for message in catalogue if message.id and message.string}
    sentences = [
        *(sentence for kind in KINDS.values() for sentence in kind.reasons.values()),
        *(sentence for kind in KINDS.values() for sentence in kind.clues.values()),
        *(sentence for rule in RULES.values() for sentence in rule.reasons.values()),
    ]
    messages = {sentence for sentence in sentences if not isinstance(sentence, PluralSentence)}
    assert messages - translated == set()


@pytest.mark.parametrize(
    ("kind", "asked", "text", "said"),
    [
        pytest.param(
            "code",
            Expectation(expect="482913"),
            "48291",
            "Er staan 5 cijfers. De code heeft er 6. Kijk welke er ontbreken.",
            id="many digits",
        ),
        pytest.param(
            "code",
            Expectation(expect="482913"),
            "4",
            "Er staat 1 cijfer. De code heeft er 6. Kijk welke er ontbreken.",
            id="one digit",
        ),
        pytest.param(
            "password",
            Expectation(rules=(("at_least", "8"),)),
            "Kort-1",
            "Er staan 6 tekens. Het moeten er minstens 8 zijn. Zet er wat bij.",
            id="rule, characters",
        ),
        pytest.param(
            "pin",
            Expectation(rules=(("at_least", "4"),)),
            "739",
            "Er staan 3 cijfers. Het moeten er minstens 4 zijn. Zet er wat bij.",
            id="rule, digits",
        ),
        pytest.param(
            "amount",
            Expectation(rules=(("at_most", "50"),)),
            "€ 75",
            "Dit is meer dan 50,00. Typ 50,00 of minder.",
            id="rule, value",
        ),
        pytest.param(
            "password",
            on_card("password"),
            "MijnEigen1",
            "Gebruik het wachtwoord van het kaartje. "
            "Typ in een oefening nooit uw eigen wachtwoord.",
            id="own password",
        ),
        pytest.param(
            "phone",
            on_card("phone"),
            "0600583192",
            "Hier hoort een ander telefoonnummer. Kijk op het kaartje.",
            id="found on the card",
        ),
        pytest.param(
            "phone",
            Expectation(expect="0600000001", own=CARD),
            "0600583192",
            "Hier hoort een ander telefoonnummer. Lees de stap nog eens.",
            id="found in the step",
        ),
    ],
)
def test_said(kind: str, asked: Expectation, text: str, said: str) -> None:
    fault = validate(kind, text, asked)
    assert fault is not None
    assert explain(kind, fault, {}) == said


OWN = {"other": "Dit is niet het nummer van $name.", "too_short": "Tel {nog} eens."}


@pytest.mark.parametrize(
    ("kind", "asked", "text", "wrong", "said"),
    [
        pytest.param("phone", on_card("phone"), "06001", OWN, OWN["too_short"], id="by reason"),
        pytest.param("phone", on_card("phone"), "0600583192", OWN, OWN["other"], id="other"),
        pytest.param("phone", on_card("phone"), "0600142753", OWN, OWN["other"], id="a slip"),
        pytest.param("pin", Expectation(expect="73951"), "73952", OWN, OWN["other"], id="differs"),
        pytest.param(
            "password", on_card("password"), "Zelf-1", OWN, OWN["other"], id="own password"
        ),
        pytest.param("flag", Expectation(expect="yes"), "no", OWN, OWN["other"], id="flag"),
        pytest.param(
            "email",
            Expectation(rules=(("equals", "ria@post.example"),)),
            "joop@post.example",
            OWN,
            OWN["other"],
            id="the rule equals",
        ),
        pytest.param(
            "phone",
            on_card("phone"),
            "060014273O",
            OWN,
            "Er staat een letter of teken tussen de cijfers. Typ alleen cijfers.",
            id="a better built-in one stays",
        ),
        pytest.param(
            "phone",
            on_card("phone"),
            "0600583192",
            {"other": ""},
            "Hier hoort een ander telefoonnummer. Kijk op het kaartje.",
            id="an empty text says nothing",
        ),
    ],
)
def test_the_words_of_the_lesson(
    kind: str, asked: Expectation, text: str, wrong: dict[str, str], said: str
) -> None:
    fault = validate(kind, text, asked)
    assert fault is not None
    assert explain(kind, fault, wrong) == said
