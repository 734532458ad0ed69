"""``tutor list``: the lessons, for a person or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tutor.cli.lessons import catalogue_of
from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

if TYPE_CHECKING:
    from tutor.loader.catalogue import Catalogue
    from tutor.loader.catalogue_entry import CatalogueEntry


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "list",
        options_metavar=_("[OPTIONS]"),
        help=_("List the lessons."),
        callback=_list,
        params=[click.Option(["--json", "as_json"], is_flag=True, help=_("As JSON."))],
    )


@click.pass_obj
def _list(settings: Settings, as_json: bool) -> None:
    catalogue = catalogue_of(settings)
    for line in json_lines(catalogue) if as_json else catalogue_lines(catalogue):
        echo(line)


def json_lines(catalogue: Catalogue) -> Iterator[str]:
    """One JSON list with every lesson, those with errors too."""
    import json
    from dataclasses import asdict

    yield json.dumps([asdict(entry) for entry in catalogue.entries], indent=2)


def catalogue_lines(catalogue: Catalogue) -> Iterator[str]:
    """The lessons that can be practised, by topic; then how many cannot, if any."""
    offered = [entry for article in catalogue.articles() for entry in article.lessons]
    if not offered:
        yield _("There are no lessons in this folder.")
    for topic in dict.fromkeys(entry.topic for entry in offered):
        yield topic or _("Other")
        of_topic = [entry for entry in offered if entry.topic == topic]
        width = max(len(entry.id) for entry in of_topic)
        yield from (f"  {entry.id:{width}}  {_described(entry)}" for entry in of_topic)
        yield ""
    broken = [entry.id for entry in catalogue.entries if not entry.offered]
    if broken:
        sentence = ngettext(
            "{count} lesson has errors and cannot be practised: {lessons}",
            "{count} lessons have errors and cannot be practised: {lessons}",
            len(broken),
        )
        yield sentence.format(count=len(broken), lessons=", ".join(broken))


def _described(entry: CatalogueEntry) -> str:
    minutes = ngettext("{count} minute", "{count} minutes", entry.minutes)
    return (
        f"{entry.title} ({minutes.format(count=entry.minutes)})" if entry.minutes else entry.title
    )
