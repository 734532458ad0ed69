"""Where the files of this user are. Nothing is made or read here."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_NAME = "veilig-oefenen"


def data_folder() -> Path:
    """The folder for what must stay: ``TUTOR_HOME``, or where the system wants it."""
    home = os.environ.get("TUTOR_HOME", "")
    return Path(home) if home else platformdirs.user_data_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """The folder for what can be made again: below ``TUTOR_HOME``, or the system's."""
    home = os.environ.get("TUTOR_HOME", "")
    return Path(home) / "cache" if home else platformdirs.user_cache_path(_NAME, appauthor=False)


def progress_file() -> Path:
    """The file in which practices are saved."""
    return data_folder() / "progress.db"


def preferences_file() -> Path:
    """The file with what this user prefers, such as the dark theme."""
    return data_folder() / "preferences.json"


def feedback_file() -> Path:
    """The file in which feedback is saved unless another database is named."""
    return data_folder() / "feedback.db"
