"""Buttons, choices, fields and dialogs, reached by the bytes of a real keyboard and mouse."""

from __future__ import annotations

import pytest
from textual.app import ComposeResult
from textual.screen import Screen

from tests.tui.fakes import Stage
from tests.tui.seen import click, find, lines, send, text
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow
from tutor.tui.widgets.comment import CommentBox
from tutor.tui.widgets.dialog import Dialog, DialogAnswer
from tutor.tui.widgets.field import LONGEST, TextField
from tutor.tui.widgets.text import PlainText


class Parts(Screen[None]):
    """A field, a row and two buttons; remembers what was done."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def compose(self) -> ComposeResult:
        yield TextField("begin", label="[b]Naam[/b]", id="field")
        yield ChoiceRow("Ja, graag", "yes")
        yield BigButton("Een", "one", look="primary")
        yield BigButton("Een lang label dat niet op één regel past " * 3, "two")
        yield PlainText("einde")

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        self.done.append(event.value)

    def on_choice_row_chosen(self, event: ChoiceRow.Chosen) -> None:
        self.done.append(event.value)
        event.row.chosen = not event.row.chosen


@pytest.fixture
def parts() -> Parts:
    return Parts()


ENTER, SPACE, TAB, ESC, DOWN = "\r", " ", "\t", "\x1b", "\x1b[B"


@pytest.mark.parametrize(
    ("acts", "done"),
    [
        pytest.param(["mouse"], ["one"], id="click"),
        pytest.param(["mouse", "mouse"], ["one"], id="double click counts once"),
        pytest.param(["mouse"] * 3, ["one"], id="triple click counts once"),
        pytest.param([TAB, TAB, ENTER], ["one"], id="enter"),
        pytest.param([TAB, TAB, SPACE], ["one"], id="space"),
        pytest.param([TAB, TAB, ENTER, ENTER], ["one", "one"], id="enter twice is twice"),
        pytest.param([TAB, SPACE], ["yes"], id="a row with space"),
        pytest.param([TAB, DOWN, ENTER], ["one"], id="down from a row"),
    ],
)
async def test_what_is_pressed(
    parts: Parts, acts: list[str], done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clicks are one double click on a slow machine too."""
    app = Stage(parts)
    monkeypatch.setattr(app, "CLICK_CHAIN_TIME_THRESHOLD", 60)
    async with app.run_test(size=(60, 24)) as pilot:
        for act in acts:
            await send(pilot, click(*find(app, "Een")) if act == "mouse" else act)
        assert parts.done == done


async def test_buttons_are_three_rows_high_and_grow_with_a_long_label(parts: Parts) -> None:
    app = Stage(parts)
    async with app.run_test(size=(60, 24)):
        heights = [button.size.height for button in parts.query(BigButton)]
        outer = [button.outer_size.height for button in parts.query(BigButton)]
        assert outer[0] == 3
        assert heights[1] > 1
        assert "past" in text(app)


async def test_a_row_says_by_a_sign_that_it_is_chosen(parts: Parts) -> None:
    app = Stage(parts)
    async with app.run_test(size=(60, 24)) as pilot:
        assert "( ) Ja, graag" in text(app)
        await send(pilot, TAB + ENTER)
        assert "(•) Ja, graag" in text(app)


PASTE = "\x1b[200~{}\x1b[201~"


@pytest.mark.parametrize(
    ("acts", "value"),
    [
        pytest.param(["x"], "beginx", id="typing goes on behind what stands there"),
        pytest.param(["\x01", "x"], "x", id="ctrl+a selects all"),
        pytest.param(["\x01", "\x7f", "\x1a"], "begin", id="ctrl+z takes back"),
        pytest.param(["\x01", "\x7f", "\x1a", "\x1a"], "", id="ctrl+z again brings it back"),
        pytest.param([PASTE.format(" 12")], "begin 12", id="a paste"),
        pytest.param([PASTE.format("12 34\r\n")], "begin12 34", id="a paste with a line end"),
        pytest.param([PASTE.format("a\nb\r\nc")], "begina b c", id="a paste of several lines"),
        pytest.param([PASTE.format("a\u200b\u202eb")], "beginab", id="hidden characters"),
        pytest.param([PASTE.format("[b]x[/b]")], "begin[b]x[/b]", id="markup"),
        pytest.param(["\x01", "\x18", "\x16", "\x16"], "beginbegin", id="ctrl+x and ctrl+v"),
        pytest.param(["?"], "begin?", id="a question mark is typed"),
    ],
)
async def test_typing_in_a_field(parts: Parts, acts: list[str], value: str) -> None:
    app = Stage(parts)
    async with app.run_test(size=(60, 24)) as pilot:
        for act in acts:
            await send(pilot, act)
        assert parts.query_one(TextField).value == value
        assert parts.query_one(TextField).cursor_position == len(value)


