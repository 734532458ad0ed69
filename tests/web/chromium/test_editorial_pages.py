"""The pages for the editorial team in a real browser: no fault, on a telephone and a desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from sqlalchemy import insert

from tests.web.answered import answers
from tests.web.chromium.conftest import serving
from tests.web.chromium.test_accessible import SCREENS, complaints
from tutor.feedback.store import FeedbackStore, row_of
from tutor.feedback.tables import ANSWER
from tutor.web.editorial.login import COOKIE, Login, LoginSettings
from tutor.web.editorial.password import make_hash, read_hash

pytestmark = pytest.mark.slow

PASSWORD = "vier woorden op een rij"
PAGES = [
    "", "?vanaf=gisteren", "les/kpn-tweestapsverificatie-browser/", "les/nep-sms/?versie=v2",
    "opmerkingen/",
]  # fmt: skip


HASH = make_hash(PASSWORD, cost=2, parallel=1)


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the editorial pages of a server with answers."""
    database = tmp_path_factory.mktemp("team") / "feedback.db"
    with FeedbackStore(database) as store, store.writing() as connection:
        connection.execute(insert(ANSWER), [row_of(each) for each in answers()])
    with serving(database, "--password-hash", HASH) as address:
        yield f"{address}redactie/"


@pytest.mark.parametrize("shown", SCREENS)
def test_no_page_of_the_team_has_a_fault(
    chromium: Browser, team: str, axe: str, shown: str
) -> None:
    context = chromium.new_context(**SCREENS[shown])
    found: dict[str, list[str]] = {}
    try:
        page = context.new_page()
        page.goto(team)
        found["log in"] = complaints(page, axe)
        cookie = Login(LoginSettings(read_hash(HASH))).cookie()
        context.add_cookies([{"name": COOKIE, "value": cookie, "url": team}])
        for path in PAGES:
            page.goto(team + path)
            found[path] = complaints(page, axe)
        page.get_by_text("Herschrijven").first.click()
        found["rewriting"] = complaints(page, axe)
    finally:
        context.close()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_the_team_needs_no_script(chromium: Browser, team: str) -> None:
    """In by keyboard, the figures, a comment that is wiped, and out."""
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(team)
        page.get_by_label("Wachtwoord").fill("niet dit wachtwoord")
        page.keyboard.press("Enter")
        page.get_by_role("alert").wait_for()
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Wat deelnemers antwoordden").wait_for()
        page.get_by_role("link", name="opmerkingen wachten").click()
        page.get_by_role("button", name="Wissen").first.click()
        page.get_by_role("status").filter(has_text="is gewist").wait_for()
        with page.expect_response(lambda answer: answer.request.method == "POST"):
            page.get_by_role("button", name="Afmelden").click()
        page.goto(team)
        assert page.get_by_label("Wachtwoord").is_visible()
    finally:
        context.close()
