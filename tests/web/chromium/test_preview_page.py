"""The preview in a real browser follows the file: at the same step, or with what to mend."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.lessons.shipped import copy_examples
from tests.web.chromium.test_accessible import complaints

pytestmark = pytest.mark.slow


@contextmanager
def previewing(lessons: Path) -> Iterator[str]:
    """The address of the preview of a lesson."""
    command = [sys.executable, "-m", "tutor", "--lessons", str(lessons)]
    command += ["preview", "nep-sms", "--web"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found, "the preview did not start"
            yield found[0]
        finally:
            process.terminate()


def test_the_preview_follows_the_file(chromium: Browser, axe: str, tmp_path: Path) -> None:
    copy_examples(tmp_path)
    file = tmp_path / "nep-sms" / "lesson.yaml"
    text = file.read_text(encoding="utf-8")
    title = re.search(r"^title: (.+)$", text, re.M)
    assert title
    with previewing(tmp_path) as address:
        page = chromium.new_page(viewport={"width": 1800, "height": 2000})
        try:
            page.goto(address)
            assert address.startswith("http://127.0.0.1:")
            telephone, desktop = (page.frame_locator("iframe").nth(n) for n in (0, 1))
            expect(desktop.locator("#coach")).to_contain_text("Stap 1")
            telephone.get_by_role("button", name="Doe het voor").click()
            expect(telephone.locator("#coach")).to_contain_text("Stap 2")
            assert complaints(page, axe) == []

            file.write_text(text.replace(title[0], "title: Heel anders"), encoding="utf-8")
            for frame in (telephone, desktop):
                expect(frame.locator("h1")).to_have_text("Heel anders")
            expect(telephone.locator("#coach")).to_contain_text("Stap 2")

            file.write_text(text + "vreemd: 1\n", encoding="utf-8")
            listed = page.locator("#faults")
            expect(listed).to_be_visible()
            expect(listed).to_contain_text(f"lesson.yaml:{text.count(chr(10)) + 1}")
            expect(page.locator("iframe").first).to_be_hidden()
            assert complaints(page, axe) == []

            file.write_text(text, encoding="utf-8")
            expect(listed).to_be_hidden()
            expect(telephone.locator("h1")).to_have_text(title[1])
            expect(telephone.locator("#coach")).to_contain_text("Stap 2")
        finally:
            page.close()
