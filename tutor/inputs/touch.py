"""A finger on the sensor, or a face before the camera: nothing is typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, Gesture, InputError, Sentences

DONE = "yes"
AGAIN = "again"
"""The reason of a try that did not work, though nothing was wrong with it."""


class Touch(ExampleKind):
    """A finger on the sensor; ``yes`` once it was recognised."""

    name = "touch"
    gesture = Gesture(
        prompt=N_("Put your finger on the sensor"),
        done=N_("Your finger was recognised"),
        ask=N_("Put your finger on the sensor at {label}."),
        where=N_("Look for {label}. Put your finger on the sensor there."),
        did=N_("I put the finger on the sensor at {label}."),
        log=N_("The learner puts a finger on the sensor at “{label}”."),
    )
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing has been recognised yet. Put your finger on the sensor."),
        "again": N_("Your finger was not recognised. That happens. Just try once more."),
    }

    def normalize(self, text: str) -> str:
        """``yes`` when it was done, ``again`` when it did not work, else nothing."""
        return text.strip() if text.strip() in (DONE, AGAIN) else ""

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        del expected
        value = self.normalize(text)
        if value == DONE:
            return None
        return InputError(AGAIN if value else "empty")

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        del expected
        yield DONE

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        del right, expected
        yield from ("", AGAIN)


class Face(Touch):
    """A face before the camera; ``yes`` once it was recognised."""

    name = "face"
    gesture = Gesture(
        prompt=N_("Look at the camera"),
        done=N_("Your face was recognised"),
        ask=N_("Look at the camera at {label}."),
        where=N_("Look for {label}. Look at the camera there."),
        did=N_("I had the face scanned at {label}."),
        log=N_("The learner looks at the camera at “{label}”."),
    )
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing has been recognised yet. Look at the camera."),
        "again": N_("Your face was not recognised. That happens. Just try once more."),
    }
