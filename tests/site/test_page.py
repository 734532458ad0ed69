"""In a static page lessons are played as on a server, and an answer takes nothing typed along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.lessons.shipped import FILES, ROOT, lesson_of
from tests.site.conftest import ENDPOINT, Files, make_site, packed
from tests.web.browser import Browser
from tests.web.learner import play_on
from tutor.engine import planner
from tutor.html.names import event_value
from tutor.html.playing import Turn, begin
from tutor.html.playing import play as turn
from tutor.loader.load import load_lesson
from tutor.site import page
from tutor.site.build import Options
from tutor.site.page import PackedSite, answer, unpack

KPN = "kpn-tweestapsverificatie-browser"
SECRET = "zeer-eigen-geheim"


def play(browser: Browser, name: str, folder: str = "oefenen") -> None:
    """Play a lesson from its file until the page after the last step."""
    lesson = lesson_of(name)
    browser.open(f"/leren/{folder}/{name}/")
    play_on(browser, lesson)


@pytest.mark.slow
def test_every_shipped_lesson_is_on_its_site_and_is_played_to_its_end(
    tmp_path: Path,
) -> None:
    built = make_site(tmp_path / "site", Options("/leren/", ENDPOINT), ROOT)
    assert (built.lessons, built.left_out) == (len(FILES), ())
    for name in FILES:
        browser = Browser(Files(tmp_path / "site"))  # type: ignore[arg-type]
        play(browser, name)
        assert "Goed gedaan" in browser.text()


def test_a_lesson_in_a_frame_stays_in_the_frame(browser: Browser) -> None:
    play(browser, "eerst-wennen", "inbouwen")
    assert "Goed gedaan" in browser.text()
    assert "/inbouwen/" in browser.address


def outgoing(browser: Browser, share: str) -> dict[str, str]:
    """Answer all questions at the end of a practice; the form that the page is to send."""
    browser.press("Verder")
    browser.press("Ja")
    browser.press("Overslaan")
    browser.press("Overslaan")
    browser.press(share)
    (main,) = browser.page.all("main")
    assert main.get("data-to") == f"{ENDPOINT}mening/{KPN}/"
    return dict(json.loads(main.get("data-answer") or ""))


@pytest.mark.parametrize(
    "share", ["Ja, dat mag", pytest.param("Nee, liever niet", marks=pytest.mark.slow)]
)
def test_an_answer_takes_nothing_along_that_was_typed(browser: Browser, share: str) -> None:
    lesson = lesson_of(KPN)
    play(browser, KPN)
    form = outgoing(browser, share)
    assert form["helped"] == "yes"
    assert form["state"]
    assert lesson.persona.values["password"] not in json.dumps(form)


def test_the_site_is_the_same_after_packing(site: Path, examples: Path) -> None:
    whole = packed(site)
    assert unpack(whole.pack()) == whole
    assert whole.lesson(KPN) == load_lesson(examples / FILES[KPN], examples).lesson


@pytest.mark.parametrize("number", [0, 3])
def test_the_engine_works_out_beforehand_what_comes_next(
    site: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path, now = f"/leren/oefenen/{KPN}/", begin(lesson_of(KPN), 5)
    for _ in range(number):
        now = turn(lesson_of(KPN), form_of(now, '["show"]'))
    act = event_value(now.view.coach.next or pytest.fail("the coach knows no way"))
    page.start(packed(site).pack())
    page.prepare(path, json.dumps([*form_of(now, "").items()][:-1]))
    monkeypatch.setattr(planner, "search", lambda *_: pytest.fail("it was looked for once more"))
    answered = page.respond(path, json.dumps([*form_of(now, act).items()]))
    monkeypatch.undo()
    assert answered == answer(packed(site), path, form_of(now, act))


def form_of(now: Turn, act: str) -> dict[str, str]:
    """What the page of this turn sends."""
    return {"state": now.carried.write(), "front": now.front, "do": act}


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/leren/oefenen/geen-les/", {}),
        ("/leren/beheer/nep-sms/", {}),
        ("/leren/oefenen/nep-sms/", {"state": "[]", "do": "enter"}),
        ("/leren/oefenen/nep-sms/", {"kept": "{}"}),
        ("/leren/mening/nep-sms/", {"question": "reason", "answer": SECRET, "helped": "yes"}),
    ],
)
def test_what_no_page_sends_is_refused(site: Path, path: str, form: dict[str, str]) -> None:
    whole: PackedSite = packed(site)
    with pytest.raises((ValueError, LookupError)):
        answer(whole, path, form)
