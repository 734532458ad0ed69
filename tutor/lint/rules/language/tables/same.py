"""Groups of words for one thing, of which a lesson uses one."""

from __future__ import annotations

SAME: tuple[tuple[str, ...], ...] = (
    ("telefoon, telefoons", "gsm, gsm's", "smartphone, smartphones", "mobieltje, mobieltjes"),
    ("e-mail, e-mails", "e-mailbericht, e-mailberichten", "mailtje, mailtjes",
     "mails, de mail, een mail, uw mail, die mail, deze mail, per mail, geen mail"),
    ("e-mailadres, e-mailadressen", "mailadres, mailadressen, emailadres, emailadressen"),
    ("wachtwoord, wachtwoorden", "password, passwords", "paswoord, paswoorden"),
    ("gebruikersnaam", "loginnaam, inlognaam", "username, usernaam"),
    ("knop, knoppen", "button, buttons", "knopje, knopjes"),
    ("app, apps", "applicatie, applicaties"),
    ("website, websites", "site, sites", "webstek"),
    ("pagina, pagina's", "webpagina, webpagina's", "bladzijde, bladzijden", "bladzij"),
    ("sms, sms'en", "sms'je, sms'jes, smsje, smsjes", "tekstbericht, tekstberichten"),
    ("verificatiecode, verificatiecodes", "sms-code, sms-codes", "controlecode, controlecodes",
     "beveiligingscode, beveiligingscodes"),
    ("vak, vakken", "veld, velden", "invoerveld, invoervelden"),
    ("webadres, webadressen", "internetadres, internetadressen", "url, url's, urls"),
    ("tabblad, tabbladen", "tabs, tabje, tabjes"),
    ("browser, browsers", "webbrowser, webbrowsers", "internetbrowser, internetbrowsers"),
    ("beginscherm, beginschermen", "startscherm, startschermen", "homescherm, homeschermen"),
    ("computer, computers", "pc, pc's"),
    ("klik, klikt, klikken", "aanklikken, aangeklikt"),
    ("melding, meldingen", "notificatie, notificaties"),
    ("pictogram, pictogrammen", "icoon, iconen, icoontje, icoontjes"),
    ("aankruisvakje, aankruisvakjes", "selectievakje, selectievakjes", "checkbox, checkboxes"),
    ("pincode, pincodes", "pinnummer, pinnummers"),
    ("bankpas, bankpassen", "pinpas, pinpassen", "betaalpas, betaalpassen"),
    ("rekeningnummer, rekeningnummers", "iban, ibans", "bankrekeningnummer"),
    ("oplichter, oplichters", "fraudeur, fraudeurs", "scammer, scammers"),
    ("nepbericht, nepberichten", "phishingbericht, phishingberichten"),
    ("link, links", "hyperlink, hyperlinks"),
    ("account, accounts", "useraccount, gebruikersaccount"),
    ("wifi", "draadloos internet", "wlan"),
)  # fmt: skip
"""A row is a group, its columns are words in their forms, with commas between them.

Forms that also mean something else, such as “mail” in “mail ons”, need the word before.
"""
