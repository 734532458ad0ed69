"""Personal data in a comment: what goes, what stays, and what a person must look at."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.table import each_row
from tutor.engine.event import Event
from tutor.feedback.redact import redact, without_typing
from tutor.i18n import use_language


@each_row(
    ("comment", "kept"),
    [
        ("Bel 0612345678.", "Bel [telefoonnummer weggehaald]."),
        ("Bel 06-12 34 56 78 even", "Bel [telefoonnummer weggehaald] even"),
        ("Bel (020) 123 45 67", "Bel [telefoonnummer weggehaald]"),
        ("Bel +31 6 12345678", "Bel [telefoonnummer weggehaald]"),
        ("Bel 0031612345678", "Bel [telefoonnummer weggehaald]"),
        ("bsn 123456782", "bsn [nummer weggehaald]"),
        ("bsn 1234.56.782", "bsn [nummer weggehaald]"),
        ("De code was 4829", "De code was [nummer weggehaald]"),
        ("De code was 4 8 2 9", "De code was [nummer weggehaald]"),
        ("De code was ４８２９", "De code was [nummer weggehaald]"),
        ("De code was ٤٨٢٩", "De code was [nummer weggehaald]"),
        ("De code was 48\u200b29", "De code was [nummer weggehaald]"),
        ("De code was 48\n29", "De code was [nummer weggehaald]"),
        ("geboren 12-03-1950", "geboren [nummer weggehaald]"),
        ("van 2019-2023", "van [nummer weggehaald]"),
        ("jan.de.vries@kpn.nl hielp", "[e-mailadres weggehaald] hielp"),
        (
            "mail jan@kpn.nl, of kijk op kpn.com/mfa.",
            "mail [e-mailadres weggehaald], of kijk op [webadres weggehaald].",
        ),
        ("jan @ kpn . nl hielp", "[e-mailadres weggehaald] hielp"),
        ("mail jan＠kpn.nl", "mail [e-mailadres weggehaald]"),
        ("a@b@c.nl", "[e-mailadres weggehaald]"),
        ("zie https://x.nl/a?b=c#d nu", "zie [webadres weggehaald] nu"),
        ("zie mijn.kpn.com nu", "zie [webadres weggehaald] nu"),
        ("zie www.voorbeeld", "zie [webadres weggehaald]"),
        ("zie kpn.museum/jan", "zie [webadres weggehaald]"),
        ("NL91 ABNA 0417 1643 00 is het", "[rekeningnummer weggehaald] is het"),
        ("nl91abna0417164300", "[rekeningnummer weggehaald]"),
        ("BE68 5390 0754 7034 ook", "[rekeningnummer weggehaald] ook"),
        ("Ik woon op 3511 AB", "Ik woon op [postcode weggehaald]"),
        ("3511ab Utrecht", "[postcode weggehaald] Utrecht"),
        ("2011 HB Haarlem", "[postcode weggehaald] Haarlem"),
    ],
)
def test_what_is_surely_personal_goes(comment: str, kept: str) -> None:
    assert redact(comment).text == kept


@each_row(
    "comment",
    [
        "Alles was duidelijk, dank u wel!",
        "In 2024 is het veranderd.",
        "Mijn tablet is uit 1999 en doet het nog.",
        "Ik heb 3 keer op stap 12 geklikt.",
        "Om 10:30 kwam de sms.",
        "Waar zit het @-teken?",
        "Het duurde 1,5 uur.",
        "Ik vond het fijn.Nu durf ik het zelf.",
        "Eerst dit, dan dat; en toen (eindelijk) gelukt.",
    ],
)
def test_what_is_not_personal_stays(comment: str) -> None:
    assert redact(comment) == (comment, False)


@each_row(
    "comment",
    [
        "Ik heet Jan",
        "ik heet jan",
        "Mijn naam is Jansen.",
        "mevrouw jansen van de bieb",
        "Met dank aan dhr. P. Smit",
        "Groetjes, Piet",
        "Ik ben Ria en ik ben 81",
        "Ik zat naast Jan de Vries",
        "Ik woon in de Lindenlaan 12",
        "kerkstraat 5 bis",
        "Ik ben geboren in mei",
        "op 3 mei 1950",
        "Bij mij staat er 123 op het pasje",
        "Kenteken AB-12-CD",
        "Paspoort NX1D2R3",
        "nul zes een twee drie vier",
        "Mijn wachtwoord is Fiets",
        "jan apenstaartje kpn",
        "jan at kpn punt nl",
        "1:2:3:4:5:6",
    ],
)
def test_what_may_be_personal_waits_for_a_person(comment: str) -> None:
    assert redact(comment) == (comment, True)


def test_the_marker_is_in_the_language_in_use() -> None:
    use_language("en")
    assert redact("jan@kpn.nl").text == "[e-mail address removed]"


def test_control_characters_go() -> None:
    assert redact("\x1b]52;c;aGFsbG8=\x07hallo\u202e").text == "]52;c;aGFsbG8=hallo"


SENTENCE = st.text(st.characters(codec="utf-8"), max_size=60)
GAP = st.sampled_from(["", " ", "-", ".", " - ", "\u00a0", "\u2013", "/", "\n", "  "])


@st.composite
def split_digits(draw: st.DrawFn) -> str:
    """Four digits and more, with something between, that are not one year."""
    digits = draw(st.text("0123456789", min_size=4, max_size=16))
    between = draw(st.lists(GAP, min_size=len(digits), max_size=len(digits)))
    written = "".join(digit + gap for digit, gap in zip(digits, between, strict=True)).strip()
    return written if not re.fullmatch(r"(19|20)\d\d", written) else written + "0"


@given(before=SENTENCE, secret=split_digits(), after=SENTENCE)
def test_no_run_of_digits_is_left(before: str, secret: str, after: str) -> None:
    kept = redact(f"{before} {secret} {after}").text
    runs = re.findall(r"\d(?:[\s.,\-\u2010-\u2015\u2212/()_|*+]{0,4}\d){3,}", kept)
    assert all(re.fullmatch(r"(19|20)\d\d", run) for run in runs)


NAME = st.from_regex(r"[a-z][a-z0-9._+-]{0,12}[a-z]", fullmatch=True)


@given(before=SENTENCE, name=NAME, host=NAME, after=SENTENCE)
def test_no_address_is_left(before: str, name: str, host: str, after: str) -> None:
    kept = redact(f"{before} {name}@{host}.nl {after}").text
    assert f"{name}@" not in kept
    assert f"{name}@{host}.nl" not in unicodedata.normalize("NFKC", kept)


@given(comment=st.text(max_size=500))
@example("a@b@c.nl 12@34")
@example("[nummer weggehaald]@x.nl")
@example("1[nummer weggehaald]234")
def test_what_was_redacted_needs_it_no_more(comment: str) -> None:
    once = redact(comment).text
    assert redact(once).text == once


@pytest.mark.parametrize(
    "comment",
    [
        pytest.param("a." * 250, id="dots"),
        pytest.param("a" * 499 + "@", id="one long word"),
        pytest.param("1 " * 250, id="digits"),
        pytest.param("NL11 " * 100, id="nearly account numbers"),
        pytest.param("een " * 125, id="numbers in words"),
        pytest.param("Aa " * 166, id="capitals"),
        pytest.param("ﷺ" * 500, id="signs that become long"),
    ],
)
def test_hard_comments_take_no_time_to_speak_of(comment: str) -> None:
    """A rule that tries all ways to match would not come back within the life of this test."""
    assert redact(comment).text


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (Event("fill", "login/Wachtwoord", "Fiets-Tuin-88"), Event("fill", "login/Wachtwoord")),
        (Event("fill", "login/Wachtwoord", "="), Event("fill", "login/Wachtwoord", "=")),
        (Event("fill", "login/Sms", "!too_short"), Event("fill", "login/Sms", "!too_short")),
        (Event("fill", "login/Sms", "!Geheim 1"), Event("fill", "login/Sms")),
        (Event("address", "", "jan.nl"), Event("address")),
        (Event("answer", "q", "Echt"), Event("answer", "q", "Echt")),
        (Event("press", "login/Inloggen"), Event("press", "login/Inloggen")),
    ],
    ids=["typed", "right", "wrong", "only looks wrong", "address", "chosen", "pressed"],
)
def test_actions_hold_nothing_that_was_typed(given: Event, kept: Event) -> None:
    assert without_typing([given]) == (kept,)
