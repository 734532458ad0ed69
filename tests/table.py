"""A table of cases as one test: pytest spends 6 ms on a test, and there are thousands of rows."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import pytest

Test = Callable[..., None]
Ids = Iterable[object] | Callable[[Any], object] | None


def each_row(
    names: str | Sequence[str], rows: Iterable[Any], ids: Ids = None
) -> Callable[[Test], Test]:
    """Try the test with every row of values, written as for ``pytest.mark.parametrize``.

    For quick rows that need no fixture each of their own. Rows that do not pass are told
    together, each with its values, or with its id when there is one.
    """
    keys = names.replace(",", " ").split() if isinstance(names, str) else list(names)
    table = list(rows)
    assert table, "a table without rows tests nothing"
    told = [*map(ids, table)] if callable(ids) else table if ids is None else list(ids)
    values = [row if len(keys) > 1 else (row,) for row in table]
    cases = [dict(zip(keys, row, strict=True)) for row in values]

    def of_table(test: Test) -> Test:
        @wraps(test)
        def each(**fixtures: Any) -> None:
            failed: list[BaseException] = []
            for case, name in zip(cases, told, strict=True):
                try:
                    test(**case, **fixtures)
                except (Exception, pytest.fail.Exception) as problem:
                    problem.add_note(f"in the row {name!r:.1000}")
                    failed.append(problem)
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(cases)} rows", failed)

        signature = inspect.signature(test)
        others = [each for name, each in signature.parameters.items() if name not in keys]
        each.__signature__ = signature.replace(parameters=others)  # type: ignore[attr-defined]
        return each

    return of_table
