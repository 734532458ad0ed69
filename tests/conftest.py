"""What holds for every test: a home of its own, Dutch, and patience on a slow machine."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests import examples, postgresql
from tutor.i18n import use_language

examples.register()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of a table marked ``fast_rows(count)`` only the first rows are tried after every edit."""
    rows: Counter[str] = Counter()
    for item in items:
        if mark := item.get_closest_marker("fast_rows"):
            table = item.nodeid.partition("[")[0]
            rows[table] += 1
            if rows[table] > mark.args[0]:
                item.add_marker("slow")


def pytest_collection_finish() -> None:
    """Keep the collector away from what lives as long as the tests do: a sixth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders; to let pytest find a free name costs more with every test."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what the program keeps; nothing of the person who runs the tests is used."""
    home = next(homes)
    home.mkdir()
    for name in ("TUTOR_LESSONS", "TUTOR_DATABASE", "TUTOR_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TUTOR_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """Every test begins and ends in Dutch."""
    use_language("nl")
    yield
    use_language("nl")


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgresql.Cluster]:
    """A PostgreSQL that runs for all tests that ask for it."""
    with postgresql.running() as found:
        yield found
