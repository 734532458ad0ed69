"""Requests that no page of ours makes: the right status, a kind page, and nothing kept."""

from __future__ import annotations

import json
import logging

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Running
from tutor.html.carried import MOST_EVENTS, Carried
from tutor.web.app import make_app
from tutor.web.library import Library
from tutor.web.rate_limit import MOST_ADDRESSES, RateLimit, network
from tutor.web.settings import Rate, WebSettings

KPN = "kpn-tweestapsverificatie-browser"
PRACTICE = f"/oefenen/{KPN}/"
GOOD = Carried("v", 1).write()


def state(**changes: object) -> str:
    """The hidden field of a page, with some of it changed."""
    parts: dict[str, object] = {"v": "v", "s": 1, "w": {}, "k": [], "e": []}
    return json.dumps(list((parts | changes).values()))


@pytest.mark.parametrize(
    "form",
    [
        pytest.param({"do": "enter"}, id="nothing"),
        pytest.param({"state": "null"}, id="no list"),
        pytest.param({"state": "[" * 50_000}, id="deep"),
        pytest.param({"state": state(s=-1)}, id="seed below zero"),
        pytest.param({"state": state(s=1e300)}, id="seed no whole number"),
        pytest.param({"state": state(s=True)}, id="seed no number"),
        pytest.param({"state": state(w=[])}, id="situations no names"),
        pytest.param({"state": state(e=[["fly", "", ""]])}, id="unknown verb"),
        pytest.param({"state": state(e=[["press", 1, ""]])}, id="target no text"),
        pytest.param({"state": state(e=[["fill", "a", "\ud800"]])}, id="half a character"),
        pytest.param({"state": state(e=[["fill", "a", "x" * 2000]])}, id="long text"),
        pytest.param({"state": GOOD, "do": "[["}, id="broken button"),
        pytest.param({"state": GOOD, "do": '["undo","1"]'}, id="an act for the log"),
        pytest.param({"state": GOOD, "do": "fly"}, id="unknown wish"),
        pytest.param({"kept": "x"}, id="nothing kept"),
    ],
)
def test_a_forged_practice_is_refused(server: Running, form: dict[str, str]) -> None:
    response = server.client.post(PRACTICE, data=form)
    assert response.status_code == 400
    assert "Begin opnieuw" in response.text


@pytest.mark.parametrize(
    "events",
    [
        [["press", "nowhere/Nothing", ""]],
        [["address", "", "javascript:alert(1)"]],
        [["fill", "'; DROP TABLE answer; --", "<script>"]],
        [["undo", "9" * 900, ""], ["undo", "-1", ""]],
        [["tab", "999999999999", ""], ["close", "x", ""]],
        [["app", "phone/../../etc/passwd", ""]],
        [["message", "a message that a newer lesson has no more", ""]],
    ],
)
def test_events_that_do_not_apply_change_nothing(server: Running, events: list[list[str]]) -> None:
    response = server.client.post(PRACTICE, data={"state": state(e=events), "do": "enter"})
    assert response.status_code == 200
    assert "<script>" not in response.text.replace('<script src="', "")


def test_a_practice_can_only_be_so_long(server: Running) -> None:
    events = [["hint", "", ""]] * (MOST_EVENTS + 1)
    response = server.client.post(PRACTICE, data={"state": state(e=events)})
    assert response.status_code == 413
    assert "Begin opnieuw" in response.text or "opnieuw" in response.text


def test_a_form_can_only_be_so_large(server: Running) -> None:
    response = server.client.post(PRACTICE, data={"state": "x" * 1_000_000})
    assert response.status_code == 413


def test_a_body_without_a_length_is_not_read_to_its_end(server: Running) -> None:
    read = 0

    def endless() -> object:
        nonlocal read
        for _ in range(1000):
            read += 100_000
            yield b"x" * 100_000

    headers = {"content-type": "application/x-www-form-urlencoded"}
    response = server.client.post(PRACTICE, content=endless(), headers=headers)  # type: ignore[arg-type]
    assert response.status_code == 413


@pytest.mark.parametrize("sort", ["application/json", "multipart/form-data", "text/plain", ""])
def test_only_forms_are_read(server: Running, sort: str) -> None:
    response = server.client.post(PRACTICE, content=b"{}", headers={"content-type": sort})
    assert response.status_code == 415


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://oefenen.example"}, 200),
        ({"origin": "https://kwaad.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://oefenen.example.kwaad.example"}, 403),
        ({"referer": "https://kwaad.example/x"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({}, 200),
    ],
)
def test_forms_of_other_sites_are_refused(
    server: Running, headers: dict[str, str], status: int
) -> None:
    response = server.client.post(PRACTICE, data={"state": GOOD}, headers=headers)
    assert response.status_code == status


