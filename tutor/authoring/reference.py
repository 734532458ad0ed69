"""The reference of the format for editors, as a Markdown page in Dutch.

It comes from the same models and help as the decoder and the JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tutor.authoring.explained import KINDS, OUTCOMES, explained
from tutor.authoring.reference_parts import CHAPTERS, LIKE_A_LESSON, Chapter
from tutor.authoring.reference_values import Links, told_value
from tutor.authoring.schema import SHAPES, json_schema
from tutor.inputs import KINDS as INPUT_KINDS
from tutor.inputs import RULES
from tutor.loader.schema import LessonFile, Located
from tutor.loader.schema.base import keys_of

Rows = Mapping[str, dict[str, Any]]
"""The keys of a shape, each with its JSON Schema."""
Schemas = Mapping[str, dict[str, Any]]
"""The JSON Schema of each shape, by the name of its class."""

_INTRO = """\
# Naslag: alle sleutels

Deze bladzijde maakt het programma zelf, met `python tools/reference.py`. Wat hier staat, is
precies wat het programma van een les begrijpt.

Een les is een tekstbestand in YAML. Links van de dubbele punt staat een *sleutel*, rechts wat
u invult. Sleutels zijn Engels. Alles wat de deelnemer leest, is Nederlands.

- **tekst** mag alles zijn. Zet er aanhalingstekens om als er een dubbele punt met een spatie
  in staat, of als hij begint met een teken zoals `*`, `&`, `[`, `{`, `#` of `@`.
- Een **naam** bestaat uit kleine letters, cijfers en lage streepjes: `sms_met_code`.
- Een **naam met streepjes** gebruikt u voor bestanden en begrippen: `koffie-bestellen`.
- Een **voorwaarde** is een naam, of `not` en een naam. U mag er meer verbinden, met alleen
  `and` of alleen `or`.
- `$naam` in een tekst wordt de waarde die bij die naam hoort, zoals `$phone`.
- Een lijst schrijft u met streepjes onder elkaar, of kort: `[computer, phone]`.
"""


def reference() -> str:
    """The whole page."""
    schemas = _schemas()
    parts = [_INTRO]
    for chapter in CHAPTERS:
        parts += _chapter(chapter, schemas)
    parts += [_kinds(), _rules(schemas), _outcomes()]
    return "\n".join(parts)


def _schemas() -> dict[str, dict[str, Any]]:
    """The schema of every shape, by the name of its class."""
    found: dict[str, dict[str, Any]] = {}
    for kind, shape in SHAPES.items():
        schema = json_schema(kind)
        found.update(schema.pop("definitions", {}))
        found[shape.__name__] = schema
    return found


def _chapter(chapter: Chapter, schemas: Schemas) -> Iterator[str]:
    if chapter.title:
        yield f"## {chapter.title}\n"
        yield chapter.about + "\n"
    shared = _shared(chapter, schemas)
    if shared:
        yield _table(shared, ())
    level = "###" if chapter.title else "##"
    for shape in chapter.shapes:
        told = explained(shape)
        yield f"{level} {heading(shape)}\n"
        yield told.about + "\n"
        yield from _keys(shape, schemas, shared)
        yield f"```yaml {shape.__name__}\n{told.sample}```\n"


def _shared(chapter: Chapter, schemas: Schemas) -> Rows:
    """The keys that all shapes of the chapter's union have, told once."""
    rows = [_rows(name, schemas) for name in schemas if chapter.sharing(name)]
    if not rows:
        return {}
    common = set(rows[0]).intersection(*rows)
    return {key: row for key, row in rows[0].items() if key in common}


def _keys(shape: type[Located], schemas: Schemas, shared: Rows) -> Iterator[str]:
    """The keys of one shape, without those that were told before."""
    rows = _rows(shape.__name__, schemas)
    lesson = _rows(LessonFile.__name__, schemas)
    same = {key for key in rows if shape in LIKE_A_LESSON and key in lesson}
    own = {key: rows[key] for key in _in_order(shape, rows) if key not in {*shared, *same}}
    if own:
        yield _table(own, _needed(schemas[shape.__name__]))
    if "then" in schemas[shape.__name__]:
        yield "¹ Niet bij een variant: die krijgt dit van zijn artikel.\n"
    if same:
        listed = ", ".join(f"`{key}`" for key in lesson if key in same)
        yield f"Wat bij een [les](#les) staat, geldt ook hier voor: {listed}.\n"


