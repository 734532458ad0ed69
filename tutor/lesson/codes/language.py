"""Codes of the rules on language: T450 to T499."""

from __future__ import annotations

from tutor.language import N_
from tutor.lesson.codes.row import Code, Level

_SENTENCES = (
    Code(
        "T450",
        N_("“{word}” is for a computer, and this is on the phone."),
        N_("Speak of a tap: a phone has no mouse."),
        Level.WARNING,
    ),
    Code(
        "T451",
        N_("“{word}” is for a phone, and this is on the computer."),
        N_("Speak of a click: a computer has a mouse."),
        Level.WARNING,
    ),
    Code(
        "T452",
        N_("This sentence has {count} words; up to fifteen read easily."),
        N_("Make two sentences of it."),
        Level.WARNING,
    ),
    Code(
        "T453",
        N_("This sentence has {count} words; twenty is the most."),
        N_("Make two or three sentences of it."),
    ),
    Code(
        "T454",
        N_("“{word}” is a hard word."),
        N_("Easier is: {easier}."),
        Level.WARNING,
    ),
    Code(
        "T455",
        N_("“{verb} … {done}” does not say first who does it."),
        N_("Begin with who does it: a person, a company or the app."),
        Level.TIP,
    ),
    Code(
        "T456",
        N_("“{word}” and “{other}” are two words for one thing."),
        N_("Use one of them. This lesson says “{other}” most often."),
        Level.WARNING,
    ),
)
_TONE = (
    Code(
        "T457",
        N_("“{word}” does not go with “u”."),
        N_("Write “{other}”."),
        Level.WARNING,
    ),
    Code(
        "T458",
        N_("“{word}” can make a learner feel clumsy."),
        N_("Say what there is to see, and what to do next."),
        Level.WARNING,
    ),
    Code(
        "T459",
        N_("Here is one exclamation mark too many."),
        N_("Write a full stop."),
        Level.WARNING,
    ),
    Code(
        "T460",
        N_("“{word}” in capitals is hard to read."),
        N_("Write it in small letters, in bold if it is important."),
        Level.WARNING,
    ),
    Code(
        "T461",
        N_("“{words}” promises more than a lesson can."),
        N_("Tell what has been done, and promise nothing."),
        Level.WARNING,
    ),
)
_WHOLE = (
    Code(
        "T462",
        N_("The reading ease of this lesson is {ease}; the higher, the easier."),
        N_("Shorter words and shorter sentences raise it."),
        Level.TIP,
    ),
    Code(
        "T463",
        N_("The glossary explains “{word}”, and this lesson does not show it."),
        N_("Add “{name}” to “terms”."),
        Level.TIP,
    ),
    Code(
        "T464",
        N_("Two spaces follow “{word}”."),
        N_("Remove one of them."),
        Level.TIP,
    ),
    Code(
        "T465",
        N_("This sentence ends without a full stop, behind “{word}”."),
        N_("Write a full stop behind it."),
        Level.TIP,
    ),
    Code(
        "T466",
        N_("“{label}” is a label of the screen, between quotation marks."),
        N_("Write it in bold, without quotation marks: **{label}**."),
        Level.TIP,
    ),
)

CODES: tuple[Code, ...] = _SENTENCES + _TONE + _WHOLE
