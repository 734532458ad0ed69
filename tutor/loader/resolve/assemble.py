"""From the files of a lesson to the lesson itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from tutor.lesson.model import Epilogue, Lesson, Persona, Position, Situation, Step
from tutor.loader import schema
from tutor.loader.resolve.blocks import Blocks
from tutor.loader.resolve.element_checks import check_elements
from tutor.loader.resolve.inheritance import Inheritance, Named, named_in
from tutor.loader.resolve.names import (
    Names,
    build_data,
    check_collisions,
    check_condition,
    check_texts,
    kept_names,
    sample_values,
)
from tutor.loader.resolve.places import build_cards, build_places, check_apps
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.resolve.screens import (
    DefaultPlaces,
    ResolvedScreen,
    build_messages,
    build_screens,
)
from tutor.loader.resolve.shared_files import Shared
from tutor.loader.resolve.steps import build_steps
from tutor.loader.resolve.symbol_table import SymbolTable
from tutor.loader.schema import position_of

_AS_WRITTEN = tuple(
    field.name for field in fields(Lesson) if field.name in schema.SharedKeys.model_fields
)
_REQUIRED = ("title", "summary", "screens", "steps", "places", "persona")


def build_lesson(layers: Inheritance, shared: Shared, report: Reporter) -> Lesson:
    """The lesson without its id, article and version; what is wrong with it goes to the report."""
    for key in _REQUIRED:
        if not layers.value(key):
            report.add("M352", layers.start, key=key)
    name = layers.value("persona")
    persona = shared.persona(name, layers.at("persona")) if name else Persona("", {})
    blocks = shared.blocks(_blocks_in(layers))
    symbols = _symbol_table(layers, blocks, report)
    names = _collect_names(layers, persona, symbols)
    _check_names(layers, persona, symbols, names, report)
    _check_blocks(blocks, names, report)
    check_elements(symbols, names, report)
    made = {
        "id": "",
        "version": "",
        "places": symbols.places,
        "persona": persona,
        "screens": (*symbols.own_screens.values(), *symbols.cards),
        "messages": tuple(symbols.messages.values()),
        "steps": tuple(_steps(layers, symbols, names, report)),
        "intro": tuple(map(_intro, layers.value("intro"))),
        "terms": tuple(shared.terms(_listed(layers, "terms"))),
        "read_more": tuple(shared.reading(_listed(layers, "read_more"))),
        "data": tuple(build_data(layers.named("data"), persona.values, names, report)),
        "situations": tuple(
            Situation(name, sentence, at) for name, sentence, at, _ in layers.named("situations")
        ),
        "epilogue": _epilogue(layers),
    }
    return Lesson(**{key: layers.value(key) for key in _AS_WRITTEN} | made)


def _blocks_in(layers: Inheritance) -> Iterator[str]:
    for thing in (*layers.named("screens"), *_epilogue_screens(layers), *layers.named("messages")):
        for part in thing.thing.content:
            if isinstance(part, schema.BlockPart):
                yield part.block


def _epilogue_screens(layers: Inheritance) -> tuple[Named[schema.Screen], ...]:
    layer = layers.layer_of("epilogue")
    if layer is None or layers.value("epilogue") is None:
        return ()
    return named_in(layers.value("epilogue"), layer.node.entries["epilogue"], "screens")


def _symbol_table(layers: Inheritance, blocks: Blocks, report: Reporter) -> SymbolTable:
    devices = DefaultPlaces(build_places(layers, report), layers.value("app"))
    main = layers.named("screens")
    later = []
    taken = {thing.name for thing in main}
    for thing in _epilogue_screens(layers):
        if thing.name in taken:
            report.add("M353", thing.at, name=thing.name)
        else:
            later.append(thing)
    resolved_screens: list[ResolvedScreen] = [
        *build_screens(main, devices, blocks, report),
        *build_screens(later, devices, blocks, report, chapter=1),
    ]
    messages = tuple(build_messages(layers.named("messages"), devices, blocks, report))
    complete = set(_blocks_in(layers)) == set(blocks.usable)
    cards = tuple(build_cards(layers, devices.places))
    return SymbolTable(resolved_screens, messages, devices.places, cards, complete=complete)


def _collect_names(layers: Inheritance, persona: Persona, symbols: SymbolTable) -> Names:
    return Names(
        drawn=(*persona.values, *(thing.name for thing in layers.named("data"))),
        situations=[thing.name for thing in layers.named("situations")],
        kept=kept_names(symbols.built),
    )


def _check_names(
    layers: Inheritance, persona: Persona, symbols: SymbolTable, names: Names, report: Reporter
) -> None:
    samples = sample_values(persona.values, layers.named("data"))
    check_texts(layers.nodes(), names.values, report, samples)
    for resolved in symbols.scenes:
        at = position_of(resolved.source, "when")
        check_condition(resolved.source.when, at, names.conditions, report)
    check_apps(layers, symbols.places, symbols, names, report)
    check_collisions(
        persona.values, layers.named("data"), layers.named("situations"), symbols.built, report
    )


def _check_blocks(blocks: Blocks, names: Names, report: Reporter) -> None:
    for name, node in blocks.nodes.items():
        known = (*names.values, *blocks.usable[name].holes)
        check_texts([node], known, report)


def _steps(
    layers: Inheritance, symbols: SymbolTable, names: Names, report: Reporter
) -> Iterator[Step]:
    yield from build_steps(layers.value("steps"), symbols, names, report)
    if layers.value("epilogue") is not None:
        yield from build_steps(layers.value("epilogue").steps, symbols, names, report, chapter=1)


def _intro(part: schema.IntroPart) -> str:
    """A paragraph as it is; a heading begins with "# "."""
    return f"# {part.heading}" if isinstance(part, schema.Heading) else part.text


def _listed(layers: Inheritance, key: str) -> Iterator[tuple[str, Position]]:
    for index, name in enumerate(layers.value(key)):
        yield name, layers.at(key, index)


def _epilogue(layers: Inheritance) -> Epilogue | None:
    epilogue = layers.value("epilogue")
    if epilogue is None:
        return None
    return Epilogue(epilogue.title, epilogue.intro, epilogue.lead, epilogue.ending)
