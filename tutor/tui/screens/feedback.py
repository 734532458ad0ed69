""" "Were you helped by this article?": one question at a time, each of which can be skipped."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from typing import Literal

from textual import on
from textual.app import ComposeResult

from tutor.feedback.entry import MAX_COMMENT, reasons
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.model import Reading
from tutor.practice.opinion import Opinion
from tutor.tui.keys import Key, bindings
from tutor.tui.screens.base import APP_KEYS, TextPage
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow
from tutor.tui.widgets.comment import CommentBox
from tutor.tui.widgets.text import PlainText
from tutor.tui.widgets.variant_panel import READ, readings

Question = Literal["helped", "reason", "comment", "share", "thanks"]


class FeedbackScreen(TextPage[str]):
    """Asks, and gives the whole opinion to ``send`` once, at the end or when the learner leaves.

    ``send`` begins to send, and gives in the end a sentence for the learner when
    the answer could not be kept, or not yet. ``can_share`` says whether there are
    actions to ask consent for.
    Gives the id of a lesson when the learner wants to read about another one.
    """

    KEYS = (
        *APP_KEYS[:2],
        Key("escape", "back", "Esc", N_("Back"), N_("Goes back one question, or away from here.")),
        APP_KEYS[2]._replace(bar=False),
        Key("tab", "app.focus_next", "Tab", N_("Next"), N_("Goes to the next answer or button.")),
        Key("enter", "", "Enter", N_("Choose"), N_("Chooses the answer that is lit."), bar=False),
    )
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    HELP_TITLE = N_("We ask what you think of this lesson.")
    HELP_TEXT = N_(
        "With your answer you help the editors and other people.\n\n"
        "You need not answer. You can skip each question."
    )

    def __init__(
        self,
        send: Callable[[Opinion], Awaitable[str]],
        *,
        can_share: bool,
        related: Sequence[Reading] = (),
        readable: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._related = related
        self._readable = readable
        self.question: Question = "helped"
        self._send = send
        self._can_share = can_share
        self._opinion = Opinion()
        self._trouble = ""

    # --- what is shown ----------------------------------------------------

    def words(self) -> ComposeResult:
        """The question, and answers that are more than a button."""
        if self.question == "helped":
            yield PlainText(_("Were you helped by this article?"), classes="headline")
            yield PlainText(
                _("With your answer you help the editors and other people."),
                classes="centred",
            )
        elif self.question == "reason":
            yield from self._reason_words()
        elif self.question == "comment":
            yield from self._comment_words()
        elif self.question == "share":
            yield PlainText(_("May we see which steps you took?"), classes="headline")
            yield PlainText(
                _("It shows us where it is difficult. What you typed is never sent along."),
                classes="centred",
            )
        else:
            yield from self._thanks_words()

    def _reason_words(self) -> ComposeResult:
        helped = bool(self._opinion.helped)
        title = _("What helped you most?") if helped else _("What was the matter?")
        yield PlainText(title, classes="headline")
        for code, label in reasons(helped):
            yield ChoiceRow(label, code, chosen=code == self._opinion.reason)

    def _comment_words(self) -> ComposeResult:
        yield PlainText(_("Is there anything else you want to say?"), classes="headline")
        yield PlainText(_("Do not write any personal details here."), classes="heading")
        yield CommentBox(self._opinion.comment, MAX_COMMENT)

    def _thanks_words(self) -> ComposeResult:
        if self._opinion.helped is None:
            yield PlainText(_("That is fine. You need not answer."), classes="headline")
        else:
            yield PlainText(_("✓ Thank you for your answer!"), classes="praise")
        if self._trouble:
            yield PlainText(self._trouble, classes="centred")
        yield from readings(self._related, self._readable)

    def buttons(self) -> list[BigButton]:
        """The answers that are a button, and the way past the question."""
        if self.question == "helped":
            return [
                BigButton(_("Yes"), "yes", look="primary"),
                BigButton(_("No"), "no", look="primary"),
                BigButton(_("Skip"), "skip"),
            ]
        if self.question == "reason":
            return [BigButton(_("Skip"), "skip")]
        if self.question == "comment":
            return [BigButton(_("Go on"), "on", look="primary"), BigButton(_("Skip"), "skip")]
        if self.question == "share":
            # The keyboard begins at no: who only presses Enter has not said yes.
            return [
                BigButton(_("Yes, you may"), "yes"),
                BigButton(_("No, rather not"), "no", id="first"),
            ]
        return [BigButton(_("To all lessons"), "leave", look="primary", id="first")]

    # --- what the learner does --------------------------------------------

    @on(ChoiceRow.Chosen)
    async def choose_reason(self, event: ChoiceRow.Chosen) -> None:
        """Take the reason and go on."""
        event.stop()
        self._opinion = replace(self._opinion, reason=event.value)
        await self._go("comment")

    @on(CommentBox.Changed)
    def keep_comment(self, event: CommentBox.Changed) -> None:
        """Remember what stands in the box."""
        event.stop()
        self._opinion = replace(self._opinion, comment=event.text)

    @on(BigButton.Pressed)
    async def press(self, event: BigButton.Pressed) -> None:
        """Take the answer and go on."""
        event.stop()
        value = event.value
        if self.question == "helped":
            await self._answer_helped(value)
        elif self.question == "reason":
            self._opinion = replace(self._opinion, reason="")
            await self._go("comment")
        elif self.question == "comment":
            comment = "" if value == "skip" else self._opinion.comment
            self._opinion = replace(self._opinion, comment=comment)
            await self._go("share" if self._can_share else "thanks")
        elif self.question == "share":
            self._opinion = replace(self._opinion, share_actions=value == "yes")
            await self._go("thanks")
        else:
            self.dismiss(value.removeprefix(f"{READ}:") if value.startswith(READ) else "")

    async def _answer_helped(self, value: str) -> None:
        if value == "skip":
            self._opinion = Opinion()
            await self._go("thanks")
            return
        helped = value == "yes"
        reason = self._opinion.reason if helped == self._opinion.helped else ""
        self._opinion = replace(self._opinion, helped=helped, reason=reason)
        await self._go("reason")

    async def _go(self, question: Question) -> None:
        if question == "thanks":
            self.run_worker(self._tell_trouble(self._send(self._opinion)))
        self.question = question
        await self.recompose()
        self._focus_first()

    async def _tell_trouble(self, sending: Awaitable[str]) -> None:
        """Show what is the matter with the answer, if anything, once that is known."""
        self._trouble = await asyncio.shield(sending)
        if self._trouble:
            await self.recompose()
            self._focus_first()

    def _focus_first(self) -> None:
        """Put the keyboard where the careful answer is, or nowhere: an answer must be chosen."""
        chosen = self.query("CommentBox _Area") or self.query("ChoiceRow.-chosen")
        first = next(iter(chosen or self.query("#first")), None)
        self.set_focus(first)

    async def action_back(self) -> None:
        """Go back one question; from the first and the last one, leave."""
        before: dict[Question, Question] = {
            "reason": "helped",
            "comment": "reason",
            "share": "comment",
        }
        if self.question in before:
            await self._go(before[self.question])
        else:
            self._leave()

    def _leave(self) -> None:
        if self.question != "thanks":
            self._send(self._opinion)
        self.dismiss("")
