"""Reusable parts of screens: a block is put in where it is used, its holes filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tutor.lesson.condition import both
from tutor.loader.resolve.content import ElementSource
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import BlockFile, BlockPart, Element, key_position_of, position_of
from tutor.loader.schema.element import PlainPart
from tutor.loader.yaml.node import Node


class Blocks(NamedTuple):
    """The blocks that a lesson uses, their trees, and the names of all that there are."""

    usable: Mapping[str, BlockFile]
    nodes: Mapping[str, Node]
    known: tuple[str, ...]


def expand(parts: Iterable[Element], blocks: Blocks, report: Reporter) -> Iterator[ElementSource]:
    """All parts of a screen in order, with those of the blocks in the place of each block."""
    for part in parts:
        if isinstance(part, BlockPart):
            yield from _expand_block(part, blocks, report)
        else:
            yield ElementSource(part, part.when)


def _expand_block(use: BlockPart, blocks: Blocks, report: Reporter) -> Iterator[ElementSource]:
    block = blocks.usable.get(use.block)
    if block is None:
        if use.block not in blocks.known:
            report.unknown("M303", position_of(use, "block"), use.block, blocks.known)
        return
    for hole in block.holes:
        if hole not in use.with_:
            report.add("M321", position_of(use, "block"), block=use.block, name=hole)
    for name in use.with_:
        if name not in block.holes:
            at = key_position_of(use, "with", name)
            report.unknown("M322", at, name, block.holes, block=use.block)
    for part in block.content:
        yield _fitted(part, use, report)


def _fitted(part: PlainPart, use: BlockPart, report: Reporter) -> ElementSource:
    when = both(use.when, part.when)
    if when is None:
        report.add("M324", position_of(use, "when"), block=use.block)
        when = use.when
    return ElementSource(part, when, use.block, use.with_, position_of(use, "block"))
