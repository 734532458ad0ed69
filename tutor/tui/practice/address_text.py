"""Addresses in too little room: the part that tells genuine from fake is never cut off."""

from __future__ import annotations

import re
from itertools import pairwise

from rich.cells import cell_len
from textual.content import Content

from tutor.lesson.web_address import split_address

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def shorten_address(address: str, width: int) -> str:
    """The address in at most ``width`` cells; its domain is what is kept longest.

    The scheme goes first, then the end of the path, then the start of the host.
    """
    if cell_len(address) <= width:
        return address
    _scheme, before, domain, path = split_address(address)
    host = before + domain
    if len(host + path) <= width:
        return host + path
    if len(host) < width:
        return (host + path)[: width - 1] + "…"
    if len(host) == width and not path:
        return host
    tail = "…" if path and len(domain) + 2 <= width else ""
    return "…" + host[-max(1, width - 1 - len(tail)) :] + tail


def fold_addresses(content: Content, width: int) -> Content:
    """The text with each address that is wider than ``width`` broken where it may be broken.

    The registrable domain stays on one line, unless it is itself too wide.
    """
    plain = content.plain
    breaks: list[int] = []
    for found in _ADDRESS.finditer(plain):
        start = max(plain.rfind(sign, 0, found.start()) for sign in " \n") + 1
        if cell_len(plain[start : found.end()]) > width:
            indent = cell_len(plain[start : found.start()])
            breaks += [found.start() + at for at in _breaks(found.group(), width, indent)]
    if not breaks:
        return content
    edges = [0, *breaks, len(plain)]
    pieces = [content[a:b] for a, b in pairwise(edges)]
    return Content("\n").join(pieces)


def _breaks(address: str, width: int, indent: int) -> list[int]:
    scheme, before, domain, path = split_address(address)
    pieces = [scheme, *re.findall(r"[^.]+\.", before), domain, *re.findall(r"/?[^/]+|/", path)]
    found: list[int] = []
    at, used = 0, indent
    for piece in pieces:
        if used and used + len(piece) > width:
            found += [at] if at else []
            used = 0
        at, used = at + len(piece), used + len(piece)
    return found
