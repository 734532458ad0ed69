"""Results that were worked out once, of functions that always give the same for the same key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
Result = TypeVar("Result")


class Memo:
    """A table of results per function; one that is full begins anew."""

    def __init__(self) -> None:
        self._tables: defaultdict[object, dict[Hashable, Any]] = defaultdict(dict)

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
            table[key] = make(*args, **options)
        result: Result = table[key]
        return result
