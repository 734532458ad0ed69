"""The lesson's own solution, screen by screen: what a reviewer reads before a learner plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.engine.coach.guide import next_act
from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.view import View
from tutor.engine.views.act_text import act_text
from tutor.engine.world.forms import answers_of
from tutor.i18n import gettext as _
from tutor.inputs import KINDS
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import Input, Lesson
from tutor.storyboard.pages import device_lines


def storyboard(
    lesson: Lesson, seed: int, situations: Mapping[str, bool] | None = None
) -> Iterator[str]:
    """Every line of the storyboard of one practice, with the learner doing all as advised."""
    practice = Practice.begin(lesson, seed, situations)
    yield from _opening(practice)
    yield from _chapter(practice)
    if lesson.ending:
        yield from ("", plain_text(lesson.ending))
    if practice.view().epilogue_waits and lesson.epilogue is not None:
        yield from ("", f"== {lesson.epilogue.title} ==")
        yield from (plain_text(paragraph) for paragraph in lesson.epilogue.intro)
        practice.do(Event("epilogue"))
        yield from _chapter(practice)
        if lesson.epilogue.ending:
            yield from ("", plain_text(lesson.epilogue.ending))


def _opening(practice: Practice) -> Iterator[str]:
    lesson = practice.lesson
    yield f"== {lesson.title} =="
    yield lesson.summary
    yield ""
    yield _("Practice number: {seed}").format(seed=practice.scenario.seed)
    for situation, (_name, on) in zip(lesson.situations, practice.scenario.situations, strict=True):
        yield f"  [{'x' if on else ' '}] {situation.sentence}"
    view = practice.view()
    yield _("Card: {card}").format(card=", ".join(f"{row.label} {row.value}" for row in view.card))
    yield from _devices(None, view)


def _chapter(practice: Practice) -> Iterator[str]:
    """The steps of the chapter, each with what the learner does and then sees."""
    while not practice.chapter_done:
        view = practice.view()
        yield ""
        yield _("Step {number} of {total}: {text}").format(
            number=view.coach.number, total=view.coach.total, text=plain_text(view.coach.text)
        )
        step = practice.state.coach.step
        while practice.state.coach.step == step:
            event = next_act(practice.context, practice.state)
            if event is None:
                yield _("There is no way on from here.")
                return
            yield "  * " + act_text(practice.context, practice.state.world, event)
            yield from _also_right(practice, event)
            before = practice.view()
            practice.do(event)
            yield from _devices(before, practice.view())


def _also_right(practice: Practice, event: Event) -> Iterator[str]:
    """The other answers that a field takes as well."""
    field = practice.context.elements.get(event.target)
    if isinstance(field, Input) and field.also and not KINDS[field.kind].secret:
        for answer in answers_of(practice.context, practice.state.world, field):
            if answer not in ("", event.text):
                yield "    " + _("Also right: {answer}").format(answer=answer)


def _devices(before: View | None, after: View) -> Iterator[str]:
    """The devices that changed, drawn as boxes."""
    for device in after.devices:
        if before is None or before.device(device.place) != device:
            yield from _box(device_lines(device))


def _box(lines: Iterator[str]) -> Iterator[str]:
    return (f"      | {line}" for line in lines)
