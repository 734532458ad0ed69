"""What a learner tripped over once, at every size; each app here answers many questions."""

from __future__ import annotations

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import PracticeApp, practice_app
from tests.tui.practice.scenes import LOGIN_VIEW, with_coach
from tests.tui.practice.test_lessons import load
from tests.tui.seen import click, find, lines, resize, send, text
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.view import Remark
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import PracticeScreen
from tutor.tui.practice.coach import CoachPanel, HelpButton
from tutor.tui.practice.devices.phone import PhoneDevice

SIZES = [(50, 15), (80, 24), (120, 36), (200, 50)]
FACTS = ("Pakketbode", "10.30 uur", "paspoort", "Dijkbank", "Noor")
USER, PASSWORD = "login/user", "login/password"


def phone_lesson() -> PracticeApp:
    """The lesson that needs no computer."""
    practice = Practice.begin(load("nep-sms/lesson.yaml"), seed=3)
    return PracticeApp(PracticeScreen(practice, MemoryStore(), "Echt of nep?"))


@pytest.mark.slow
async def test_a_lesson_on_the_phone_at_every_size() -> None:
    """What is told is all there, help and stop are whole, and nothing stands far apart."""
    app = phone_lesson()
    async with app.run_test(size=SIZES[1]) as pilot:
        for size in SIZES:
            await resize(pilot, *size)
            shown = text(app)
            assert [fact for fact in FACTS if fact not in shown] == [], size
            if size == SIZES[0]:
                continue
            for words in ("Hint", "Doe het voor", "Stap terug", "Kaartje", "Beginscherm"):
                assert words in shown, (size, words)
            coach, phone = app.screen.query_one(CoachPanel), app.screen.query_one(PhoneDevice)
            assert phone.region.x - coach.region.right <= 1, size
            assert find(app, "Hint")[1] - find(app, "Noor")[1] <= 8, size
        await resize(pilot, *SIZES[0])
        await pilot.press("escape")
        assert "Nee, verder oefenen" in text(app)
        assert "Ja, stoppen" in text(app)


async def test_help_stays_in_its_place_and_near_a_short_text() -> None:
    step = with_coach(LOGIN_VIEW, text="Klik op **Inloggen**.", messages=())
    long = with_coach(step, text="Lees dit rustig. " * 24, can_continue=True)
    app, _practice, _keeper = practice_app(step, {Event("hint"): long})
    async with app.run_test(size=SIZES[2]) as pilot:
        await pilot.pause()
        at = app.screen.query(HelpButton).first().region.y
        assert at - find(app, "Klik op Inloggen.")[1] <= 12
        await pilot.press("f3")
        await pilot.pause()
        assert text(app).count("rustig") == 24, "there is room for a long text"
        buttons = [button.region for button in app.screen.query(HelpButton)]
        assert all(app.screen.region.contains_region(region) for region in buttons)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.fast_rows(1)
async def test_hint_order_and_remark_are_seen_together(size: tuple[int, int]) -> None:
    """An open hint hides neither the step nor what is said about the last act."""
    hint = "Klik in de adresbalk. Typ letter voor letter over en druk op Enter."
    asked = with_coach(LOGIN_VIEW, messages=(), hint=hint, text="Typ **linde.example** over.")
    told = with_coach(asked, messages=(Remark("mistake", "Dit adres klopt bijna."),))
    app, _practice, _keeper = practice_app(asked, {Event("hint"): told})
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = " ".join(text(app).split())
        assert "Typ linde.example over." in shown
        assert "Enter." in shown
        await pilot.press("f3")
        await pilot.pause()
        assert "! Dit adres klopt bijna." in text(app)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.fast_rows(1)
async def test_a_password_can_be_shown_and_the_coach_hears_it_while_it_is_typed(
    size: tuple[int, int],
) -> None:
    wanted = with_coach(LOGIN_VIEW, next=Event("fill", USER, "els.dewit@post.example"))
    done = with_coach(wanted, number=3, text="Nu het **wachtwoord**.", next=None)
    answers = {Event("fill", USER, "els.dewit@post.example"): done}
    app, practice, _keeper = practice_app(wanted, answers)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*"els.dewit", "@", *"post.exampl")
        assert practice.events == [], "half of it is nobody's business"
        await pilot.press("e")
        await pilot.pause()
        assert "Nu het wachtwoord." in " ".join(text(app).split())
        assert getattr(app.focused, "element", "") == USER, "the learner stays where they type"
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        assert any("Verberg" in line for line in lines(app)), "on one line"


async def test_on_the_phone_apps_have_a_frame_and_home_is_not_called_begin() -> None:
    view = scenes.only(with_coach(LOGIN_VIEW, place="phone"), "phone")
    app, practice, _keeper = practice_app(view)
    async with app.run_test(size=SIZES[1]) as pilot:
        await pilot.pause()
        x, y = find(app, "MijnKPN")
        above, below = lines(app)[y - 2], lines(app)[y + 1]
        assert above[x] + below[x] == "──", "a tile of four rows"
        await send(pilot, click(x, y - 2))
        assert practice.events == [Event("app", "MijnKPN")], "its edge is pressed too"
        assert "● Beginscherm" in text(app)


async def test_on_a_high_screen_the_lines_of_the_card_are_large() -> None:
    app, practice, _keeper = practice_app(LOGIN_VIEW)
    async with app.run_test(size=SIZES[3]) as pilot:
        await pilot.pause()
        x, y = find(app, "els.dewit@post.example")
        await send(pilot, click(x, y + 1))
        await pilot.press("tab")
        assert Event("fill", USER, "els.dewit@post.example") in practice.events


async def test_the_first_address_to_type_stands_on_one_line() -> None:
    """A learner may stop typing, or type a space, where an address is broken off."""
    practice = Practice.begin(load("kpn-tweestapsverificatie/browser.yaml"), seed=3)
    app = PracticeApp(PracticeScreen(practice, MemoryStore(), "KPN"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "https://inloggen.kpn.com/mfa " in text(app)


async def test_a_long_value_of_the_card_goes_on_below_itself() -> None:
    app = phone_lesson()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        x, y = find(app, "gevraagd bij Gemeente")
        assert lines(app)[y + 1][x:].startswith("Oefendorp")
