"""From the files of a lesson to the lesson itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tutor.lesson.model import Epilogue, Lesson, Persona, Position, Situation, Step
from tutor.lesson.template import names_in
from tutor.loader import schema
from tutor.loader.resolve.blocks import Blocks
from tutor.loader.resolve.conditions import with_own_values
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
from tutor.loader.resolve.results import check_results
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

_REQUIRED = ("title", "summary", "screens", "steps", "places", "persona")


def build_lesson(layers: Inheritance, shared: Shared, report: Reporter) -> Lesson:
    """The lesson without its id, article and version; what is wrong with it goes to the report."""
    for key in _REQUIRED:
        if not getattr(layers.keys, key):
            report.add("M352", layers.start, key=key)
    name = layers.keys.persona
    persona = shared.persona(name, layers.at("persona")) if name else Persona("", {})
    blocks = shared.blocks(_blocks_in(layers))
    symbols = _symbol_table(layers, blocks, report)
    names = _collect_names(layers, persona, symbols)
    _check_names(layers, persona, symbols, names, report)
    _check_validity(layers, symbols, report)
    _check_blocks(blocks, names, report)
    check_results(layers.data, symbols.built, names, report)
    check_elements(symbols, names, report)
    lesson = replace(
        _as_written(layers.keys, persona, symbols),
        steps=tuple(_steps(layers, symbols, names, report)),
        terms=tuple(shared.terms(_listed(layers, "terms", layers.keys.terms))),
        read_more=tuple(shared.reading(_listed(layers, "read_more", layers.keys.read_more))),
        data=tuple(build_data(layers.data, persona.values, names, report)),
        situations=tuple(
            Situation(name, sentence, at) for name, sentence, at, _ in layers.situations
        ),
    )
    return with_own_values(lesson)


def _as_written(keys: schema.SharedKeys, persona: Persona, symbols: SymbolTable) -> Lesson:
    """The lesson with all that needs no more than the words of its files."""
    return Lesson(
        id="",
        version="",
        title=keys.title,
        summary=keys.summary,
        places=symbols.places,
        persona=persona,
        screens=(*symbols.own_screens.values(), *symbols.cards, *symbols.mailboxes),
        steps=(),
        kind=keys.kind,
        category=keys.category,
        breadcrumb=keys.breadcrumb,
        intro=tuple(map(_intro, keys.intro)),
        needs=keys.needs,
        learnt=keys.learnt,
        source=keys.source,
        reviewed=keys.reviewed,
        real_hosts=keys.real_hosts,
        app=keys.app,
        card=keys.card,
        messages=tuple(symbols.messages.values()),
        lead=keys.lead,
        ending=keys.ending,
        epilogue=_epilogue(keys.epilogue),
        theme=keys.theme,
        keywords=keys.keywords,
        rank=keys.rank,
        level=keys.level,
        minutes=keys.minutes,
        language=keys.language,
        modes=keys.modes,
        feedback=keys.feedback,
    )


def _blocks_in(layers: Inheritance) -> Iterator[str]:
    screens = (each.thing.content for each in (*layers.screens, *_epilogue_screens(layers)))
    messages = (each.thing.content for each in layers.messages)
    for content in (*screens, *messages):
        for part in content:
            if isinstance(part, schema.BlockPart):
                yield part.block


def _epilogue_screens(layers: Inheritance) -> tuple[Named[schema.Screen], ...]:
    layer, epilogue = layers.layer_of("epilogue"), layers.keys.epilogue
    if layer is None or epilogue is None:
        return ()
    node = layer.node.entries["epilogue"]
    return tuple(named_in(epilogue, node, "screens", epilogue.screens))


def _symbol_table(layers: Inheritance, blocks: Blocks, report: Reporter) -> SymbolTable:
    devices = DefaultPlaces(build_places(layers, report), layers.keys.app)
    main = layers.screens
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
    messages = tuple(build_messages(layers.messages, devices, blocks, report))
    complete = set(_blocks_in(layers)) == set(blocks.usable)
    cards = tuple(build_cards(layers, devices.places))
    return SymbolTable(resolved_screens, messages, devices.places, cards, complete=complete)


def _collect_names(layers: Inheritance, persona: Persona, symbols: SymbolTable) -> Names:
    return Names(
        own=persona.values,
        made=(thing.name for thing in layers.data),
        situations=[thing.name for thing in layers.situations],
        kept=kept_names(symbols.built),
        renewing=(name for name, thing in _made(layers) if thing.renews),
    )


def _made(layers: Inheritance) -> Iterator[tuple[str, schema.Made]]:
    """What is made up of ``data``, with its names."""
    for name, thing, _, _ in layers.data:
        if isinstance(thing, schema.Made):
            yield name, thing


def _check_validity(layers: Inheritance, symbols: SymbolTable, report: Reporter) -> None:
    """The time of a code begins when it arrives, so a message must bring it."""
    texts = [f"{message.subject} {message.text}" for message in symbols.messages.values()]
    brought = {name for text in texts for name in names_in(text)}
    for name, thing in _made(layers):
        if thing.valid and name not in brought:
            report.add("M394", position_of(thing, "valid"), name=name)


def _check_names(
    layers: Inheritance, persona: Persona, symbols: SymbolTable, names: Names, report: Reporter
) -> None:
    samples = sample_values(persona.values, layers.data)
    check_texts(layers.nodes(), names.values, report, samples)
    for resolved in symbols.scenes:
        at = position_of(resolved.source, "when")
        check_condition(resolved.source.when, at, names, report)
    check_apps(layers, symbols.places, symbols, names, report)
    check_collisions(persona.values, layers.data, layers.situations, symbols.built, report)


def _check_blocks(blocks: Blocks, names: Names, report: Reporter) -> None:
    for name, node in blocks.nodes.items():
        known = (*names.values, *blocks.usable[name].holes)
        check_texts([node], known, report)


def _steps(
    layers: Inheritance, symbols: SymbolTable, names: Names, report: Reporter
) -> Iterator[Step]:
    yield from build_steps(layers.keys.steps, symbols, names, report)
    if layers.keys.epilogue is not None:
        yield from build_steps(layers.keys.epilogue.steps, symbols, names, report, chapter=1)


def _intro(part: schema.IntroPart) -> str:
    """A paragraph as it is; a heading begins with "# "."""
    return f"# {part.heading}" if isinstance(part, schema.Heading) else part.text


def _listed(layers: Inheritance, key: str, listed: Iterable[str]) -> Iterator[tuple[str, Position]]:
    for index, name in enumerate(listed):
        yield name, layers.at(key, index)


def _epilogue(written: schema.Epilogue | None) -> Epilogue | None:
    if written is None:
        return None
    return Epilogue(written.title, written.intro, written.lead, written.ending)
