"""Single lines that are always in the same place: the top bar, the badge, the progress."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from tutor.i18n import gettext as _
from tutor.tui.widgets.text import PlainText


class OefeningBadge(PlainText):
    """The word that says that all of this is practice."""

    DEFAULT_CSS = """
    OefeningBadge {
        width: auto; padding: 0 1; text-style: bold; color: $on-guide; background: $guide;
    }
    """

    def __init__(self) -> None:
        super().__init__(_("PRACTICE"))


class StepProgress(PlainText):
    """ "Step 3 of 13", and how far that is as a bar where there is room."""

    DEFAULT_CSS = """
    StepProgress { width: auto; height: 1; color: $primary; text-style: bold; }
    """

    def __init__(self, number: int = 0, total: int = 0, *, id: str | None = None) -> None:
        super().__init__(self.line(number, total), id=id)

    @staticmethod
    def line(number: int, total: int) -> str:
        """The words."""
        return _("Step {number} of {total}").format(number=number, total=total) if total else ""

    def show_step(self, number: int, total: int) -> None:
        """Show another step."""
        self.show(self.line(number, total))


class TopBar(Horizontal):
    """The bar on top: where you are, and in practice the badge."""

    DEFAULT_CSS = """
    TopBar { dock: top; height: 1; background: $bar; color: $on-bar; padding: 0 1; }
    TopBar > .name { width: 1fr; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, title: str, *, practice: bool = False) -> None:
        super().__init__()
        self._title = title
        self._practice = practice

    def compose(self) -> ComposeResult:
        """The title and, in practice, the badge."""
        yield PlainText(self._title, classes="name")
        if self._practice:
            yield OefeningBadge()


class NoticeLine(PlainText):
    """A sentence under the top bar that must be seen, such as that nothing is saved."""

    DEFAULT_CSS = """
    NoticeLine { dock: top; padding: 0 1; color: $mistake; text-style: bold; text-align: center; }
    NoticeLine.-empty { display: none; }
    """

    def __init__(self) -> None:
        super().__init__(classes="-empty")
        self._shown: str | Content = ""

    def show(self, text: str | Content, style: str = "") -> None:
        """Show a sentence; an empty one takes no room."""
        if text != self._shown:
            self._shown = text
            super().show(text, style)
            self.set_class(not text, "-empty")
