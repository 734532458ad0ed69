"""The list of messages of an app on the phone, newest first."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content

from tutor.engine.event import Event
from tutor.engine.view import InboxRow
from tutor.i18n import gettext as _
from tutor.tui.content import to_content
from tutor.tui.practice.clickable import Clickable, point_at
from tutor.tui.widgets import PlainText


class _Row(Clickable):
    DEFAULT_CSS = """
    _Row {
        width: 100%; height: 4; padding: 0 1; border: round $muted;
        text-overflow: ellipsis; text-wrap: nowrap;
    }
    _Row.-unread { border: round $primary; }
    _Row.-pointed { border: heavy $guide; border-title-color: $guide; }
    _Row:focus { border: heavy $on-accent; border-title-color: $on-accent; }
    """

    def __init__(self, row: InboxRow) -> None:
        super().__init__(_label(row), Event("message", row.message))
        self.fill(row)

    def fill(self, row: InboxRow) -> None:
        self.relabel(_label(row))
        self.set_class(row.unread, "-unread")
        point_at(self, pointed=row.highlighted)


class InboxList(VerticalScroll, can_focus=False, inherit_bindings=False):
    """All messages of an app."""

    DEFAULT_CSS = "InboxList { background: $surface; scrollbar-size-vertical: 2; }"

    async def fill(self, rows: tuple[InboxRow, ...]) -> None:
        """Show these messages; those that stay are updated in place."""
        shown = {widget.target: widget for widget in self.query(_Row)}
        if not rows or list(shown) != [row.message for row in rows]:
            await self.remove_children()
            await self.mount_all([_Row(row) for row in rows] or [PlainText(_("No messages yet."))])
            return
        for row in rows:
            shown[row.message].fill(row)


def _label(row: InboxRow) -> Content:
    dot = to_content("● " if row.unread else "", "bold")
    sender = to_content(row.sender, "bold" if row.unread else "")
    return dot + sender + Content("\n") + to_content(row.preview.replace("\n", " "))
