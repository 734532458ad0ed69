"""How often one address may send something; in memory, and never more than a little of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address
from time import monotonic

from tutor.web.settings import Rate

MOST_ADDRESSES = 10_000


class RateLimit:
    """Counts down per address, and forgets the address that was silent longest."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Say whether this address may do it once more, and count it if so."""
        name, now = network(address), self._clock()
        left, since = self._left.pop(name, (self._rate.burst, now))
        left = min(self._rate.burst, left + (now - since) * self._rate.per_second)
        allowed = left >= 1
        self._left[name] = (left - 1 if allowed else left), now
        if len(self._left) > MOST_ADDRESSES:
            self._left.popitem(last=False)
        return allowed

    @property
    def wait_seconds(self) -> int:
        """After how many seconds it is worth trying again."""
        return max(1, round(1 / self._rate.per_second))


def network(address: str) -> str:
    """What counts as one: an IPv4 address, or the network of 64 bits of an IPv6 address."""
    try:
        read = ip_address(address)
    except ValueError:
        return address[:100]
    return address if read.version == 4 else read.exploded[:19]
