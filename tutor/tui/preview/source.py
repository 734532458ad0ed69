"""The lesson that an editor works on: its last good version, and what is wrong now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Lesson


class LoadedPreview(Protocol):
    """What reading a lesson gives."""

    @property
    def lesson(self) -> Lesson | None:
        """The lesson, or None when it has errors."""
        ...

    @property
    def problems(self) -> Sequence[Diagnostic]:
        """All that is wrong with it."""
        ...


class PreviewSource:
    """A lesson file with all that it uses, watched by size and time.

    ``read`` reads it anew; ``watched`` gives the files whose change counts.
    """

    def __init__(
        self, read: Callable[[], LoadedPreview], watched: Callable[[], Iterable[Path]]
    ) -> None:
        self._read = read
        self._watched = watched
        self._seen = self._signature()
        loaded = read()
        self.lesson = loaded.lesson
        self.problems = tuple(loaded.problems)

    def _signature(self) -> tuple[tuple[str, int, int], ...]:
        found = []
        for path in self._watched():
            try:
                status = path.stat()
            except OSError:
                continue
            found.append((str(path), status.st_size, status.st_mtime_ns))
        return tuple(sorted(found))

    def refresh(self) -> bool:
        """Read the lesson again when a file was saved; False when nothing changed.

        A version with errors leaves the last good lesson in place.
        """
        now = self._signature()
        if now == self._seen:
            return False
        self._seen = now
        loaded = self._read()
        self.problems = tuple(loaded.problems)
        if loaded.lesson is not None:
            self.lesson = loaded.lesson
        return True
