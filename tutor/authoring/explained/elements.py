"""What stands on a screen, in Dutch."""

from __future__ import annotations

from tutor.authoring.explained.row import Explanation
from tutor.loader.schema import (
    BlockPart,
    ButtonPart,
    Checkbox,
    Checkboxes,
    Choice,
    Code,
    DropDown,
    FieldPart,
    FilePart,
    Heading,
    Image,
    LinkPart,
    Located,
    Notice,
    Option,
    QuestionPart,
    Success,
    Switch,
    TextPart,
)
from tutor.loader.schema.element import Arrival
from tutor.loader.schema.inputs import Tries

ELEMENTS: dict[type[Located], Explanation] = {
    TextPart: Explanation(
        "Tekst",
        "Een stuk lopende tekst. U mag `text:` ook weglaten en alleen de zin schrijven.",
        "text: Daarmee logt u in op **al uw apparaten**.\n",
    ),
    Heading: Explanation("Kop", "Een kop op het scherm.", "heading: Extra veilig inloggen\n"),
    Notice: Explanation(
        "Mededeling",
        "Een mededeling die opvalt. Bijvoorbeeld een waarschuwing van de website.",
        "notice: Let op. U bent langer dan tien minuten weg geweest.\n",
    ),
    Success: Explanation(
        "Gelukt",
        "Een mededeling dat iets gelukt is.",
        "success: Uw gegevens zijn bewaard.\n",
    ),
    FieldPart: Explanation(
        "Invulveld",
        "Een vak waarin de deelnemer iets typt. Het goede antwoord schrijft u erbij.",
        "field: Code uit de sms\nkind: code\nlength: 6\nexpect: $sms_code\n"
        "wrong:\n  older: Deze code is van een eerdere sms. Kijk in de nieuwste.\n",
    ),
    Checkbox: Explanation(
        "Aankruisvakje",
        "Een vakje dat de deelnemer aan- of uitzet.",
        "checkbox: Ik ga akkoord met de voorwaarden\nexpect: yes\n",
    ),
    Checkboxes: Explanation(
        "Groep vakjes",
        "Vakjes onder elkaar. De deelnemer zet er geen, één of meer aan.",
        "checkboxes: Waarvan wilt u bericht?\noptions: [Nieuws, Aanbiedingen, Agenda]\n"
        "at_least: 1\n",
    ),
    Switch: Explanation(
        "Schakelaar",
        "Een schakelaar, zoals in een app of bij de instellingen.",
        "switch: Meldingen\nvalue: yes\n",
    ),
    Choice: Explanation(
        "Keuzerondjes",
        "Een paar keuzes onder elkaar. De deelnemer kiest er één.",
        "choice: Hoe wilt u de code ontvangen?\noptions: [Via sms, Via e-mail]\nexpect: Via sms\n",
    ),
    DropDown: Explanation(
        "Keuzelijst",
        "Een lijst die openklapt. De deelnemer kiest er één.",
        "list: Land\noptions: [België, Duitsland, Nederland]\nexpect: Nederland\n",
    ),
    QuestionPart: Explanation(
        "Vraag",
        "Een vraag met antwoorden. Bij elk antwoord hoort uitleg.",
        "question: Is dit bericht echt?\noptions:\n"
        "  - {option: Echt, because: Er zit haast achter. Een bank doet dat niet zo.}\n"
        "  - {option: Nep, right: yes, because: Het adres is niet dat van de bank.}\n",
    ),
    Arrival: Explanation(
        "Bij aankomst",
        "Wat er vanzelf gebeurt als een scherm voor komt, langs welke weg ook.",
        "set: gezien\n",
    ),
    Tries: Explanation(
        "Pogingen",
        "Hoe vaak iemand een code mag proberen, en welk scherm er daarna komt.",
        "count: 3\nthen: pas_geblokkeerd\n",
    ),
    Option: Explanation(
        "Antwoord",
        "Eén antwoord op een vraag, met de uitleg erbij.",
        "option: Nep\nright: yes\nbecause: Het adres is niet dat van de bank.\n",
    ),
    ButtonPart: Explanation(
        "Knop",
        "Een knop. Hij kijkt eerst of alle velden op zijn scherm goed zijn ingevuld.",
        "button: Ga verder\nsend: sms_met_code\ngo: next\n",
    ),
    LinkPart: Explanation(
        "Link",
        "Een stukje tekst waarop de deelnemer kan klikken of tikken. "
        "Een link let niet op de velden.",
        "link: Lees hoe dit werkt\nnew_tab: uitleg\n",
    ),
    FilePart: Explanation(
        "Bestand",
        "Een bestand dat de deelnemer opent: een bijlage, of iets op een bladzijde.",
        "file: brief.pdf\ngo: brief\n",
    ),
    Code: Explanation(
        "QR-code",
        "Een code waar de deelnemer een camera op richt, met een veld van `kind: scan`.",
        "qr: $koppelcode\n",
    ),
    Image: Explanation(
        "Plaatje",
        "Een plaatje, verteld in één zin.",
        "image: logo van het buurthuis\nalt: Een groene boom met een bankje eronder.\n",
    ),
    BlockPart: Explanation(
        "Herbruikbaar stuk",
        "Een stuk scherm dat in meer lessen voorkomt. U vult alleen in wat hier anders is.",
        "block: login\nwith: {brand: KPN}\n",
    ),
}
