"""The editorial pages have the figures of the commands, and the comments that wait."""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.cli.conftest import Tutor, tutor
from tests.feedback.conftest import cells
from tests.html.reader import Page, words
from tests.web.answered import NEP_SMS, answers
from tests.web.team import KNOWN, KPN, Team, read
from tutor.feedback.formats.csv import BOM
from tutor.web.editorial.login import LoginSettings

__all__ = ["tutor"]

SVG = "{http://www.w3.org/2000/svg}"


def figures(page: Page) -> list[tuple[str, str]]:
    """Each figure of a page: what it is called, and its numbers."""
    labels = [words(each) for each in page.all("dt")]
    return list(zip(labels, [words(each) for each in page.all("dd")], strict=True))


@pytest.mark.parametrize(
    ("query", "options"),
    [
        pytest.param("", [], id="all"),
        pytest.param(
            "?vanaf=2026-02-01&tot=2026-02-20",
            ["--since", "2026-02-01", "--until", "2026-02-20"],
            id="days",
        ),
        pytest.param("?versie=v1", ["--lesson-version", "v1"], id="version"),
    ],
)
def test_the_figures_are_those_of_the_command(
    kept: Team, tutor: Tutor, query: str, options: list[str]
) -> None:
    """To the digit: each row of the command's CSV is on the page of its lesson."""
    client = kept.inside()
    overview = figures(read(client, "/redactie/" + query))
    command = ["--database", str(kept.database), "feedback", "report", "--format", "csv", *options]
    for lesson in (KPN, NEP_SMS):
        out = tutor(*command, "--lesson", lesson).out
        rows = csv.reader(io.StringIO(out.removeprefix(BOM)), delimiter=";")
        expected = [figure_of(row) for row in list(rows)[1:]]
        shown = figures(read(client, f"/redactie/les/{lesson}/{query}"))
        assert shown == expected
        assert len(shown) > 4
        assert set(expected[:2]) <= set(overview)


def figure_of(row: list[str]) -> tuple[str, str]:
    """A row of the command's CSV as a page says it."""
    _lesson, _version, figure, item, count, of, percent, low, high = row
    share = f"{percent}% (tussen {low}% en {high}%)" if percent else "te weinig (minder dan 10)"
    label = f"Stap {item}" if figure == "Gekomen tot stap" else item or figure
    return label, f"{count} van {of}: {share}"


def test_a_bar_is_as_long_as_its_number_says(kept: Team) -> None:
    page = read(kept.inside(), f"/redactie/les/{KPN}/")
    drawn = [each for each in page.all("dd") if list(each.iter(f"{SVG}svg"))]
    assert drawn
    for figure in drawn:
        part = next(e for e in figure.iter(f"{SVG}rect") if e.get("class") == "part")
        found = re.search(r": (\d+)%", words(figure))
        assert found
        assert part.get("width") == found[1]
    assert all("style" not in each.attrib for each in page.root.iter())


@pytest.mark.parametrize("name", ["reacties.csv", "reacties.jsonl", "overzicht.csv"])
def test_a_download_is_what_the_command_writes(kept: Team, tutor: Tutor, name: str) -> None:
    kind, _dot, form = name.partition(".")
    got = kept.inside().get(f"/redactie/download/{name}?vanaf=2026-02-01&les={KPN}")
    assert re.search(rf'filename="{kind}-\d\d\d\d-\d\d-\d\d\.{form}"', str(got.headers))
    command = "export" if kind == "reacties" else "report"
    written = kept.database.with_name(name)
    options = ["--since", "2026-02-01", "--lesson", KPN, "--format", form, "--force"]
    tutor("--database", str(kept.database), "feedback", command, *options, "--out", str(written))
    assert got.content == written.read_bytes()
    assert got.content.count(b"\n") > 10


def test_a_workbook_can_be_downloaded(kept: Team) -> None:
    client = kept.inside()
    rows = cells(client.get(f"/redactie/download/reacties.xlsx?les={KPN}").content)
    lines = client.get(f"/redactie/download/reacties.csv?les={KPN}").text.splitlines()
    assert len(rows) == len(lines)
    assert client.get("/redactie/download/feedback.db").status_code == 404


def test_days_that_cannot_be_are_said(kept: Team) -> None:
    client = kept.inside()
    for query in ("?vanaf=gisteren", "?vanaf=2026-03-02&tot=2026-03-01", "?tot=2026-02-30"):
        page = read(client, "/redactie/" + query)
        (trouble,) = [e for e in page.all("p") if e.get("role") == "alert"]
        assert "alle dagen" in words(trouble)


def test_without_answers_a_page_says_so(empty: Team) -> None:
    client = empty.inside()
    assert "Er zijn nog geen reacties" in words(read(client, "/redactie/").root)
    assert "Er wacht geen opmerking" in words(read(client, "/redactie/opmerkingen/").root)
    assert client.get(f"/redactie/les/{KPN}/").status_code == 404


# --- comments ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("button", "text", "left", "said"),
    [
        ("keep", "", "Ik heet <b>Jan</b>", "blijft zoals die is"),
        ("wipe", "", "", "is gewist"),
        ("rewrite", "Bel 0612345678", "Bel [telefoonnummer weggehaald]", "nieuwe tekst"),
    ],
)
def test_a_comment_is_looked_at(empty: Team, button: str, text: str, left: str, said: str) -> None:
    (entry,) = [each for each in answers() if "Jan" in each.comment][:1]
    empty.store.add(entry)
    client = empty.inside()
    page = read(client, "/redactie/opmerkingen/")
    assert "Ik heet <b>Jan</b>" in words(page.root)
    if text:
        page.field("De nieuwe tekst").text = text
    sent = page.press(page.button(button))
    done = client.post(sent.address, data=dict(sent.values))
    after = read(client, done.headers["location"])
    assert said in words(after.root)
    assert "Er wacht geen opmerking" in words(after.root)
    assert [row["comment"] for row in empty.store.rows()] == [left]
    assert client.post(sent.address, data=dict(sent.values)).status_code == 303


@pytest.mark.parametrize(
    "form",
    [
        {"do": "drop", "code": "abc"},
        {"do": "wipe", "code": "'; DROP TABLE answer; --"},
        {"do": "rewrite", "code": "abc", "text": "x" * 501},
        {"do": ""},
    ],
)
def test_a_forged_look_changes_nothing(kept: Team, form: dict[str, str]) -> None:
    waiting = kept.store.waiting()
    assert kept.inside().post("/redactie/opmerkingen/", data=form).status_code == 400
    assert kept.store.waiting() == waiting


def test_a_stranger_looks_at_nothing(kept: Team) -> None:
    waiting = kept.store.waiting()
    form = {"do": "wipe", "code": waiting[0].id}
    sent = kept.client(LoginSettings(KNOWN)).post("/redactie/opmerkingen/", data=form)
    assert sent.headers["location"] == "/redactie/aanmelden/"
    assert kept.store.waiting() == waiting


def test_what_waits_is_in_no_other_page(kept: Team) -> None:
    client = kept.inside()
    for path in ("", f"les/{KPN}/", "download/reacties.csv", "download/reacties.jsonl"):
        assert "Jan" not in client.get(f"/redactie/{path}").text
    assert "&lt;script&gt;alert" in client.get(f"/redactie/les/{KPN}/").text
