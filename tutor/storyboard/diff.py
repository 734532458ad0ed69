"""What changed between two versions of a lesson, part by part."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from tutor.i18n import gettext as _
from tutor.storyboard.outline import Outline


def diff_storyboards(old: Outline, new: Outline) -> Iterator[str]:
    """Lines for every part that is new, gone or changed; ``-`` was, ``+`` is."""
    parts = list(dict.fromkeys([*new, *old]))
    changed = [part for part in parts if old.get(part) != new.get(part)]
    if not changed:
        yield _("Nothing has changed.")
    for part in changed:
        yield ""
        yield f"== {_title(part, old, new)} =="
        yield from _lines(old.get(part, ()), new.get(part, ()))


def _title(part: str, old: Outline, new: Outline) -> str:
    if part not in old:
        return _("New: {part}").format(part=part)
    if part not in new:
        return _("Gone: {part}").format(part=part)
    return part


def _lines(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    """The lines of a part, those that stayed the same included, so that it can be read."""
    matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            yield from (f"  {line}" for line in new[new_from:new_to])
            continue
        yield from (f"- {line}" for line in old[old_from:old_to])
        yield from (f"+ {line}" for line in new[new_from:new_to])
