"""Codes of the second pass: what a lesson means."""

from __future__ import annotations

from tutor.diagnostics.record import DiagnosticCode, Level
from tutor.i18n import N_

_CHOOSE = N_("You can choose from: {allowed}.")

UNKNOWN = (
    DiagnosticCode("M301", N_("There is no screen “{name}” in this lesson."), _CHOOSE),
    DiagnosticCode("M302", N_("There is no message “{name}” in this lesson."), _CHOOSE),
    DiagnosticCode("M303", N_("There is no block “{name}” in shared/blocks."), _CHOOSE),
    DiagnosticCode("M304", N_("There is no persona “{name}” in shared/personas.yaml."), _CHOOSE),
    DiagnosticCode("M305", N_("The term “{name}” is not in shared/glossary.yaml."), _CHOOSE),
    DiagnosticCode("M306", N_("The article “{name}” is not in shared/reading.yaml."), _CHOOSE),
    DiagnosticCode("M307", N_("There is no app “{name}” on the phone of this lesson."), _CHOOSE),
    DiagnosticCode(
        "M308",
        N_("Nothing gives “${name}” a value."),
        N_("A text can hold these names: {allowed}. A real dollar sign is written $$."),
    ),
    DiagnosticCode(
        "M309",
        N_("Nothing in this lesson is called “{name}”, so this condition cannot ask about it."),
        N_("A condition can ask about: {allowed}."),
    ),
    DiagnosticCode("M310", N_("“{name}” stands on no screen as a label for this action."), _CHOOSE),
    DiagnosticCode(
        "M311",
        N_("“{name}” is there, but it is not something for this action."),
        N_("Use “press” or “choose” for a button, “fill” for a field, “answer” for a question."),
    ),
    DiagnosticCode("M312", N_("“{name}” does not stand on the screen “{screen}”."), _CHOOSE),
    DiagnosticCode("M313", N_("There is no input kind “{name}”."), _CHOOSE),
    DiagnosticCode("M314", N_("“{name}” cannot be made up."), _CHOOSE),
    DiagnosticCode("M315", N_("A field of the kind “{kind}” has no mistake “{name}”."), _CHOOSE),
    DiagnosticCode("M316", N_("There is no mistake called “{name}”."), _CHOOSE),
    DiagnosticCode(
        "M317", N_("“{name}” is not an answer to any question of this lesson."), _CHOOSE
    ),
    DiagnosticCode("M318", N_("“{name}” is none of the choices at this step."), _CHOOSE),
    DiagnosticCode("M319", N_("“{name}” is none of the options here."), _CHOOSE),
    DiagnosticCode(
        "M320",
        N_("There is no variant “{name}” beside this article."),
        N_("Its variants are: {allowed}."),
    ),
)
BLOCKS = (
    DiagnosticCode(
        "M321",
        N_("The block “{block}” needs a value for “{name}”."),
        N_("Add it: “with: {{{name}: …}}”."),
    ),
    DiagnosticCode(
        "M322",
        N_("The block “{block}” has no hole “{name}”."),
        N_("Its holes are: {allowed}."),
    ),
    DiagnosticCode(
        "M323",
        N_("The block “{block}” leads to “{name}”, which this lesson does not have."),
        N_("Add a screen or message of that name, or use another block."),
    ),
    DiagnosticCode(
        "M324",
        N_("This condition cannot be joined with one inside the block “{block}”."),
        N_("Use conditions without “or” here, or write the parts of the block out."),
    ),
)
SCREENS = (
    DiagnosticCode(
        "M331",
        N_("It is not clear on which device the screen “{name}” is."),
        N_("Give it “app” or “url”, or give the lesson an “app”."),
    ),
    DiagnosticCode(
        "M332",
        N_("The screen “{name}” is on a device that is not among the places: {place}."),
        N_("Add {place} to “places”, or change “app” or “url” of this screen."),
    ),
    DiagnosticCode(
        "M333",
        N_("The label “{label}” stands twice on the screen “{name}”."),
        N_("Change one label, or give both a condition so that only one is there at a time."),
    ),
    DiagnosticCode(
        "M334",
        N_("No screen follows “{name}”, so “next” leads nowhere."),
        N_("Name the screen where it leads, or put a screen of the same place below it."),
    ),
    DiagnosticCode(
        "M335",
        N_("Tabs exist only on the computer, and this screen is on the phone."),
        N_("Use “go” for a button, and “reach” for a step."),
    ),
    DiagnosticCode(
        "M336",
        N_("The question “{name}” has no right answer."),
        N_("Add “right: yes” to the answer that is right."),
    ),
    DiagnosticCode(
        "M337",
        N_("The rule “{name}” cannot work with “{value}”."),
        N_("“contains” works with the words: capital, small, digit, sign."),
    ),
    DiagnosticCode(
        "M338",
        N_("A message by {name} has no subject."),
        N_("Remove the subject, or write “via: mail”."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "M339",
        N_("The screen “{name}” has no address, so nobody can go to it by typing one."),
        N_("Give the screen a “url”, or use “reach” in this step."),
    ),
    DiagnosticCode(
        "M340",
        N_("The first step belongs to no step before it."),
        N_("Remove “with_previous: yes” here."),
    ),
)
WHOLE = (
    DiagnosticCode(
        "M351",
        N_("The id “{name}” does not fit the place of this file."),
        N_("Write “lesson: {expected}”, or rename the folder or the file."),
    ),
    DiagnosticCode(
        "M352",
        N_("Neither the lesson nor its article says “{key}”."),
        N_("Add “{key}:” to one of the two files."),
    ),
    DiagnosticCode(
        "M353",
        N_("The epilogue has a screen “{name}”, and so has the lesson."),
        N_("Give the screen of the epilogue another name."),
    ),
    DiagnosticCode(
        "M354",
        N_("The name “{name}” is already in use for something else."),
        N_("Choose a name that the card, the data and the situations do not have."),
    ),
    DiagnosticCode(
        "M355",
        N_("“${name}” has no value yet when this one is picked."),
        N_("Use the card, made data, or what is picked above it."),
    ),
    DiagnosticCode(
        "M356",
        N_("“{name}” in shared/reading.yaml leads to the lesson “{lesson}”, which is not there."),
        N_("Correct the name of the lesson, or remove it."),
    ),
    DiagnosticCode(
        "M357",
        N_("{file} is also called “{name}”."),
        N_("Rename the folder or the file of one of the two lessons."),
    ),
)
CODES = (*UNKNOWN, *BLOCKS, *SCREENS, *WHOLE)
