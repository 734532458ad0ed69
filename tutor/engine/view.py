"""What is to be seen right now: plain values that any front end can draw.

Texts are final: placeholders are filled and control characters are gone. Those
marked *Markdown* may hold bold, italic, lists and line breaks and go through
``tutor.lesson.markdown``; all others are to be shown as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from tutor.engine.event import Event
from tutor.engine.view_rows import AppView, InboxRow
from tutor.lesson.elements import Control, Role
from tutor.lesson.model import NOWHERE, Position
from tutor.lesson.places import PlaceKind

__all__ = ["AppView", "InboxRow"]
"""Declared beside this file, and named here as well."""

Tone = Literal["praise", "mistake", "info", "warning"]
StepStatus = Literal["todo", "current", "done", "skipped", "shown", "not_needed"]


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option of a choice, list or question; ``value`` is what choosing it fills in.

    Without a ``value`` that is the label.
    """

    label: str
    chosen: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True)
class ElementView:
    """One element of a page.

    ``text`` is Markdown (what a text, heading, notice, success, image or
    question says). ``value`` is what stands in an input. ``error`` is Markdown,
    empty when there is none. ``highlighted`` asks for a frame around it.
    ``submits`` says that the input goes on by itself once it holds ``length``
    characters. With a ``control`` it is filled in otherwise than its look says, at something
    with the words ``prompt`` (a calendar has ISO dates, and today as its option); ``prefix``
    stands before its box. What it ``asks`` is to be answered with yes before it is pressed.
    """

    id: str
    role: Role
    look: str
    label: str = ""
    text: str = ""
    value: str = ""
    options: tuple[OptionView, ...] = ()
    error: str = ""
    example: str = ""
    kind: str = ""
    length: int = 0
    control: Control | None = None
    prompt: str = ""
    prefix: str = ""
    asks: str = ""
    secret: bool = False
    submits: bool = False
    highlighted: bool = False
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class PageView:
    """A page or screen; ``dialog`` lies on top of it and alone can be used."""

    screen: str
    title: str
    elements: tuple[ElementView, ...]
    dialog: PageView | None = None
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class TabView:
    """A tab of the browser."""

    title: str
    active: bool
    highlighted: bool = False
    close_highlighted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """What the views of all places have.

    ``place`` is its name, ``title`` what stands above it; it is ``named`` where the
    lesson gives that title. ``prefix`` stands
    before the target of the verbs address, tab, close, home, app and banner.
    ``unread`` is the number of messages that wait there.
    """

    place: str
    title: str = ""
    named: bool = False
    prefix: str = ""
    unread: int = 0


@dataclass(frozen=True, slots=True)
class BrowserView(PlaceView):
    """A computer: tabs, address bar and page. ``page`` is None on an empty tab."""

    kind: ClassVar[PlaceKind] = "computer"

    tabs: tuple[TabView, ...]
    address: str
    secure: bool
    can_go_back: bool
    page: PageView | None
    notice: str = ""
    """Markdown: what the browser itself says (page not found); else empty."""
    address_highlighted: bool = False
    back_highlighted: bool = False
    mail: AppView | None = None
    """The button beside the tabs that opens the mail; its event is ``app`` on ``mail_target``."""
    mail_target: str = ""
    in_mail: bool = False
    inbox: tuple[InboxRow, ...] | None = None
    """The list of mail in front, above what else stands on ``page``."""


@dataclass(frozen=True, slots=True)
class BannerView:
    """The notification on top of the phone's screen."""

    app: str
    sender: str
    text: str
    message: str
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message of an open conversation, oldest first; ``text`` is Markdown."""

    message: str
    subject: str
    text: str
    newest: bool
    elements: tuple[ElementView, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadView:
    """An open conversation or mail."""

    sender: str
    channel: str
    bubbles: tuple[Bubble, ...]


@dataclass(frozen=True, slots=True)
class PhoneView(PlaceView):
    """A phone. Of ``apps``, ``page``, ``inbox`` and ``thread`` one is in front.

    Below an ``inbox`` the links to its folders stand on ``page``.
    ``app`` is empty on the home screen, and then only ``apps`` is filled;
    in an app it is that app's name. ``address`` is set while the app is the
    phone's browser. ``heading`` is its name with the title of
    its screen, "" for the name alone.
    """

    app: str = ""
    heading: str = ""
    apps: tuple[AppView, ...] = ()
    banner: BannerView | None = None
    page: PageView | None = None
    inbox: tuple[InboxRow, ...] | None = None
    thread: ThreadView | None = None
    address: str = ""
    secure: bool = False
    can_go_back: bool = False
    home_highlighted: bool = False
    back_highlighted: bool = False
    kind: PlaceKind = "phone"


@dataclass(frozen=True, slots=True)
class ObjectView(PlaceView):
    """A letter, a card or a device with keys: all that is there is one page.

    ``page`` is None while there is nothing to see; ``empty`` says so then.
    """

    kind: PlaceKind
    page: PageView | None = None
    empty: str = ""


DeviceView = BrowserView | PhoneView | ObjectView


@dataclass(frozen=True, slots=True)
class Remark:
    """What the coach says about the last event; ``text`` is Markdown."""

    tone: Tone
    text: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step in the list of all steps; ``text`` is Markdown."""

    text: str
    status: StepStatus
    number: int
    at: Position = NOWHERE


@dataclass(frozen=True, slots=True)
class CoachView:
    """The coach: ``text`` is the current step in words (Markdown).

    ``hint`` is empty until asked for; ``hint_level`` 0 is none, 4 the last
    (do it). ``elsewhere`` says what to do first when the step's own screen is
    not in front. ``place`` is the name of the place where the next act happens, ``next``
    that act, or None when the coach knows none; a front end puts its focus there. ``wait``
    is on the button that lets time pass, empty while nothing is under way.
    """

    chapter: int
    number: int
    total: int
    text: str
    place: str
    messages: tuple[Remark, ...] = ()
    hint: str = ""
    hint_level: int = 0
    elsewhere: str = ""
    offer_help: bool = False
    can_continue: bool = False
    continue_highlighted: bool = False
    can_skip: bool = False
    can_show: bool = True
    steps: tuple[StepLine, ...] = ()
    next: Event | None = None
    wait: str = ""
    wait_highlighted: bool = False


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row of the persona's card: "Wachtwoord", "Fiets-Tuin-88".

    ``fits`` are the ids of the inputs that ask for exactly this value.
    """

    label: str
    value: str
    fits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """Everything in front of the learner; ``devices`` are in the order of the lesson's places."""

    devices: tuple[DeviceView, ...]
    coach: CoachView
    card: tuple[CardRow, ...]
    chapter_done: bool = False
    epilogue_waits: bool = False
    finished: bool = False

    @property
    def browser(self) -> BrowserView | None:
        """The first computer; None when there is none."""
        return next((device for device in self.devices if isinstance(device, BrowserView)), None)

    @property
    def phone(self) -> PhoneView | None:
        """The first phone; None when there is none."""
        return next((device for device in self.devices if isinstance(device, PhoneView)), None)

    def device(self, place: str) -> DeviceView:
        """The device at a place. Raises KeyError for a place that is not there."""
        return {device.place: device for device in self.devices}[place]
