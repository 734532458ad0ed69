"""Good Dutch gives no remark at all; nor do texts that are hardly Dutch."""

from __future__ import annotations

from tests.lint.rules.language.finding import find_in_text
from tests.table import each_row

GOOD = """
Tweestapsverificatie is een extra slot op uw account.
U logt in met uw wachtwoord, net als altijd.
Daarna stuurt KPN een sms met een code naar uw telefoon.
Typ de code over. Zo weet de bank dat u het bent.
Bijna goed. Kijk nog eens letter voor letter naar het adres.
Eén letter verschil kan een heel andere website zijn.
Staat er een e-mailadres? Kijk of het klopt.
Het bericht staat ook in de app **Berichten**.
Kies geen makkelijke rij, zoals 12345.
Uw wachtwoord is al ingevuld. Deze link hebt u nu niet nodig.
U bent al ingelogd. De vraag komt nu weer in beeld.
Voorzichtig zijn is goed, maar dit bericht is echt.
De oplichter kijkt mee als u inlogt.
Terugkrijgen lukt vaak niet.
Wie twijfelt, belt de bank op 0800 12 34.
Mijn DigiD vraagt om een pincode van vijf cijfers.
De huisarts belt u tussen 9.00 en 12.30 uur terug.
Neem een geldig paspoort mee, of uw rijbewijs.
Vul uw geboortedatum in als dag, maand en jaar: 12-04-1951.
U betaalt € 12,50 per maand. Dat is 25% korting.
De foto's van uw kleinkinderen staan in de map **Album**.
Hebt u geen sms gekregen? Wacht een minuut, en vraag een nieuwe aan.
Zo'n bericht komt vaak 's avonds.
Uw buurvrouw mag u machtigen. Dat regelt u samen.
Zet het vinkje bij **Ik ga akkoord**.
Er kwamen drie berichten. Open de sms van **Pakketbode**.
De pijl wijst naar links. Hij staat naast de adresbalk.
Dat mag ook. De app houdt dan bij hoe u hem gebruikt.
Wilt u later verder? Sluit het venster, want alles blijft bewaard.
Vraag gerust om hulp. Dat doen veel mensen.
"""
SENTENCES = GOOD.strip().split("\n")


@each_row("text", SENTENCES)
def test_good_dutch(text: str) -> None:
    assert find_in_text(text).codes == []


def test_all_of_it_together() -> None:
    assert find_in_text("\n\n".join(SENTENCES)).codes == []
