"""The ways of saying that are known, and what is built for each."""

from __future__ import annotations

import pytest

from tests.importer.keys import acts_in
from tutor.importer.article import Text
from tutor.importer.build import PATTERNS, Bullet, build
from tutor.importer.clauses import clauses_of, sentences
from tutor.importer.model import Lesson
from tutor.importer.steps import finish, first_state

CARD = dict.fromkeys(
    ("email", "password", "phone", "address", "postcode", "name", "birthday", "bsn", "iban"), "x"
)


def one(sentence: str, before: str = "", app: str = "") -> tuple[Bullet, str]:
    """What becomes of one bullet, after another one, on the computer or in an app."""
    lesson = Lesson("De bank")
    state = first_state(lesson, lesson.main, CARD, app)
    state.has_messages = True
    if before:
        build(state, [Text(1, before)])
    (bullet,) = build(state, [Text(2, sentence)])
    finish(state, "")
    return bullet, acts_in(lesson, 2)


SAMPLES: list[tuple[tuple[str, ...], str, str, str, str]] = [
    (("address",), "", "", "Ga naar https://inloggen.kpn.com/mfa", "visit inloggen.kpn.com/mfa"),
    (("address",), "", "", "Ga in de browser naar www.digid.nl.", "visit www.digid.nl"),
    (("address",), "", "", "Typ in de adresbalk mijn.overheid.nl.", "visit mijn.overheid.nl"),
    (("website",), "", "", "Ga naar de website van de gemeente.", "visit de-gemeente.example"),
    (("go on the computer to",), "", "", "Ga naar Mijn Zorg.", "visit mijn-zorg.example"),
    (("browser",), "", "", "Open een internetbrowser.", "read"),
    (("inbox",), "", "", "Ga naar uw mailprogramma.", "open_app E-mail"),
    (("inbox",), "", "", "Ga naar uw berichten.", "open_app Berichten"),
    (("app",), "", "", "Tik op de app MijnKPN.", "open_app MijnKPN"),
    (
        ("app", "arrives"),
        "",
        "",
        "Open de app Berichten op uw telefoon. U krijgt een sms met een code.",
        "open_app Berichten",
    ),
    (("the X-app",), "", "", "Open de DigiD-app.", "open_app DigiD"),
    (("known app",), "", "De app", "Tik op Instellingen.", "open_app Instellingen"),
    (
        ("known app",),
        "",
        "De app",
        "Tik op Instellingen > Wifi.",
        "open_app Instellingen, press Wifi",
    ),
    (
        ("press", "new tab"),
        "",
        "",
        "Klik op Uitleg. Die informatie opent op een nieuw tabblad.",
        "press Uitleg",
    ),
    (("earlier tab",), "", "", "Open het eerdere tabblad weer.", "back"),
    (("back",), "", "", "Ga terug naar de website.", "back"),
    (("back to app",), "", "", "Open WhatsApp weer.", "back"),
    (("open X",), "", "", "Open de **Play Store**.", "press Play Store"),
    (("open X",), "", "De app", "Open Spoorweb.", "open_app Spoorweb"),
    (("leave",), "", "", "Verlaat WhatsApp.", "read"),
    (("screen",), "", "", "Het scherm ‘Extra veilig inloggen’ komt in beeld.", "read"),
    (("you see the screen",), "", "", "U komt op de pagina 'Mijn gegevens'.", "read"),
    (("arrives",), "", "", "U ontvangt op de telefoon een sms met een cijfercode.", "read"),
    (("arrives",), "", "", "Er komt een e-mail binnen.", "read"),
    (("is sent",), "", "", "KPN stuurt u een sms met een code.", "read"),
    (("is sent",), "", "", "Er is een code naar uw telefoon gestuurd.", "read"),
    (("opens",), "", "", "Open de sms.", "open_message sms"),
    (("opens",), "", "", "Open dan de e-mail van de website.", "open_message mail"),
    (
        ("take over",),
        "",
        "",
        "Neem de code uit de sms van KPN over op de KPN-website.",
        "open_message sms, fill ~Code=code",
    ),
    (
        ("take over",),
        "U ontvangt een sms met een code.",
        "",
        "Neem die code over in de KPN-website.",
        "open_message sms, fill ~Code=code",
    ),
    (("take over",), "", "", "Typ de code uit de e-mail.", "open_message mail, fill ~Code=code"),
    (
        ("take over",),
        "",
        "",
        "Typ in het vak 'Barcode' de code uit de e-mail.",
        "open_message mail, fill Barcode=code",
    ),
    (
        ("fill",),
        "U ontvangt een code per sms.",
        "",
        "Vul die in.",
        "open_message sms, fill ~Code=code",
    ),
    (
        ("fill",),
        "U krijgt een sms met een code.",
        "",
        "Typ deze code in.",
        "open_message sms, fill ~Code=code",
    ),
    (
        ("fill",),
        "Bedenk een code van zes cijfers.",
        "",
        "Typ nog een keer de code in.",
        "fill ~Herhaal de code=again",
    ),
    (
        ("again",),
        "Typ een nieuw wachtwoord.",
        "",
        "Herhaal het wachtwoord.",
        "fill ~Herhaal het wachtwoord=again",
    ),
    (
        ("chosen before",),
        "Bedenk een code van vijf cijfers.",
        "",
        "Typ de code van vijf cijfers die u hebt ingesteld.",
        "fill ~Code=again",
    ),
    (("invent",), "", "", "Typ een cijfercode die u kunt onthouden.", "fill ~Cijfercode=new"),
    (("invent",), "", "", "Bedenk een code van zes cijfers.", "fill ~Code=new"),
    (("invent",), "", "", "Typ een nieuw, sterk wachtwoord.", "fill ~Nieuw wachtwoord=new"),
    (
        ("will invent",),
        "",
        "",
        "De app vraagt om een toegangscode in te stellen van vijf getallen.",
        "read",
    ),
    (
        ("is it right",),
        "",
        "",
        "Klopt het ingevulde telefoonnummer?",
        "fill ~Telefoonnummer=$phone",
    ),
    (("is it right",), "", "", "Controleer of uw adres klopt.", "fill ~Adres=$address"),
    (
        ("came filled in",),
        "",
        "",
        "Bij 'Sms verificatiecode naar' staat een telefoonnummer.",
        "fill Sms verificatiecode naar=$phone",
    ),
    (
        ("adjust",),
        "Bij 'Mobiel' staat een telefoonnummer.",
        "",
        "Pas het nummer aan als het niet klopt.",
        "read",
    ),
    (
        ("log in",),
        "",
        "",
        "Log in met uw account.",
        "fill ~Gebruikersnaam=$email + ~Wachtwoord=$password, press ~Inloggen",
    ),
    (
        ("log in",),
        "Typ een nieuw wachtwoord.",
        "",
        "Log daarna in met uw nieuwe wachtwoord.",
        "fill ~Gebruikersnaam=$email + ~Wachtwoord=again, press ~Inloggen",
    ),
    (("log in with a code",), "", "", "Log in met uw pincode.", "fill Pincode=?"),
    (("confirm with a code",), "", "", "Bevestig de betaling met uw pincode.", "fill Pincode=?"),
    (("fill at",), "", "", "Typ bij ‘Naam’ uw naam.", "fill Naam=$name"),
    (("fill at",), "", "", "Vul bij Achternaam uw naam in.", "fill Achternaam=$name"),
    (
        ("fill",),
        "",
        "",
        "Vul uw gebruikersnaam (e-mailadres) en wachtwoord in.",
        "fill Gebruikersnaam (e-mailadres)=$email + Wachtwoord=$password",
    ),
    (
        ("fill",),
        "",
        "",
        "Typ uw gebruikersnaam en wachtwoord.",
        "fill Gebruikersnaam=$email + Wachtwoord=$password",
    ),
    (("fill",), "", "", "Typ uw postcode.", "fill Postcode=$postcode"),
    (
        ("fill at",),
        "",
        "",
        "Typ onder 'Huidig wachtwoord' uw wachtwoord.",
        "fill Huidig wachtwoord=$password",
    ),
    (
        ("fill",),
        "",
        "",
        "Typ uw e-mailadres, bijvoorbeeld naam@mail.example.",
        "fill E-mailadres=$email",
    ),
    (
        ("fill",),
        "",
        "",
        "Vul het e-mailadres van uw kleinkind in.",
        "fill E-mailadres van uw kleinkind=?",
    ),
    (("search",), "", "", "Typ in het zoekvak fiets.", "fill ~Zoekvak=fiets"),
    (("enter",), "Typ in het zoekvak fiets.", "", "Druk op Enter.", "-"),
    (("focus", "fill"), "", "", "Klik in het veld onder 'Naam' en typ uw naam.", "fill Naam=$name"),
    (("free text",), "", "", "Typ achter 'Onderwerp' waar het over gaat.", "fill Onderwerp=?"),
    (("decide",), "", "", "Kies ook of de app meldingen mag sturen.", "choose ~Ja | ~Nee"),
    (("own choice",), "", "", "Klik op uw keuze.", "choose ~Ja | ~Nee"),
    (("own choice",), "", "", "Maak uw keuze.", "choose ~Ja | ~Nee"),
    (("advice",), "", "", "Wij kiezen Nee, dank je.", "choose ~Ja | Nee, dank je"),
    (("switch",), "", "", "Zet het schuifje bij Wifi aan.", "fill Wifi=aan"),
    (("switch",), "", "", "Tik op het schuifje achter Wifi om het aan te zetten.", "fill Wifi=aan"),
    (("switch",), "", "", "Schakel Meldingen uit.", "fill Meldingen=uit"),
    (("tick",), "", "", "Zet een vinkje bij Ik ga akkoord.", "fill Ik ga akkoord=aan"),
    (("tick",), "", "", "Haal het vinkje weg bij Nieuwsbrief.", "fill Nieuwsbrief=uit"),
    (("tick",), "", "", "Vink Onthoud mij aan.", "fill Onthoud mij=aan"),
    (("tick",), "", "", "Vink aan: Akkoord.", "fill Akkoord=aan"),
    (("press",), "", "", "Klik op Inloggen.", "press Inloggen"),
    (("press",), "", "", "En/of klik op Ga verder.", "press Ga verder"),
    (("press",), "", "", "Tik op de knop Opslaan rechtsboven.", "press Opslaan"),
    (
        ("press",),
        "",
        "",
        "Klik op Wachtwoord vergeten? onder het veld.",
        "press Wachtwoord vergeten?",
    ),
    (("press",), "", "", "Tik op het pictogram met de drie puntjes.", "press ~Drie puntjes"),
    (("press",), "", "", "Tik op de Opslaan knop.", "press Opslaan"),
    (("press",), "", "", "Tik op Ja of Nee.", "choose Ja | Nee"),
    (("press", "press"), "", "", "Klik op Ja of klik op Nee.", "choose Ja | Nee"),
    (
        ("press", "press"),
        "",
        "",
        "Klik op Volgende en daarna op Betalen.",
        "press Volgende, press Betalen",
    ),
    (("press",), "", "", "Tik op Instellingen > Account.", "press Instellingen, press Account"),
    (
        ("press",),
        "",
        "",
        "Tik op Doorgaan om akkoord te gaan met de voorwaarden.",
        "press Doorgaan",
    ),
    (
        ("press",),
        "",
        "",
        "Klik op Lees hoe het werkt voor meer informatie.",
        "may: press Lees hoe het werkt",
    ),
    (("press",), "", "", "Klik in de e-mail op Bevestigen.", "open_message mail, press Bevestigen"),
    (
        ("press", "fill"),
        "",
        "",
        "Klik op het vergrootglas rechtsboven en typ uw naam.",
        "press ~Vergrootglas, fill Naam=$name",
    ),
    (("pick",), "", "", "Kies bij Land voor Nederland.", "fill Land=Nederland"),
    (("pick own",), "", "", "Kies uw bank in de lijst.", "fill ~Bank=?"),
    (("choose",), "", "", "Kies Direct.", "press Direct"),
    (("go to",), "Klik op Start.", "", "Ga naar Instellingen.", "press Instellingen"),
    (("log out",), "", "", "Log uit.", "press ~Uitloggen"),
    (("read",), "", "", "Wacht tot de app op de telefoon staat.", "read"),
    (
        ("press",),
        "",
        "",
        "Krijgt u de vraag of u een nieuwsbrief wilt? Klik op Nee.",
        "if: press Nee",
    ),
    (
        ("press", "press"),
        "",
        "",
        "Klik op Verder. Krijgt u de vraag of u korting wilt? Klik op Nee.",
        "press Verder, if: press Nee",
    ),
    (
        ("fill", "press"),
        "",
        "",
        "Vul uw postcode in. Klik zo nodig op Bewaren.",
        "fill Postcode=$postcode, if: press Bewaren",
    ),
    (
        ("arrives", "fill", "press"),
        "",
        "",
        "Als u dat hebt ingesteld, krijgt u een sms. Vul de code in en klik op Volgende.",
        "if: open_message sms, if: fill ~Code=code, if: press Volgende",
    ),
    (
        ("fill",),
        "",
        "",
        "Krijgt u een sms met een code? Vul deze in.",
        "if: open_message sms, if: fill ~Code=code, if: press ~Verder",
    ),
    (
        ("fill", "press"),
        "",
        "",
        "Wordt er om uw wachtwoord gevraagd? Typ dit en tik op Log in.",
        "if: fill Wachtwoord=$password, if: press Log in",
    ),
    (("press",), "", "", "Klik op Deelnemen als u het programma niet hebt.", "if: press Deelnemen"),
    (
        ("fill",),
        "",
        "",
        "Heeft uw huisnummer een toevoeging, vul die dan in.",
        "if: fill Toevoeging=?, if: press ~Verder",
    ),
    (("press",), "", "", "Klopt alles? Klik op Versturen.", "press Versturen"),
    (("press",), "", "", "Klik als u wilt op Ja.", "may: press Ja"),
    (
        ("fill", "press"),
        "",
        "",
        "Typ eventueel een omschrijving en klik op Verder.",
        "may: fill Omschrijving=?, press Verder",
    ),
    (("press",), "", "", "Wilt u de foto bewerken? Tik dan op Bewerken.", "may: press Bewerken"),
    (("press",), "", "", "Tik op OK zodra de app klaar is.", "press OK"),
]
"""The patterns that fit, the bullet before it, the app in use, the bullet, and its acts."""