async def test_of_a_long_paste_the_beginning_is_taken(parts: Parts) -> None:
    app = Stage(parts)
    async with app.run_test(size=(60, 24)) as pilot:
        await send(pilot, PASTE.format("y" * 2000))
        assert parts.query_one(TextField).value == "begin" + "y" * (LONGEST - 5)


async def test_the_label_of_a_field_stands_in_its_frame_as_it_is(parts: Parts) -> None:
    app = Stage(parts)
    async with app.run_test(size=(60, 24)):
        assert "[b]Naam[/b]" in lines(app)[0]


# --- a comment --------------------------------------------------------------------


class Remark(Screen[None]):
    """A box for a comment."""

    def compose(self) -> ComposeResult:
        yield CommentBox("", 20)


@pytest.mark.parametrize(
    ("typed", "kept", "room"),
    [
        pytest.param("Fijn!", "Fijn!", "15 tekens", id="typed"),
        pytest.param(PASTE.format("z" * 30), "z" * 20, "0 tekens", id="a long paste is cut"),
        pytest.param(PASTE.format("a\nb"), "a\nb", "17 tekens", id="lines stay lines"),
        pytest.param(PASTE.format("a\u202eb"), "ab", "18 tekens", id="hidden characters"),
        pytest.param("x" * 19, "x" * 19, "1 teken ", id="one left"),
    ],
)
async def test_a_comment_keeps_to_its_room(typed: str, kept: str, room: str) -> None:
    screen = Remark()
    app = Stage(screen)
    async with app.run_test(size=(60, 24)) as pilot:
        await send(pilot, typed)
        assert screen.query_one(CommentBox).text == kept
        assert room in text(app)


# --- dialogs ----------------------------------------------------------------------

ANSWERS = (DialogAnswer("Ja, stoppen", "stop"), DialogAnswer("Nee, verder", "stay", main=True))


@pytest.mark.parametrize(
    ("acts", "result"),
    [
        pytest.param(ENTER, "stay", id="enter gives the main answer"),
        pytest.param(TAB + ENTER, "stop", id="tab goes to the other"),
        pytest.param("\x1b[D" + ENTER, "stop", id="so does an arrow"),
    ],
)
async def test_a_dialog_gives_an_answer(acts: str, result: str) -> None:
    app = Stage(Dialog("Stoppen?", "Alles is bewaard.", ANSWERS))
    async with app.run_test(size=(60, 24)) as pilot:
        await send(pilot, acts)
        assert app.result == result


async def test_escape_gives_the_careful_answer() -> None:
    app = Stage(Dialog("Stoppen?", "Alles is bewaard.", ANSWERS))
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.press("tab", "escape")
        assert app.result == "stay"


@pytest.mark.parametrize("size", [(50, 15), (80, 24)], ids=str)
@pytest.mark.parametrize("count", [1, 2, 3])
async def test_a_long_text_never_pushes_the_buttons_off(size: tuple[int, int], count: int) -> None:
    answers = [DialogAnswer(f"Knop {n}", str(n)) for n in range(count)]
    app = Stage(Dialog("Titel", "woord " * 600, answers))
    async with app.run_test(size=size):
        screen = app.screen.region
        buttons = app.screen.query(BigButton)
        assert [screen.contains_region(button.region) for button in buttons] == [True] * count
        assert "Titel" in text(app)
