"""The proof is tested on lessons with one planted trap each."""

from __future__ import annotations

from tests.engine.conftest import make_lesson

__all__ = ["make_lesson"]
