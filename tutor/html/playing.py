"""One turn of a practice on a page: what the page sent is done, and what is shown next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tutor.engine.event import Event
from tutor.engine.saved_practice import SavedPractice
from tutor.engine.state import CoachMessage
from tutor.engine.view import Remark, View
from tutor.engine.views.coach_messages import message_text
from tutor.html.carried import Carried, CarriedPractice, read_carried
from tutor.html.focus import focus_after
from tutor.html.names import field_name
from tutor.html.own_words import all_own
from tutor.html.practice_cache import PracticeCache
from tutor.html.reading import Wish, read, typed, typed_address, typed_texts
from tutor.html.tables import Values
from tutor.i18n import gettext as _
from tutor.inputs import looks_personal
from tutor.lesson.model import Lesson
from tutor.practice.controller import PracticeController, inputs_in

STATE, FRONT, LAST, KEPT = "state", "front", "last", "kept"
"""The names of the hidden fields: practice, device in front, last field, what was saved."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What is shown after one turn.

    ``front`` is the place in front where there is room for one, ``drafts`` half a
    code by the id of its input, ``focus`` the id of what the learner should be at
    ("": where they are). ``note`` is a sentence of the program itself. ``ended``
    says that the learner goes on from the last step of a chapter. ``all_own`` says
    that nobody typed anything on this page but what the lesson itself gives out.
    """

    lesson: Lesson
    carried: Carried
    saved: SavedPractice
    view: View
    front: str
    drafts: Mapping[str, str]
    focus: str = ""
    note: str = ""
    ended: bool = False
    can_step_back: bool = False
    all_own: bool = False


class _Nowhere:
    """Keeps nothing: the page carries the practice."""

    notice = ""

    def save(self, saved: SavedPractice) -> SavedPractice:
        """Give it back."""
        return saved


def begin(
    lesson: Lesson,
    seed: int,
    situations: Mapping[str, bool] | None = None,
    practices: PracticeCache | None = None,
) -> Turn:
    """The first page of a new practice; ``practices`` then knows it when it is gone on with."""
    practices = practices or PracticeCache()
    played = practices.begin(lesson, seed, situations)
    turn = _turn(lesson, played, played.view(), {}, "")
    practices.put(played)
    return turn


def resume(lesson: Lesson, saved: str) -> Turn:
    """Go on with what was saved on the device; raises ValueError when that is no practice."""
    was = read_carried(saved)
    events = (*was.saved, *was.events)
    played = CarriedPractice.play(lesson, replace(was, saved=events, events=()))
    turn = _turn(lesson, played, played.view(), {}, "")
    return replace(turn, note=_renewed(lesson, was))


def play(lesson: Lesson, form: Values, practices: PracticeCache | None = None) -> Turn:
    """Do what a page asks for; raises ValueError when no page of ours can have asked it.

    ``practices`` remembers what was played, and makes this turn shorter.
    """
    act = read(form)
    was = read_carried(form.get(STATE, ""))
    practices = practices or PracticeCache()
    texts = [*typed_texts(form), *([act.text] if isinstance(act, Event) else [])]
    played, own = practices.replay(lesson, was, texts)
    desk = PracticeController(played, _Nowhere())
    before = desk.view
    drafts = typed(form, before)
    for element, text in drafts.items():
        desk.type(element, text)
    place = before.coach.place
    note = _do(desk, act, form, drafts)
    view = _with_warnings(played, desk.view)
    front = form.get(FRONT, "")
    if isinstance(act, Wish) and act.kind == "front":
        front = act.about
    elif isinstance(act, Event) and act.verb == "show":
        front = place
    turn = _turn(lesson, played, view, _half(view, drafts), front)
    if own:
        practices.put(played)
    ended = act == Wish("finish") and view.chapter_done
    return replace(
        turn,
        ended=ended,
        note=_renewed(lesson, was) or note,
        focus=focus_after(act, before, view, turn.front),
    )


def _turn(
    lesson: Lesson, played: CarriedPractice, view: View, drafts: Mapping[str, str], front: str
) -> Turn:
    practice = played.practice
    places = [device.place for device in view.devices]
    return Turn(
        lesson=lesson,
        carried=played.carried,
        saved=played.saved(),
        view=view,
        front=front if front in places else _first(view),
        drafts=drafts,
        can_step_back=played.can_step_back,
        all_own=not drafts and all_own(practice.context, played.typed),
    )


def _first(view: View) -> str:
    """The device to begin at: where the first act is."""
    return view.coach.place


def _do(
    desk: PracticeController, act: Event | Wish, form: Values, drafts: Mapping[str, str]
) -> str:
    """Do one act, after what was typed; a sentence when there is something to say about it."""
    if isinstance(act, Wish):
        return _wish(desk, act, form, drafts)
    if act.verb == "show":
        desk.show()
    elif not desk.do(act) and act.verb == "continue":
        return _("Look again: something is not right yet. Compare it with your card.")
    return ""


def _wish(desk: PracticeController, wish: Wish, form: Values, drafts: Mapping[str, str]) -> str:
    if wish.kind == "enter":
        address = typed_address(form, desk.view)
        desk.flush(_ready(desk.view, form, drafts))
        if address is not None:
            desk.do(address)
        return ""
    if wish.kind == "leave":
        desk.flush()
        return ""
    if wish.kind == "card":
        return _put(desk, wish.about, form)
    if wish.kind == "step_back":
        if desk.can_step_back:
            desk.step_back()
            return ""
        return _("This is the beginning. There is no step before it.")
    return ""


def _ready(view: View, form: Values, drafts: Mapping[str, str]) -> str:
    """The input that the learner is done with: the last one, or the one in which was typed."""
    last = form.get(LAST, "")
    inputs = inputs_in(view)
    named = next((each for each in inputs if field_name(each) == last), "")
    return named or next(iter(drafts), "") or next((e for e in inputs if inputs[e].submits), "")


def _put(desk: PracticeController, row: str, form: Values) -> str:
    """Put a row of the card in the field where the learner was, or that asks for it."""
    view = desk.view
    if not row.isdecimal() or int(row) >= len(view.card):
        return ""
    chosen = view.card[int(row)]
    inputs = inputs_in(view)
    fits = [each for each in chosen.fits if each in inputs]
    last = next((each for each in inputs if field_name(each) == form.get(LAST)), "")
    empty_first = sorted(fits, key=lambda each: bool(inputs[each].value))
    wanted = last if last in fits or not fits else empty_first[0]
    if not wanted:
        return _("First choose the box where it must go.")
    desk.type(wanted, chosen.value)
    desk.flush(wanted)
    return ""


def _half(view: View, drafts: Mapping[str, str]) -> Mapping[str, str]:
    """What was typed of a code that is not whole yet: it stays in its field."""
    inputs = inputs_in(view)
    return {
        element: text
        for element, text in drafts.items()
        if element in inputs and inputs[element].submits and not inputs[element].value
        and len(text) < inputs[element].length
    }  # fmt: skip


def _with_warnings(played: CarriedPractice, view: View) -> View:
    """The view with the warnings about real data, for as long as that stands in a field."""
    warnings = dict.fromkeys(_warnings(played, view))
    lost = tuple(each for each in warnings if each not in view.coach.messages)
    if not lost:
        return view
    return replace(view, coach=replace(view.coach, messages=lost + view.coach.messages))


def _warnings(played: CarriedPractice, view: View) -> Iterator[Remark]:
    context, state = played.practice.context, played.practice.state
    for element in inputs_in(view).values():
        found = looks_personal(element.value, context.own_values) if element.value else ""
        if found:
            yield Remark(
                "warning", message_text(context, state, CoachMessage("warning", "personal", found))
            )


def _renewed(lesson: Lesson, was: Carried) -> str:
    if was.version == lesson.version:
        return ""
    return (
        _("This lesson was renewed.")
        + " "
        + _("The lesson has changed since. We go on as near as we can to where you were.")
    )
