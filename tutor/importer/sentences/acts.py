"""What a sentence of an article can ask for or tell: plain values, before any screen is made."""

from __future__ import annotations

from typing import NamedTuple


class Label(NamedTuple):
    """What stands on a button or beside a field.

    ``sure`` is false when the sentence only describes it ("de drie puntjes").
    """

    text: str
    sure: bool = True


class Visit(NamedTuple):
    """Type an address; empty when the sentence names only a website, of ``who``."""

    address: str
    who: str = ""


class OpenApp(NamedTuple):
    """Open an app; not ``sure`` when it could also be something on a computer."""

    app: str
    sure: bool = True


class OpenInbox(NamedTuple):
    """Open the program for mail or messages."""

    via: str


class Press(NamedTuple):
    """Press one of these labels. ``info`` says that it only leads to an explanation.

    ``form`` says that nothing is told about what the press is for, and ``via``
    is set when the label stands in a message.
    """

    labels: tuple[Label, ...]
    info: bool = False
    form: bool = True
    via: str = ""


class ChooseOwn(NamedTuple):
    """Press whatever one likes; the labels are not said."""


class Ask(NamedTuple):
    """Something that may be asked or shown; ``subject`` is what it is about.

    ``heading`` is the question as it was said, when the subject is no clause.
    """

    subject: str
    heading: str = ""


class Wish(NamedTuple):
    """What follows is only for who wants it; ``info`` says that one wants to know something."""

    info: bool


class Decide(NamedTuple):
    """Make a choice about ``subject``."""

    subject: str


class Advice(NamedTuple):
    """The choice that the article advises."""

    label: Label


class Fill(NamedTuple):
    """Fill in fields, each with what it is called in the sentence."""

    fields: tuple[Label, ...]


class Login(NamedTuple):
    """Log in with the account on the card, or with the ``new`` password."""

    new: bool = False


class Arrive(NamedTuple):
    """A message arrives, with a code in it or not."""

    via: str
    code: bool


class OpenMessage(NamedTuple):
    """Open a message."""

    via: str


class TypeCode(NamedTuple):
    """Type a code that one has: out of a message when ``via`` is set, else what fits."""

    noun: str
    via: str = ""


class WillInvent(NamedTuple):
    """Tells that a code or password is to be chosen; ``length`` 0 when it is not said."""

    noun: str
    length: int


class Invent(NamedTuple):
    """Choose a code or password."""

    noun: str
    length: int


class Again(NamedTuple):
    """Type once more what was just chosen."""


class Recall(NamedTuple):
    """Type a code or password that was chosen earlier."""

    noun: str


class Look(NamedTuple):
    """A screen with this title comes into view."""

    title: str


class Shown(NamedTuple):
    """A field came filled in: its label, and what stands in it."""

    label: Label
    noun: str


class Adjust(NamedTuple):
    """Correct what stands there, if need be."""


class NewTab(NamedTuple):
    """What was pressed opens in a new tab."""


class BackToTab(NamedTuple):
    """Go back to the tab before."""


class Return(NamedTuple):
    """Go back to the website or app."""


class Switch(NamedTuple):
    """Turn a switch on or off."""

    label: Label
    on: bool


class Tick(NamedTuple):
    """Tick a box."""

    label: Label


class Pick(NamedTuple):
    """Pick from a list; the option is empty when any will do."""

    label: Label
    option: str


class Read(NamedTuple):
    """Read, look or wait: nothing to press."""


Act = (
    Visit | OpenApp | OpenInbox | Press | ChooseOwn | Ask | Decide | Advice | Fill | Login
    | Arrive | OpenMessage | TypeCode | WillInvent | Invent | Again | Recall | Look | Shown
    | Adjust | NewTab | BackToTab | Return | Switch | Tick | Pick | Read | Wish
)  # fmt: skip
