"""Why no draft can be made: one sentence for the person who asked."""

from __future__ import annotations


class ImportRefused(Exception):
    """No draft is made; the text of the exception says why, and what to do."""