@pytest.mark.parametrize(
    ("ways", "before", "app", "said", "acts"), SAMPLES, ids=[row[3] for row in SAMPLES]
)
def test_sentence(ways: tuple[str, ...], before: str, app: str, said: str, acts: str) -> None:
    bullet, built = one(said, before, app)
    assert (bullet.ways, built, bullet.missed) == (ways, acts, ())
    assert bullet.recognised


def test_every_pattern_has_a_sample() -> None:
    assert {p.name for p in PATTERNS} == {name for row in SAMPLES for name in row[0]}


MARKED = [
    # No act of the format, or of a computer that is not ours.
    "Sleep het plaatje naar links.", "Houd de pas tegen de telefoon.", "Veeg omlaag.",
    "Scan de QR-code op het scherm.", "Klik met de rechtermuisknop op de foto.",
    "Tik twee keer op OK.", "Tik lang op het bericht.", "Druk op de Windows-toets.",
    "Dubbelklik op Documenten.", "Sluit de app.", "Klik niet op de link.",
    # What is meant cannot be told.
    "Vul uw gegevens in.", "Typ de code.", "Typ die in.", "Herhaal het wachtwoord.",
    "Log in met DigiD.", "Log in met uw vingerafdruk.", "Typ uw e-mailadres twee keer.",
    "Typ bij Naam uw naam en bij E-mail uw e-mailadres.", "Klik op Start en typ wifi.",
    "Geef het bestand een naam en klik op Opslaan.", "Verstuur de sms.", "Klik op .", "Vul in.",
    # One of several ways, or a condition that does not say what happens else.
    "Kies een contact of typ een nummer.", "Tik op Openen of ga terug naar het beginscherm.",
    "Klik op Goed of op Annuleren als er iets niet klopt.",
    "Klik op Ja als u akkoord gaat en op Nee als u dat niet doet.",
    "Hebt u een account? Klik op Inloggen. Hebt u er nog geen? Klik op Registreren.",
    "Wilt u dat? Tik op Ja. Wilt u dat niet? Tik op Nee.",
    "Typ uw naam als daarom wordt gevraagd en klik op Volgende.",
    "Krijgt u de vraag of u korting wilt? Klik op Nee. Klik op Verder.",
    # A label of which the end cannot be told.
    "Klik op Ga naar de app of blijf op de website.", "Tik op Volgende totdat u klaar bent.",
    "Tik op het plusje (iPhone) of de paperclip (Android).", "Klik op Bestand, Nieuw en Map.",
    "x" * 400,
]  # fmt: skip


