"""From the files of a lesson to the lesson itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from tutor.lesson import shape
from tutor.lesson.meaning.blocks import Blocks
from tutor.lesson.meaning.elements import check_elements
from tutor.lesson.meaning.layers import Layers, Named, named_in
from tutor.lesson.meaning.names import (
    Names,
    build_data,
    check_collisions,
    check_condition,
    check_texts,
    kept_names,
)
from tutor.lesson.meaning.report import Report
from tutor.lesson.meaning.screens import Devices, Scene, build_messages, build_screens
from tutor.lesson.meaning.shared import Shared
from tutor.lesson.meaning.stage import Stage
from tutor.lesson.meaning.steps import build_steps
from tutor.lesson.model import Epilogue, Lesson, Persona, Position, Situation, Step
from tutor.lesson.shape import position_of

_AS_WRITTEN = tuple(
    field.name for field in fields(Lesson) if field.name in shape.SharedKeys.model_fields
)
_REQUIRED = ("title", "summary", "screens", "steps", "places", "persona")


def build_lesson(layers: Layers, shared: Shared, report: Report) -> Lesson:
    """The lesson without its id, article and version; what is wrong with it goes to the report."""
    for key in _REQUIRED:
        if not layers.value(key):
            report.add("M352", layers.start, key=key)
    name = layers.value("persona")
    persona = shared.persona(name, layers.at("persona")) if name else Persona("", {})
    blocks = shared.blocks(_blocks_in(layers))
    stage = _build_stage(layers, blocks, report)
    names = _collect_names(layers, persona, stage)
    _check_names(layers, persona, stage, names, report)
    _check_blocks(blocks, names, report)
    check_elements(stage, names, report)
    made = {
        "id": "",
        "version": "",
        "persona": persona,
        "screens": tuple(stage.screens.values()),
        "messages": tuple(stage.messages.values()),
        "steps": tuple(_steps(layers, stage, names, report)),
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


def _blocks_in(layers: Layers) -> Iterator[str]:
    for thing in (*layers.named("screens"), *_epilogue_screens(layers), *layers.named("messages")):
        for part in thing.thing.content:
            if isinstance(part, shape.BlockPart):
                yield part.block


def _epilogue_screens(layers: Layers) -> tuple[Named[shape.Screen], ...]:
    layer = layers.layer_of("epilogue")
    if layer is None or layers.value("epilogue") is None:
        return ()
    return named_in(layers.value("epilogue"), layer.node.entries["epilogue"], "screens")


def _build_stage(layers: Layers, blocks: Blocks, report: Report) -> Stage:
    devices = Devices(layers.value("places"), layers.value("app"))
    main = layers.named("screens")
    later = []
    taken = {thing.name for thing in main}
    for thing in _epilogue_screens(layers):
        if thing.name in taken:
            report.add("M353", thing.at, name=thing.name)
        else:
            later.append(thing)
    scenes: list[Scene] = [
        *build_screens(main, devices, blocks, report),
        *build_screens(later, devices, blocks, report, chapter=1),
    ]
    messages = tuple(build_messages(layers.named("messages"), blocks, report))
    return Stage(scenes, messages, complete=set(_blocks_in(layers)) == set(blocks.usable))


def _collect_names(layers: Layers, persona: Persona, stage: Stage) -> Names:
    return Names(
        drawn=(*persona.values, *(thing.name for thing in layers.named("data"))),
        situations=[thing.name for thing in layers.named("situations")],
        kept=kept_names(stage.built),
    )


def _check_names(
    layers: Layers, persona: Persona, stage: Stage, names: Names, report: Report
) -> None:
    check_texts(layers.nodes(), names.values, report)
    for scene in stage.scenes:
        at = position_of(scene.source, "when")
        check_condition(scene.screen.when, at, names.conditions, report)
    check_collisions(
        persona.values, layers.named("data"), layers.named("situations"), stage.built, report
    )


def _check_blocks(blocks: Blocks, names: Names, report: Report) -> None:
    for name, node in blocks.nodes.items():
        known = (*names.values, *blocks.usable[name].holes)
        check_texts([node], known, report)


def _steps(layers: Layers, stage: Stage, names: Names, report: Report) -> Iterator[Step]:
    yield from build_steps(layers.value("steps"), stage, names, report)
    if layers.value("epilogue") is not None:
        yield from build_steps(layers.value("epilogue").steps, stage, names, report, chapter=1)


def _intro(part: shape.IntroPart) -> str:
    """A paragraph as it is; a heading begins with "# "."""
    return f"# {part.heading}" if isinstance(part, shape.Heading) else part.text


def _listed(layers: Layers, key: str) -> Iterator[tuple[str, Position]]:
    for index, name in enumerate(layers.value(key)):
        yield name, layers.at(key, index)


def _epilogue(layers: Layers) -> Epilogue | None:
    epilogue = layers.value("epilogue")
    if epilogue is None:
        return None
    return Epilogue(epilogue.title, epilogue.intro, epilogue.lead, epilogue.ending)
