"""Codes of the rules on language: T450 to T499."""

from __future__ import annotations

from tutor.lesson.codes.row import Code

CODES: tuple[Code, ...] = ()
