"""Write the pages of all codes of the check, in Dutch: a table, and a page per family.

python tools/codes.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "redactie"
TITLES = {
    "yaml": ("bestand", "Het bestand, en hoe YAML eruitziet"),
    "schema": ("sleutels", "Sleutels en hun waarden"),
    "resolve": ("verwijzingen", "Wat waarnaar verwijst"),
    "lesson_content": ("inhoud", "Wat er in de les staat"),
    "prose": ("taal", "Hoe de les is geschreven"),
    "verify": ("bewijs", "Het bewijs"),
}
"""Of each family of codes: the name of its page, and its title."""


def pages() -> dict[Path, str]:
    """Every page with its text as it is now."""
    from tutor.diagnostics import FAMILIES
    from tutor.i18n import use_language

    use_language("nl")
    texts = {FOLDER / "codes.md": _table()}
    texts |= {FOLDER / "codes" / f"{TITLES[name][0]}.md": _family(name) for name in FAMILIES}
    return {path: "\n".join(lines) + "\n" for path, lines in texts.items()}


def _table() -> Iterator[str]:
    from tutor.authoring.help import LEVELS
    from tutor.diagnostics import FAMILIES, family
    from tutor.i18n import gettext
    from tutor.lint.reports.open_sentence import open_sentence

    yield "# Wat de controle kan zeggen"
    yield ""
    yield "Elke regel van `tutor check` heeft een code. `tutor explain CODE` toont dezelfde uitleg"
    yield "als de pagina waar de code hieronder naar leidt."
    for name in FAMILIES:
        page, title = TITLES[name]
        yield from ("", f"## {title}", "", "| code | soort | wat er is |", "|---|---|---|")
        for record in family(name):
            level = gettext(LEVELS[record.level]).partition(":")[0]
            link = f"[{record.code}](codes/{page}.md#{record.code.lower()})"
            sentence = open_sentence(gettext(record.message)).replace("|", "\\|")
            yield f"| {link} | {level} | {sentence} |"


def _family(name: str) -> Iterator[str]:
    from tutor.authoring.help import LEVELS, remedy, samples
    from tutor.diagnostics import family
    from tutor.i18n import gettext
    from tutor.lint.reports.open_sentence import open_sentence

    yield f"# {TITLES[name][1]}"
    yield ""
    yield "[Alle codes](../codes.md)"
    for record in family(name):
        sentence = open_sentence(gettext(record.message))
        yield from ("", f"## {record.code}", "")
        yield f"**{sentence}** ({gettext(LEVELS[record.level])})"
        for paragraph in record.why:
            yield from ("", gettext(paragraph))
        for heading, sample in samples(record):
            yield from ("", heading, "", "```yaml", *sample, "```")
        yield from ("", remedy(record))


def write() -> None:
    """Write every page, and remove one that is no longer made."""
    made = pages()
    for path in set((FOLDER / "codes").glob("*.md")) - set(made):
        path.unlink()
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    write()
