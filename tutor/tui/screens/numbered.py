"""The steps of a lesson as an article lists them: numbered, and with what only sometimes comes."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.views.words import step_text
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.tui.content import markdown_content, to_content
from tutor.tui.widgets.text import PlainText


def numbered_steps(lesson: Lesson) -> Content:
    """The steps of the procedure, without those of the epilogue, one below the other."""
    context = PracticeContext.from_seed(lesson, 0)
    world = start(context).world
    steps = [step for step in lesson.steps if step.chapter == 0]
    width = len(str(len(steps)))
    lines = []
    for number, step in enumerate(steps, 1):
        sometimes = to_content(_("Sometimes:") + " ", "italic") if step.when.tests else Content("")
        text = markdown_content(step_text(context, world, step).replace("\n\n", "\n"))
        lines.append(to_content(f"{number:>{width}}. ", "bold") + sometimes + text)
    return Content("\n").join(lines)


def steps_section(lesson: Lesson, *, named: bool) -> Iterator[Widget]:
    """A heading (with the variant when ``named``), the sentence above the steps, and the steps."""
    if not lesson.steps:
        return
    title = _("The steps")
    yield PlainText(f"{title}: {lesson.variant}" if named else title, classes="heading")
    if lesson.lead:
        yield PlainText(markdown_content(lesson.lead))
    yield PlainText(numbered_steps(lesson), classes="paragraph")
