"""``tutor serve`` as a process: it says where it is, keeps no secret, and ends when it is told."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from tests.html.reader import Page, values_of, words

pytestmark = pytest.mark.slow

SECRET = "Geheim-Woord-4711"


def test_it_serves_keeps_no_secret_and_ends_cleanly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tutor", "serve", "--port", "0"]
    command += ["--database", str(tmp_path / "feedback.db")]
    log = tmp_path / "log"
    with log.open("wb") as written, subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=written, text=True,
        env=os.environ | {"TUTOR_HOME": str(tmp_path)},
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            process.stdout.readline()
            with urlopen(f"{found[0]}?zoek={SECRET}", timeout=20) as answer:
                assert "Alle lessen" in answer.read().decode()
            type_secrets(found[0], 12)
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)
        finally:
            process.kill()
    assert process.returncode == 0
    assert b"GET / 200" in log.read_bytes()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []


def test_a_port_that_is_taken_is_one_sentence() -> None:
    command = [sys.executable, "-m", "tutor", "serve", "--host", "192.0.2.1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 4
    assert "192.0.2.1" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def type_secrets(address: str, turns: int) -> None:
    """Practise, and type something secret in every field on the way, the address bar too."""
    place = f"{address}oefenen/eerst-wennen/"
    with urlopen(f"{place}?getal=3", timeout=20) as answer:
        page = Page(answer.read().decode())
    for _ in range(turns):
        for act in ("enter", '["show"]'):
            if act == "enter":
                for field in page.all("input"):
                    if field.get("type") == "text":
                        field.set("value", SECRET)
            pressed = [b for b in page.all("button") if b.get("value") == act]
            if not pressed:
                return
            values = values_of(page.press(pressed[0]))
            with urlopen(place, urlencode(values).encode(), timeout=20) as answer:
                page = Page(answer.read().decode())
    assert words(page.root)
