"""Lessons that grow in one respect, and an ordinary purchase: what the proof is measured on."""

from __future__ import annotations

from collections.abc import Callable

HEAD = """\
format: 1
lesson: {name}
title: Groei
summary: Een les die in één opzicht groeit.
persona: anna
"""


def form(count: int) -> str:
    """One page with so many fields, each with a right answer."""
    fields = "".join(f"      - {{field: Veld {i}, expect: antwoord}}\n" for i in range(count))
    fills = "".join(f"  - fill: Veld {i}\n" for i in range(count))
    return (
        HEAD.format(name="proef")
        + "places: [computer]\nscreens:\n  start:\n    url: https://winkel.example\n    content:\n"
        + fields
        + "      - {button: Verzenden, go: next}\n"
        + "  einde: {end: yes, content: [Klaar.]}\n"
        + f"steps:\n  - visit: start\n{fills}  - press: Verzenden\n"
    )


def kept(count: int) -> str:
    """One page with so many boxes that are free, and kept, and read by a text of the next page."""
    boxes = "".join(f"      - {{checkbox: Vakje {i}, keep: vak{i}}}\n" for i in range(count))
    texts = "".join(f"      - {{text: Vakje {i} staat aan., when: vak{i}}}\n" for i in range(count))
    return (
        HEAD.format(name="proef")
        + "places: [computer]\nscreens:\n  start:\n    url: https://winkel.example\n    content:\n"
        + boxes
        + "      - {button: Verder, go: next}\n  tweede:\n    content:\n"
        + texts
        + "      - {button: Klaar, go: next}\n  einde: {end: yes, content: [Klaar.]}\n"
        + "steps:\n  - visit: start\n  - press: Verder\n  - press: Klaar\n"
    )


def messages(count: int, via: str = "sms") -> str:
    """A page that sends so many messages, each from somebody else, one with the code."""
    subject = "subject: Voor u, " if via == "mail" else ""
    rows = "".join(
        f"  bericht{i}: {{from: Winkel {i}, via: {via}, {subject}text: Er is nieuws.}}\n"
        for i in range(1, count)
    )
    names = ", ".join(["code", *(f"bericht{i}" for i in range(1, count))])
    return (
        HEAD.format(name="proef")
        + "places: [computer, phone]\ndata: {pas: {make: code, length: 6}}\nmessages:\n"
        + "  code: {from: Bank, via: sms, text: Uw code is $pas.}\n"
        + rows
        + "screens:\n  start:\n    url: https://winkel.example\n    content:\n"
        + f"      - {{button: Verder, send: [{names}], go: next}}\n  code:\n    content:\n"
        + "      - {field: Code, expect: $pas}\n      - {button: Klaar, go: next}\n"
        + "  einde: {end: yes, content: [Klaar.]}\n"
        + "steps:\n  - visit: start\n  - press: Verder\n  - open_message: code\n"
        + "  - fill: Code\n  - press: Klaar\n"
    )


def apps(count: int) -> str:
    """A phone with so many apps of three screens, of which the steps need one."""
    screens = "".join(
        f"  een{i}: {{app: App {i}, content: [{{button: Meer, go: next}}]}}\n"
        f"  twee{i}: {{app: App {i}, content: [{{button: Nog meer, go: next}}]}}\n"
        f"  drie{i}: {{app: App {i}, content: [Dat was het.]}}\n"
        for i in range(1, count)
    )
    return (
        HEAD.format(name="proef")
        + "places: [phone]\nscreens:\n"
        + "  start: {app: Winkel, content: [{button: Verder, go: next}]}\n"
        + "  tweede: {app: Winkel, content: [{button: Klaar, go: next}]}\n"
        + "  einde: {app: Winkel, end: yes, content: [Klaar.]}\n"
        + screens
        + "steps:\n  - open_app: Winkel\n  - press: Verder\n  - press: Klaar\n"
    )


def tabs(count: int) -> str:
    """A page with links to so many pages of explanation, each in a tab of its own."""
    links = "".join(f"      - {{link: Uitleg {i}, new_tab: uitleg{i}}}\n" for i in range(count))
    pages = "".join(
        f"  uitleg{i}:\n    url: https://winkel.example/uitleg{i}\n    content: [Zo werkt het.]\n"
        for i in range(count)
    )
    return (
        HEAD.format(name="proef")
        + "places: [computer]\nscreens:\n  start:\n    url: https://winkel.example\n    content:\n"
        + links
        + "      - {button: Verder, go: next}\n"
        + "  tweede: {content: [{button: Klaar, go: next}]}\n"
        + "  einde: {end: yes, content: [Klaar.]}\n"
        + pages
        + "steps:\n  - visit: start\n  - press: Verder\n  - press: Klaar\n"
    )


