"""Results that were worked out once, of functions that always give the same for the same key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, Protocol, Self, TypeVar, runtime_checkable

P = ParamSpec("P")
Result = TypeVar("Result")


@runtime_checkable
class Growing(Protocol):
    """A result that itself remembers more and more."""

    def branch(self) -> Self:
        """One that knows the same, and from now on remembers for itself."""
        ...


class Memo:
    """A table of results per function; one that is full begins anew."""

    def __init__(self, earlier: Memo | None = None) -> None:
        """``earlier`` is looked in too, and never written to."""
        self._tables: defaultdict[object, dict[Hashable, Any]] = defaultdict(dict)
        self._earlier = earlier

    def _known(self, make: object, key: Hashable) -> Any:
        """What is known of an earlier memo; what still grows there goes on here as a copy."""
        earlier = self._earlier
        if earlier is None:
            return None
        table = earlier._tables.get(make)
        found = table.get(key) if table else None
        return found.branch() if isinstance(found, Growing) else found

    def __reduce__(self) -> tuple[type[Memo], tuple[()]]:
        """Another process begins with an empty one: what it needs is quicker found than sent."""
        return Memo, ()

    def recall(
        self,
        key: Hashable,
        most: int,
        make: Callable[P, Result],
        *args: P.args,
        **options: P.kwargs,
    ) -> Result:
        """What ``make`` gives for these arguments, which ``key`` tells apart; at most ``most``."""
        table = self._tables[make]
        if key not in table:
            if len(table) >= most:
                table.clear()
            known = self._known(make, key)
            table[key] = make(*args, **options) if known is None else known
        result: Result = table[key]
        return result
