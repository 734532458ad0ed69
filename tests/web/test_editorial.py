"""The pages for the editorial team are closed, or behind a login."""

from __future__ import annotations

import io

import pytest
from starlette.testclient import TestClient

from tests.cli.conftest import Tutor, tutor
from tests.html.reader import Page
from tests.web.team import KNOWN, OWN, PASSWORD, PATHS, Team, enter
from tutor.web.answers import Answers
from tutor.web.app import make_app
from tutor.web.editorial.login import HOURS, Login, LoginSettings
from tutor.web.editorial.password import make_hash, read_hash
from tutor.web.settings import Rate, WebSettings

__all__ = ["tutor"]

PROXY = "10.1.2.3"


@pytest.mark.parametrize("path", [*PATHS, "aanmelden/"])
def test_without_a_login_there_is_nothing(kept: Team, path: str) -> None:
    client = kept.client(None)
    assert client.get(f"/redactie/{path}").status_code == 404
    assert client.post(f"/redactie/{path}", data={"password": PASSWORD}).status_code in (404, 405)


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_is_asked_for_the_password(kept: Team, path: str) -> None:
    client = kept.client(LoginSettings(KNOWN))
    asked = client.get(f"/redactie/{path}")
    assert asked.status_code == 303
    page = Page(client.get(asked.headers["location"]).text)
    assert page.field("Wachtwoord").get("type") == "password"
    back = dict(page.press(page.button("Aanmelden")).values)["terug"]
    assert enter(client, terug=back).headers["location"] == f"/redactie/{path}"
    assert client.get(f"/redactie/{path}").status_code == 200


def test_another_password_does_not_open(kept: Team) -> None:
    client = kept.client(LoginSettings(KNOWN))
    for wrong in ("", PASSWORD.upper(), PASSWORD + " ", "x" * 5000, "\u0000"):
        refused = enter(client, wrong)
        assert refused.status_code == 403
        assert "Dit is niet het wachtwoord" in refused.text
        assert "set-cookie" not in refused.headers
    assert client.get("/redactie/").status_code == 303


def test_the_cookie_is_for_these_pages_only_and_for_no_script(kept: Team) -> None:
    cookie = enter(kept.client(LoginSettings(KNOWN))).headers["set-cookie"]
    for part in ("HttpOnly", "Path=/redactie/", "SameSite=strict", f"Max-Age={HOURS * 3600}"):
        assert part in cookie
    assert PASSWORD not in cookie


def test_a_cookie_that_was_changed_or_is_old_does_not_count() -> None:
    now = 1_000_000.0
    login = Login(LoginSettings(KNOWN), lambda: now)
    until, _dot, signature = login.cookie().partition(".")
    other = Login(LoginSettings(read_hash(make_hash(PASSWORD, cost=2, parallel=1))), lambda: now)
    for cookie in (
        f"{int(until) + 1}.{signature}", f"{until}.{signature[1:]}{signature[0]}",
        f"{until}.", "é.é", "",
        other.cookie(), login.cookie().upper() + "x",
    ):  # fmt: skip
        assert not login._is_signed(cookie)
    assert login._is_signed(login.cookie())
    now += HOURS * 3600
    assert not login._is_signed(f"{until}.{signature}")


def test_logging_out_ends_it(kept: Team) -> None:
    client = kept.inside()
    assert client.get("/redactie/").status_code == 200
    assert client.post("/redactie/afmelden/").status_code == 303
    assert client.get("/redactie/").status_code == 303


def test_passwords_cannot_be_tried_without_end(kept: Team) -> None:
    client = kept.client(LoginSettings(KNOWN), logins=Rate(burst=3, per_second=0.001))
    assert [enter(client, "x").status_code for _ in range(5)] == [403] * 3 + [429] * 2
    assert enter(client).status_code == 429


@pytest.mark.parametrize("back", ["//kwaad.example", "https://kwaad.example", "/redactie/\\x", "/"])
def test_nobody_is_sent_elsewhere_after_logging_in(kept: Team, back: str) -> None:
    client = kept.client(LoginSettings(KNOWN))
    assert enter(client, terug=back).headers["location"] == "/redactie/"


@pytest.mark.parametrize(
    ("peer", "name", "status"),
    [
        pytest.param(PROXY, "marie", 200, id="named by the proxy"),
        pytest.param(PROXY, "", 403, id="not named"),
        pytest.param("10.9.9.9", "marie", 403, id="not from the proxy"),
        pytest.param("nowhere", "marie", 403, id="no address"),
    ],
)
def test_a_proxy_says_who_comes(kept: Team, peer: str, name: str, status: int) -> None:
    client = kept.client(LoginSettings(header="X-Remote-User", proxies=("10.1.2.0/24",)), peer)
    headers = {"X-Remote-User": name, "X-Forwarded-For": PROXY}
    response = client.get("/redactie/", headers=headers)
    assert response.status_code == status
    assert ("marie" in response.text) is (status == 200)
    assert client.get("/redactie/aanmelden/").status_code == 404


@pytest.mark.parametrize("path", ["aanmelden/", "afmelden/", "opmerkingen/"])
@pytest.mark.parametrize("origin", ["https://kwaad.example", "https://statisch.example", "null"])
def test_forms_of_other_sites_are_refused(empty: Team, path: str, origin: str) -> None:
    """Also those of a site that may send answers."""
    named = WebSettings(origins=frozenset({"https://statisch.example"}))
    app = make_app(empty.library, named, Answers(empty.store), LoginSettings(KNOWN))
    client = TestClient(app, base_url=OWN, follow_redirects=False)
    enter(client)
    form = {"password": PASSWORD, "do": "wipe", "code": "x"}
    sent = client.post(f"/redactie/{path}", data=form, headers={"origin": origin})
    assert sent.status_code == 403


# --- the password -----------------------------------------------------------------


@pytest.mark.slow
def test_the_command_makes_a_line_that_opens(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    line = tutor("password").out.strip()
    assert read_hash(line).fits(PASSWORD)
    assert not read_hash(line).fits(PASSWORD[:-1])
    assert PASSWORD not in line
    monkeypatch.setattr("sys.stdin", io.StringIO("te kort\n"))
    assert "12 tot 200 tekens" in tutor("password").err


@pytest.mark.parametrize(
    "line", ["geheim", "scrypt:3:8:1:" + "a" * 24 + ":" + "b" * 44, "scrypt:9999999:8:1:a:b"]
)
def test_a_line_that_is_no_hash_is_refused(tutor: Tutor, line: str) -> None:
    ran = tutor("serve", "--password-hash", line)
    assert (ran.code, "tutor password" in ran.err) == (2, True)
    assert "geheim" not in ran.err.partition("tutor password")[2]


@pytest.mark.parametrize("options", [["--login-header", "X User"], ["--trusted-proxy", "nginx"]])
def test_an_option_that_cannot_be_is_refused(tutor: Tutor, options: list[str]) -> None:
    ran = tutor("serve", *options)
    assert ran.code == 2
    assert len(ran.err.splitlines()) <= 4
