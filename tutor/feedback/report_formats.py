"""The figures as text for the screen, as CSV for a spreadsheet, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby

from tutor.feedback.figures import ENOUGH, About, Figure
from tutor.feedback.formats.csv import BOM, csv_lines, harmless
from tutor.i18n import gettext as _
from tutor.i18n import ngettext


def as_text(figures: Sequence[Figure]) -> str:
    """For the screen: a part per lesson, with a heading per kind of figure."""
    if not figures:
        return _("There are no answers yet.") + "\n"
    parts = [
        [lesson, *_lesson_lines(list(of_lesson))]
        for lesson, of_lesson in groupby(figures, key=lambda figure: figure.lesson)
    ]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def as_csv(figures: Sequence[Figure]) -> str:
    """For a Dutch Excel, as the export: BOM, semicolons, CRLF, all quoted."""
    top = (
        _("Lesson"), _("Version"), _("Figure"), _("Which"), _("Count"), _("Of"),
        _("Percent"), _("At least"), _("At most"),
    )  # fmt: skip
    return BOM + csv_lines([top, *map(_cells, figures)])


def _cells(figure: Figure) -> tuple[object, ...]:
    share = figure.share
    interval = ("", "", "") if share is None else (share.percent, share.low, share.high)
    texts = (figure.lesson, figure.version, headings()[figure.about], figure.item)
    return (*map(harmless, texts), figure.count, figure.of, *interval)


def as_json(figures: Sequence[Figure]) -> str:
    """A list of figures; ``share`` is null when there are too few answers."""
    found = [
        asdict(figure) | {"share": asdict(figure.share) if figure.share else None}
        for figure in figures
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


REPORT_FORMATS: Mapping[str, Callable[[Sequence[Figure]], str]] = {
    "text": as_text,
    "csv": as_csv,
    "json": as_json,
}


def headings() -> Mapping[About, str]:
    """What each kind of figure is called."""
    return {
        About.HELPED: _("Helped"),
        About.FINISHED: _("Finished"),
        About.REASON: _("Reasons"),
        About.REACHED: _("Came to step"),
        About.MISTAKE: _("Most met mistakes"),
    }


def _lesson_lines(figures: Sequence[Figure]) -> Iterable[str]:
    answers = figures[0].of
    count = ngettext("{count} answer", "{count} answers", answers).format(count=answers)
    yield "  " + count
    width = max(len(_label(figure)) for figure in figures)
    for about, alike in groupby(figures, key=lambda figure: figure.about):
        group = list(alike)
        if group[0].item:
            yield ""
            yield "  " + heading(about, group[0])
        for figure in group:
            yield f"  {_label(figure):{width}}  {figure.count:>6}  {share_text(figure)}".rstrip()


def heading(about: About, first: Figure) -> str:
    """What stands above the figures of one kind, with the version that they are about."""
    name = headings()[about]
    if not first.version:
        return name
    sentence = ngettext(
        "{heading} (version {version}, {count} answer)",
        "{heading} (version {version}, {count} answers)",
        first.of,
    )
    return sentence.format(heading=name, version=first.version, count=first.of)


def _label(figure: Figure) -> str:
    return f"  {figure.item}" if figure.item else headings()[figure.about]


def share_text(figure: Figure) -> str:
    """The share and its interval, or that there are too few answers to give one."""
    share = figure.share
    if share is None:
        return _("too few (under {enough})").format(enough=ENOUGH)
    return _("{percent}% (between {low}% and {high}%)").format(
        percent=share.percent, low=share.low, high=share.high
    )
