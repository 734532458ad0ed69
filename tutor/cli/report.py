"""The last resort: an error that nobody foresaw becomes a sentence and a file.

The file names the place in the code and the kind of error. What the error
says, and what the person typed, stay out of it: they could be personal.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from tutor import __version__
from tutor.i18n import gettext as _

_PACKAGE = Path(__file__).parent.parent


def explain_crash(error: Exception) -> str:
    """Save a report about this error; one sentence that says where it is."""
    saved = _save("\n".join(_lines(error)) + "\n")
    if saved is None:
        return _("Something in the program went wrong. A report could not be saved.")
    return _("Something in the program went wrong. The report is in {file}.").format(file=saved)


def _lines(error: Exception) -> Iterator[str]:
    yield f"tutor {__version__}"
    yield f"Python {platform.python_version()} on {sys.platform}"
    chain: BaseException | None = error
    while chain is not None:
        yield ""
        for frame in traceback.extract_tb(chain.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}: {frame.line}"
        yield f"{type(chain).__module__}.{type(chain).__qualname__}"
        chain = chain.__cause__ or (None if chain.__suppress_context__ else chain.__context__)


def _place(filename: str) -> str:
    """A file's name without the folders of the person who runs the program."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return f"tutor/{path.relative_to(_PACKAGE).as_posix()}"
    return "/".join(path.parts[-2:])


def _save(text: str) -> Path | None:
    """Write the report into the user's own folder, or else where temporary files go."""
    from tutor.storage.paths import data_folder

    for folder in (data_folder() / "reports", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(".txt", "report-", folder)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            continue
        return Path(name)
    return None
