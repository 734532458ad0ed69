""" "Were you helped by this article?": one question at a time, each of which can be skipped.

The answers so far travel with the page, under a key that makes sure that an
answer counts once, however often it is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from tutor.feedback.entry import MAX_COMMENT, REASONS, reasons
from tutor.html.environment import render_template
from tutor.html.pages import readings
from tutor.html.site import Site
from tutor.html.tables import Values
from tutor.i18n import gettext as _
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Catalogue
from tutor.practice.opinion import Opinion

_KEY = re.compile(r"(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})")
_KEPT_IN_FORM = ("state", "key", "helped", "reason", "comment")


@dataclass(frozen=True, slots=True)
class Asking:
    """Where the questions are: ``question`` is what is asked next, "" when all was asked."""

    question: str
    opinion: Opinion
    form: Values


def new_key(today: date, digits: str) -> str:
    """The key of a new answer: the day, and twelve random hexadecimal digits."""
    return f"{today.isoformat()}-{digits}"


def read_key(text: str) -> tuple[date, str]:
    """The day and the digits of a key; raises ValueError for anything else."""
    found = _KEY.fullmatch(text)
    if found is None:
        raise ValueError("no key")
    return date.fromisoformat(found[1]), found[2]


def ask(form: Values, new: str) -> Asking:
    """Take one answer and see what is asked next.

    ``new`` is the key for a form that has none. Raises ValueError for an answer
    that no page of ours offers.
    """
    kept = {name: form.get(name, "") for name in _KEPT_IN_FORM}
    kept["key"] = kept["key"] or new
    read_key(kept["key"])
    question, answer = form.get("question", ""), form.get("answer")
    if question and answer is not None:
        question = _take(question, answer, kept)
    else:
        question = question or "helped"
    opinion = _opinion(kept, share=form.get("question") == "share" and answer == "yes")
    if question == "share" and not kept["state"]:
        question = ""
    return Asking(question, opinion, kept)


def _take(question: str, answer: str, kept: dict[str, str]) -> str:
    """Put an answer with the others; the question that comes next."""
    if question == "helped":
        if answer == "skip":
            kept["helped"] = ""
            return ""
        _require(answer in ("yes", "no"))
        kept["helped"] = answer
        return "reason"
    _require(kept["helped"] in ("yes", "no"))
    if question == "reason":
        kept["reason"] = answer
        return "comment"
    if question == "comment":
        kept["comment"] = "" if answer == "skip" else kept["comment"]
        return "share"
    _require(question == "share")
    return ""


def _opinion(kept: dict[str, str], share: bool) -> Opinion:
    if not kept["helped"]:
        return Opinion()
    helped = kept["helped"] == "yes"
    _require(not kept["reason"] or kept["reason"] in REASONS[helped])
    comment = kept["comment"].replace("\r\n", "\n")
    _require(len(comment) <= MAX_COMMENT)
    return Opinion(helped, kept["reason"], comment, share)


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError("no answer")


def asking_page(lesson: Lesson, asking: Asking, site: Site) -> str:
    """The page with the next question."""
    return render_template(
        "feedback.html",
        site=site,
        here=site.feedback(lesson.id),
        lesson=lesson.id,
        question=asking.question,
        form=asking.form,
        reasons=reasons(asking.form["helped"] == "yes"),
        most=MAX_COMMENT,
    )


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of an answer: a sentence about what went wrong, or what the page has to send."""

    trouble: str = ""
    outgoing: str = ""


def thanks_page(
    lesson: Lesson, asking: Asking, delivery: Delivery, catalogue: Catalogue, site: Site
) -> str:
    """The page after the last question."""
    given = asking.opinion.helped is not None
    title = _("✓ Thank you for your answer!") if given else _("That is fine. You need not answer.")
    return render_template(
        "thanks.html",
        site=site,
        here=site.catalogue(),
        title=title,
        given=given,
        delivery=delivery,
        destination=f"{site.endpoint}mening/{quote(lesson.id)}/",
        readings=readings(lesson.read_more, catalogue),
    )
