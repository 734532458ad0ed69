"""Help pages as lines for a terminal, and as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutor.authoring.help.page import HelpPage
from tutor.authoring.help.page_of import page_of
from tutor.authoring.samples.lesson import HERE
from tutor.diagnostics import CODES, DiagnosticCode, Level
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.lint.reports.open_sentence import open_sentence

LEVELS = {
    Level.ERROR: N_("error: the lesson cannot be used"),
    Level.WARNING: N_("warning: learners will notice it"),
    Level.INFO: N_("tip: it could be better"),
}
GROUPS = (
    ("Y101", N_("The file, and how YAML is written")),
    ("S201", N_("Keys and their values")),
    ("M301", N_("What refers to what")),
    ("T401", N_("What the lesson holds")),
    ("T450", N_("How the lesson is written")),
    ("P501", N_("The proof")),
)
"""Each range of codes by its first, with what it is about."""
_LONGEST = 12
_WIDEST = 100


def help_lines(code: str) -> Iterator[str]:
    """The help page of a code, for a terminal. Raises KeyError for an unknown code."""
    row, page = CODES[code], page_of(code)
    yield f"{code} ({_(LEVELS[row.level])})"
    yield open_sentence(_(row.message))
    for paragraph in page.prose:
        yield ""
        yield _(paragraph)
    for title, sample in _samples(page):
        yield ""
        yield title
        yield from (f"    {line}" for line in sample)
    yield ""
    yield _("What to do:") + " " + open_sentence(_(row.hint))


def all_codes() -> Iterator[str]:
    """Every code with its sentence, for a terminal."""
    yield from (f"{code}  {open_sentence(_(row.message))}" for code, row in CODES.items())


def markdown() -> Iterator[str]:
    """Every help page, as one page of the documentation."""
    yield "# " + _("What the check can tell")
    yield ""
    yield _("Each line of {command} has a code. {explain} shows the same page as here.").format(
        command="`tutor check`", explain="`tutor explain CODE`"
    )
    for first, title in GROUPS:
        yield ""
        yield "## " + _(title)
        for row in CODES.values():
            if _group(row.code) == first:
                yield from _markdown(row, page_of(row.code))


def _markdown(row: DiagnosticCode, page: HelpPage) -> Iterator[str]:
    yield ""
    yield f"### {row.code}"
    yield ""
    yield f"**{open_sentence(_(row.message))}** ({_(LEVELS[row.level])})"
    for paragraph in page.prose:
        yield ""
        yield _(paragraph)
    for title, sample in _samples(page):
        yield from ("", title, "", "```yaml", *sample, "```")
    yield ""
    yield _("What to do:") + " " + open_sentence(_(row.hint))


def _group(code: str) -> str:
    """The first code of the range that this one is in."""
    return [first for first, _title in GROUPS if first[0] == code[0] and first <= code][-1]


def _samples(page: HelpPage) -> Iterator[tuple[str, list[str]]]:
    """The samples with their titles, as lines that can be shown."""
    if not page.bad:
        return
    bad = _("Not like this:")
    if page.trick:
        bad = _("Not like this ({trick}):").format(trick=_(page.trick))
    yield bad, list(_lines(page.bad.replace(HERE, "").splitlines()))
    yield _("But like this:"), list(_lines(page.good.splitlines()))


def _lines(lines: Iterable[str]) -> Iterator[str]:
    """The lines with what is invisible named, and what is long cut off."""
    for number, line in enumerate(lines):
        if number == _LONGEST:
            yield "…"
            return
        shown = "".join(map(_visible, line)).rstrip()
        yield shown if len(shown) <= _WIDEST else f"{shown[:_WIDEST]}…"


def _visible(character: str) -> str:
    if character == "\t":
        return "→"
    if character == "\u00a0" or clean_text(character) != character:
        return f"⟨U+{ord(character):04X}⟩"
    return character
