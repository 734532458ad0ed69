"""The bundles in the repository are what their sources say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import page_scripts


@pytest.mark.slow
def test_the_bundles_are_those_of_the_sources(tmp_path: Path) -> None:
    page_scripts.bundle(tmp_path, tmp_path)
    for file in page_scripts.BUNDLES:
        assert (tmp_path / file.name).read_bytes() == file.read_bytes(), "run: make pages"
