"""The pages of all codes are those that the tool writes now."""

from __future__ import annotations

import re
from pathlib import Path

from tools.codes import FOLDER, pages
from tutor.diagnostics import records


def test_the_pages_of_all_codes_are_up_to_date() -> None:
    """They are written by ``python tools/codes.py``."""
    made = pages()
    kept = [FOLDER / "codes.md", *sorted((FOLDER / "codes").glob("*.md"))]
    assert sorted(made) == sorted(kept)
    stale = [path.name for path in kept if path.read_text(encoding="utf-8") != made[path]]
    assert not stale, f"run python tools/codes.py: {stale}"


def test_the_table_leads_to_the_page_of_every_code() -> None:
    table = (FOLDER / "codes.md").read_text(encoding="utf-8")
    links = re.findall(r"^\| \[(\w+)\]\(([\w/]+\.md)#(\w+)\)", table, re.MULTILINE)
    assert [code for code, _, _ in links] == list(records())
    for code, page, anchor in links:
        assert anchor == code.lower()
        assert f"\n## {code}\n" in Path(FOLDER / page).read_text(encoding="utf-8")
