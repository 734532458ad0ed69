"""A server with pages for the editorial team, and browsers that come to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import httpx2
from starlette.testclient import TestClient

from tests.html.reader import Page
from tutor.feedback.store import FeedbackStore
from tutor.web.answers import Answers
from tutor.web.app import make_app
from tutor.web.editorial.login import LoginSettings
from tutor.web.editorial.password import make_hash, read_hash
from tutor.web.library import Library
from tutor.web.settings import Rate, WebSettings

PASSWORD = "vier woorden op een rij"
KNOWN = read_hash(make_hash(PASSWORD, cost=2, parallel=1))
OWN = "http://oefenen.example"
KPN = "kpn-tweestapsverificatie-browser"
EASY = Rate(burst=1000, per_second=1)
PATHS = ["", "opmerkingen/", f"les/{KPN}/", "download/reacties.csv", "download/overzicht.json"]
"""Behind the login, below ``/redactie/``."""


@dataclass
class Team:
    """A server with a login, and the database behind it."""

    library: Library
    store: FeedbackStore
    database: Path

    def client(
        self, login: LoginSettings | None, peer: str = "1.2.3.4", logins: Rate = EASY
    ) -> TestClient:
        """A browser that comes from this address."""
        proxies = login.proxies if login else ()
        settings = WebSettings(logins=logins, proxies=proxies)
        app = make_app(self.library, settings, Answers(self.store), login)
        return TestClient(app, base_url=OWN, client=(peer, 5000), follow_redirects=False)

    def inside(self) -> TestClient:
        """A browser that is logged in."""
        client = self.client(LoginSettings(KNOWN))
        assert enter(client).status_code == 303
        return client


def enter(client: TestClient, password: str = PASSWORD, **more: str) -> httpx2.Response:
    """Log in."""
    return client.post("/redactie/aanmelden/", data={"password": password} | more)


def read(client: TestClient, address: str) -> Page:
    """A page that is whole and without mistakes."""
    response = client.get(address)
    assert response.status_code == 200, address
    assert response.headers["cache-control"] == "no-store"
    page = Page(response.text)
    assert page.mistakes == []
    return page
