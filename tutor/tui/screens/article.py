"""The page about one article: what it is about, and the ways to practise it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widget import Widget

from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.markdown import mark_terms, parse_markdown
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Article
from tutor.practice.words import long_date
from tutor.storage.progress_store import Overview
from tutor.tui.content import to_content
from tutor.tui.keys import Key, bindings
from tutor.tui.screens.base import APP_KEYS, AppScreen
from tutor.tui.screens.catalogue import ProgressSummary
from tutor.tui.screens.numbered import steps_section
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.dialog import Dialog, DialogAnswer
from tutor.tui.widgets.terms import TermText
from tutor.tui.widgets.text import PlainText
from tutor.tui.widgets.variant_panel import AGAIN, BEGIN, GO_ON, READ, VariantPanel, readings

FEEDBACK = "feedback"


class ArticleScreen(AppScreen[None]):
    """An article as on a website, with the ways to practise it beside it.

    ``lesson`` is one of the article's lessons, for its texts; ``readable`` the
    ids of all lessons that "read more" may open, ``variants`` the article's lessons by id.
    """

    KEYS = (
        *APP_KEYS[:2],
        Key("escape", "leave", "Esc", N_("Back"), N_("Goes back to all lessons.")),
        APP_KEYS[2]._replace(bar=False),
        Key("tab", "", "Tab", N_("Next"), N_("Goes to the next button or word."), bar=False),
        Key("enter", "", "Enter", N_("Press"), N_("Presses the button that is lit."), bar=False),
        Key("up", "scroll(-3)", "↑ ↓", N_("Read on"), N_("Moves the text."), bar=False),
        Key("down", "scroll(3)", "", "", bar=False),
        Key("pageup", "scroll(-10)", "", "", bar=False),
        Key("pagedown", "scroll(10)", "", "", bar=False),
    )
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    HELP_TITLE = N_("You are reading about a lesson.")
    HELP_TEXT = N_(
        "Read what it is about. Then press the button to begin.\n\n"
        "An underlined word has an explanation. Click on it, or go there with Tab and press Enter."
    )
    DEFAULT_CSS = """
    ArticleScreen {
        align: center top;
        & > #page {
            width: 100%; max-width: 112; padding: 1 2 0 2;
            scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        }
        & #ways {
            dock: right; width: 36; height: auto; max-height: 100%; margin: 0 0 0 3; padding: 0 1;
            background: $surface; border: round $primary; border-title-color: $primary;
            border-title-style: bold; overflow-y: auto; scrollbar-size-vertical: 1;
        }
        &.-narrow #ways {
            dock: none; width: 100%; max-height: 999; margin: 0 0 1 0; overflow-y: hidden;
        }
        &.-narrow > #page { padding: 0 1; }
        & .crumbs { color: $muted; margin-bottom: 1; }
        &.-low .crumbs { margin: 0; text-wrap: nowrap; text-overflow: ellipsis; }
        & .kind { color: $muted; }
        & .headline { color: $primary; text-style: bold; margin-bottom: 1; }
        & .summary { text-style: bold; margin-bottom: 1; }
        & .heading { color: $primary; text-style: bold; }
        & .paragraph { margin-bottom: 1; }
        & .source { color: $muted; }
        & .more { margin-bottom: 1; }
    }
    """

    @dataclass
    class Begun(Message):
        """The learner wants to practise this lesson, going on where it was or afresh."""

        lesson: str
        resume: bool

    @dataclass
    class Followed(Message):
        """The learner wants to read about another lesson."""

        lesson: str

    @dataclass
    class Asked(Message):
        """The learner wants to say what they think of the article."""

        lesson: Lesson

    def __init__(
        self,
        article: Article,
        lesson: Lesson,
        summary: Callable[[], ProgressSummary],
        readable: Collection[str],
        variants: Mapping[str, Lesson] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._variants = variants or {lesson.id: lesson}
        self._article = article
        self._lesson = lesson
        self._summary = summary
        self._readable = readable
        self._shown: list[Overview | None] = []

    def bar_title(self) -> str:
        """The name of the program."""
        return _("Practise safely")

    def body(self) -> ComposeResult:
        """The article, with the ways to practise beside it or, when narrow, in it."""
        lesson = self._lesson
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText(self._crumbs(), classes="crumbs")
            yield PlainText(lesson.kind, classes="kind")
            yield PlainText(self._article.title, classes="headline")
            yield self._ways()
            yield PlainText(lesson.summary, classes="summary")
            yield from self._intro()
            yield from self._needs()
            yield from self._steps()
            yield from self._opinion()
            yield from readings(lesson.read_more, self._readable)
            yield PlainText(self._source(), classes="source")

    def _crumbs(self) -> str:
        trail = " › ".join((_("All lessons"), *self._lesson.breadcrumb))
        return _("You are here: {trail}").format(trail=trail)

    def _progress(self) -> list[Overview | None]:
        progress = self._summary().progress
        return [progress.get(lesson.id) for lesson in self._article.lessons]

    @on(events.ScreenResume)
    async def show_progress(self) -> None:
        """Show what was practised meanwhile; not when the learner only passes by."""
        if self.is_current and self._progress() != self._shown:
            await self.recompose()
            self._focus_first()

    def on_mount(self) -> None:
        """The keyboard begins where the learner can go on."""
        self._focus_first()

    def _focus_first(self) -> None:
        """Go on with what was begun last, else begin with the first one."""
        last = self._summary().last
        buttons = list(self.query("VariantPanel BigButton").results(BigButton))
        wanted = [*(f"{GO_ON}:{lesson}" for lesson in self._order(last))]
        begun = sorted(
            (b for b in buttons if b.value in wanted), key=lambda b: wanted.index(b.value)
        )
        for button in (begun or buttons)[:1]:
            button.focus()

    def _order(self, last: str | None) -> list[str]:
        ids = [lesson.id for lesson in self._article.lessons]
        return sorted(ids, key=lambda each: each != last)

    def _ways(self) -> Widget:
        self._shown = self._progress()
        alone = len(self._article.lessons) == 1
        pairs = zip(self._article.lessons, self._shown, strict=True)
        ways = [VariantPanel(lesson, progress, alone=alone) for lesson, progress in pairs]
        box = Vertical(*ways, id="ways")
        box.border_title = to_content(_("Practise"))
        return box

    def _intro(self) -> Iterator[Widget]:
        already: set[str] = set()
        for part in self._lesson.intro:
            if part.startswith("# "):
                yield PlainText(part.removeprefix("# "), classes="heading")
            else:
                blocks = mark_terms(parse_markdown(part), self._lesson.terms, already)
                yield TermText(blocks, classes="paragraph")

    def _needs(self) -> Iterator[Widget]:
        """What is needed: once when it is the same for all variants, else for each."""
        lessons = list(self._variants.values())
        if all(lesson.needs == self._lesson.needs for lesson in lessons):
            lessons = [self._lesson]
        title = _("What you need for it in real life")
        for lesson in lessons:
            if lesson.needs:
                named = f"{title}: {lesson.variant}" if len(lessons) > 1 else title
                yield PlainText(named, classes="heading")
                needs = "\n".join(f"• {need}" for need in lesson.needs)
                yield PlainText(needs, classes="paragraph")

    def _steps(self) -> Iterator[Widget]:
        for lesson in self._variants.values():
            yield from steps_section(lesson, named=len(self._variants) > 1)

    def _opinion(self) -> Iterator[Widget]:
        if self._lesson.feedback:
            yield PlainText(_("Were you helped by this article?"), classes="heading")
            yield BigButton(_("Tell us what you think"), FEEDBACK, classes="more")

    def _source(self) -> str:
        lines = []
        if self._lesson.source:
            lines.append(_("Source: {address}").format(address=self._lesson.source))
        if self._lesson.reviewed:
            day = long_date(self._lesson.reviewed)
            lines.append(_("Last checked on {day}").format(day=day))
        return "\n".join(lines)

    @on(BigButton.Pressed)
    def press(self, event: BigButton.Pressed) -> None:
        """Pass on what the learner wants."""
        verb, _colon, lesson = event.value.partition(":")
        if verb == READ:
            self.post_message(self.Followed(lesson))
        elif verb == FEEDBACK:
            self.post_message(self.Asked(self._lesson))
        elif verb in (BEGIN, GO_ON):
            self.post_message(self.Begun(lesson, resume=verb == GO_ON))
        elif verb == AGAIN:
            self._ask_again(lesson)

    def _ask_again(self, lesson: str) -> None:
        def answered(answer: str | None) -> None:
            if answer:
                self.post_message(self.Begun(lesson, resume=answer == GO_ON))

        answers = (
            DialogAnswer(_("Go on where I was"), GO_ON, main=True),
            DialogAnswer(_("Begin again"), AGAIN),
            DialogAnswer(_("Back"), ""),
        )
        text = _("If you begin again, you start at step 1.")
        self.app.push_screen(Dialog(_("Do you want to begin again?"), text, answers), answered)

    @on(TermText.Asked)
    def explain(self, event: TermText.Asked) -> None:
        """Say what a difficult word means."""
        term = next((each for each in self._lesson.terms if each.id == event.term), None)
        if term:
            answers = (DialogAnswer(_("Back"), "", main=True),)
            self.app.push_screen(Dialog(term.forms[0].capitalize(), term.meaning, answers))

    def action_scroll(self, lines: int) -> None:
        """Move the text; the buttons stay in sight."""
        self.query_one("#page").scroll_relative(y=lines, animate=False)

    def action_leave(self) -> None:
        """Go back to where the learner came from."""
        self.dismiss()
