"""Codes of the rules on language: T450 to T499."""

from __future__ import annotations

from tutor.diagnostics.record import DiagnosticCode, Level
from tutor.i18n import N_

_SENTENCES = (
    DiagnosticCode(
        "T450",
        N_("“{word}” is for a computer, and this is on the phone."),
        N_("Speak of a tap: a phone has no mouse."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T451",
        N_("“{word}” is for a phone, and this is on the computer."),
        N_("Speak of a click: a computer has a mouse."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T452",
        N_("This sentence has {count} words; up to fifteen read easily."),
        N_("Make two sentences of it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T453",
        N_("This sentence has {count} words; twenty is the most."),
        N_("Make two or three sentences of it."),
    ),
    DiagnosticCode(
        "T454",
        N_("“{word}” is a hard word."),
        N_("Easier is: {easier}."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T455",
        N_("“{verb} … {done}” does not say first who does it."),
        N_("Begin with who does it: a person, a company or the app."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T456",
        N_("“{word}” and “{other}” are two words for one thing."),
        N_("Use one of them. This lesson says “{other}” most often."),
        Level.WARNING,
    ),
)
_TONE = (
    DiagnosticCode(
        "T457",
        N_("“{word}” does not go with “u”."),
        N_("Write “{other}”."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T458",
        N_("“{word}” can make a learner feel clumsy."),
        N_("Say what there is to see, and what to do next."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T459",
        N_("Here is one exclamation mark too many."),
        N_("Write a full stop."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T460",
        N_("“{word}” in capitals is hard to read."),
        N_("Write it in small letters, in bold if it is important."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "T461",
        N_("“{words}” promises more than a lesson can."),
        N_("Tell what has been done, and promise nothing."),
        Level.WARNING,
    ),
)
_WHOLE = (
    DiagnosticCode(
        "T462",
        N_("The reading ease of this lesson is {ease}; the higher, the easier."),
        N_("Shorter words and shorter sentences raise it."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T463",
        N_("The glossary explains “{word}”, and this lesson does not show it."),
        N_("Add “{name}” to “terms”."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T464",
        N_("Two spaces follow “{word}”."),
        N_("Remove one of them."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T465",
        N_("This sentence ends without a full stop, behind “{word}”."),
        N_("Write a full stop behind it."),
        Level.INFO,
    ),
    DiagnosticCode(
        "T466",
        N_("“{label}” is a label of the screen, between quotation marks."),
        N_("Write it in bold, without quotation marks: **{label}**."),
        Level.INFO,
    ),
)

CODES: tuple[DiagnosticCode, ...] = _SENTENCES + _TONE + _WHOLE
