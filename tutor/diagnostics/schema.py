"""Codes of the first pass: keys, and the types of their values."""

from __future__ import annotations

from tutor.diagnostics.record import DiagnosticCode
from tutor.i18n import N_

CODES = (
    DiagnosticCode(
        "S201",
        N_("The key “{key}” is not known here."),
        N_("Here you can use: {allowed}."),
    ),
    DiagnosticCode(
        "S202",
        N_("The key “{key}” is missing here."),
        N_("Add a line that begins with “{key}:”."),
    ),
    DiagnosticCode(
        "S203",
        N_("Here a text is expected, but there is a list."),
        N_("Remove the dash or the square brackets, and keep one text."),
    ),
    DiagnosticCode(
        "S204",
        N_("Here a text is expected, but there are keys and values."),
        N_("Put one text here, or check the indentation of the lines below."),
    ),
    DiagnosticCode(
        "S205",
        N_("The colon after “{key}” cuts this text in two."),
        N_("Put the whole text between quotation marks."),
    ),
    DiagnosticCode(
        "S206",
        N_("A comma or colon cuts a text in two just before “{key}”."),
        N_("Put the text that belongs together between quotation marks."),
    ),
    DiagnosticCode(
        "S207",
        N_("Here a list is expected, but there is a text."),
        N_("Put each part on a line of its own, after a dash and a space."),
    ),
    DiagnosticCode(
        "S208",
        N_("Here a list is expected, but there are keys and values."),
        N_("Begin each part with a dash and a space."),
    ),
    DiagnosticCode(
        "S209",
        N_("Here keys and values are expected, but there is a text."),
        N_("Write lines such as “name: value” below it, indented by two spaces."),
    ),
    DiagnosticCode(
        "S210",
        N_("Here keys and values are expected, but there is a list."),
        N_("Remove the dash, and write lines such as “name: value”."),
    ),
    DiagnosticCode(
        "S211",
        N_("There is nothing after “{key}”."),
        N_("Fill it in, or remove the whole line."),
    ),
    DiagnosticCode(
        "S212",
        N_("It is not clear what this is: no key says it."),
        N_("Begin with one of these keys: {allowed}."),
    ),
    DiagnosticCode(
        "S213",
        N_("“{key}” and “{other}” are two separate things."),
        N_("Begin “{key}” on a line of its own, after a dash and a space."),
    ),
    DiagnosticCode(
        "S214",
        N_("A block cannot hold another block."),
        N_("Write the parts of that block here, or use both blocks on the screen."),
    ),
    DiagnosticCode(
        "S215",
        N_("“{value}” is neither yes nor no."),
        N_("Write “yes” or “no”."),
    ),
    DiagnosticCode(
        "S216",
        N_("“{key}” can only be “yes”."),
        N_("Write “yes”, or remove the whole line."),
    ),
    DiagnosticCode(
        "S217",
        N_("“{value}” is not one of the choices."),
        N_("You can choose from: {allowed}."),
    ),
    DiagnosticCode(
        "S218",
        N_("“{value}” is not a whole number."),
        N_("Write a number in digits only, such as 12."),
    ),
    DiagnosticCode(
        "S219",
        N_("The number {value} is too small or too large."),
        N_("Choose a number from {low} up to {high}."),
    ),
    DiagnosticCode(
        "S220",
        N_("“{value}” is not a date that exists."),
        N_("Write year, month and day with dashes, such as 2025-11-24."),
    ),
    DiagnosticCode(
        "S221",
        N_("The name “{value}” has characters that a name cannot have."),
        N_("Use small letters, digits and underscores, and begin with a letter."),
    ),
    DiagnosticCode(
        "S222",
        N_("The name “{value}” has characters that a name cannot have."),
        N_("Use small letters, digits and dashes."),
    ),
    DiagnosticCode(
        "S223",
        N_("“{value}” is not a condition."),
        N_("Write “name”, “not name” or “name = value”. Join them by only “and” or only “or”."),
    ),
    DiagnosticCode(
        "S224",
        N_("This text has more than one line, and here only one fits."),
        N_("Write it on one line, without “|”."),
    ),
    DiagnosticCode(
        "S225",
        N_("There are too few parts here: {count}."),
        N_("Give at least {least}."),
    ),
    DiagnosticCode(
        "S226",
        N_("Here stand several rules in one part of the list."),
        N_("Give each rule a dash of its own, or its own curly brackets."),
    ),
    DiagnosticCode(
        "S227",
        N_("This value does not fit here."),
        N_("Look at the help of this key and write it as the example shows."),
    ),
    DiagnosticCode(
        "S228",
        N_("This lesson is of format {value}, and this program knows format 1."),
        N_("Use a newer version of this program. Did you write the lesson yourself? Write 1."),
    ),
)
