"""Codes that make place for a new one, and codes that are valid for a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tutor.engine.context import PracticeContext, code_version
from tutor.engine.scenario import CODE_VERSIONS
from tutor.engine.state import World
from tutor.engine.world.foreground import in_sight
from tutor.engine.world.navigation import observe
from tutor.lesson.template import name_of


def renewing(context: PracticeContext) -> frozenset[str]:
    """The codes that renew by themselves."""
    return frozenset(datum.name for datum in context.lesson.data if datum.renews)


def can_wait_for(context: PracticeContext, world: World) -> frozenset[str]:
    """The renewing codes that are in front somewhere, so that a new one can be waited for."""
    renewed = context.memoize(renewing)
    if not renewed:
        return renewed
    return renewed.intersection(map(name_of, in_sight(context, world)))


def renew(context: PracticeContext, world: World, names: Collection[str]) -> World:
    """The world in which these codes have made place for new ones."""
    return _with_versions(
        context,
        world,
        {name: (code_version(world, name) + 1) % CODE_VERSIONS for name in names},
    )


def begin_to_expire(context: PracticeContext, world: World, names: Collection[str]) -> World:
    """The world in which the time of the codes of a message that arrives begins."""
    valid = context.memoize(_valid_for)
    begun = {name: valid[name] for name in names if name in valid}
    if not begun:
        return world
    return world._replace(expires=tuple(sorted({**dict(world.expires), **begun}.items())))


def let_expire(context: PracticeContext, world: World, minutes: int) -> World:
    """The world after so much time, as far as codes go: some are over, others are new."""
    left = tuple((name, max(0, rest - minutes)) for name, rest in world.expires)
    return renew(context, world._replace(expires=left), context.memoize(renewing))


def is_expired(world: World, name: str) -> bool:
    """Say whether a code is not valid any more and no new one was asked for."""
    return (name, 0) in world.expires


def _with_versions(context: PracticeContext, world: World, versions: Mapping[str, int]) -> World:
    """The world with other versions of codes, which are known only where they are in sight."""
    if not versions:
        return world
    known = tuple(hole for hole in world.known if name_of(hole) not in versions)
    turned = tuple(sorted({**dict(world.code_versions), **versions}.items()))
    return observe(context, world._replace(code_versions=turned, known=known))


def _valid_for(context: PracticeContext) -> Mapping[str, int]:
    return {datum.name: datum.valid for datum in context.lesson.data if datum.valid}
