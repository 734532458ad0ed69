"""What a terminal sends that is no UTF-8."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.cli.test_process import read_all
from tutor.cli.exits import Exit

TUTOR = [sys.executable, "-m", "tutor"]


@pytest.mark.slow
def test_bytes_in_another_encoding_end_nothing() -> None:
    """An accented letter of an old terminal, or in the middle of what is pasted."""
    ours, theirs = pty.openpty()
    app = subprocess.Popen(
        [*TUTOR, "play", "eerst-wennen"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    os.close(theirs)
    shown = b""
    for said, keys in (
        (b"OEFENING", b"\xe9\xff\x1b[200~a\x9bb\x1b[201~"),
        (b"OEFENING", b"\x1b[21~"),
        (b"Stap 2", b""),
    ):
        while said not in shown:
            shown += os.read(ours, 65536)
        os.write(ours, keys)
    app.terminate()
    assert "Traceback" not in read_all(ours)
    assert app.wait() == Exit.TERMINATED
