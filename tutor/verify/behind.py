"""What may lie behind the screen in front: everything it was ever opened from.

What lies there was once in front. Since then no message went away, and what was kept once
has some value still. So a screen can lie behind in a world only if it was in front in some
world with no more of these facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.state import BrowserState, DeviceState, World
from tutor.engine.world.foreground import THREAD, device_of, phone_of
from tutor.engine.world.navigation import app_of_entry, is_there
from tutor.verify.choices import Choice

Key = tuple[str, str]
"""A place, and an app of it or a screen."""


class Behind:
    """The screens and conversations seen on each device, and which may lie under which.

    ``version`` grows with what is known; what was concluded from less must be looked at again.
    """

    def __init__(self, context: PracticeContext) -> None:
        self._context = context
        self._moments: dict[Key, list[frozenset[str]]] = {}
        self._in_app: dict[Key, dict[str, None]] = {}
        self._under: dict[Key, dict[str, None]] = {}
        self._across: set[Key] = set()
        self._first: dict[Key, dict[str, None]] = {}
        self.version = 0
        self._inherited = 0
        self._answers: dict[int, tuple[str, ...]] = {}
        self._answered_at = 0

    # --- what is noted ----------------------------------------------------

    def see(self, world: World) -> None:
        """Note what is in front in a world that can be come into."""
        now = lasting_facts(world)
        for device in world.devices:
            place, entry = device.place, entry_of(device)
            moments = self._moments.setdefault((place, entry), [])
            if any(moment <= now for moment in moments):
                continue
            moments[:] = [moment for moment in moments if not now <= moment]
            moments.append(now)
            self.version += 1
            self._add(self._in_app, (place, self._app(place, entry)), entry)

    def came(self, before: World, after: World) -> None:
        """Note what lies under a screen that an act opened."""
        for device in before.devices:
            place, old = device.place, entry_of(device)
            new = entry_at(after, place)
            if new in (old, BLANK) or new.startswith(THREAD):
                continue
            same = self._app(place, old) == self._app(place, new)
            if not same:
                self._add(self._first, (place, self._app(place, new)), new)
            # Also what another app shows can lie under it, if a button led from there.
            if old:
                self._add(self._under, (place, new), old)
            other_tab = place in self._context.browsers and self._context.most_tabs > 1
            if (not same or old == BLANK or other_tab) and (place, new) not in self._across:
                self._across.add((place, new))
                self.version += 1

    def begins(self, world: World) -> None:
        """Note what is in front of the apps with which a chapter begins, or that was opened."""
        for place in self._context.phones:
            phone = phone_of(world, place)
            for app, stack in phone.apps if phone is not None else ():
                if len(stack) == 1:
                    self._add(self._first, (place, app), stack[0])

    def inherit(self, other: Behind) -> None:
        """Take over what another chapter knew; there all of it was earlier."""
        if other.version == self._inherited:
            return
        self._inherited = other.version
        for key, moments in other._moments.items():
            mine = self._moments.setdefault(key, [])
            mine += [m for m in moments if m not in mine]
        for mine_of, theirs in (
            (self._in_app, other._in_app),
            (self._under, other._under),
            (self._first, other._first),
        ):
            for key, entries in theirs.items():
                mine_of.setdefault(key, {}).update(entries)
        self._across |= other._across
        self.version += 1

    # --- what is known ----------------------------------------------------

    def hidden(self, choice: Choice, before: World) -> tuple[str, ...]:
        """What may come to the front by an act that depends on what is hidden.

        One and the same choice is only of worlds with the same device and the same messages
        and kept values.
        """
        if self._answered_at != self.version:
            self._answers.clear()
            self._answered_at = self.version
        answer = self._answers.get(id(choice))
        if answer is None:
            place = choice.place
            found = self._may_come(choice, entry_at(before, place))
            facts = lasting_facts(before)
            answer = self._answers[id(choice)] = tuple(
                entry
                for entry in dict.fromkeys(found)
                if any(moment <= facts for moment in self._moments.get((place, entry), ()))
            )
        return answer

    def _may_come(self, choice: Choice, front: str) -> list[str]:
        place = choice.place
        if choice.hidden.startswith("app "):
            return list(self._in_app.get((place, choice.hidden.removeprefix("app ")), ()))
        found = list(self._behind(place, front, choice.after))
        if choice.hidden == "page":
            found += self._in_app.get((place, ""), ())
        return found

    def lowest(self, place: str, app: str) -> tuple[str, ...]:
        """The screens that can lie below all others of an app."""
        return tuple(self._first.get((place, app), ()))

    def _behind(self, place: str, front: str, after: World) -> Iterator[str]:
        """What may lie under a screen; what is not there any more is passed over."""
        waiting, met = [front], {front}
        while waiting:
            for entry in self._directly(place, waiting.pop()):
                if entry in met:
                    continue
                met.add(entry)
                if is_there(self._context, after, entry, place):
                    yield entry
                else:
                    waiting.append(entry)

    def _directly(self, place: str, entry: str) -> list[str]:
        under = list(self._under.get((place, entry), ()))
        if (place, entry) in self._across or entry == BLANK:
            under += self._in_app.get((place, self._app(place, entry)), ())
        return [other for other in under if other not in ("", entry)]

    def _app(self, place: str, entry: str) -> str:
        return "" if place in self._context.browsers else app_of_entry(self._context, entry)

    def _add(self, to: dict[Key, dict[str, None]], key: Key, entry: str) -> None:
        entries = to.setdefault(key, {})
        if entry not in entries:
            entries[entry] = None
            self.version += 1


def entry_of(device: DeviceState) -> str:
    """What is in front on a device; of a computer the page of its browser, also behind mail."""
    return device.shown.page if isinstance(device, BrowserState) else device.front


def entry_at(world: World, place: str) -> str:
    """What is in front at a place; of a computer the page of its browser, also behind mail."""
    device = device_of(world, place)
    return entry_of(device) if device is not None else ""


def lasting_facts(world: World) -> frozenset[str]:
    """What is so in a world and stays so: messages that came, names that have a value."""
    came = (f"@{arrived.message}" for arrived in world.inbox)
    return frozenset((*came, *(name for name, _ in world.variables)))
