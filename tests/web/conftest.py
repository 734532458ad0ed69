"""The server with the shipped lessons, and a browser without scripts in front of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert
from starlette.testclient import TestClient

from tests.lessons.shipped import ROOT, load
from tests.web.answered import answers
from tests.web.browser import Browser
from tests.web.team import Team
from tutor.feedback.store import FeedbackStore, Row, row_of
from tutor.feedback.tables import ANSWER
from tutor.loader.catalogue import open_catalogue
from tutor.web.answers import Answers
from tutor.web.app import make_app
from tutor.web.library import Library
from tutor.web.pages import Pages
from tutor.web.settings import WebSettings


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped lessons."""
    return Library(open_catalogue(ROOT), lambda entry: load(entry.id).lesson)


@dataclass
class Running:
    """A server, and the database behind it."""

    client: TestClient
    database: Path
    library: Library
    pages: Pages

    def browser(self) -> Browser:
        """A new browser."""
        return Browser(self.client)

    def rows(self) -> list[Row]:
        """All answers that are kept."""
        with FeedbackStore(self.database) as store:
            return store.rows()


@pytest.fixture
def server(library: Library, tmp_path: Path) -> Iterator[Running]:
    """A server for one test."""
    database = tmp_path / "feedback.db"
    with FeedbackStore(database) as store:
        app = make_app(library, WebSettings(), Answers(store))
        with TestClient(app, base_url="http://oefenen.example") as client:
            yield Running(client, database, library, app.state.pages)


@pytest.fixture
def today() -> str:
    """This day as answers carry it."""
    return date.today().isoformat()


@pytest.fixture(scope="module")
def kept(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """Many answers, that no test changes."""
    database = tmp_path_factory.mktemp("kept") / "feedback.db"
    with FeedbackStore(database) as store:
        with store.writing() as connection:
            connection.execute(insert(ANSWER), [row_of(each) for each in answers()])
        store.apply_retention(date(2026, 1, 10))
        yield Team(library, store, database)


@pytest.fixture
def empty(library: Library, tmp_path: Path) -> Iterator[Team]:
    """No answers yet."""
    with FeedbackStore(tmp_path / "feedback.db") as store:
        yield Team(library, store, tmp_path / "feedback.db")
