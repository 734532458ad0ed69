"""``tutor`` as a process: pipes, signals, terminals that can do little, and a fast start."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
import termios
from datetime import date
from pathlib import Path

import pytest

from tutor.cli.exits import Exit
from tutor.feedback.entry import FeedbackEntry
from tutor.feedback.formats import FORMATS
from tutor.feedback.sink import StoreSink
from tutor.storage.paths import feedback_file

pytestmark = pytest.mark.slow

TUTOR = [sys.executable, "-m", "tutor"]


def test_a_closed_pipe_is_no_error() -> None:
    """``tutor storyboard … | head -1``"""
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [*TUTOR, "storyboard", "nep-sms"], stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert ran.returncode == Exit.PIPE_CLOSED
    assert ran.stderr == b""


@pytest.mark.parametrize(
    ("redirection", "code", "complaint"),
    [
        pytest.param(">/dev/full", Exit.FILES, "Is de schijf vol?", id="no room for the output"),
        pytest.param(">&-", Exit.DONE, "", id="output closed"),
        pytest.param("2>&-", Exit.DONE, "", id="complaints closed"),
        pytest.param("<&-", Exit.DONE, "", id="input closed"),
    ],
)
@pytest.mark.parametrize("arguments", ["", "storyboard nep-sms"])
def test_streams_that_are_not_there(
    arguments: str, redirection: str, code: Exit, complaint: str
) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'"$0" -m tutor {arguments} {redirection}', sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == code
    assert complaint in ran.stderr
    assert len(ran.stderr.splitlines()) == bool(complaint)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("where", [["--out", "/dev/full"], []], ids=["a file", "the output"])
def test_an_export_to_a_full_disk_is_one_sentence(form: str, where: list[str]) -> None:
    entry = FeedbackEntry(date(2026, 3, 1), "nep-sms", "v1", True, comment="woord " * 80, total=4)
    StoreSink(feedback_file(), own=True).keep(entry)
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [*TUTOR, "feedback", "export", "--format", form, *where],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == Exit.FILES
    (sentence,) = ran.stderr.splitlines()
    assert sentence.endswith("is niet te schrijven. Is de schijf vol?")


def test_ctrl_c_is_one_sentence() -> None:
    """The signal comes while the catalogue is being read.

    A process that a shell began in the background ignores it, and so would ours.
    """
    code = (
        "import os, signal, tutor.loader.catalogue as c, tutor.cli\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "c.open_catalogue = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "import sys; sys.argv = ['tutor', 'list']; tutor.cli.main()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (Exit.INTERRUPTED, "", "Gestopt.\n")


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_can_do_little_gets_the_catalogue(term: str) -> None:
    ours, theirs = pty.openpty()
    ran = subprocess.run(
        TUTOR,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": term},
        check=False,
    )
    os.close(theirs)
    shown = read_all(ours)
    assert (ran.returncode, ran.stderr) == (Exit.DONE, b"")
    assert "nep-sms" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_output(encoding: str) -> None:
    ran = subprocess.run(
        [*TUTOR, "storyboard", "kpn-tweestapsverificatie-app"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (Exit.DONE, b"")
    assert ran.stdout.decode(encoding)


def test_no_folder_can_be_written() -> None:
    """Without a cache everything still works."""
    ran = subprocess.run(
        [*TUTOR, "list", "--json"],
        capture_output=True,
        env={**os.environ, "TUTOR_HOME": "/dev/null/home"},
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (Exit.DONE, b"")
    assert json.loads(ran.stdout)


def test_listing_with_a_fresh_index_imports_little() -> None:
    code = (
        "import sys, tutor.cli.run as r; r.run(['list']); r.run(['list'])\n"
        "print([n for n in ('textual', 'rich', 'sqlalchemy', 'asyncio') if n in sys.modules])"
    )
    first = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert first.stdout.splitlines()[-1] == "[]"
    code = "import sys, tutor.cli.run as r; r.run(['list']); print('pydantic' in sys.modules)"
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert again.stdout.splitlines()[-1] == "False"


CRASH = """
import sys, tutor.cli
from tutor.tui.screens.catalogue import CatalogueScreen

def fail(screen):
    typed = TYPED
    raise RuntimeError(typed)

