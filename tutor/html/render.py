"""A practice as a page: the coach, the devices and the card."""

from __future__ import annotations

from markupsafe import Markup

from tutor.engine.view import CoachView, View
from tutor.html.carried import saved_text
from tutor.html.environment import render_template
from tutor.html.playing import Turn
from tutor.html.remembered import Remembered, remembering
from tutor.html.site import Site
from tutor.i18n import gettext as _
from tutor.practice.controller import inputs_in
from tutor.practice.texts import REMARK_SIGNS, invitation_to

GAP = "\0"
"""Stands for what changes with each turn: no lesson and no page holds it."""
MOST_AROUND = 500


def render(turn: Turn, site: Site) -> str:
    """The whole page of a practice."""
    with remembering(turn.all_own):
        return with_focus(_page(turn, site), turn.focus)


def _page(turn: Turn, site: Site) -> str:
    view, lesson = turn.view, turn.lesson
    before, after = _around(site, lesson.id, lesson.title, lesson.article or lesson.id)
    main = render_template(
        "turn.html",
        site=site,
        turn=turn,
        title=lesson.title,
        lesson=lesson.id,
        article=lesson.article or lesson.id,
        carried=turn.carried.write(),
        kept=saved_text(turn.saved),
        step_words=_step_words(turn),
        short=short_line(view.coach),
        done=done(view),
        invitation=invitation_to(view, view.coach.place),
        drafts=tuple(turn.drafts.items()),
        inputs=frozenset(inputs_in(view)),
    )
    return before + main + after


def _draw_around(site: Site, lesson: str, title: str, article: str) -> Markup:
    drawn = render_template(
        "practice.html",
        site=site,
        here=site.practice(lesson),
        title=title,
        article=article,
        gap=GAP,
    )
    return Markup(drawn)


_AROUND = Remembered(_draw_around, MOST_AROUND)


def _around(site: Site, lesson: str, title: str, article: str) -> tuple[str, str]:
    """What stands before and after the part that changes with each turn."""
    before, _gap, after = str(_AROUND(site, lesson, title, article)).partition(GAP)
    return before, after


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
