"""``tutor new``: a lesson to begin with, after a few questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from tutor.cli.drafts import (
    check_name,
    lessons_folder,
    out_option,
    print_faults,
    print_next,
    print_todos,
    save_lesson,
    shared_files_of,
)
from tutor.cli.exits import CommandError, Exit
from tutor.cli.output import echo, print_error
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _

_PLACES = ("computer", "phone", "both", "letter", "reader", "scan")
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w./-]*)?")
_LONGEST = 120


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "new",
        options_metavar=_("[OPTIONS]"),
        help=_("Make a small lesson that works, to change into your own."),
        callback=_new,
        params=[
            click.Option(["--title"], metavar=_("TEXT"), help=_("The title of the lesson.")),
            click.Option(["--place"], type=click.Choice(_PLACES), help=_("Where it happens.")),
            click.Option(["--host"], metavar=_("ADDRESS"), help=_("The website, like ov.example.")),
            click.Option(["--app"], metavar=_("NAME"), help=_("The app on the phone.")),
            click.Option(["--persona"], metavar=_("NAME"), help=_("The person on the card.")),
            out_option(),
            click.Option(["--yes"], is_flag=True, help=_("Ask nothing; take what is usual.")),
        ],
    )


@click.pass_obj
def _new(  # noqa: PLR0913, PLR0917 - one argument per option
    settings: Settings,
    title: str | None,
    place: str | None,
    host: str | None,
    app: str | None,
    persona: str | None,
    out: str | None,
    yes: bool,
) -> None:
    from tutor.importer.template import Wanted, template_lesson, usual_app, usual_host
    from tutor.importer.words import FIRST_TITLE, slug

    folder = lessons_folder(settings, out)
    ask = _Asker(yes)
    if not yes and None in (title, place):
        echo(_("A few questions. Press Enter for what stands between brackets."))
    title = ask(_("What is the title of the lesson?"), title, FIRST_TITLE, _title)
    name = check_name(slug(title), folder)
    question = _("Where: computer, phone, both, or a computer with a letter, reader or scan?")
    place = ask(question, place, _PLACES[0], _place)
    host = host or ""
    if place != "phone":
        host = ask(_("On which website?"), host or None, usual_host(title), _address)
    app = app or ""
    if place in ("phone", "scan"):
        app = ask(_("In which app?"), app or None, usual_app(title), _line)
    shared = shared_files_of(folder)
    people = ", ".join(shared.people)
    question = _("Who is on the card: {people}?").format(people=people)
    person = ask(question, persona, shared.persona, _one_of(shared.people))
    files = template_lesson(Wanted(title, place, host, app, person), name)
    saved = save_lesson(files, folder, shared)
    _tell(folder, saved)
    print_todos(saved, folder)
    print_faults(files, folder)
    print_next(name, name, folder)


def _tell(folder: Path, saved: Mapping[str, str]) -> None:
    for path in saved:
        echo(_("Made: {file}").format(file=folder / path))
    echo()


class _Asker:
    """Asks what no option said, until the answer can be used; with ``yes`` it asks nothing."""

    def __init__(self, yes: bool) -> None:
        self._yes = yes

    def __call__(
        self, question: str, given: str | None, usual: str, check: Callable[[str], str]
    ) -> str:
        """The answer as it is to be used. Raises CommandError for an option that cannot be."""
        if given is not None or self._yes:
            try:
                return check(given if given is not None else usual)
            except ValueError as error:
                raise CommandError(str(error), Exit.USAGE) from error
        while True:
            answer = str(click.prompt(question, default=usual))
            try:
                return check(answer)
            except ValueError as error:
                print_error(str(error))


def _line(text: str) -> str:
    """A text of one line. Raises ValueError with a sentence."""
    from tutor.lesson.template import clean_text

    answer = " ".join(clean_text(text).split())
    if not answer:
        raise ValueError(_("Write a few words."))
    if len(answer) > _LONGEST:
        raise ValueError(_("Use at most {most} characters.").format(most=_LONGEST))
    return answer


def _title(text: str) -> str:
    """A title, which has a letter or digit to make a name of."""
    from tutor.importer.words import ascii_words

    answer = _line(text)
    if not ascii_words(answer):
        raise ValueError(_("A title has at least one letter. Write it again."))
    return answer


def _place(text: str) -> str:
    """One of the places, also by its Dutch name or its first letter."""
    known = {place: place for place in _PLACES}
    known |= {"telefoon": "phone", "allebei": "both", "beide": "both"}
    known |= {"brief": "letter", "kaartlezer": "reader", "lezer": "reader", "qr-code": "scan"}
    wanted = text.strip().casefold()
    found = [place for word, place in known.items() if wanted and word.startswith(wanted)]
    if not found:
        raise ValueError(_("Answer computer, phone, both, letter, reader or scan."))
    return found[0]


def _address(text: str) -> str:
    """The address of a website, without https:// in front."""
    address = re.sub(r"^https?://", "", _line(text).casefold()).rstrip("/")
    if not _HOST.fullmatch(address):
        raise ValueError(_("{text} is not the address of a website. Write it like ov.example.")
                         .format(text=text))  # fmt: skip
    return address


def _one_of(people: tuple[str, ...]) -> Callable[[str], str]:
    def check(text: str) -> str:
        wanted = text.strip().casefold()
        if wanted not in people:
            sentence = _("There is no {name}. Choose: {people}.")
            raise ValueError(sentence.format(name=text, people=", ".join(people)))
        return wanted

    return check