@pytest.mark.parametrize("said", MARKED)
def test_what_is_not_wholly_understood_is_marked(said: str) -> None:
    bullet, _ = one(said)
    assert not bullet.recognised


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Klik op Ja. Wacht even.", ["Klik op Ja.", "Wacht even."]),
        ("Lukt dat niet? Klik op Nee.", ["Lukt dat niet?", "Klik op Nee."]),
        ("Kies bijv. Nederland.", ["Kies bijv. Nederland."]),
        ("Ga naar www.kpn.nl. Klik op Ja.", ["Ga naar www.kpn.nl.", "Klik op Ja."]),
        ("Klik op ‘Ja.’ Wacht.", ["Klik op ‘Ja.’", "Wacht."]),
        ("Zonder punt", ["Zonder punt"]),
    ],
)
def test_sentences_of_a_bullet(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Typ de code en tik op Opslaan.", ["Typ de code", "tik op Opslaan"]),
        ("Vraagt de app iets, tik dan op Ja.", ["tik dan op Ja"]),
        ("Klik op Ja als u wilt.", ["Klik op Ja"]),
        ("Vul uw naam en adres in.", ["Vul uw naam en adres in"]),
        ("Klik op Zoeken en vinden.", ["Klik op Zoeken en vinden"]),
        ("Klik op ‘Kies en klik op Ja’.", ["Klik op ‘Kies en klik op Ja’"]),
        ("Tik op Chats en dan op Nieuw.", ["Tik op Chats", "tik op Nieuw"]),
    ],
)
def test_clauses_of_a_sentence(sentence: str, parts: list[str]) -> None:
    assert [clause.core for clause in clauses_of(sentence)] == parts
