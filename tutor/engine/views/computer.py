"""The computer as it is to be seen."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import prefix
from tutor.engine.state import BrowserState, Tab
from tutor.engine.view import BrowserView, PageView, TabView
from tutor.engine.views.pages import ViewBuilder, page_view
from tutor.engine.views.places import is_named, title_of
from tutor.engine.world.address import address_shown
from tutor.i18n import gettext as _
from tutor.lesson.model import Screen
from tutor.lesson.template import clean_text


def browser_view(look: ViewBuilder, browser: BrowserState) -> BrowserView:
    """The browser: tabs, address bar and the page in front."""
    tab = browser.shown
    address = clean_text(address_shown(look.context, look.state.world, tab))
    here = prefix(browser.place, look.context.browsers)
    return BrowserView(
        place=browser.place,
        title=title_of(look.context, browser.place),
        named=is_named(look.context, browser.place),
        prefix=here,
        tabs=tuple(
            TabView(
                _tab_title(look, t),
                i == browser.tab,
                look.is_highlighted("tab", f"{here}{i}"),
                look.is_highlighted("close", f"{here}{i}"),
            )
            for i, t in enumerate(browser.tabs)
        ),
        address=address,
        secure=bool(tab.page) and not address.startswith("http:"),
        can_go_back=bool(tab.back) or bool(tab.lost),
        page=_page(look, tab),
        notice=_("There is no page at this address. Look at the address letter by letter.")
        if tab.lost
        else "",
        address_highlighted=look.is_highlighted("address", here),
        back_highlighted=look.is_highlighted("back", browser.place),
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
