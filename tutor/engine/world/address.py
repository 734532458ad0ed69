"""The address bar: which page a typed address leads to, and why it leads to none."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.engine.context import PracticeContext
from tutor.engine.state import Tab, World
from tutor.lesson.model import Screen
from tutor.lesson.template import fill_in, names_in

MOST_TYPOS = 2
"""An address that differs in so few characters is taken for a typing slip."""

LONGEST_ADDRESS = 200


@lru_cache(maxsize=10_000)
def normal(address: str) -> str:
    """An address as a browser compares it: without scheme, "www." or closing slash."""
    address = re.sub(r"\s+", "", address).lower()
    address = re.sub(r"^(https?:)?/*", "", address)
    return address.removeprefix("www.").rstrip("/")


def find_page(context: PracticeContext, world: World, place: str, typed: str) -> Screen | None:
    """The first page of the browser at a place with this address that exists now."""
    wanted = normal(typed)
    known = context.memoize(_by_address)
    for screen in pages(context, place) if known is None else known.get((place, wanted), ()):
        if normal(context.text(world, screen.url)) == wanted and context.exists(world, screen):
            return screen
    return None


def _by_address(context: PracticeContext) -> dict[tuple[str, str], list[Screen]] | None:
    """The pages by place and address; None when an address has a value in it that changes."""
    every = [screen for place in context.browsers for screen in pages(context, place)]
    if not all(name in context.fixed for screen in every for name in names_in(screen.url)):
        return None
    found: dict[tuple[str, str], list[Screen]] = {}
    for screen in every:
        address = normal(fill_in(screen.url, context.fixed.get))
        found.setdefault((screen.place, address), []).append(screen)
    return found


MOST_REMEMBERED = 1_000


def pages(context: PracticeContext, place: str) -> tuple[Screen, ...]:
    """The pages of the browser at a place that have an address of their own."""
    return context.memoize(_pages).get(place, ())


def _pages(context: PracticeContext) -> dict[str, tuple[Screen, ...]]:
    return {
        place: tuple(s for s in context.lesson.screens if s.url and s.place == place)
        for place in context.browsers
    }


def why_lost(context: PracticeContext, world: World, place: str, typed: str) -> str:
    """The outcome of an address that leads nowhere.

    ``address_empty``, ``address_search`` (words instead of an address),
    ``address_incomplete`` (the right website, not yet the page),
    ``address_typo`` (nearly right) or ``address_unknown``.
    """
    return context.memo.recall(
        (place, typed), MOST_REMEMBERED, _why_lost, context, world, place, typed
    )


def _why_lost(context: PracticeContext, world: World, place: str, typed: str) -> str:
    known = [normal(context.text(world, screen.url)) for screen in pages(context, place)]
    wanted = normal(typed)
    if not wanted:
        return "address_empty"
    if any(address.startswith(wanted + "/") for address in known):
        return "address_incomplete"
    if any(distance(wanted, address, MOST_TYPOS) <= MOST_TYPOS for address in known):
        return "address_typo"
    hosts = {address.partition("/")[0] for address in known}
    host = wanted.partition("/")[0]
    if host in hosts or any(distance(host, h, MOST_TYPOS) <= MOST_TYPOS for h in hosts):
        return "address_typo"
    if "." not in wanted or " " in typed.strip():
        return "address_search"
    return "address_unknown"


def distance(one: str, other: str, limit: int) -> int:
    """How many characters differ: added, dropped, replaced or swapped.

    Above ``limit`` it is only a lower bound.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def address_shown(context: PracticeContext, world: World, tab: Tab) -> str:
    """What stands in the address bar: the page's own address, or that of the page before it."""
    if tab.lost:
        return tab.lost
    for page in (tab.page, *reversed(tab.back)):
        if page and context.screens[page].url:
            return context.text(world, context.screens[page].url)
    return ""
