"""A context that notes which drawn values were looked at, so that results can be shared.

What was worked out in one scenario holds in every other scenario of the lesson in which the
drawn values that it looked at are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, ParamSpec, TypeVar

from tutor.engine.context import PracticeContext
from tutor.engine.memo import Memo
from tutor.engine.scenario import Scenario
from tutor.engine.state import World
from tutor.lesson.model import Element, Lesson, Screen
from tutor.lesson.template import fill_in

P = ParamSpec("P")
Result = TypeVar("Result")

Drawn = tuple[tuple[str, str | None], ...]
"""Names with the values that they had in a scenario."""


class NotedValues(dict[str, str]):
    """The drawn values; ``looked_at`` are the names of those that were asked for."""

    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__(values)
        self.looked_at: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        """The value under a name, which is noted."""
        self.looked_at.add(name)
        return dict.get(self, name, default)

    def __getitem__(self, name: str) -> str:
        self.looked_at.add(name)
        return super().__getitem__(name)

    def items(self) -> Any:
        """All of them, and all are noted."""
        self.looked_at.update(self)
        return super().items()

    def values(self) -> Any:
        """All of them, and all are noted."""
        self.looked_at.update(self)
        return super().values()


class RecordingMemo(Memo):
    """A memory that notes, whenever a result is used, what that was worked out of."""

    def __init__(self, noted: NotedValues) -> None:
        super().__init__()
        self._noted = noted

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
        found = table.get(key)
        if found is None:
            if len(table) >= most:
                table.clear()
            found = table[key] = self.record(lambda: make(*args, **options))
        result: Result = found[0]
        if found[1]:
            self._noted.looked_at |= found[1]
        return result

    def record(self, make: Callable[[], Result]) -> tuple[Result, frozenset[str]]:
        """What ``make`` gives, and the names of the drawn values that it looked at."""
        before, self._noted.looked_at = self._noted.looked_at, set()
        result = make()
        found, self._noted.looked_at = self._noted.looked_at, before
        before |= found
        return result, frozenset(found)


class RecordingContext(PracticeContext):
    """The context of a proof: it remembers nothing but by its memory, which notes what is read."""

    def __init__(self, lesson: Lesson, drawn: Scenario, shared: Memo | None = None) -> None:
        super().__init__(lesson, drawn, shared)
        self.fixed: NotedValues = NotedValues(self.fixed)
        self.memo: RecordingMemo = RecordingMemo(self.fixed)

    def text(self, world: World, text: str, versions: Mapping[str, int] | None = None) -> str:
        """The text with its placeholders filled."""
        if "$" not in text:
            return text
        return fill_in(text, lambda name: self._value_at(world, name, versions or {}))

    def exists(self, world: World, thing: Screen | Element) -> bool:
        """Say whether a screen or element is there now."""
        return not thing.when.tests or self.holds(world, thing.when)


class SharedResults:
    """Results of one function of a context and a key, for all scenarios of a lesson.

    One that was worked out in another scenario is used where every drawn value that it
    looked at is the same. The function may look at the lesson, the key and those values.
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, list[tuple[Drawn, Any]]] = {}

    def recall(
        self, context: RecordingContext, key: Hashable, make: Callable[[], Result]
    ) -> Result:
        """What ``make`` gives; what stands under the key must give the same in any scenario."""
        earlier = self._found.setdefault(key, [])
        for drawn, result in earlier:
            if all(dict.get(context.fixed, name) == value for name, value in drawn):
                known: Result = result
                return known
        new, looked_at = context.memo.record(make)
        drawn = tuple((name, dict.get(context.fixed, name)) for name in sorted(looked_at))
        earlier.append((drawn, new))
        return new
