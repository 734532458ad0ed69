"""Values that a schema knows of, beside those that the models close themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from tutor.authoring.explained import KINDS, OUTCOMES
from tutor.i18n import gettext as _
from tutor.inputs import KINDS as INPUT_KINDS
from tutor.inputs import RULES, RandomStream
from tutor.inputs.kind import InputKind, Sentence
from tutor.inputs.rules.rule import InputRule
from tutor.loader.decode import decode
from tutor.loader.files import read_file
from tutor.loader.folders import block_names, find_shared, has_lessons
from tutor.loader.schema import GlossaryFile, Located, PersonasFile, ReadingFile
from tutor.loader.yaml.document import parse_yaml

M = TypeVar("M", bound=Located)
Rows = Mapping[str, str]
"""Names, each with what an editor reads beside it."""
Schemas = Mapping[str, dict[str, Any]]
_HOLE = re.compile(r"\{[a-z_]+\}")
_SAMPLE_LENGTH = 6
_NO_MISTAKE = "Deze vergissing bestaat niet. Kies er een uit de lijst, zoals address_typo. Of:"
_TARGETS = {
    "next": "Het volgende scherm in dit bestand dat nu meedoet.",
    "back": "Een scherm terug.",
    "close": "Sluit dit tabblad of venster.",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Names of the shared files that are offered where a lesson may name them."""

    personas: Rows = field(default_factory=dict)
    terms: Rows = field(default_factory=dict)
    reading: Rows = field(default_factory=dict)
    blocks: Rows = field(default_factory=dict)


NOTHING = Names()


def names_in(root: Path) -> Names:
    """The names that a lesson of this folder may use; a shared file with faults gives none."""
    personas = _read(root, "shared/personas.yaml", PersonasFile)
    terms = _read(root, "shared/glossary.yaml", GlossaryFile)
    reading = _read(root, "shared/reading.yaml", ReadingFile)
    return Names(
        {name: row.name for name, row in personas.root.items()} if personas else {},
        {name: row.meaning.strip() for name, row in terms.root.items()} if terms else {},
        {name: row.title for name, row in reading.root.items()} if reading else {},
        dict.fromkeys(block_names(root) if has_lessons(root) else (), ""),
    )


def _read(root: Path, file: str, shape: type[M]) -> M | None:
    home, name = find_shared(root, file)
    # Before there are lessons nobody knows which shared files they will have.
    data = read_file(home, name) if home == root or has_lessons(root) else None
    node = parse_yaml(data, file)[0] if isinstance(data, bytes) else None
    return decode(node, shape)[0] if node else None


def add_names(schemas: Schemas, names: Names) -> None:
    """Put them into the schemas of one file, by the name of the shape; "" is the file itself."""
    for shape, schema in schemas.items():
        keys = schema.get("properties", {})
        if shape == "FieldPart":
            _close(keys["kind"], KINDS)
        if shape == "Made":
            _close(keys["make"], {name: KINDS[name] for name in KINDS if _can_be_made(name)})
        if "wrong" in keys:
            _suggest(keys["wrong"], _reasons(shape))
        for key in ("go", "then"):
            if key in keys:
                one = keys[key]["anyOf"][0] if "anyOf" in keys[key] else keys[key]
                _offer(one, _TARGETS if key == "go" else {"next": _TARGETS["next"]})
        if shape == "Mistake":
            _close_bare(keys["on"]["anyOf"], {**OUTCOMES, **_reasons("FieldPart")})
        _offer_shared(keys, names)


def _offer_shared(keys: Mapping[str, Any], names: Names) -> None:
    rows = {"persona": names.personas, "block": names.blocks}
    lists = {"terms": names.terms, "read_more": names.reading}
    for key, offered in rows.items():
        if key in keys and offered:
            _offer(keys[key], offered)
    for key, offered in lists.items():
        if key in keys and offered:
            _offer(keys[key]["items"], offered)


def _can_be_made(kind: str) -> bool:
    try:
        return bool(INPUT_KINDS[kind].make(RandomStream("schema"), _SAMPLE_LENGTH))
    except ValueError:
        return False


_KIND_OF_SHAPE = {"Checkbox": "flag", "Switch": "flag", "Checkboxes": "boxes"}


def _reasons(shape: str) -> Rows:
    """The reasons of which an element can explain its own, with what is said without that."""
    kinds: Iterable[InputKind]
    if shape == "FieldPart":
        kinds = [INPUT_KINDS[name] for name in KINDS]
    else:
        kinds = [INPUT_KINDS[_KIND_OF_SHAPE.get(shape, "choice")]]
    found: dict[str, list[str]] = {}
    sources: list[InputKind | InputRule] = [*kinds]
    if shape == "FieldPart":
        sources += RULES.values()
    for source in sources:
        for reason, sentence in source.reasons.items():
            found.setdefault(reason, []).append(f"`{source.name}`: {_spoken(sentence)}")
    return {reason: "\n\n".join(rows) for reason, rows in found.items()}


def _spoken(sentence: Sentence) -> str:
    text = _(sentence) if isinstance(sentence, str) else sentence.say(2)
    return _HOLE.sub("…", text)


def _closed(rows: Rows) -> dict[str, Any]:
    return {"enum": list(rows), "markdownEnumDescriptions": list(rows.values())}


def _close(schema: dict[str, Any], rows: Rows) -> None:
    """Only these may stand there."""
    for key in ("type", "pattern", "patternErrorMessage"):
        schema.pop(key, None)
    schema.update(_closed(rows))


def _close_bare(rows: list[dict[str, Any]], known: Rows) -> None:
    """Only these may stand there bare. The first row is what an editor explains."""
    bare, none_of = rows.pop(), rows.pop(0)
    _close(bare, known)
    bare["errorMessage"] = f"{_NO_MISTAKE} {none_of['errorMessage']}"
    rows.insert(0, bare)


def _offer(schema: dict[str, Any], rows: Rows) -> None:
    """These are offered; another is no problem."""
    open_end = {
        key: schema.pop(key) for key in ("type", "pattern", "patternErrorMessage") if key in schema
    }
    schema["anyOf"] = [open_end, _closed(rows)]


def _suggest(schema: dict[str, Any], rows: Rows) -> None:
    """These are offered as keys; another is no problem."""
    values = schema["additionalProperties"]
    schema["properties"] = {
        name: {**values, "description": help_, "markdownDescription": help_}
        for name, help_ in rows.items()
    }
