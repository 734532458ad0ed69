"""What can be wrong with kept feedback, as a sentence for the editorial team."""

from __future__ import annotations


class StoreError(Exception):
    """Feedback cannot be kept or read; the message says what happened and what to do."""
