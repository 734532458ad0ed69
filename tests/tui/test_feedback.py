"""The end of a lesson and the questions about it: each can be skipped, nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

import pytest

from tests.tui.fakes import LESSON, Stage, ending_screen, feedback_screen
from tests.tui.seen import click, find, resize, send, text
from tutor.feedback.entry import reasons
from tutor.practice.opinion import Opinion
from tutor.tui.screens.ending import EndingScreen
from tutor.tui.screens.feedback import FeedbackScreen
from tutor.tui.widgets.comment import CommentBox


@pytest.mark.parametrize(
    ("keys", "result"),
    [
        pytest.param(["enter"], "epilogue", id="practise on"),
        pytest.param(["tab", "enter"], "on", id="not now"),
        pytest.param(["right", "enter"], "on", id="not now, by the arrow"),
        pytest.param(["right", "left", "enter"], "epilogue", id="there and back"),
        pytest.param(["escape"], "on", id="escape"),
    ],
)
async def test_the_epilogue_is_offered(keys: list[str], result: str) -> None:
    app = Stage(ending_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Een volgende keer inloggen?" in text(app)
        assert "• U logt in met een code." in text(app)
        await pilot.press(*keys)
        assert app.result == result


@pytest.mark.parametrize(
    ("waits", "done", "words"),
    [
        pytest.param(False, False, "U bent ingelogd.", id="no epilogue left"),
        pytest.param(False, True, "Klaar!", id="after the epilogue"),
    ],
)
async def test_the_end_has_one_way_on(waits: bool, done: bool, words: str) -> None:
    app = Stage(EndingScreen(LESSON, epilogue_waits=waits, epilogue_done=done))
    async with app.run_test(size=(80, 24)) as pilot:
        assert words in text(app)
        assert "Oefen dit nu" not in text(app)
        await pilot.press("enter")
        assert app.result == "on"


def asking(*, can_share: bool = True) -> tuple[Stage, list[Opinion]]:
    """The questions, and what they sent."""
    sent: list[Opinion] = []

    def send(opinion: Opinion) -> Awaitable[str]:
        sent.append(opinion)
        nothing: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        nothing.set_result("")
        return nothing

    return Stage(FeedbackScreen(send, can_share=can_share)), sent


YES, NO, SKIP = ["right", "enter"], ["right", "right", "enter"], ["tab", "tab", "tab", "enter"]
SECOND = ["down", "down", "enter"]
NO_REASON = ["tab"] * 6 + ["enter"]
SAY = [*"Fijn", "tab", "enter"]
NOTHING_TO_SAY = ["tab", "tab", "enter"]
MAY, MAY_NOT = ["left", "enter"], ["enter"]


@pytest.mark.parametrize(
    ("acts", "opinion"),
    [
        pytest.param(
            YES + SECOND + SAY + MAY,
            Opinion(True, "practised", "Fijn", share_actions=True),
            id="all answered",
        ),
        pytest.param(
            NO + SECOND + SAY + MAY_NOT, Opinion(False, "stuck", "Fijn"), id="no, and no consent"
        ),
        pytest.param(
            YES + NO_REASON + NOTHING_TO_SAY + MAY_NOT, Opinion(True), id="only the first answered"
        ),
        pytest.param(
            YES + SECOND + [*"Oeps", "tab", "tab", "enter"] + MAY_NOT,
            Opinion(True, "practised", ""),
            id="a comment that is skipped is not sent",
        ),
        pytest.param(SKIP, Opinion(), id="skipped at once"),
        pytest.param(
            [*YES, "escape", *NO, *NO_REASON, *NOTHING_TO_SAY, *MAY_NOT],
            Opinion(False),
            id="changed one's mind",
        ),
    ],
)
@pytest.mark.fast_rows(2)
async def test_answers_by_keyboard(acts: list[str], opinion: Opinion) -> None:
    app, sent = asking()
    async with app.run_test(size=(80, 24)) as pilot:
        for act in acts:
            await pilot.press(act)
            await pilot.pause()
        assert sent == [opinion]
        await pilot.press("enter")
        assert app.result == ""
        assert len(sent) == 1


async def test_enter_alone_gives_no_answer() -> None:
    app, sent = asking()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter", *YES, "enter", "enter")
        await pilot.pause()
        assert "Wat hielp u het meest?" in text(app)
        assert sent == []


async def test_answers_by_mouse() -> None:
    app, sent = asking()
    async with app.run_test(size=(80, 24)) as pilot:
        stuck = dict(reasons(False))["stuck"]
        for words in ("Nee", stuck, "Verder", "Ja, dat mag", "Naar alle lessen"):
            await send(pilot, click(*find(app, words)))
            await pilot.pause()
        assert sent == [Opinion(False, "stuck", share_actions=True)]


async def test_without_a_practice_there_is_no_question_about_actions() -> None:
    app, sent = asking(can_share=False)
    async with app.run_test(size=(80, 24)) as pilot:
        for act in YES + SECOND + SAY:
            await pilot.press(act)
            await pilot.pause()
        assert "Dank u wel" in text(app)
        assert sent == [Opinion(True, "practised", "Fijn")]


async def test_who_leaves_halfway_has_answered_what_was_answered() -> None:
    app, sent = asking()
    async with app.run_test(size=(80, 24)) as pilot:
        for act in [*YES, "escape", "escape"]:
            await pilot.press(act)
            await pilot.pause()
        assert app.result == ""
        assert sent == [Opinion(True)]


async def test_the_comment_asks_for_no_personal_details() -> None:
    app, _sent = asking()
    async with app.run_test(size=(80, 24)) as pilot:
        for act in YES + SECOND:
            await pilot.press(act)
            await pilot.pause()
        page = text(app)
        assert page.index("Schrijf hier geen persoonlijke gegevens.") < page.index("500 tekens")


async def test_what_cannot_be_kept_is_said_kindly() -> None:
    app = Stage(feedback_screen())
    async with app.run_test(size=(80, 24)) as pilot:
        for act in YES + SECOND + SAY + MAY:
            await pilot.press(act)
            await pilot.pause()
        assert "kon niet worden bewaard" in text(app)


async def test_reading_on_afterwards() -> None:
    app = Stage(feedback_screen())
    async with app.run_test(size=(80, 40)) as pilot:
        for act in SKIP:
            await pilot.press(act)
            await pilot.pause()
        await send(pilot, click(*find(app, "Bekijk deze les")))
        assert app.result == "mail"


async def test_a_resize_keeps_what_was_typed() -> None:
    app, _sent = asking()
    async with app.run_test(size=(80, 24)) as pilot:
        for act in YES + SECOND + [*"Hallo"]:
            await pilot.press(act)
            await pilot.pause()
        await resize(pilot, 50, 15)
        assert app.screen.query_one(CommentBox).text == "Hallo"
        assert "Hallo" in text(app)
