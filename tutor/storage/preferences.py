"""What a learner prefers, such as the dark theme: a small file that the app can do without."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

MOST_BYTES = 10_000


class Preferences:
    """Names and values in a JSON file.

    A file that is missing, damaged or cannot be written costs the learner a
    preference and nothing else, so nothing here raises.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._values = _read(path) if path else {}

    def get(self, name: str, otherwise: str = "") -> str:
        """The value of a preference."""
        return self._values.get(name, otherwise)

    def put(self, name: str, value: str) -> None:
        """Keep a preference, in the file where that is possible."""
        self._values[name] = value
        if self._path is None:
            return
        part = self._path.with_name(f".{self._path.name}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._values), encoding="utf-8")
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, str]:
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return {}
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): value for name, value in found.items() if isinstance(value, str)}