PURCHASE = (
    HEAD.format(name="proef")
    + """\
places: [computer, phone]
messages:
  akkoord:
    from: Bank
    via: push
    text: Wilt u 24,95 euro betalen?
    links:
      - {link: Naar de bank, go: betaling}
  bevestiging:
    from: Tuincentrum
    via: mail
    subject: Uw bestelling
    text: Wij bezorgen op de dag van uw keuze.
screens:
  winkel:
    url: https://tuin.example
    title: Tuincentrum
    content:
      - {link: Potten, go: potten}
      - {link: Klantenservice, go: service}
  service:
    url: https://tuin.example/service
    title: Klantenservice
    content: [Bel ons gerust., {link: Terug naar de winkel, go: winkel}]
  potten:
    url: https://tuin.example/potten
    title: Potten
    content:
      - {list: Aantal, options: ['1', '2', '3'], expect: '2', keep: aantal}
      - {choice: Kleur, options: [Rood, Blauw, Groen], keep: kleur}
      - {button: In de winkelwagen, set: wagen, go: wagen}
  wagen:
    url: https://tuin.example/wagen
    title: Winkelwagen
    content:
      - {text: Uw wagen is leeg., when: not wagen}
      - {text: U kiest kleur $kleur., when: wagen}
      - {button: Bestellen, go: gegevens, when: wagen}
      - {link: Verder winkelen, go: potten}
  gegevens:
    title: Uw gegevens
    content:
      - {field: Naam, expect: $name}
      - {field: E-mailadres, kind: email, expect: $email}
      - {field: Telefoonnummer, kind: phone, expect: $phone}
      - {field: Opmerking, value: Geen, keep: opmerking}
      - {button: Naar de bezorging, go: bezorging}
      - {link: Terug naar de wagen, go: wagen}
  bezorging:
    title: Bezorging
    content:
      - {field: Bezorgdatum, kind: date, expect: 12-05-2027}
      - {choice: Dagdeel, options: [Ochtend, Middag, Avond], keep: dagdeel}
      - {checkbox: Stuur mij de nieuwsbrief, keep: nieuws}
      - {checkbox: Ik ga akkoord met de voorwaarden, expect: yes}
      - {button: Naar betalen, go: betalen}
      - {link: Terug naar uw gegevens, go: gegevens}
  betalen:
    title: Betalen
    content:
      - {choice: Hoe wilt u betalen, options: [App van de bank, Kaart], expect: App van de bank}
      - {button: Betaal 24.95, notify: akkoord, go: wachten}
      - {link: Terug naar de bezorging, go: bezorging}
  wachten:
    title: Wachten
    content:
      - {text: Bevestig de betaling op uw telefoon.}
      - {link: Stuur de melding opnieuw, notify: akkoord}
      - {button: Ik heb betaald, go: klaar, when: betaald}
  klaar:
    end: yes
    title: Bedankt
    content: [Uw bestelling is klaar., {text: De winkel bezorgt uw bestelling.}]
  bank:
    app: Bank
    title: Inloggen
    content:
      - {field: Pincode, kind: pin, expect: $pin}
      - {button: Inloggen, go: betaling}
  betaling:
    app: Bank
    title: Betaling
    content:
      - {text: 24.95 euro aan Tuincentrum.}
      - {button: Betalen, set: betaald, send: bevestiging, go: betaald}
  betaald:
    app: Bank
    title: Betaald
    content: [De betaling is gelukt.]
steps:
  - visit: winkel
  - press: Potten
  - fill: Aantal
  - fill: Kleur
  - press: In de winkelwagen
  - press: Bestellen
  - fill: [Naam, E-mailadres, Telefoonnummer]
  - press: Naar de bezorging
  - fill: [Bezorgdatum, Dagdeel]
  - fill: Ik ga akkoord met de voorwaarden
  - press: Naar betalen
  - fill: Hoe wilt u betalen
  - press: Betaal 24.95
  - open_message: akkoord
  - press: Betalen
  - press: Ik heb betaald
"""
)

GROWING: dict[str, tuple[Callable[[int], str], tuple[int, ...]]] = {
    "fields in a form": (form, (4, 8, 13, 20)),
    "free boxes that are kept": (kept, (2, 4, 6)),
    "messages by sms": (messages, (1, 2, 4, 8)),
    "messages by push": (lambda n: messages(n, "push"), (2, 4)),
    "apps": (apps, (1, 3, 5, 10)),
    "tabs": (tabs, (1, 2, 4)),
}
"""What grows, how a lesson with so much of it is made, and the sizes to measure."""
