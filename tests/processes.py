"""Running a piece of a test in processes of its own, which may be killed."""

from __future__ import annotations

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable


def fork(work: Callable[[], None]) -> int:
    """Begin this work in a copy of this process; gives its id."""
    with warnings.catch_warnings():
        # Python warns where other threads may hold locks; the copy needs none of theirs.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)


def in_processes(work: Callable[[int], None], count: int) -> None:
    """Do the work with the numbers from 0, each in its own process, all at once.

    A module that is compiled under a limit of file sizes would be kept in half
    for all other tests, so these processes keep none.
    """

    def alone(number: int) -> None:
        sys.dont_write_bytecode = True
        work(number)

    children = [fork(lambda number=number: alone(number)) for number in range(count)]  # type: ignore[misc]
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * count


def killed_after(work: Callable[[Callable[[int], None]], None], signs: int) -> int:
    """Kill this work (SIGKILL) once it gave so many signs of life; gives the last sign.

    ``work`` gets a function that reports a number. Signs that were under way
    when it was killed are read too. -1 when there was none.
    """
    reading, writing = os.pipe()

    def report(number: int) -> None:
        os.write(writing, number.to_bytes(4, "big"))

    child = fork(lambda: work(report))
    os.close(writing)
    last = -1
    with os.fdopen(reading, "rb") as pipe:
        for _sign in range(signs):
            last = int.from_bytes(pipe.read(4), "big")
        os.kill(child, signal.SIGKILL)
        rest = pipe.read()
    os.waitpid(child, 0)
    return int.from_bytes(rest[-4:], "big") if rest else last
