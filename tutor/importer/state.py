"""Where the building is: the device in use, the screen in front on each, what was pressed last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutor.importer import words
from tutor.importer.labels import Label
from tutor.importer.model import (
    Do,
    DraftChapter,
    DraftLesson,
    DraftMessage,
    DraftPart,
    DraftScreen,
    DraftStep,
)

COMPUTER = ""


@dataclass(frozen=True, slots=True)
class Secret:
    """A code or password that was chosen earlier, under the name that keeps it."""

    name: str
    kind: str
    noun: str
    length: int


@dataclass(slots=True)
class BuildState:
    """The devices as the next sentence finds them.

    ``device`` is the app in use, or ``COMPUTER``. ``here`` holds the screen in
    front of each; it was ``left`` when a button leads on from it. ``senders``
    are the buttons that were pressed last for certain, ``waiting`` what leads to
    the next screen whatever that will be, with the key that says so. ``title``
    is what the article calls the next screen, ``guess`` what it may be called.
    ``open`` is a field that still needs a way on. ``planned`` is the code that
    is to be chosen and its length, ``topic`` what "die" and "dit" stand for,
    ``typed`` a field that Enter leads on from, ``opened`` the apps that a sentence
    opened; ``has_messages`` says that the article speaks of messages at all.
    ``before_reader`` is the device from which one went to a card reader, ``reader_code``
    the name of the code that it shows.
    """

    lesson: DraftLesson
    chapter: DraftChapter
    card: Mapping[str, str]
    device: str
    here: dict[str, DraftScreen] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    senders: list[DraftPart] = field(default_factory=list)
    waiting: list[tuple[DraftPart, str]] = field(default_factory=list)
    title: str = ""
    guess: str = ""
    pressed: str = ""
    expected: DraftMessage | None = None
    reading: DraftMessage | None = None
    read: set[str] = field(default_factory=set)
    planned: tuple[str, int] | None = None
    topic: str = ""
    secret: Secret | None = None
    open: DraftPart | None = None
    typed: DraftPart | None = None
    opened: set[str] = field(default_factory=set)
    before_reader: str = ""
    reader_code: str = ""
    has_messages: bool = True


@dataclass(slots=True)
class BulletState:
    """One step at work: what its sentences said so far.

    A bullet becomes several of these when a condition holds for a part of it.
    ``ask`` is the sentence of a situation that becomes real with the first
    thing to do in it; ``inline`` says that it happens on the screen in front.
    ``decide`` is "whether" or "which" while a choice waits for its buttons, ``options``
    what it is between where the sentence says so.
    ``wish`` says that it is only for who wants it, ``curious`` to know more,
    ``other`` that what comes is the alternative of what was done last.
    ``seen`` is the label to which one scrolled, ``focus`` the field that was clicked on,
    ``entered`` that Enter ended one.
    ``doubts`` are parts of the bullet that may mean something else than what was made of them.
    """

    step: DraftStep
    key: tuple[str, bool] = ("", False)
    sentence: str = ""
    said: list[str] = field(default_factory=list)
    ask: str = ""
    about: str = ""
    question: str = ""
    decide: str = ""
    options: tuple[str, ...] = ()
    inline: bool = False
    optional: bool = False
    wish: bool = False
    curious: bool = False
    other: bool = False
    again: bool = False
    focus: str = ""
    seen: Label | None = None
    entered: bool = False
    labels: list[str] = field(default_factory=list)
    parts: list[DraftPart] = field(default_factory=list)
    info: DraftPart | None = None
    doubts: list[str] = field(default_factory=list)

    def doubt(self, text: str) -> None:
        """Ask the editor to look at this part of the bullet."""
        self.doubts.append(text)

    def do(self, verb: str, *targets: str, screen: str = "") -> None:
        """Add an action to the step; fields on one screen are filled in one action."""
        last = self.step.actions[-1] if self.step.actions else None
        if verb == "fill" and last and last.verb == "fill" and last.screen == screen:
            last.targets = tuple(dict.fromkeys((*last.targets, *targets)))
        else:
            self.step.actions.append(Do(verb, targets, screen))


def current(state: BuildState) -> DraftScreen | None:
    """The screen in front, unless a button has led away from it."""
    return None if state.device in state.left else state.here.get(state.device)


def new_screen(state: BuildState, title: str = "", *, when: str = "", url: str = "") -> DraftScreen:
    """A further screen on the device in use; what waits for one leads to it."""
    settle(state)
    made = []
    known = title or state.title
    if not known:
        generic = state.pressed.casefold() in words.FORM_BUTTONS
        pressed = "" if generic else state.pressed
        known = state.guess or pressed or state.lesson.brand
        made.append(f"de titel “{known}”")
    screen = DraftScreen(state.lesson.name(known), state.device, known, url, when, made=made)
    if not url and not state.waiting:
        _give_address(state, screen)
    screen.parts.append(DraftPart("heading", known))
    if state.waiting and screen.app:
        _give_way_back(state, screen)
    for part, key in state.waiting:
        part.keys["go" if screen.app else key] = screen.id
    state.waiting.clear()
    state.chapter.screens.append(screen)
    state.here[state.device] = screen
    state.left.discard(state.device)
    state.title = state.guess = state.pressed = ""
    return screen


def _give_way_back(state: BuildState, screen: DraftScreen) -> None:
    """A link from elsewhere leads past the screens before this one, so they can be reached."""
    earlier = [s for s in state.chapter.screens if s.app == screen.app and not s.when]
    if earlier:
        screen.parts.append(DraftPart("link", words.BACK, {"go": earlier[-1].id}, made=True))
        screen.made.append(f"de link “{words.BACK}”")


def _give_address(state: BuildState, screen: DraftScreen) -> None:
    """Let a browser begin at this page, when it has no page yet that is always there."""
    earlier = [other for other in state.chapter.screens if other.app == COMPUTER]
    if screen.app != COMPUTER or not all(other.when for other in earlier):
        return
    if earlier and earlier[-1].url:
        screen.url = earlier[-1].url
    else:
        host = words.slug(state.lesson.brand, 30)
        screen.url = state.lesson.url(f"https://{host}.example")
    screen.made.append(f"het adres {screen.url}")


def screen_for(state: BuildState, bullet: BulletState) -> DraftScreen:
    """The screen on which a bullet goes on; a situation gets a screen of its own if it can."""
    state.reading = None
    if bullet.ask and not bullet.step.when:
        screen = _situation(state, bullet)
    else:
        settle(state)
        screen = current(state) or new_screen(state, when=bullet.step.when)
    state.guess = ""
    return screen


def _situation(state: BuildState, bullet: BulletState) -> DraftScreen:
    name = become_real(state, bullet)
    settle(state)
    screen = current(state)
    if screen is None and state.waiting:
        # What leads here from elsewhere names its screen, so that has to be there always.
        screen = new_screen(state)
    if screen is not None:
        bullet.inline = True
        if bullet.question:
            part = DraftPart("text", f"**{words.markdown(bullet.question)}**")
            part.keys["when"] = _still_asked(bullet, state, part)
            screen.parts.append(part)
            screen.made.append(f"de vraag “{bullet.question}”")
        return screen
    screen = new_screen(state, bullet.question or state.title, when=name)
    if bullet.question:
        screen.made.append(f"de vraag “{bullet.question}”")
    return screen


def become_real(state: BuildState, bullet: BulletState) -> str:
    """The name of the situation in which a bullet is done."""
    about = bullet.about or words.topic(bullet.ask)
    bullet.step.when = state.lesson.name(f"vraag {about}" if about else "vraag")
    state.lesson.situations[bullet.step.when] = words.line(bullet.ask)
    return bullet.step.when


def leave(state: BuildState, label: str = "") -> None:
    """A button was pressed that leads on."""
    state.left.add(state.device)
    state.pressed = label


def settle(state: BuildState) -> None:
    """A code that was typed with no button behind it leads on by itself."""
    if state.open is not None:
        state.open.keys["then"] = "next"
        state.open = None
        leave(state)


def wait_for(state: BuildState, part: DraftPart) -> None:
    """This field leads on by itself unless a button follows, so it is there always."""
    part.keys.pop("when", "")
    state.open = part


def place(
    screen: DraftScreen, part: DraftPart, state: BuildState, bullet: BulletState
) -> DraftPart:
    """Put a part on the screen, once; the one that is there already counts.

    A label that something of another kind has gets a sign more, because a label
    stands once on a screen.
    """
    for other in screen.parts:
        if other.label == part.label and other.look not in ("heading", "text"):
            same = _asks_same(other, part)
            other_time = bullet.inline and "when" in other.keys and other not in bullet.parts
            if same and not other_time:
                if not bullet.inline:
                    _always_there(other)
                return other
            part.label, part.made = f"{part.label}:", True
            return place(screen, part, state, bullet)
    if bullet.inline:
        part.keys["when"] = _still_asked(bullet, state, part)
    screen.parts.append(part)
    if part.made:
        kind = {"button": "de knop", "link": "de link", "field": "het veld"}.get(part.look, "")
        screen.made.append(f"{kind} “{part.label}”".strip())
    return part


def _asks_same(one: DraftPart, other: DraftPart) -> bool:
    """Whether two things with one label are one and the same."""
    core = ("kind", "expect", "keep", "length")
    return one.look == other.look and all(one.keys.get(k) == other.keys.get(k) for k in core)


def _always_there(part: DraftPart) -> None:
    """What was only there in a situation is used again, so it is there always."""
    if part.keys.pop("when", "") and part.look == "button":
        part.keys.pop("skip_check", "")
        part.keys["go"] = "next"


def _still_asked(bullet: BulletState, state: BuildState, part: DraftPart) -> str:
    """What is asked on a page that stays disappears once it is answered."""
    done = f"{bullet.step.when}_klaar"
    state.lesson.names.add(done)
    bullet.parts.append(part)
    if part.look == "button":
        part.keys.pop("go", None)
        part.keys.update(set=done, skip_check=True)
    return f"{bullet.step.when} and not {done}"
