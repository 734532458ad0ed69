"""The page of a practice: text is data, every control has a name, and nothing is missing."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.html.reader import Page, values_of, words
from tests.lessons.shipped import EACH, EXAMPLES, lesson_of
from tutor.engine.event import Event
from tutor.engine.moves import moves
from tutor.engine.practice import Practice
from tutor.engine.view import (
    AppView,
    BrowserView,
    Bubble,
    CardRow,
    ElementView,
    InboxRow,
    OptionView,
    PageView,
    PhoneView,
    Remark,
    TabView,
    ThreadView,
    View,
)
from tutor.html.carried import CarriedPractice
from tutor.html.names import event_of_value, event_value, field_name
from tutor.html.playing import Turn, begin, play
from tutor.html.render import render
from tutor.html.site import Site
from tutor.lesson.channels import CHANNELS
from tutor.lesson.elements import ELEMENTS, Control, Look
from tutor.lesson.model import Lesson
from tutor.practice.controller import elements_in, inputs_in

SITE = Site()
TURNS = 14
SEEDS = [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 9))]


@cache
def turns(name: str, seed: int) -> tuple[tuple[Turn, Page], ...]:
    """The turns of a walk that mostly follows the coach, through the pages themselves."""
    return tuple(walk(lesson_of(name), random.Random(f"{name} {seed}"), seed))


def walk(lesson: Lesson, draw: random.Random, seed: int) -> Iterator[tuple[Turn, Page]]:
    """Each turn of a walk and its page; tests look at a page and leave it as it is."""
    turn = begin(lesson, seed)
    for _ in range(TURNS):
        page = Page(render(turn, SITE))
        yield turn, page
        buttons = [b for b in page.all("button") if b.get("name") == "do"]
        led = [b for b in buttons if b.get("value") == '["show"]']
        chosen = draw.choice(led if led and draw.random() < 0.7 else buttons)
        turn = play(lesson, values_of(page.press(chosen)))


def with_elements(*elements: ElementView) -> Turn:
    """A page on the computer with these elements, and all kinds of things on the phone."""
    turn = begin(lesson_of("eerst-wennen"), 1)
    return replace(turn, view=view_with(turn.view, elements))


def view_with(view: View, elements: tuple[ElementView, ...], text: str = "Tekst") -> View:
    """The view with these elements, and this text wherever a text can be."""
    page = PageView("bladzij", text, elements)
    browser = BrowserView(
        place="computer", title=text, tabs=(TabView(text, True), TabView(text, False)),
        address=text, secure=False, can_go_back=True, page=page,
    )  # fmt: skip
    bubble = Bubble("bericht", text, text, newest=True)
    phone = PhoneView(
        place="phone", title=text, app=text, thread=ThreadView(text, "sms", (bubble, bubble))
    )
    coach = replace(
        view.coach, text=text, messages=(Remark("info", text),), hint=text, elsewhere=text,
        place="computer",
    )  # fmt: skip
    return replace(view, devices=(browser, phone), coach=coach, card=(CardRow(text, text),))


def sample(look: Look, text: str, control: Control | None = None) -> ElementView:
    """An element of each sort with a text everywhere."""
    row = ELEMENTS[look]
    return ElementView(
        id=f"bladzij/{look}", role=row.role, look=look, label=text, text=text, value=text,
        options=(OptionView(text), OptionView("Anders", chosen=True)), error=text, example=text,
        kind=row.input_kind or "text", highlighted=True, control=control, prompt=text, prefix=text,
    )  # fmt: skip


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "{{ 7 * 7 }}{% raw %}",
            "</textarea></title></style><b>",
            "&lt;b&gt; &amp;",
            "' onfocus='x",
        ]
    ),
)
TAGS = """html head meta title link script body a header div span main h1 h2 h3 form button input
label section progress strong em b br wbr ul ol li p details summary fieldset legend select option
dl dt dd footer noscript datalist pre svg path circle"""
KNOWN_TAGS = frozenset(TAGS.split())
HANDLERS = re.compile(r"^on|^style$", re.IGNORECASE)


@given(text=HOSTILE)
@examples(10, 200)
def test_text_is_never_markup(text: str) -> None:
    elements = (
        *(sample(look, text) for look in get_args(Look)),
        *(sample("list", text, control) for control in get_args(Control)),
    )
    turn = with_elements(*elements)
    turn = replace(turn, view=view_with(turn.view, elements, text), note=text)
    page = Page(render(turn, SITE))
    assert {e.tag for e in page.root.iter()} <= KNOWN_TAGS
    assert page.all("script")[0].get("src")
    assert len(page.all("script")) == 1
    names = {name for element in page.root.iter() for name in element.attrib}
    assert not [name for name in names if HANDLERS.match(name)]


def test_text_stays_what_it_is() -> None:
    page = Page(render(with_elements(sample("button", "1 < 2 & {{ x }} [b]")), SITE))
    assert page.button("1 < 2 & {{ x }} [b]") is not None


@pytest.mark.parametrize("look", get_args(Look))
def test_a_pointed_element_says_so_in_words(look: Look) -> None:
    element = sample(look, "Iets")
    text = words(Page(render(with_elements(element), SITE)).root)
    assert ("Hier" in text) == (ELEMENTS[look].role not in ("text", "heading", "notice",
                                                            "success", "image"))  # fmt: skip


def test_icons_need_no_font() -> None:
    turn = begin(lesson_of("nep-sms"), 1)
    assert turn.view.phone is not None
    inboxes = {channel.app: channel.icon for channel in CHANNELS.values() if channel.inbox}
    apps = tuple(AppView(app, icon, 0, highlighted=False) for app, icon in inboxes.items())
    phone = replace(turn.view.phone, apps=apps)
    page = render(replace(turn, view=replace(turn.view, devices=(phone,))), SITE)
    assert page.count("<svg") == len(apps)
    assert not any(icon in page for icon in inboxes.values())


@pytest.mark.parametrize(
    ("look", "control"),
    [("field", None), ("list", None), ("checkbox", None), ("switch", None), ("list", "search"),
     ("field", "pick"), ("field", "calendar"), ("checkboxes", None)],
)  # fmt: skip
def test_an_error_is_tied_to_its_field(look: Look, control: Control | None) -> None:
    element = replace(sample(look, "Straat", control), error="Dit vak is nog leeg.", options=())
    page = Page(render(with_elements(element), SITE))
    field = page.by_id(field_name(element.id))
    # A group of buttons is no field, and has no state of its own.
    assert field.tag == "fieldset" or field.get("aria-invalid") == "true"
    described = (field.get("aria-describedby") or "").split()
    assert "Dit vak is nog leeg." in " ".join(words(page.by_id(each)) for each in described)
    links = [link.get("href") for link in page.by_class("summary")[0].iter("a")]
    assert links == [f"#{field_name(element.id)}"]


@pytest.mark.parametrize("name", EACH)
def test_every_control_of_a_walk_has_a_name_and_the_page_is_whole(name: str) -> None:
    for turn, page in turns(name, 1):
        assert page.mistakes == []
        assert len(page.all("h1")) == 1
        nameless = [e for e in page.controls() if not (page.label_of(e) or words(e))]
        assert nameless == []
        ids = [e.get("id") for e in page.root.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        refers = ("aria-describedby", "aria-labelledby", "for", "aria-controls")
        named = [e.get(k) or "" for e in page.root.iter() for k in refers if e.get(k)]
        assert {each for one in named for each in one.split()} <= set(ids)
        assert len(page.by_class("device")) == len(turn.view.devices)
        assert "OEFENING" in words(page.root)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_field_is_one_that_a_browser_recognises(name: str, seed: int) -> None:
    known = re.compile(r"pass|mail|user|name|phone|tel|code|pin|login|address|zip", re.IGNORECASE)
    for _turn, page in turns(name, seed):
        for field in page.all("input", "select"):
            assert field.get("type") != "password"
            if field.get("type") in ("text", "checkbox", "radio"):
                said = " ".join(filter(None, (field.get("name"), field.get("id"))))
                assert not known.search(said)
            if field.get("type") == "text":
                assert field.get("autocomplete") == "off"


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_offers_what_can_be_done(name: str, seed: int) -> None:
    """Every move of the engine is a button or a field of the page."""
    for turn, page in turns(name, seed):
        offered = offers(page)
        practice = _practice(turn)
        for event in moves(practice.context, practice.state):
            if event.verb in ("address", "fill"):
                assert Event(event.verb, event.target) in offered, event
            elif not (turn.view.chapter_done and event.verb == "epilogue"):
                assert event in offered, event


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_offers_nothing_else(name: str, seed: int) -> None:
    """Each button is for something in the view; each field for an input that is in front."""
    for turn, page in turns(name, seed):
        view = turn.view
        in_front = {element.id for element in elements_in(view)}
        apps = {a.name for d in view.devices if isinstance(d, PhoneView) for a in d.apps}
        for event in offers(page):
            if event.verb in ("press", "answer"):
                assert event.target in in_front
            elif event.verb == "fill":
                assert event.target in inputs_in(view)
            elif event.verb == "app":
                assert event.target in apps


def offers(page: Page) -> set[Event]:
    """All that can be done on a page, without what is typed."""
    found: set[Event] = set()
    for button in page.all("button"):
        value = button.get("value") or ""
        if value.startswith("["):
            found.add(event_of_value(value))
    known = {e.get("name") or "" for e in page.all("input", "select")}
    return found | {Event("fill", id_) for name, id_ in fields().items() if name in known}


@cache
def fields() -> dict[str, str]:
    """The ids of all elements of the examples by their names on a page."""
    contents = (screen.content for name in EXAMPLES for screen in lesson_of(name).screens)
    return {field_name(element.id): element.id for content in contents for element in content}


def _practice(turn: Turn) -> Practice:
    return CarriedPractice.play(turn.lesson, turn.carried).practice


def test_a_button_that_asks_is_behind_its_question() -> None:
    asking = replace(sample("button", "Verwijderen"), asks="Weet u het zeker?")
    page = Page(render(with_elements(asking), SITE))
    (question,) = (e for e in page.all("details") if "asks" in (e.get("class") or ""))
    assert "Weet u het zeker?" in words(question)
    inside = [e.get("value") or "" for e in question.iter("button")]
    assert [event_of_value(value) for value in inside] == [Event("press", asking.id)]


def test_an_event_travels_as_a_value() -> None:
    event = Event("answer", 'nep/Is dit "echt"?', "Ja, [echt]")
    assert event_of_value(event_value(event)) == event


@pytest.mark.parametrize(
    "value", ["[", "[]", "[1]", '["fly"]', '["press","a","b","c"]', "[" * 9999]
)
def test_any_other_value_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        event_of_value(value)


def test_the_inbox_says_what_is_new() -> None:
    turn = begin(lesson_of("nep-sms"), 1)
    row = InboxRow("m", "PostNL", "Uw pakket", unread=True)
    phone = PhoneView(place="phone", title="Telefoon", app="Berichten", inbox=(row,))
    page = Page(render(replace(turn, view=replace(turn.view, devices=(phone,))), SITE))
    assert "(nieuw)" in words(page.by_class("inbox")[0])
