"""What the kinds of a field and the places of a lesson are, in Dutch."""

from __future__ import annotations

KINDS: dict[str, str] = {
    "text": "Gewone tekst. Hoofdletters, accenten en spaties maken niet uit.",
    "email": "Een mailadres.",
    "password": "Een wachtwoord. Elk teken telt. De deelnemer ziet stippen.",
    "phone": "Een mobiel nummer. Spaties, streepjes en `+31` mogen.",
    "code": "Een code die is toegestuurd, zoals in een sms.",
    "pin": "Een pincode of toegangscode. De deelnemer ziet stippen.",
    "date": "Een datum, zoals `14-03-1951`.",
    "bsn": "Een burgerservicenummer. De elfproef wordt nagerekend.",
    "iban": "Een rekeningnummer. Het controlegetal wordt nagerekend.",
    "postcode": "Een postcode.",
    "amount": "Een bedrag in euro’s.",
    "number": "Een getal.",
    "address": "Een straat met huisnummer.",
    "touch": "Een vinger op de sensor. De deelnemer drukt op één knop. Er is niets te typen.",
    "face": "Een gezicht voor de camera. De deelnemer drukt op één knop.",
    "photo": "Een foto. De deelnemer kiest uit wat er bij `options` staat.",
    "scan": "Een camera die een QR-code leest. De code moet op dat moment ergens in beeld zijn, "
    "met `qr` op een andere plaats. De deelnemer kiest waar hij de camera op richt.",
    "hold": "Iets wat tegen een apparaat wordt gehouden of erin gaat. Bij `expect` staat de naam "
    "van een pas of telefoon uit `places`.",
    "file": "Een bestand. De deelnemer kiest uit wat er bij `options` staat.",
}
"""What a field can ask for; ``choice``, ``flag`` and ``boxes`` belong to other elements."""
OUTCOMES: dict[str, str] = {
    "address_typo": "Er staat een typefout in het adres.",
    "address_incomplete": "Het adres is nog niet af.",
    "address_search": "De deelnemer typt een zoekvraag in de adresbalk.",
    "address_unknown": "De deelnemer typt een heel ander adres.",
    "no_arrival": "Het bericht ging naar een ander nummer en komt hier niet aan.",
    "blocked": "Het bericht komt niet aan, want de deelnemer blokkeerde de afzender.",
    "last_try": "Er is nog één poging.",
    "tries_out": "De laatste poging was ook niet goed.",
    "old_code": "De code komt uit een eerder bericht.",
    "wrong": "Een veld is niet goed, om welke reden ook.",
    "back": "De deelnemer gaat een scherm terug.",
}
"""What can happen that a known mistake is about."""
