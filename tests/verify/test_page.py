"""Each promise of the page on the proof names a test that exists."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "redactie" / "bewijs.md"


def test_every_promise_names_a_test_that_exists() -> None:
    promises = PAGE.read_text(encoding="utf-8").split("## ")[1].splitlines()
    rows = [line for line in promises if line.startswith("| ")][1:]
    assert len(rows) >= 10
    for row in rows:
        named = re.search(r"`([\w/]+\.py)::(test_\w+)` \|$", row)
        assert named, row
        assert f"def {named[2]}(" in (HERE / named[1]).read_text(encoding="utf-8"), row
