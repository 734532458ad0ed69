"""Codes of the first pass: keys, and the types of their values."""

from __future__ import annotations

from tutor.language import N_
from tutor.lesson.codes.row import Code

CODES = (
    Code(
        "S201",
        N_("The key “{key}” is not known here."),
        N_("Here you can use: {allowed}."),
    ),
    Code(
        "S202",
        N_("The key “{key}” is missing here."),
        N_("Add a line that begins with “{key}:”."),
    ),
    Code(
        "S203",
        N_("Here a text is expected, but there is a list."),
        N_("Remove the dash or the square brackets, and keep one text."),
    ),
    Code(
        "S204",
        N_("Here a text is expected, but there are keys and values."),
        N_("Put one text here, or check the indentation of the lines below."),
    ),
    Code(
        "S205",
        N_("The colon after “{key}” cuts this text in two."),
        N_("Put the whole text between quotation marks."),
    ),
    Code(
        "S206",
        N_("A comma or colon cuts a text in two just before “{key}”."),
        N_("Put the text that belongs together between quotation marks."),
    ),
    Code(
        "S207",
        N_("Here a list is expected, but there is a text."),
        N_("Put each part on a line of its own, after a dash and a space."),
    ),
    Code(
        "S208",
        N_("Here a list is expected, but there are keys and values."),
        N_("Begin each part with a dash and a space."),
    ),
    Code(
        "S209",
        N_("Here keys and values are expected, but there is a text."),
        N_("Write lines such as “name: value” below it, indented by two spaces."),
    ),
    Code(
        "S210",
        N_("Here keys and values are expected, but there is a list."),
        N_("Remove the dash, and write lines such as “name: value”."),
    ),
    Code(
        "S211",
        N_("There is nothing after “{key}”."),
        N_("Fill it in, or remove the whole line."),
    ),
    Code(
        "S212",
        N_("It is not clear what this is: no key says it."),
        N_("Begin with one of these keys: {allowed}."),
    ),
    Code(
        "S213",
        N_("“{key}” and “{other}” are two separate things."),
        N_("Begin “{key}” on a line of its own, after a dash and a space."),
    ),
    Code(
        "S214",
        N_("A block cannot hold another block."),
        N_("Write the parts of that block here, or use both blocks on the screen."),
    ),
    Code(
        "S215",
        N_("“{value}” is neither yes nor no."),
        N_("Write “yes” or “no”."),
    ),
    Code(
        "S216",
        N_("“{key}” can only be “yes”."),
        N_("Write “yes”, or remove the whole line."),
    ),
    Code(
        "S217",
        N_("“{value}” is not one of the choices."),
        N_("You can choose from: {allowed}."),
    ),
    Code(
        "S218",
        N_("“{value}” is not a whole number."),
        N_("Write a number in digits only, such as 12."),
    ),
    Code(
        "S219",
        N_("The number {value} is too small or too large."),
        N_("Choose a number from {low} up to {high}."),
    ),
    Code(
        "S220",
        N_("“{value}” is not a date that exists."),
        N_("Write year, month and day with dashes, such as 2025-11-24."),
    ),
    Code(
        "S221",
        N_("The name “{value}” has characters that a name cannot have."),
        N_("Use small letters, digits and underscores, and begin with a letter."),
    ),
    Code(
        "S222",
        N_("The name “{value}” has characters that a name cannot have."),
        N_("Use small letters, digits and dashes."),
    ),
    Code(
        "S223",
        N_("“{value}” is not a condition."),
        N_("Write “name”, “not name” or “name = value”. Join them by only “and” or only “or”."),
    ),
    Code(
        "S224",
        N_("This text has more than one line, and here only one fits."),
        N_("Write it on one line, without “|”."),
    ),
    Code(
        "S225",
        N_("There are too few parts here: {count}."),
        N_("Give at least {least}."),
    ),
    Code(
        "S226",
        N_("Here stand several rules in one part of the list."),
        N_("Give each rule a dash of its own, or its own curly brackets."),
    ),
    Code(
        "S227",
        N_("This value does not fit here."),
        N_("Look at the help of this key and write it as the example shows."),
    ),
)
