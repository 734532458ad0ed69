"""``tutor serve`` as a process: it says where it is, and ends when it is told to."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from urllib.request import urlopen

import pytest


@pytest.mark.slow
def test_it_serves_and_ends_cleanly() -> None:
    command = [sys.executable, "-m", "tutor", "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            process.stdout.readline()
            with urlopen(found[0] + "?zoek=geheim", timeout=20) as answer:
                assert "Alle lessen" in answer.read().decode()
            process.send_signal(signal.SIGTERM)
            _out, log = process.communicate(timeout=20)
        finally:
            process.kill()
    assert process.returncode == 0, log
    assert "GET / 200" in log
    assert "geheim" not in log
