"""Real Chromium in front of the real server."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.web.chromium.hands import PATIENCE_SECONDS
from tools.node_packages import installed

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def serving(database: Path, *options: str) -> Iterator[str]:
    """A server in a process of its own; the address of its first page."""
    command = [sys.executable, "-m", "tutor", "serve", "--port", "0", "--quiet", *options]
    command += ["--database", str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found, "the server did not start"
            yield found[0]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The first page of a server that runs for all tests."""
    with serving(tmp_path_factory.mktemp("served") / "feedback.db") as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, started once."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("These tests need the browser Chromium: apt-get install chromium", False)
    expect.set_options(timeout=PATIENCE_SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return (installed(ROOT / "web") / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
