"""Text is data: it is shown as it is, styled only by the lesson's little Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tests.tui.fakes import Stage
from tests.tui.seen import text
from tutor.lesson.markdown import mark_terms, parse_markdown
from tutor.lesson.model import Term
from tutor.tui.content import TERM, blocks_content, markdown_content, to_content
from tutor.tui.widgets.dialog import Dialog, DialogAnswer

HOSTILE = "[b]vet[/b] [/] [@click=app.quit]hier[/] [Enter]"


def looks(content: Content) -> dict[str, str]:
    """The styled stretches of a text with their style."""
    return {content.plain[s.start : s.end]: str(s.style) for s in content.spans}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param(HOSTILE, HOSTILE, id="markup"),
        pytest.param("a\x1b]52;c;x\x07b", "a]52;c;xb", id="escape that writes a clipboard"),
        pytest.param("a\u202eb\u200bc", "abc", id="bidi and zero width"),
        pytest.param("één\ntwee", "één\ntwee", id="line end"),
    ],
)
def test_text_is_shown_as_it_is(typed: str, shown: str) -> None:
    assert to_content(typed).plain == shown
    assert not to_content(typed).spans


@given(st.text())
def test_any_text_can_be_shown(typed: str) -> None:
    plain = to_content(typed).plain
    assert "\x1b" not in plain
    assert to_content(plain).plain == plain
    assert isinstance(markdown_content(typed), Content)


@pytest.mark.parametrize(
    ("markdown", "plain", "styled"),
    [
        pytest.param("Klik op **Verder**.", "Klik op Verder.", {"Verder": "bold"}, id="bold"),
        pytest.param("*rustig*", "rustig", {"rustig": "italic"}, id="italic"),
        pytest.param("- een\n- twee", "• een\n• twee", {}, id="bullets stay together"),
        pytest.param("3. een\n4. twee", "3. een\n4. twee", {}, id="numbers stay as they are"),
        pytest.param("een\n\ntwee", "een\n\ntwee", {}, id="a blank line between paragraphs"),
        pytest.param("[x](http://a.nl)", "[x](http://a.nl)", {}, id="no links"),
    ],
)
def test_markdown(markdown: str, plain: str, styled: dict[str, str]) -> None:
    content = markdown_content(markdown)
    assert content.plain == plain
    assert looks(content) == styled


def test_a_glossary_word_carries_its_id_for_the_mouse() -> None:
    term = Term("sms", ("sms",), "Een kort bericht.")
    content = blocks_content(mark_terms(parse_markdown("Open de sms."), [term], set()))
    metas = [span.style.meta for span in content.spans if not isinstance(span.style, str)]
    assert metas == [{TERM: "sms"}]


async def test_a_hostile_title_neither_crashes_nor_acts() -> None:
    app = Stage(Dialog(HOSTILE, HOSTILE, [DialogAnswer(HOSTILE, "x")]))
    async with app.run_test(size=(120, 24)) as pilot:
        assert text(app).count("[@click=app.quit]hier[/]") == 3
        await pilot.click("#words PlainText")
        assert app.is_running
