"""The ways of saying that are known, and the acts that they stand for."""

from __future__ import annotations

import pytest

from tutor.importer.sentences import ROWS, recognise, sentences
from tutor.importer.sentences.acts import (
    Act,
    Adjust,
    Advice,
    Again,
    Arrive,
    Ask,
    BackToTab,
    ChooseOwn,
    Decide,
    Fill,
    Invent,
    Label,
    Login,
    Look,
    NewTab,
    OpenApp,
    OpenInbox,
    OpenMessage,
    Pick,
    Press,
    Read,
    Recall,
    Return,
    Shown,
    Switch,
    Tick,
    TypeCode,
    Visit,
    WillInvent,
    Wish,
)
from tutor.importer.sentences.split import clauses


def press(
    *labels: str, sure: bool = True, info: bool = False, form: bool = True, via: str = ""
) -> Press:
    """A press of these labels."""
    return Press(tuple(Label(label, sure) for label in labels), info, form, via)


def fill(*labels: str) -> Fill:
    """Fields with these labels."""
    return Fill(tuple(Label(label) for label in labels))


SAMPLES: list[tuple[str, str, list[Act]]] = [
    ("address", "Ga naar https://inloggen.kpn.com/mfa", [Visit("https://inloggen.kpn.com/mfa")]),
    ("address", "Ga in de browser naar www.digid.nl.", [Visit("www.digid.nl")]),
    ("address", "Typ in de adresbalk mijn.overheid.nl.", [Visit("mijn.overheid.nl")]),
    ("website", "Ga naar de website van de gemeente.", [Visit("", "de gemeente")]),
    ("browser", "Open een internetbrowser.", [Read()]),
    ("inbox", "Ga naar uw mailprogramma.", [OpenInbox("mail")]),
    ("app", "Tik op de app MijnKPN.", [OpenApp("MijnKPN")]),
    ("app", "Open de app Berichten op uw telefoon.", [OpenApp("Berichten")]),
    ("the X-app", "Open de DigiD-app.", [OpenApp("DigiD")]),
    ("new tab", "Die informatie opent op een nieuw tabblad.", [NewTab()]),
    ("earlier tab", "Open het eerdere tabblad weer.", [BackToTab()]),
    ("back", "Ga terug naar de website.", [Return()]),
    ("back to app", "Open WhatsApp weer.", [Return()]),
    ("open X", "Open de **Play Store**.", [OpenApp("Play Store", False)]),
    ("open X", "Open Instellingen.", [OpenApp("Instellingen", False)]),
    ("leave", "Verlaat WhatsApp.", [Read()]),
    (
        "screen",
        "Het scherm ‘Extra veilig inloggen’ komt in beeld.",
        [Look("Extra veilig inloggen")],
    ),
    ("you see the screen", "U komt op de pagina 'Mijn gegevens'.", [Look("Mijn gegevens")]),
    ("arrives", "U ontvangt op de telefoon een sms met een cijfercode.", [Arrive("sms", True)]),
    ("arrives", "Er komt een e-mail binnen.", [Arrive("mail", False)]),
    ("is sent", "KPN stuurt u een sms met een code.", [Arrive("sms", True)]),
    ("opens", "Open de sms.", [OpenMessage("sms")]),
    ("opens", "Open dan de e-mail van de website.", [OpenMessage("mail")]),
    (
        "take over",
        "Neem de code uit de sms van KPN over op de KPN-website.",
        [TypeCode("code", "sms")],
    ),
    ("take over", "Neem die code over in de KPN-website.", [TypeCode("code")]),
    ("take over", "Typ de code uit de e-mail.", [TypeCode("code", "mail")]),
    ("again", "Typ nog een keer de code in.", [Again()]),
    ("again", "Herhaal het wachtwoord.", [Again()]),
    ("chosen before", "Typ de code van vijf cijfers die u hebt ingesteld.", [Recall("code")]),
    ("invent", "Typ een cijfercode die u kunt onthouden.", [Invent("cijfercode", 0)]),
    ("invent", "Bedenk een code van zes cijfers.", [Invent("code", 6)]),
    ("invent", "Typ een nieuw wachtwoord.", [Invent("wachtwoord", 0)]),
    ("invent", "Typ een nieuw, sterk wachtwoord.", [Invent("wachtwoord", 0)]),
    (
        "will invent",
        "De app vraagt om een toegangscode in te stellen van vijf getallen.",
        [WillInvent("toegangscode", 5)],
    ),
    (
        "is it right",
        "Klopt het ingevulde telefoonnummer?",
        [Shown(Label("Telefoonnummer", False), "telefoonnummer")],
    ),
    ("is it right", "Controleer of uw adres klopt.", [Shown(Label("Adres", False), "adres")]),
    (
        "came filled in",
        "Bij 'Sms verificatiecode naar' staat een telefoonnummer.",
        [Shown(Label("Sms verificatiecode naar"), "telefoonnummer")],
    ),
    ("adjust", "Pas het nummer aan als het niet klopt.", [Adjust()]),
    ("adjust", "Verbeter het als dat nodig is.", [Adjust()]),
    ("log in", "Log in met uw account.", [Login()]),
    ("log in", "Log daarna in met uw nieuwe wachtwoord.", [Login(new=True)]),
    ("code", "Typ de code.", [TypeCode("code")]),
    ("fill at", "Typ bij ‘Naam’ uw naam.", [fill("Naam")]),
    ("fill at", "Vul bij Achternaam uw naam in.", [fill("Achternaam")]),
    ("the same", "Typ die in.", [Read()]),
    (
        "fill in",
        "Vul uw gebruikersnaam (e-mailadres) en wachtwoord in.",
        [fill("Gebruikersnaam (e-mailadres)", "Wachtwoord")],
    ),
    ("type", "Typ uw postcode.", [fill("Postcode")]),
    (
        "decide",
        "Kies ook of de app meldingen mag sturen.",
        [Decide("de app meldingen mag sturen")],
    ),
    ("own choice", "Klik op uw keuze.", [ChooseOwn()]),
    ("own choice", "Maak uw keuze.", [ChooseOwn()]),
    ("advice", "Wij kiezen Nee, dank je.", [Advice(Label("Nee, dank je"))]),
    ("switch", "Zet het schuifje bij Wifi aan.", [Switch(Label("Wifi"), True)]),
    ("switch", "Schakel Meldingen uit.", [Switch(Label("Meldingen"), False)]),
    ("tick", "Zet een vinkje bij Ik ga akkoord.", [Tick(Label("Ik ga akkoord"))]),
    ("tick", "Vink Onthoud mij aan.", [Tick(Label("Onthoud mij"))]),
    ("press", "Klik op Inloggen.", [press("Inloggen")]),
    ("press", "En/of klik op Ga verder.", [press("Ga verder")]),
    ("press", "Tik op de knop Opslaan rechtsboven.", [press("Opslaan")]),
    ("press", "Klik op Wachtwoord vergeten? onder het veld.", [press("Wachtwoord vergeten?")]),
    ("press", "Klik op ‘Nee, dank je’ als u dat niet wilt.", [press("Nee, dank je")]),
    ("press", "Tik op het pictogram met de drie puntjes.", [press("Drie puntjes", sure=False)]),
    ("press", "Tik op Ja of Nee.", [press("Ja", "Nee")]),
    ("press", "Tik op Instellingen > Account.", [press("Instellingen"), press("Account")]),
    (
        "press",
        "Tik op Doorgaan om akkoord te gaan met de voorwaarden.",
        [press("Doorgaan", form=False)],
    ),
    (
        "press",
        "Klik op Lees hoe het werkt voor meer informatie.",
        [press("Lees hoe het werkt", info=True)],
    ),
    ("press", "Klik in de e-mail op Bevestigen.", [press("Bevestigen", via="mail")]),
    ("pick", "Kies bij Land voor Nederland.", [Pick(Label("Land"), "Nederland")]),
    ("pick own", "Kies uw bank in de lijst.", [Pick(Label("Bank", False), "")]),
    ("choose", "Kies Direct via de app.", [press("Direct via de app")]),
    ("go to", "Ga naar Instellingen.", [press("Instellingen")]),
    (
        "perhaps",
        "Mogelijk vraagt KPN of uw gegevens nog kloppen.",
        [Ask("uw gegevens nog kloppen")],
    ),
    (
        "perhaps",
        "Misschien verschijnt er een melding.",
        [Ask("verschijnt er een melding", "Misschien verschijnt er een melding")],
    ),
    ("when asked", "Krijgt u de vraag of u de nieuwsbrief wilt?", [Ask("u de nieuwsbrief wilt")]),
    ("when asked", "Vraagt de app om toestemming?", [Ask("toestemming")]),
    ("wish", "Wilt u meer weten?", [Wish(info=True)]),
    ("wish", "Als u dat wilt, dan kan het.", [Wish(info=False)]),
    ("question", "Lukt het niet?", [Ask("Lukt het niet", "Lukt het niet?")]),
    ("if", "Als u een melding ziet", [Ask("een melding ziet", "Als u een melding ziet")]),
    ("read", "Wacht tot de app op de telefoon staat.", [Read()]),
]


