"""``tutor schema``: what an editor needs to complete and explain the keys of a lesson."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tutor.cli.output import echo
from tutor.cli.settings import Settings
from tutor.cli.writing import make_folder, write_text
from tutor.i18n import gettext as _

KINDS = ("lesson", "article", "personas", "glossary", "reading", "defaults", "block")


def command() -> click.Command:
    """The command, in the language in use."""
    return click.Command(
        "schema",
        options_metavar=_("[OPTIONS]"),
        help=_("Print the JSON Schema with which an editor completes and explains a lesson."),
        callback=_schema,
        params=[
            click.Option(
                ["--kind"],
                type=click.Choice(KINDS),
                help=_("The kind of file that it is for. Without it: lesson."),
            ),
            click.Option(
                ["--out"], metavar=_("FILE"), help=_("Write to this file instead of to the screen.")
            ),
            click.Option(
                ["--out-dir"], metavar=_("FOLDER"), help=_("Write all of them to this folder.")
            ),
            click.Option(
                ["--force"], is_flag=True, help=_("Replace the file if it is there already.")
            ),
        ],
    )


@click.pass_obj
def _schema(
    settings: Settings, kind: str | None, out: str | None, out_dir: str | None, force: bool
) -> None:
    from tutor.authoring.schema import file_name

    if out_dir is not None:
        if kind or out is not None:
            raise click.UsageError(_("Use --out-dir alone, without --kind and --out."))
        folder = make_folder(Path(out_dir))
        for each in KINDS:
            write_text(folder / file_name(each), _text(settings, each), force)
        _tell_settings(out_dir)
    elif out is not None:
        write_text(Path(out), _text(settings, kind or KINDS[0]), force)
        echo(_("The schema is in {file}.").format(file=out))
    else:
        echo(_text(settings, kind or KINDS[0]).rstrip("\n"))


def _text(settings: Settings, kind: str) -> str:
    """The schema as text, with the names of the shared files of the folder in use."""
    from tutor.authoring.schema import json_schema
    from tutor.authoring.schema_names import names_in

    return _pretty(json_schema(kind, names_in(settings.lessons_folder())))


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _tell_settings(folder: str) -> None:
    from tutor.authoring.schema import editor_settings

    echo(_("The schemas are in {folder}.").format(folder=folder))
    echo(_("Put this into .vscode/settings.json of the folder that you open:"))
    echo(_pretty(editor_settings(folder)).rstrip("\n"))
