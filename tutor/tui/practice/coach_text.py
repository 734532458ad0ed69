"""What the coach says, as text: for the panel, the small line and the list of steps."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from tutor.engine.view import CoachView, Tone
from tutor.i18n import gettext as _
from tutor.practice.texts import REMARK_SIGNS, STATUSES
from tutor.tui.content import markdown_content, to_content

COLOURS: Mapping[Tone, str] = {
    "praise": "$praise", "mistake": "$mistake", "info": "$ink", "warning": "$mistake",
}  # fmt: skip


def coach_line(coach: CoachView) -> Content:
    """The step in words; at the end, that it is done."""
    return markdown_content(coach.text or _("You have done all the steps."))


def short_line(coach: CoachView) -> Content:
    """The first remark and what to do, in one paragraph for a small screen."""
    parts = [
        to_content(REMARK_SIGNS[remark.tone], f"bold {COLOURS[remark.tone]}")
        + markdown_content(remark.text).stylize(COLOURS[remark.tone])
        for remark in coach.messages[:1]
    ]
    if coach.hint:
        parts.append(to_content(_("Hint") + ": ", "bold") + markdown_content(coach.hint))
    elif coach.elsewhere:
        parts.append(Content("→ ") + markdown_content(coach.elsewhere))
    else:
        parts.append(coach_line(coach))
    return Content(" ").join(parts)


def whole_story(coach: CoachView) -> Content:
    """All that the coach has to say, and every step with its status."""
    parts = [coach_line(coach)]
    parts += [to_content(REMARK_SIGNS[r.tone]) + markdown_content(r.text) for r in coach.messages]
    if coach.elsewhere:
        parts.append(Content("→ ") + markdown_content(coach.elsewhere))
    if coach.hint:
        parts.append(to_content(_("Hint") + ": ", "bold") + markdown_content(coach.hint))
    parts.append(to_content(_("All steps"), "bold"))
    parts.append(Content("\n").join(_step_line(coach, index) for index in range(len(coach.steps))))
    return Content("\n\n").join(parts)


def _step_line(coach: CoachView, index: int) -> Content:
    line = coach.steps[index]
    sign, words = STATUSES[line.status]
    status = f" ({_(words)})" if line.status != "todo" else ""
    text = to_content(f"{sign} {line.number}. ") + markdown_content(line.text) + to_content(status)
    return text.stylize("bold") if line.status == "current" else text
