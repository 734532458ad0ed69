"""Codes of the second pass: what a lesson means."""

from __future__ import annotations

from tutor.lesson.codes.row import Code

CODES: tuple[Code, ...] = ()