CatalogueScreen.on_mount = fail
sys.argv = ["tutor"]
tutor.cli.main()
"""


def test_a_crash_in_the_app_shows_and_keeps_nothing_that_was_typed(own_home: Path) -> None:
    """Textual's own handling would print every variable on the screen."""
    ours, theirs = pty.openpty()
    app = subprocess.Popen(
        [sys.executable, "-c", f"TYPED = {'06' + '12345678'!r}\n{CRASH}"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    os.close(theirs)
    shown = read_all(ours)
    (report,) = (own_home / "reports").iterdir()
    assert app.wait() == Exit.INTERNAL
    assert f"Het verslag staat in {report}" in shown.replace("\r\n", "")
    assert "0612345678" not in shown
    assert "0612345678" not in report.read_text(encoding="utf-8")


def test_a_window_that_is_closed_takes_the_app_along() -> None:
    """Also where no signal tells it, as under ``make``."""
    ours, theirs = pty.openpty()
    app = subprocess.Popen(
        ["sh", "-c", 'trap "" HUP; exec "$0" -m tutor', sys.executable],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    os.close(theirs)
    shown = b""
    while b"Veilig oefenen" not in shown:
        shown += os.read(ours, 65536)
    os.close(ours)
    assert app.wait(30) == Exit.HUNG_UP


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, Exit.TERMINATED),
        (signal.SIGHUP, Exit.HUNG_UP),
        (signal.SIGQUIT, Exit.QUIT),
        (signal.SIGINT, Exit.INTERRUPTED),
    ],
)
@pytest.mark.parametrize("times", [1, 2])
def test_a_signal_leaves_the_terminal_as_it_was(
    number: signal.Signals, code: Exit, times: int
) -> None:
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    app = subprocess.Popen(
        [sys.executable, "-c", HEARING],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    shown = b""
    while b"Veilig oefenen" not in shown:
        shown += os.read(ours, 65536)
    assert termios.tcgetattr(theirs) != before
    for _time in range(times):
        app.send_signal(number)
    assert app.wait(30) == code
    assert termios.tcgetattr(theirs) == before
    os.close(theirs)
    shown += read_all(ours).encode()
    for mode in (b"1049", b"1000", b"1003", b"1006", b"2004", b"1004"):  # screen, mouse, paste
        assert shown.rfind(b"\x1b[?" + mode + b"l") > shown.rfind(b"\x1b[?" + mode + b"h") >= 0
    assert shown.rfind(b"\x1b[?25h") > shown.rfind(b"\x1b[?25l")  # the cursor
    assert b"Traceback" not in shown


# Where the tests were started in the background, signals of the keyboard are ignored.
HEARING = """
import signal, sys, tutor.cli
for name in ("SIGINT", "SIGQUIT", "SIGHUP"):
    signal.signal(getattr(signal, name), signal.SIG_DFL)
sys.argv = ["tutor"]
tutor.cli.main()
"""


def test_an_app_that_hangs_ends_all_the_same() -> None:
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    app = subprocess.Popen(
        [sys.executable, "-c", HANGING],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    shown = b""
    while b"hangs" not in shown:
        shown += os.read(ours, 65536)
    app.send_signal(signal.SIGTERM)
    assert app.wait(30) == Exit.TERMINATED
    assert termios.tcgetattr(theirs) == before
    os.close(theirs)
    shown += read_all(ours).encode()
    assert shown.rfind(b"\x1b[?1049l") > shown.rfind(b"\x1b[?1049h") >= 0


HANGING = """
import sys, time, tutor.cli
from tutor.tui import terminal
from tutor.tui.screens.catalogue import CatalogueScreen

terminal._PATIENCE_SECONDS = 0.2

def hang(screen):
    screen.app._driver.write("hangs")
    screen.app._driver.flush()
    while True:
        time.sleep(0.01)

CatalogueScreen.on_mount = hang
sys.argv = ["tutor"]
tutor.cli.main()
"""


def read_all(terminal: int) -> str:
    """Everything that is written until the other side is closed."""
    parts = []
    with contextlib.suppress(OSError):  # how Linux says that the other side is closed
        while part := os.read(terminal, 65536):
            parts.append(part)
    os.close(terminal)
    return b"".join(parts).decode()