def _rows(name: str, schemas: Schemas) -> Rows:
    found: Rows = schemas[name].get("properties", {})
    return found


def _in_order(shape: type[Located], rows: Rows) -> Iterator[str]:
    """The key that it is recognised by, its own keys, then those that it has from others."""
    tag = getattr(shape, "tag", "")
    return (key for key in dict.fromkeys((tag, *keys_of(shape))) if key in rows)


def heading(shape: type[Located]) -> str:
    """How a section is called: the Dutch name, then the key by which it is recognised."""
    tag = getattr(shape, "tag", "")
    title = explained(shape).title
    return f"{title} (`{tag}`)" if tag else title


def anchor(title: str) -> str:
    """The address of a section, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


@cache
def _links() -> Links:
    """The parts by the name of their shape, each as a link to its section."""
    shapes = [shape for chapter in CHAPTERS for shape in chapter.shapes]
    return {
        shape.__name__: f"[{explained(shape).title.lower()}](#{anchor(heading(shape))})"
        for shape in shapes
    }


def _needed(schema: Mapping[str, Any]) -> tuple[str, ...]:
    later = schema.get("then", {}).get("required", ())
    return (*schema.get("required", ()), *(f"{key}¹" for key in later))


def _table(keys: Rows, needed: tuple[str, ...]) -> str:
    rows = ["| sleutel | betekenis | wat u invult | moet het? |", "|---|---|---|---|"]
    links = _links()
    for key, row in keys.items():
        help_ = row["markdownDescription"].replace("|", "\\|")
        value = told_value(row, links)
        rows.append(f"| `{key}` | {help_} | {value} | {_must(key, row, needed)} |")
    return "\n".join(rows) + "\n"


def _must(key: str, row: Mapping[str, Any], needed: tuple[str, ...]) -> str:
    if key in needed:
        return "ja"
    if f"{key}¹" in needed:
        return "ja¹"
    return f"nee, anders `{row['default']}`" if "default" in row else "nee"


def _kinds() -> str:
    rows = ["| soort | wat het is | vergissingen die het herkent |", "|---|---|---|"]
    for name, about in KINDS.items():
        reasons = ", ".join(f"`{reason}`" for reason in INPUT_KINDS[name].reasons)
        rows.append(f"| `{name}` | {about} | {reasons} |")
    about = "Wat u bij een [invulveld](#invulveld-field) invult als `kind`. Bij `wrong` geeft u "
    about += "eigen uitleg per vergissing. Met `other` geldt uw uitleg voor de overige."
    return "## Soorten invoer\n\n" + about + "\n\n" + "\n".join(rows) + "\n"


def _rules(schemas: Schemas) -> str:
    rules = schemas["FieldPart"]["properties"]["rules"]["items"]["anyOf"][1]["properties"]
    rows = ["| regel | betekenis | vergissingen die hij herkent |", "|---|---|---|"]
    for name, rule in rules.items():
        reasons = ", ".join(f"`{reason}`" for reason in RULES[name].reasons)
        rows.append(f"| `{name}` | {rule['markdownDescription']} | {reasons} |")
    about = "Eisen aan een nieuw wachtwoord of een nieuwe code, bij `rules`."
    return "## Regels\n\n" + about + "\n\n" + "\n".join(rows) + "\n"


def _outcomes() -> str:
    rows = ["| naam | wat er gebeurt |", "|---|---|"]
    rows += [f"| `{name}` | {about} |" for name, about in OUTCOMES.items()]
    about = "Wat u bij een [vergissing](#vergissing) als `on` kunt schrijven, naast een handeling. "
    about += "Ook elke vergissing van een soort invoer of een regel kan daar staan."
    return "## Namen van vergissingen\n\n" + about + "\n\n" + "\n".join(rows) + "\n"
