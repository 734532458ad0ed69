"""Whatever a lesson says is shown as it is: never markup, never a control character."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tui.practice import scenes
from tests.tui.practice.played import practice_app
from tests.tui.seen import text
from tutor.engine.view import (
    AppView,
    BannerView,
    BrowserView,
    Bubble,
    CardRow,
    CoachView,
    ElementView,
    InboxRow,
    OptionView,
    PageView,
    PhoneView,
    Remark,
    StepLine,
    TabView,
    ThreadView,
    View,
)

MARKUP = "[/b] [@click=app.quit]x [X] [$primary]"
CONTROLS = "a\x1b]52;c;eA==\x07 \x9b1m \u202eb"
FORBIDDEN = set("\x1b\x07\x9b\u202e")


def page(words: str) -> PageView:
    """A page with these words in every element."""
    options = (OptionView(words, True), OptionView("b"))
    looks = {
        "text": "text", "heading": "heading", "notice": "notice", "success": "success",
        "image": "image", "field": "input", "checkbox": "input", "switch": "input",
        "choice": "input", "list": "input", "question": "question", "button": "button",
        "link": "button",
    }  # fmt: skip
    return PageView(
        "page",
        words,
        tuple(
            ElementView(
                f"{words}/{look}", role, look, words, words, words, options, words, words,  # type: ignore[arg-type]
                kind="text", highlighted=True,
            )
            for look, role in looks.items()
        ),
    )  # fmt: skip


def coach(words: str) -> CoachView:
    """A coach that says these words everywhere."""
    return CoachView(
        0, 1, 1, words, "computer", (Remark("mistake", words),), words, 3, words,
        steps=(StepLine(words, "current", 1),),
    )  # fmt: skip


def browser(words: str) -> BrowserView:
    """A browser full of these words."""
    tabs = (TabView(words, True),)
    return BrowserView(tabs, words, True, False, page(words), place="computer", title=words)


def view(words: str, phone: PhoneView) -> View:
    """Everything full of these words."""
    return View((browser(words), phone), coach(words), (CardRow(words, words),))


def phones(words: str) -> dict[str, PhoneView]:
    """The phone in each of its looks."""
    bubble = Bubble("m", words, words, True, (ElementView("m/l", "button", "link", words),))
    home = PhoneView(place="phone", title=words)
    return {
        "home": replace(
            home, apps=(AppView(words, words),), banner=BannerView(words, words, words, "m")
        ),
        "inbox": replace(home, app=words, inbox=(InboxRow("m", words, words, True),)),
        "thread": replace(home, app=words, thread=ThreadView(words, "sms", (bubble,))),
        "page": replace(home, app=words, page=page(words), address=words),
    }


WORDS = MARKUP + CONTROLS


@pytest.mark.parametrize("look", ["home", "inbox", "thread", "page"])
@pytest.mark.fast_rows(1)
async def test_words_are_only_words(look: str) -> None:
    app, _practice, _store = practice_app(view(WORDS, phones(WORDS)[look]))
    async with app.run_test(size=(150, 60)) as pilot:
        await pilot.pause()
        shown = text(app)
        assert shown.count("[$primary]") > 10
        assert "52;c;eA==" in shown
        assert not FORBIDDEN & set(shown)


@pytest.mark.slow
async def test_what_lies_on_top_shows_words_too(subtests: pytest.Subtests) -> None:
    app, _practice, _store = practice_app(view(WORDS, phones(WORDS)["page"]))
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.pause()
        below = app.screen
        for key in ("f1", "f7", "f8", "f9"):
            with subtests.test(key):
                await pilot.press(key)
                await pilot.pause()
                assert "[/b]" in text(app)
                assert not FORBIDDEN & set(text(app))
                await pilot.press("escape")
                await pilot.pause()
                assert app.screen is below


async def test_what_the_browser_says_itself_is_data_too() -> None:
    notice = replace(scenes.EMPTY_TAB, notice="Geen [b]pagina[/b] op dit adres.")
    app, _practice, _store = practice_app(scenes.with_device(scenes.LOGIN_VIEW, notice))
    async with app.run_test(size=(110, 32)) as pilot:
        await pilot.pause()
        assert "Geen [b]pagina[/b] op dit adres." in text(app)


async def test_pasted_text_is_data() -> None:
    app, practice, _store = practice_app(scenes.LOGIN_VIEW)
    async with app.run_test(size=(110, 32)) as pilot:
        await pilot.pause()
        from textual.events import Paste

        app.post_message(Paste("[/b]\x1b[31mrood\nregel"))
        await pilot.pause()
        await pilot.press("tab")
        assert practice.events[-1].text == "[/b][31mrood regel"