@pytest.mark.parametrize(("row", "said", "acts"), SAMPLES, ids=[said for _, said, _ in SAMPLES])
def test_sentence(row: str, said: str, acts: list[Act]) -> None:
    (clause,) = recognise(said)
    assert (clause.row, list(clause.acts)) == (row, acts)


def test_every_row_has_a_sample() -> None:
    assert {row.name for row in ROWS} == {row for row, _, _ in SAMPLES}


@pytest.mark.parametrize(
    "said",
    [
        "Sleep het plaatje naar links.",
        "Houd de pas tegen de telefoon.",
        "Klik op .",
        "Vul in.",
        "x" * 400,
    ],
)
def test_what_is_not_known_stays_text(said: str) -> None:
    assert [(clause.text, clause.acts) for clause in recognise(said)] == [(said, ())]


@pytest.mark.parametrize(
    ("said", "optional", "maybe"),
    [
        ("Klik op Ja.", False, False),
        ("Klik als u wilt op Ja.", True, False),
        ("Klik eventueel op Ja.", True, False),
        ("Klik op Ja voor meer informatie.", True, False),
        ("Log in met uw account als dat nodig is.", False, True),
        ("Kies als dat gevraagd wordt of de app cookies mag plaatsen.", False, True),
    ],
)
def test_what_is_free_and_what_only_happens_sometimes(
    said: str, optional: bool, maybe: bool
) -> None:
    (clause,) = recognise(said)
    assert clause.acts
    assert (clause.optional, clause.maybe) == (optional, maybe)


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
        ("Typ de code en tik op Opslaan.", ["Typ de code", "tik op Opslaan."]),
        ("Vraagt de app iets, tik dan op Ja.", ["Vraagt de app iets", "tik dan op Ja."]),
        ("Vul uw naam en adres in.", ["Vul uw naam en adres in."]),
        ("Klik op Zoeken en vinden.", ["Klik op Zoeken en vinden."]),
    ],
)
def test_clauses_of_a_sentence(sentence: str, parts: list[str]) -> None:
    assert list(clauses(sentence)) == parts
