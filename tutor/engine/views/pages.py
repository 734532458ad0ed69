"""Pages and their elements as they are to be seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import State
from tutor.engine.view import ElementView, OptionView, PageView
from tutor.engine.views.coach_messages import fault_text
from tutor.engine.views.hints import highlights
from tutor.engine.views.places import AT_PLACES, place_or_text
from tutor.engine.world.forms import value_of
from tutor.i18n import gettext as _
from tutor.inputs import KINDS
from tutor.inputs.boxes import ticked
from tutor.inputs.calendar import iso_date
from tutor.inputs.held import BETWEEN
from tutor.inputs.touch import DONE
from tutor.lesson.dates import TODAY, in_words
from tutor.lesson.elements import Control
from tutor.lesson.model import Button, Element, Input, Question, Screen, Static
from tutor.lesson.template import clean_text


class ViewBuilder(NamedTuple):
    """What a view is made from: the state, and the next event on the way that the coach knows."""

    context: PracticeContext
    state: State
    next: Event | None

    def text(self, text: str) -> str:
        """A text of the lesson with its placeholders filled, clean."""
        return clean_text(self.context.text(self.state.world, text))

    def markdown(self, text: str) -> str:
        """A Markdown text of the lesson with its placeholders filled, clean."""
        return clean_text(self.context.markdown(self.state.world, text))

    def is_highlighted(self, verb: str, target: str = "") -> bool:
        """Say whether the coach points at this now."""
        return (
            self.next is not None
            and highlights(self.context, self.state)
            and (self.next.verb, self.next.target) == (verb, target)
        )


def page_view(look: ViewBuilder, screen: Screen, under: Screen | None = None) -> PageView:
    """A screen; a dialog lies on top of the screen ``under`` it."""
    page = PageView(
        screen=screen.id,
        title=look.text(screen.title),
        elements=elements_of(look, screen),
        at=screen.at,
    )
    if not screen.dialog or under is None:
        return page
    return PageView(under.id, look.text(under.title), elements_of(look, under), page, under.at)


def elements_of(look: ViewBuilder, screen: Screen) -> tuple[ElementView, ...]:
    """The elements that are on a screen now."""
    content = look.context.content(look.state.world, screen)
    return tuple(element_view(look, element) for element in content)


def element_view(look: ViewBuilder, element: Element) -> ElementView:
    """One element with what stands in it."""
    view = ElementView(
        id=element.id,
        role=element.role,
        look=element.look,
        label=look.text(element.label),
        text=_said(look, element) if isinstance(element, Static) else "",
        error=_error(look, element),
        highlighted=look.is_highlighted("press", element.id) if element.role == "button" else False,
        at=element.at,
    )
    if isinstance(element, Input):
        return _input_view(look, element, view)
    if isinstance(element, Button) and element.asks:
        return _with(view, asks=look.text(element.asks))
    if isinstance(element, Question):
        answered = element.id in look.state.world.answered
        options = tuple(
            OptionView(look.text(o.label), chosen=answered and o.right) for o in element.options
        )
        return _with(
            view,
            text=look.markdown(element.label),
            options=options,
            highlighted=look.is_highlighted("answer", element.id),
        )
    return view


def _said(look: ViewBuilder, element: Static) -> str:
    """What an element to read says; a code is for a camera alone."""
    return _("QR code") if element.look == "qr" else look.markdown(element.text)


def _input_view(look: ViewBuilder, element: Input, view: ElementView) -> ElementView:
    kind = KINDS[element.kind]
    value = value_of(look.context, look.state.world, element)
    if element.kind == "scan":
        value = value.partition(BETWEEN)[0] if BETWEEN in value else ""
    options = tuple(_option(look, element, option, value) for option in element.options)
    if element.calendar:
        value, options = iso_date(value), (_day_of_practice(look),)
    highlighted = look.next is not None and look.is_highlighted("fill", element.id)
    return _with(
        view,
        value="" if kind.secret and view.error else value,
        options=options,
        example=look.text(element.example),
        kind=element.kind,
        length=element.length,
        control=_control(element),
        prompt=clean_text(_prompt(element, value)),
        prefix=look.text(element.prefix),
        secret=kind.secret,
        submits=bool(element.then),
        highlighted=highlighted,
    )


def _option(look: ViewBuilder, element: Input, option: str, value: str) -> OptionView:
    """One option; that of a camera, and of what is held somewhere, is a place by its name."""
    if element.kind == "boxes":
        return OptionView(look.text(option), chosen=look.text(option) in ticked(value))
    if element.kind not in AT_PLACES:
        return OptionView(look.text(option), chosen=look.text(option) == value)
    return OptionView(place_or_text(look.context, option), option == value, option)


def _day_of_practice(look: ViewBuilder) -> OptionView:
    """The day at which a calendar begins."""
    day = look.context.fixed[TODAY]
    return OptionView(in_words(day), value=iso_date(day))


def _control(element: Input) -> Control | None:
    """How it is filled in where its look does not say so."""
    kind = KINDS[element.kind]
    if kind.gesture is not None:
        return "gesture"
    if kind.prompt:
        return "pick"
    if element.calendar:
        return "calendar"
    return "search" if element.search else None


def _prompt(element: Input, value: str) -> str:
    kind = KINDS[element.kind]
    if kind.gesture is not None:
        return _(kind.gesture.done if value == DONE else kind.gesture.prompt)
    if element.calendar:
        return _("Choose a date …")
    if element.search:
        return _("Search and choose …")
    return _(kind.prompt) if kind.prompt else ""


def _error(look: ViewBuilder, element: Element) -> str:
    for element_id, fault in look.state.errors:
        if element_id == element.id:
            return clean_text(fault_text(look.context, look.state.world, element, fault))
    return ""


def _with(view: ElementView, **changes: Any) -> ElementView:
    return replace(view, **changes)
