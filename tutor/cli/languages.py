"""Which language a command speaks, known before click reads the arguments."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from tutor.i18n import DEFAULT, LANGUAGES, use_language

VARIABLE = "TUTOR_LANG"
_GLOBAL = ("--lang", "--lessons", "--database")
_CATALOGUES = Path(__file__).parent.parent / "locale"


def global_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the options of ``tutor`` itself in front.

    So ``tutor list --lang en`` means ``tutor --lang en list``. An option
    without its value gets an empty one, which click then explains.
    """
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in _GLOBAL:
            front += [argument, *(list(islice(waiting, 1)) or [""])]
        elif argument.partition("=")[0] in _GLOBAL:
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that the arguments or the environment ask for; Dutch without a valid wish."""
    wish = environment.get(VARIABLE, "")
    for index, argument in enumerate(arguments):
        if argument == "--lang":
            wish = next(iter(arguments[index + 1 : index + 2]), "")
        elif argument.startswith("--lang="):
            wish = argument.partition("=")[2]
    return wish if wish in LANGUAGES else DEFAULT


def set_language(language: str) -> None:
    """Let the program, and click in it, speak this language.

    click asks Python's own gettext, which looks at the environment for the language.
    """
    use_language(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("click", str(_CATALOGUES))
    gettext.textdomain("click")
