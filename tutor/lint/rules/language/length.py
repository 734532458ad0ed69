"""Short sentences, and how easily the whole reads."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Position
from tutor.lint.prose import Passage
from tutor.lint.prose.syllables import Ease, ease_of
from tutor.lint.subject import LessonSubject

EASY = 15
MOST = 20
"""So many words a sentence has at most."""
ENOUGH = 100
"""From so many words on a figure for the reading ease says something."""


def long_sentence(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A sentence of more than fifteen words is hard to keep in mind.

    Words are counted as somebody reads them aloud: a number, an address and a
    label in bold are one word each. Labels and messages of the real organisation
    are not counted at all.

    Bad:
        ending: ▸U hebt nu een afspraak bij de bakker en u haalt morgen om tien uur uw brood.
    Good:
        ending: U hebt een afspraak bij de bakker. Morgen om tien uur haalt u uw brood.
    """
    yield from _longer(subject, "T452", EASY, MOST)


def too_long_sentence(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A sentence of more than twenty words loses many readers halfway.

    Who has to begin again loses courage. There is always a place where a full
    stop fits: before “en”, “want”, “omdat” or “die”.

    Bad:
        ending: >-
          Klaar. ▸U hebt nu een afspraak gemaakt bij de bakker en u kunt morgen om tien uur
          uw brood halen, want dan staat het voor u klaar.
    Good:
        ending: >-
          Klaar. U hebt een afspraak bij de bakker. Morgen om tien uur staat uw brood klaar.
    """
    yield from _longer(subject, "T453", MOST, None)


def reading_ease(subject: LessonSubject) -> Iterator[Diagnostic]:
    """The reading ease of a whole lesson, as a figure.

    It is the formula of Flesch as Douma made it for Dutch: 206.84 less 0.77 for
    each syllable per hundred words, and less 0.93 for each word per sentence.

    The figure counts and does not read. It cannot say whether a text is clear, nor
    for whom. Under a hundred words it says nothing, so there is none.

    Bad:
        title: ▸Een afspraak
        intro:
          - >-
            Voorafgaand aan het vastleggen van uw afspraak controleert de medewerker van de afdeling
            dienstverlening of uw persoonsgegevens overeenkomen met de gemeentelijke administratie.
            Afwijkende gegevens worden uitsluitend gewijzigd wanneer u beschikt over een geldig
            legitimatiebewijs en de bijbehorende documenten. Gedurende de behandeling ontvangt u
            tussentijds informatie over de voortgang van uw aanvraag, waarbij aanvullende
            voorwaarden afzonderlijk toegelicht worden. Belanghebbenden die verhinderd zijn,
            informeren de afdeling minimaal vierentwintig uur voorafgaand aan het oorspronkelijke
            tijdstip, zodat andere inwoners gebruik kunnen maken van de vrijgekomen gelegenheid.
            Annuleringen zonder voorafgaande kennisgeving veroorzaken onnodige wachttijden voor
            andere inwoners van de gemeente. Eventuele klachten over deze dienstverlening bespreekt
            u vertrouwelijk met de onafhankelijke functionaris.
    Good:
        title: Een afspraak
        intro:
          - Neem uw paspoort mee. Wij kijken of alles klopt. Kunt u niet komen? Bel ons dan even.
    """
    ease = ease_of(_of_article(subject))
    if ease is not None and ease.words >= ENOUGH:
        title = subject.own.find("title")
        at = title.at if title else Position(subject.lesson.path, 1, 1)
        yield Diagnostic(at, "T462", _figures(ease))


def _of_article(subject: LessonSubject) -> Iterator[Passage]:
    """The texts of the lesson and its article, without what several lessons share."""
    folder = subject.lesson.path.rpartition("/")[0]
    for said in subject.prose.own:
        if said.node.at.file.startswith(f"{folder}/"):
            yield said


def _figures(ease: Ease) -> dict[str, str]:
    return {
        "ease": f"{ease.score:.0f}",
        "words": str(ease.words),
        "sentences": str(ease.sentences),
        "words_per_sentence": f"{ease.words_per_sentence:.1f}",
        "syllables_per_word": f"{ease.syllables_per_word:.2f}",
    }


def _longer(
    subject: LessonSubject, code: str, least: int, most: int | None
) -> Iterator[Diagnostic]:
    for said in subject.prose.texts:
        for sentence in said.sentences:
            count = len(sentence.words)
            if count > least and (most is None or count <= most):
                yield Diagnostic(said.at(sentence.words[0]), code, {"count": str(count)})
