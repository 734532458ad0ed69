"""The page in front on a device, and the dialog that may lie on top of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container

from tutor.engine.view import ElementView, PageView
from tutor.tui.practice.act import Typist
from tutor.tui.practice.pile import Pile


class Front(Container):
    """Shows a page; while a dialog lies on it, only the dialog can be used."""

    DEFAULT_CSS = """
    Front { layers: page dialog; background: $surface; }
    Front > .page { layer: page; height: 100%; width: 100%; }
    Front > .dialog {
        layer: dialog; display: none; width: 100%; height: auto; max-height: 100%;
        dock: bottom; border: double $primary; background: $background;
    }
    Front.-asks > .dialog { display: block; }
    """

    def __init__(self, typist: Typist) -> None:
        super().__init__()
        self._page = Pile(typist, classes="page")
        self._dialog = Pile(typist, classes="dialog")

    def compose(self) -> ComposeResult:
        """The page and the dialog."""
        yield self._page
        yield self._dialog

    @property
    def pile(self) -> Pile:
        """What can be used now: the dialog when there is one, else the page."""
        return self._dialog if self.has_class("-asks") else self._page

    async def fill(self, page: PageView) -> None:
        """Show this page."""
        await self.fill_with(page.screen, page.elements)
        dialog = page.dialog
        if dialog is not None:
            while dialog.dialog is not None:
                dialog = dialog.dialog
            await self._dialog.fill(dialog.screen, dialog.elements)
            self._page.disabled = True
            self.add_class("-asks")

    async def fill_with(self, key: str, elements: Sequence[ElementView]) -> None:
        """Show these elements, with no dialog on top."""
        self.remove_class("-asks")
        self._page.disabled = False
        await self._page.fill(key, elements)
