"""The two KPN lessons follow the article, and help where the article cannot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.lessons.player import Player
from tests.lessons.shipped import load
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.lesson.model import Action, Lesson

BROWSER, APP = "kpn-tweestapsverificatie-browser", "kpn-tweestapsverificatie-app"
RIGHT, OTHER = {"number_shown": 0}, {"number_shown": 1}

Play = Callable[..., Player]

ORDER = {
    BROWSER: [
        "visit https://inloggen.kpn.com/mfa",
        "fill Gebruikersnaam (e-mailadres), Wachtwoord",
        "press Inloggen",
        "press Ga verder",
        "choose Ja, graag, Nee, liever niet",
        "press Lees hoe tweestapsverificatie werkt",
        "tab Extra veilig inloggen",
        "fill Sms verificatiecode naar",
        "press Ga verder",
        "open_message KPN",
        "fill Code uit de sms",
        "press Controleren",
    ],
    APP: [
        "open_app MijnKPN",
        "fill Gebruikersnaam (e-mailadres), Wachtwoord",
        "press Inloggen",
        "press Lees hoe tweestapsverificatie werkt",
        "reach Extra veilig inloggen",
        "fill Sms verificatiecode naar",
        "press Ga verder",
        "open_message KPN",
        "fill Code uit de sms",
        "press Controleren",
        "fill Toegangscode",
        "fill Herhaal de toegangscode",
        "press Doorgaan",
        "choose Ja, dat is goed, Nee, dank je",
        "choose Meldingen aanzetten, Misschien later",
        "open_app MijnKPN",
        "fill Uw toegangscode",
    ],
}


def spoken(lesson: Lesson, action: Action) -> str:
    """An action with what its targets are called on screen."""
    screens = {s.id: s for s in lesson.screens}
    labels = {e.id: e.label for s in lesson.screens for e in s.content}
    senders = {m.id: m.sender for m in lesson.messages}
    names = []
    for target in action.targets:
        if action.verb == "visit":
            names.append(screens[target].url)
        elif target in screens:
            names.append(screens[target].title)
        else:
            names.append(labels.get(target) or senders.get(target) or target)
    return f"{action.verb} {', '.join(names)}"


@pytest.mark.parametrize("name", ORDER)
def test_steps_stand_in_the_order_of_the_article(name: str) -> None:
    lesson = load(name).lesson
    assert lesson is not None
    actions = [spoken(lesson, action) for step in lesson.steps for action in step.actions]
    assert actions == ORDER[name]


@pytest.mark.parametrize(
    ("name", "situation", "words"),
    [
        (BROWSER, "details_question", "of uw gegevens nog kloppen"),
        (BROWSER, "newsletter_question", "nieuwsbrief"),
        (APP, "login_needed", "gebruikersnaam en het wachtwoord"),
        (APP, "cookie_question", "cookies"),
    ],
)
@pytest.mark.parametrize("happens", [True, False])
def test_what_is_possible_happens_or_not(
    play: Play, name: str, situation: str, words: str, happens: bool
) -> None:
    player = play(name, RIGHT, **{situation: happens})
    (line,) = [line for line in player.view.coach.steps if words in line.text]
    assert line.status == ("todo" if happens else "not_needed")
    met = set()
    while not player.practice.chapter_done:
        met.add(player.view.coach.number)
        player.coached()
    assert (line.number in met) is happens


@pytest.mark.parametrize("name", [BROWSER, APP])
def test_wrong_number_sends_no_sms_and_can_be_mended(play: Play, name: str) -> None:
    player = play(name, OTHER)
    player.until("telefoonnummer klopt")
    player.press("Ga verder")
    assert "ander" in player.said
    assert "Ander telefoonnummer" in player.said
    assert player.view.phone is not None
    assert player.view.phone.unread == 0
    player.press("Ander telefoonnummer")
    player.type("Sms verificatiecode naar", player.value["phone"])
    player.press("Ga verder")
    assert player.view.phone.unread == 1
    assert "Open de sms" in player.view.coach.text


@pytest.mark.parametrize("name", [BROWSER, APP])
def test_a_number_that_is_right_needs_no_typing(play: Play, name: str) -> None:
    player = play(name, RIGHT)
    player.until("telefoonnummer klopt")
    player.press("Ga verder")
    assert "Open de sms" in player.view.coach.text


def test_details_that_are_right_need_no_typing(play: Play) -> None:
    player = play(BROWSER, RIGHT, details_question=True)
    player.until("of uw gegevens nog kloppen")
    player.press("Ga verder")
    assert "Lees hoe tweestapsverificatie werkt" in player.view.coach.text


@pytest.mark.parametrize("name", [BROWSER, APP])
def test_a_code_that_is_asked_again_makes_the_earlier_one_old(play: Play, name: str) -> None:
    player = play(name, RIGHT)
    player.until("Typ de code uit de sms")
    early = player.code()
    if name == APP:
        player.act("home")
        player.act("app", "MijnKPN")
    player.press("Stuur de code opnieuw")
    player.type("Code uit de sms", early)
    player.press("Controleren")
    assert player.find("Code uit de sms").error
    assert not player.practice.chapter_done
    if name == APP:
        player.act("banner")
    assert player.code() != early
    while not player.practice.chapter_done:
        player.coached()


@pytest.mark.parametrize(
    ("press", "say"),
    [("Registreren", "zonder account"), ("Wachtwoord vergeten?", "op het kaartje")],
)
def test_side_paths_of_logging_in_are_explained_and_lead_back(
    play: Play, press: str, say: str
) -> None:
    player = play(BROWSER, RIGHT)
    player.until("gebruikersnaam en het wachtwoord")
    player.press(press)
    assert say in player.said
    player.press("Terug naar inloggen")
    player.type("Gebruikersnaam (e-mailadres)", player.value["email"])
    player.type("Wachtwoord", player.value["password"])
    player.press("Inloggen")
    assert "Goed" in player.said or "goed" in player.said or "gedaan" in player.said


def test_explanation_opens_beside_the_page_that_stays_open(play: Play) -> None:
    player = play(BROWSER, RIGHT)
    player.until("Lees hoe tweestapsverificatie werkt")
    player.press("Lees hoe tweestapsverificatie werkt")
    browser = player.view.browser
    assert browser is not None
    assert [tab.title for tab in browser.tabs] == ["Extra veilig inloggen", "Zo werkt het"]
    player.act("tab", "0")
    assert "telefoonnummer klopt" in player.view.coach.text


def test_closing_the_explanation_is_a_way_back_too(play: Play) -> None:
    player = play(BROWSER, RIGHT)
    player.until("Lees hoe tweestapsverificatie werkt")
    player.press("Lees hoe tweestapsverificatie werkt")
    player.act("close", "1")
    assert "telefoonnummer klopt" in player.view.coach.text


@pytest.mark.parametrize("mended", [True, False])
def test_old_address_in_the_details_may_be_mended(play: Play, mended: bool) -> None:
    player = play(BROWSER, {"address_shown": 1}, details_question=True)
    player.until("of uw gegevens nog kloppen")
    if mended:
        player.type("Straat en huisnummer", player.value["address"])
    player.press("Ga verder")
    assert ("ander adres" in player.said) is not mended
    assert "mistake" not in [remark.tone for remark in player.view.coach.messages]
    assert player.text().startswith(" Extra veilig inloggen")
    assert "Lees hoe tweestapsverificatie werkt" in player.view.coach.text


@pytest.mark.parametrize("easy", ["12345", "11111", "14031", "19511"])
def test_access_code_that_is_easy_to_guess_is_refused_kindly(play: Play, easy: str) -> None:
    player = play(APP, RIGHT)
    player.until("Kies zelf een toegangscode")
    player.type("Toegangscode", easy)
    assert "Neem vijf cijfers" in player.find("Toegangscode").error


def test_next_time_asks_for_the_code_that_the_learner_chose(play: Play) -> None:
    player = play(APP, RIGHT)
    player.until("Kies zelf een toegangscode")
    player.type("Toegangscode", "73916")
    player.type("Herhaal de toegangscode", "73961")
    assert player.find("Herhaal de toegangscode").error
    player.type("Herhaal de toegangscode", "73916")
    while not player.practice.chapter_done:
        player.coached()
    player.act("epilogue")
    player.act("app", "MijnKPN")
    player.type("Uw toegangscode", "73961")
    assert not player.practice.finished
    player.type("Uw toegangscode", "73916")
    assert player.practice.finished


@pytest.mark.parametrize(
    ("step", "other"), [("cookies", "Ja, dat is goed"), ("meldingen", "Meldingen aanzetten")]
)
def test_another_choice_than_ours_is_fine(play: Play, step: str, other: str) -> None:
    player = play(APP, RIGHT, cookie_question=True)
    player.until(step)
    player.press(other)
    assert "Dat mag ook" in player.said
    assert step not in player.view.coach.text


@pytest.mark.parametrize("at", ["Typ dezelfde toegangscode", "Tik op **Doorgaan**", "daarnet"])
def test_an_own_code_is_asked_again_on_another_day_and_never_called_different(
    play: Play, at: str
) -> None:
    player = play(APP, RIGHT)
    player.until("Kies zelf een toegangscode")
    player.type("Toegangscode", "38274")
    if at == "daarnet":
        while not player.practice.chapter_done:
            player.coached()
        player.act("epilogue")
    player.until(at)
    kept = player.practice.saved()
    assert "38274" not in str(kept)
    again = Player(Practice.resume(player.practice.lesson, kept))
    assert again.view.coach.text == player.view.coach.text
    asks = at != "Tik op **Doorgaan**"
    assert ("bewaren wij niet" in again.said) is asks
    if at == "daarnet":
        again.coached()
    while not again.practice.finished:
        field = next((e for e in again.look() if e.role == "input"), None)
        if field is not None:
            again.practice.do(Event("fill", field.id, "38274"))
            assert "anders" not in again.said
            assert not again.find(field.label).error if field in again.look() else True
        elif again.practice.chapter_done:
            again.act("epilogue")
        else:
            again.coached()
