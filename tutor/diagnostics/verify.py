"""Codes of the proof: what keeps a learner from the end."""

from __future__ import annotations

from tutor.diagnostics.record import DiagnosticCode, Level
from tutor.i18n import N_

CODES = (
    DiagnosticCode(
        "P501",
        N_("From here the end can no longer be reached."),
        N_("Give the learner a way back, or prevent the last act of this walk."),
    ),
    DiagnosticCode(
        "P502",
        N_("The coach knows no way from here."),
        N_("Let a step or a button lead on from here."),
    ),
    DiagnosticCode(
        "P503",
        N_("Who follows the steps does not reach the end: it stops at step {about}."),
        N_("Check what this step asks, and where its buttons lead."),
    ),
    DiagnosticCode(
        "P504",
        N_("Step {about} is done without an act of its own."),
        N_("Remove the step, or let it ask for something that is not so already."),
    ),
    DiagnosticCode(
        "P505",
        N_("A wrong input ({about}) gets no explanation here."),
        N_("Add a text for it under “wrong” of the field."),
    ),
    DiagnosticCode(
        "P506",
        N_("The screen “{about}” is never shown, whatever a learner does."),
        N_("Let something lead to it, or remove it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "P507",
        N_("The button “{about}” can never be used, whatever a learner does."),
        N_("Correct its “when”, or remove it."),
        Level.WARNING,
    ),
    DiagnosticCode(
        "P508",
        N_("After {states} states there was still more to search, so nothing is proven."),
        N_("Use fewer situations, fewer values to pick from, or smaller screens."),
        Level.WARNING,
    ),
)
