"""The computer as it is to be seen."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import Tab
from tutor.engine.view import BrowserView, PageView, TabView
from tutor.engine.views.pages import ViewBuilder, page_view
from tutor.engine.world.address import address_shown
from tutor.i18n import gettext as _
from tutor.lesson.model import Screen
from tutor.lesson.template import clean_text


def browser_view(look: ViewBuilder) -> BrowserView:
    """The browser: tabs, address bar and the page in front."""
    world = look.state.world
    tab = world.tabs[world.tab]
    address = clean_text(address_shown(look.context, world))
    return BrowserView(
        tabs=tuple(
            TabView(
                _tab_title(look, t),
                i == world.tab,
                look.pointed("tab", str(i)),
                look.pointed("close", str(i)),
            )
            for i, t in enumerate(world.tabs)
        ),
        address=address,
        secure=bool(tab.page) and not address.startswith("http:"),
        can_go_back=bool(tab.back) or bool(tab.lost),
        page=_page(look, tab),
        notice=_("There is no page at this address. Look at the address letter by letter.")
        if tab.lost
        else "",
        address_highlighted=look.next is not None
        and look.next.verb == "address"
        and look.pointed("address"),
        back_highlighted=look.pointed("back", "computer"),
    )


def _tab_title(look: ViewBuilder, tab: Tab) -> str:
    if tab.lost:
        return _("Page not found")
    return look.text(look.context.screens[tab.page].title) if tab.page else _("New tab")


def _page(look: ViewBuilder, tab: Tab) -> PageView | None:
    if not tab.page:
        return None
    under = below(look.context, tab.back)
    return page_view(look, look.context.screens[tab.page], under)


def below(context: PracticeContext, back: tuple[str, ...]) -> Screen | None:
    """The screen that lies under a dialog: the nearest one that is no dialog."""
    for entry in reversed(back):
        screen = context.screens.get(entry)
        if screen is not None and not screen.dialog:
            return screen
    return None
