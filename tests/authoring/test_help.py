"""The help page of every code, in both languages."""

from __future__ import annotations

from tests.table import each_row
from tutor.authoring.help import all_codes, help_lines
from tutor.diagnostics import record_of, records
from tutor.i18n import gettext, use_language


@each_row("code", records())
def test_a_help_page_is_in_both_languages(code: str) -> None:
    pages = []
    for language in ("en", "nl"):
        use_language(language)
        pages.append(list(help_lines(code)))
        assert all(gettext(paragraph) in pages[-1] for paragraph in record_of(code).why)
    english, dutch = pages
    texts = [line for line in english if line and not line.startswith(" ")]
    assert not set(texts) & set(dutch)
    assert [x for x in english if x[:4] == "    "] == [x for x in dutch if x[:4] == "    "]


def test_a_help_page_shows_what_nobody_can_see_and_cuts_off_what_is_long() -> None:
    use_language("en")
    assert "    title: Een ⟨U+0007⟩café" in help_lines("Y108")
    assert "    →start: {title: Welkom}" in help_lines("Y110")
    assert max(map(len, help_lines("Y126"))) == 4 + 100 + 1


def test_every_code_is_listed_with_its_sentence() -> None:
    use_language("en")
    lines = list(all_codes())
    assert [line.partition("  ")[0] for line in lines] == list(records())
    assert "S201  The key “…” is not known here." in lines