def test_a_named_site_may_send(library: Library) -> None:
    settings = WebSettings(origins=frozenset({"https://elders.example"}))
    with TestClient(make_app(library, settings), base_url="http://oefenen.example") as client:
        response = client.post(
            PRACTICE, data={"state": GOOD}, headers={"origin": "https://elders.example"}
        )
    assert response.status_code == 200


def test_one_address_cannot_send_without_end(library: Library) -> None:
    settings = WebSettings(acts=Rate(burst=5, per_second=0.001))
    with TestClient(make_app(library, settings), base_url="http://oefenen.example") as client:
        statuses = [client.post(PRACTICE, data={"state": GOOD}).status_code for _ in range(8)]
        last = client.post(PRACTICE, data={"state": GOOD})
        assert client.get("/").status_code == 200
    assert statuses == [200] * 5 + [429] * 3
    assert int(last.headers["retry-after"]) >= 1
    assert "Wacht een minuut" in last.text


def test_the_count_per_address_stays_small() -> None:
    now = 0.0
    limit = RateLimit(Rate(burst=2, per_second=1), lambda: now)
    assert [limit.allows("1.2.3.4") for _ in range(3)] == [True, True, False]
    now = 1.0
    assert limit.allows("1.2.3.4")
    for number in range(MOST_ADDRESSES + 100):
        limit.allows(f"host{number}")
    assert len(limit._left) == MOST_ADDRESSES
    assert network("2001:db8::1") == network("2001:db8::ffff") != network("2001:db9::1")


@pytest.mark.parametrize("path", ["/x/", "/oefenen/niets/", "/artikel/niets/", "/mening/niets/"])
def test_what_is_not_there(server: Running, path: str) -> None:
    response = server.client.get(path)
    assert response.status_code == 404
    assert "alle lessen" in response.text


@pytest.mark.parametrize("back", ["//kwaad.example", "https://kwaad.example", "\\\\kwaad", ""])
def test_nobody_is_sent_to_another_site(server: Running, back: str) -> None:
    form = {"do": "size:large", "back": back}
    response = server.client.post("/weergave/", data=form, follow_redirects=False)
    assert response.headers["location"] == "/"


def test_every_answer_has_the_headers_that_guard_it(server: Running) -> None:
    for path in ("/", PRACTICE, "/niets", "/healthz", "/bestanden/site.css"):
        headers = server.client.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "server" not in headers


def test_pages_name_no_other_site(server: Running) -> None:
    for path in ("/", "/artikel/kpn-tweestapsverificatie/", PRACTICE, f"/mening/{KPN}/"):
        page = server.browser().open(path)
        for element in page.root.iter():
            for name in ("src", "href", "action"):
                assert (element.get(name) or "/").startswith(("/", "#")), element.attrib


def test_the_log_holds_neither_query_nor_body_nor_address(
    server: Running, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "tutor.web"):
        server.client.get("/?zoek=geheim-woord")
        server.client.post(PRACTICE, data={"state": GOOD, "vgeheim": "geheim-woord"})
    assert len(caplog.messages) == 2
    assert caplog.messages[1].startswith(f"POST {PRACTICE} 200 ")
    assert "geheim" not in caplog.text
    assert "testclient" not in caplog.text


def test_an_error_of_ours_is_a_kind_page_and_no_secret_in_the_log(
    server: Running, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError("geheim-woord")

    monkeypatch.setattr("tutor.web.pages.render", broken)
    with caplog.at_level(logging.INFO, "tutor.web"):
        response = server.client.get(PRACTICE)
    assert response.status_code == 500
    assert "Het ligt niet aan u" in response.text
    assert "RuntimeError" in caplog.text
    assert "geheim" not in caplog.text + response.text


def test_the_server_says_that_it_lives(server: Running) -> None:
    response = server.client.get("/healthz")
    assert (response.status_code, response.text) == (200, "ok\n")


def test_a_base_path(library: Library) -> None:
    app = make_app(library, WebSettings(base="/leren/"))
    with TestClient(app, base_url="http://oefenen.example") as client:
        page = client.get("/leren/").text
        assert 'href="/leren/artikel/nep-sms/"' in page
        assert client.get("/leren/artikel/nep-sms/").status_code == 200
        assert client.get("/healthz").status_code == 200
        assert client.get("/").status_code == 404
