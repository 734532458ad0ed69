"""Codes of the file itself and of its YAML."""

from __future__ import annotations

from tutor.diagnostics.record import DiagnosticCode, Level
from tutor.i18n import N_

FILE = (
    DiagnosticCode(
        "Y101",
        N_("The file {name} does not exist."),
        N_("Check the name, or make the file."),
    ),
    DiagnosticCode(
        "Y102",
        N_("The path {name} leads out of the folder of the lessons."),
        N_("Keep all files of the lessons within that folder."),
    ),
    DiagnosticCode(
        "Y103",
        N_("{name} is a link to another place."),
        N_("Put a copy of the file itself there."),
    ),
    DiagnosticCode(
        "Y104",
        N_("{name} is a folder, and a file is expected."),
        N_("Name the file within that folder."),
    ),
    DiagnosticCode(
        "Y105",
        N_("The file {name} cannot be read."),
        N_("Check whether you may open it on this computer."),
    ),
    DiagnosticCode(
        "Y106",
        N_("The file is larger than 256 KB."),
        N_("Split it into several lessons."),
    ),
    DiagnosticCode(
        "Y107",
        N_("This character is not stored as UTF-8."),
        N_("Save the file again in your editor, with the encoding UTF-8."),
    ),
    DiagnosticCode(
        "Y108",
        N_("Here is a control character ({value}) that nobody can see."),
        N_("Delete it and type this part again."),
    ),
    DiagnosticCode(
        "Y109",
        N_("Here is an invisible character ({value}); it will be left out."),
        N_("Delete it. It often comes along when you copy from a website."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "Y110",
        N_("Here is a tab, and this kind of file does not take tabs."),
        N_("Use spaces: two for each level."),
    ),
    DiagnosticCode(
        "Y111",
        N_("This line is indented with special spaces."),
        N_("Delete them and use the space bar: two spaces for each level."),
    ),
)

STRUCTURE = (
    DiagnosticCode(
        "Y121",
        N_("The file is empty."),
        N_("Begin with a line such as “format: 1”."),
    ),
    DiagnosticCode(
        "Y122",
        N_("The file does not begin with a key and its value."),
        N_("Begin with lines such as “title: …”, without a dash."),
    ),
    DiagnosticCode(
        "Y123",
        N_("Here a second document begins."),
        N_("Remove the line with “---” or “...”, or put what follows in a file of its own."),
    ),
    DiagnosticCode(
        "Y124",
        N_("This is nested more than 20 levels deep."),
        N_("Check the indentation and the brackets."),
    ),
    DiagnosticCode(
        "Y125",
        N_("This text is longer than 4,000 characters."),
        N_("Split it into several texts. Or is a quotation mark missing?"),
    ),
    DiagnosticCode(
        "Y126",
        N_("The file has more than 20,000 parts."),
        N_("Split it into several lessons."),
    ),
    DiagnosticCode(
        "Y127",
        N_("The key “{key}” is already there, on line {line}."),
        N_("Remove one of the two, or give it another name."),
    ),
    DiagnosticCode(
        "Y128",
        N_("Here a text begins with “&”, which has another meaning in this file."),
        N_("Put the text between quotation marks."),
    ),
    DiagnosticCode(
        "Y129",
        N_("Here a text begins with “*”, which has another meaning in this file."),
        N_("Put the text between quotation marks."),
    ),
    DiagnosticCode(
        "Y130",
        N_("Here a text begins with “!”, which has another meaning in this file."),
        N_("Put the text between quotation marks."),
    ),
    DiagnosticCode(
        "Y131",
        N_("The key “<<” cannot be used."),
        N_("Write out what you want to repeat, or make a block of it."),
    ),
    DiagnosticCode(
        "Y132",
        N_("A key must be one short text."),
        N_("Put a text with brackets or a colon between quotation marks."),
    ),
)

SYNTAX = (
    DiagnosticCode(
        "Y141",
        N_("A colon with a space cuts this text in two."),
        N_("Put the whole text between quotation marks."),
    ),
    DiagnosticCode(
        "Y142",
        N_("This line is indented differently from the lines around it."),
        N_("Give lines that belong together the same number of spaces."),
    ),
    DiagnosticCode(
        "Y143",
        N_("This quotation mark is never closed."),
        N_("Put the same quotation mark at the end of the text."),
    ),
    DiagnosticCode(
        "Y144",
        N_("This bracket is never closed: a comma or “{value}” is missing."),
        N_("Close it, or put a text that begins with a bracket between quotation marks."),
    ),
    DiagnosticCode(
        "Y145",
        N_("Something follows that does not belong to the text or the list before it."),
        N_("Put the whole text between quotation marks of one kind, or check the brackets."),
    ),
    DiagnosticCode(
        "Y146",
        N_("A text cannot begin with “{value}” here."),
        N_("Put the text between quotation marks."),
    ),
    DiagnosticCode(
        "Y147",
        N_("A colon is missing on this line."),
        N_("Write “key: value” with a space after the colon, or check the indentation."),
    ),
    DiagnosticCode(
        "Y148",
        N_("A backslash has a special meaning between double quotation marks."),
        N_("Use single quotation marks around this text."),
    ),
    DiagnosticCode(
        "Y149",
        N_("After “|” or “>” the line must end."),
        N_("Put the text on the next line, or between quotation marks."),
    ),
    DiagnosticCode(
        "Y150",
        N_("A dash for a list cannot stand here."),
        N_("Put it on a line of its own, below a key with nothing after its colon."),
    ),
    DiagnosticCode(
        "Y151",
        N_("This apostrophe ends the text."),
        N_("Put the whole text between double quotation marks instead."),
    ),
    DiagnosticCode(
        "Y152",
        N_("From “#” on, the rest of this line is left out."),
        N_("Put the text between quotation marks. For a note, put a space after “#”."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "Y153",
        N_("The file cannot be understood from here on."),
        N_("Check the indentation, quotation marks and brackets of this line and the line above."),
    ),
    DiagnosticCode(
        "Y154",
        N_("The apostrophe with which this text begins is read as a quotation mark."),
        N_("Put the whole text between double quotation marks, the apostrophe included."),
    ),
    DiagnosticCode(
        "Y155",
        N_("“{value}” begins no part of a list. A word processor makes it of a hyphen."),
        N_("Put a hyphen and a space in its place: “- ”."),
    ),
    DiagnosticCode(
        "Y156",
        N_("These curved quotation marks become part of the text."),
        N_("Use straight ones, or leave them out. Are they meant? Then put straight ones around."),
        Level.WARNING,
    ),
)

CODES = FILE + STRUCTURE + SYNTAX
