"""The computer as it is to be seen."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import prefix
from tutor.engine.state import BrowserState, Tab
from tutor.engine.view import BrowserView, PageView, TabView
from tutor.engine.views.inbox import inbox_rows
from tutor.engine.views.mail import mail_button, mail_page, mail_target
from tutor.engine.views.pages import ViewBuilder, page_view
from tutor.engine.views.places import is_named, title_of
from tutor.engine.world.address import address_shown
from tutor.engine.world.mail_lists import can_go_back, list_in_front
from tutor.i18n import gettext as _
from tutor.lesson.channels import MESSAGE
from tutor.lesson.model import Screen
from tutor.lesson.template import clean_text


def browser_view(look: ViewBuilder, browser: BrowserState) -> BrowserView:
    """The browser: tabs, address bar and the page in front."""
    tab = browser.shown
    address = "" if browser.mail else clean_text(address_shown(look.context, look.state.world, tab))
    here = prefix(browser.place, look.context.browsers)
    listed, mail = list_in_front(look.context, browser), mail_button(look, browser.place)
    return BrowserView(
        place=browser.place,
        title=title_of(look.context, browser.place),
        named=is_named(look.context, browser.place),
        prefix=here,
        tabs=tuple(
            TabView(
                _tab_title(look, t),
                i == browser.tab and not browser.mail,
                look.is_highlighted("tab", f"{here}{i}"),
                look.is_highlighted("close", f"{here}{i}"),
            )
            for i, t in enumerate(browser.tabs)
        ),
        address=address,
        secure=bool(browser.front) and not address.startswith("http:"),
        can_go_back=can_go_back(look.context, browser),
        page=_page(look, browser),
        notice=_("There is no page at this address. Look at the address letter by letter.")
        if tab.lost and not browser.mail
        else "",
        address_highlighted=look.is_highlighted("address", here),
        back_highlighted=look.is_highlighted("back", browser.place),
        unread=mail.unread if mail is not None else 0,
        mail=mail,
        in_mail=bool(browser.mail),
        mail_target=mail_target(look.context, browser.place),
        inbox=inbox_rows(look, listed) if listed is not None else None,
    )


def _tab_title(look: ViewBuilder, tab: Tab) -> str:
    if tab.lost:
        return _("Page not found")
    return look.text(look.context.screens[tab.page].title) if tab.page else _("New tab")


def _page(look: ViewBuilder, browser: BrowserState) -> PageView | None:
    if browser.mail.startswith(MESSAGE):
        return mail_page(look, browser.mail)
    if not browser.front:
        return None
    under = below(look.context, () if browser.mail else browser.shown.back)
    return page_view(look, look.context.screens[browser.front], under)


def below(context: PracticeContext, back: tuple[str, ...]) -> Screen | None:
    """The screen that lies under a dialog: the nearest one that is no dialog."""
    for entry in reversed(back):
        screen = context.screens.get(entry)
        if screen is not None and not screen.dialog:
            return screen
    return None
