"""The parts of a web address: which of them tells genuine from fake."""

from __future__ import annotations

import re

_PARTS = re.compile(r"([a-z]+://)?([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_TWO_PART_ENDINGS = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
"""What stands before a country's two letters in an ending such as ``co.uk``."""


def split_address(address: str) -> tuple[str, str, str, str]:
    """An address as scheme (``https://``), subdomains (``www.``), registrable domain, and path."""
    found = _PARTS.match(address)
    assert found is not None
    scheme, host, path = found.group(1) or "", found.group(2), found.group(3)
    labels = host.split(".")
    size = 2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2].lower() in _TWO_PART_ENDINGS:
        size = 3
    domain = ".".join(labels[-size:])
    return scheme, host.removesuffix(domain), domain, path
