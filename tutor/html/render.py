"""A practice as a page: the coach, the devices and the card."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup

from tutor.engine.view import CoachView, StepLine, View
from tutor.html.carried import kept_text
from tutor.html.environment import render_template
from tutor.html.markup import lines
from tutor.html.playing import Turn
from tutor.html.site import Site
from tutor.i18n import gettext as _
from tutor.practice.controller import inputs_in
from tutor.practice.texts import REMARK_SIGNS, invitation_to


def render(turn: Turn, site: Site) -> str:
    """The whole page of a practice."""
    view, lesson = turn.view, turn.lesson
    page = render_template(
        "practice.html",
        site=site,
        here=site.practice(lesson.id),
        turn=turn,
        title=lesson.title,
        lesson=lesson.id,
        article=lesson.article or lesson.id,
        carried=turn.carried.write(),
        kept=kept_text(turn.kept),
        step_words=_step_words(turn),
        short=short_line(view.coach),
        done=done(view),
        invitation=invitation_to(view, view.coach.place),
        inputs=set(inputs_in(view)),
        steps=list(step_lines(turn)),
    )
    return with_focus(page, turn.focus)


def step_lines(turn: Turn) -> Iterator[tuple[StepLine, Markup]]:
    """The steps with their words as HTML.

    What is the same at every page is made once; a text in which something typed
    occurs is not remembered, because nothing typed may outlive its request.
    """
    typed = {each.text for each in turn.carried.events if each.text}
    for line in turn.view.coach.steps:
        known = any(text in line.text for text in typed)
        yield line, lines(line.text) if known else _remembered(line.text)


@lru_cache(maxsize=5_000)
def _remembered(text: str) -> Markup:
    return lines(text)


def with_focus(page: str, focus: str) -> str:
    """The page with the focus at the element of this id, also where no script sets it.

    No text can look like an id: in a text the quotes are escaped.
    """
    return page.replace(f' id="{focus}"', f' id="{focus}" autofocus', 1) if focus else page


def done(view: View) -> int:
    """How many steps are behind the learner."""
    return view.coach.total if view.chapter_done else view.coach.number - 1


def _step_words(turn: Turn) -> str:
    """ "step 4 of 13" for the button with which the learner goes on another day; "" at the end."""
    if turn.view.finished:
        return ""
    coach = turn.view.coach
    return _("step {number} of {total}").format(number=coach.number, total=coach.total)


def short_line(coach: CoachView) -> str:
    """What went right or not, and what to do (Markdown), for the line that stays in sight."""
    weighty = [each for each in coach.messages if each.tone != "info"]
    parts = [REMARK_SIGNS[each.tone] + each.text for each in weighty[:1]]
    parts.append(coach.hint or coach.elsewhere or coach.text or _("You have done all the steps."))
    return " ".join(parts)
