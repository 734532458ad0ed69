"""Codes of the rules on what a lesson holds: T401 to T449."""

from __future__ import annotations

from tutor.diagnostics.record import DiagnosticCode, Level
from tutor.i18n import N_

_ROUTE = (
    DiagnosticCode(
        "T401",
        N_("Nobody can know “${name}”: no screen, message or step shows it."),
        N_("Let a message or a screen show ${name}, or expect something from the card."),
    ),
    DiagnosticCode(
        "T402",
        N_("“{name}” gets a value, but nothing uses it."),
        N_("Use ${name} in a text, a field or a condition, or remove it."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T403",
        N_("The button “{label}” does nothing."),
        N_("Give it “go”, “new_tab”, “send”, “notify” or “set”, or remove it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T404",
        N_("Nothing leads to the screen “{name}”."),
        N_("Let a button or a step lead to it, or remove it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T405",
        N_("No step says anything about “{label}”, which stands on the route."),
        N_("Name it under “mistakes” of the step at that screen, or remove it."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T406",
        N_("Nothing depends on the situation “{name}”."),
        N_("Use it in “when” of a screen, step or part, or remove it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T407",
        N_("The message “{name}” is never sent."),
        N_("Write “send: {name}” at a button, or “at_start: yes” at the message."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T408",
        N_("This step can never be done: nothing leads to “{name}”."),
        N_("Let an earlier button lead to it or send it, or remove the step."),
    ),
    DiagnosticCode(
        "T409",
        N_("This step is done by itself: the step before already leads to “{name}”."),
        N_("Remove this step, or let the step before lead to another screen."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T410",
        N_("“{text}” stands on no screen, and the step is about “{label}”."),
        N_("Write the label exactly as it stands on the screen: **{label}**."),
        Level.WARNING,
    ),
)
_DATA = (
    DiagnosticCode(
        "T411",
        N_("This could be somebody's {kind}: {value}."),
        N_("Use the card, or made data that is certainly nobody's."),
    ),
    DiagnosticCode(
        "T412",
        N_("This password does not stand on the card."),
        N_("Write “expect: $password”, so that the learner can look it up."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T413",
        N_("The address {host} may be real."),
        N_("Let it end in “.example”, or add it to “real_hosts”."),
    ),
    DiagnosticCode(
        "T414",
        N_("This scam page is on an address that really exists: {host}."),
        N_("Give it an address that ends in “.example”."),
    ),
    DiagnosticCode(
        "T415",
        N_("The address {address} is on no screen of this lesson."),
        N_("Add a screen with this “url”, or leave the address out of the text."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T416",
        N_("“{text}” does not say what the picture shows."),
        N_("Say in one sentence what a learner who cannot see it must know."),
        Level.WARNING,
    ),
)
_COACHING = (
    DiagnosticCode(
        "T421",
        N_("This step has no “why” and no hints."),
        N_("Add “why”: one sentence that says what this step is for."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T422",
        N_("Something can go wrong at this step, and it names {count} mistakes."),
        N_("Name at least two, each with its own words, under “mistakes” or at the field."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T423",
        N_("The mistake “{name}” cannot happen at this step."),
        N_("Move it to the step where it can happen, or remove it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T424",
        N_("The lesson was compared with its source {days} days ago."),
        N_("Look whether the real procedure is still the same, and change the date."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T425",
        N_("The date {date} is in the future."),
        N_("Write the day on which you compared the lesson with its source."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T426",
        N_("The lesson does not say when it was compared with its source."),
        N_("Add “reviewed:” with a date, such as 2025-11-24."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T427",
        N_("This step says the same as the step before."),
        N_("Give one of the two another sentence, or make one step of them."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T428",
        N_("The screen “{name}” takes about {rows} lines, and {room} fit without scrolling."),
        N_("Move a part to another screen, or shorten the texts."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T429",
        N_("This hint says nothing new."),
        N_("Say why, where or how: something that the learner has not read yet."),
        Level.INFO,
    ),
)
_FILES = (
    DiagnosticCode(
        "T431",
        N_("This article has one variant."),
        N_("Put everything in one file, lesson.yaml, or add the other variant."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T432", N_("No lesson uses the block “{name}”."), N_("Use it or remove it."), Level.INFO
    ),
    DiagnosticCode(
        "T433", N_("No lesson uses the persona “{name}”."), N_("Use it or remove it."), Level.INFO
    ),
    DiagnosticCode(
        "T434", N_("No lesson uses the term “{name}”."), N_("Use it or remove it."), Level.INFO
    ),
    DiagnosticCode(
        "T435", N_("No lesson uses the article “{name}”."), N_("Use it or remove it."), Level.INFO
    ),
    DiagnosticCode(
        "T436",
        N_("Places that ask for a look: {count}."),
        N_("Search for INVULLEN. Look at each place, and take its comment away."),
        Level.WARNING,
    ),
)

CODES = _ROUTE + _DATA + _COACHING + _FILES
