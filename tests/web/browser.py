"""A browser without scripts: it opens pages, fills in their fields and presses their buttons."""

from __future__ import annotations

from urllib.parse import urlencode
from xml.etree.ElementTree import Element

import httpx2
from starlette.testclient import TestClient

from tests.html.reader import Page, Sent, words


class Browser:
    """One tab; what it sends is what the page in it says."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.address = ""
        self.page = Page("")
        self.response: httpx2.Response | None = None
        self.sent: Sent | None = None

    def open(self, address: str) -> Page:
        """Go to an address."""
        return self._show(self.client.get(address))

    def follow(self, label: str) -> Page:
        """Follow the link that is called like this."""
        (link,) = [a for a in self.page.all("a") if words(a) == label]
        return self.open(link.get("href") or "")

    def press(self, label: str) -> Page:
        """Press the button that is called like this, or has this value."""
        return self.push(self.page.button(label))

    def enter(self) -> Page:
        """Press Enter in a field: that presses the first button of the form."""
        form = self.page.form_of(self.page.by_class("coach")[0])
        return self.push(next(form.iter("button")))

    def push(self, button: Element) -> Page:
        """Press this button."""
        self.sent = self.page.press(button)
        return self.again()

    def again(self) -> Page:
        """Send the same once more: a reload, or a second press."""
        assert self.sent is not None
        if self.sent.method == "get":
            return self._show(self.client.get(self.sent.address, params=dict(self.sent.values)))
        pairs = urlencode(self.sent.values)
        headers = {
            "origin": str(self.client.base_url).rstrip("/"),
            "content-type": "application/x-www-form-urlencoded",
        }
        address = self.sent.address or self.address
        return self._show(self.client.post(address, content=pairs, headers=headers))

    def _show(self, response: httpx2.Response) -> Page:
        self.response = response
        self.address = response.url.path
        assert response.headers["content-type"].startswith("text/html"), response.text
        self.page = Page(response.text)
        assert self.page.mistakes == []
        return self.page

    @property
    def status(self) -> int:
        """The status of the last answer."""
        assert self.response is not None
        return self.response.status_code

    def text(self) -> str:
        """All that is written on the page."""
        (main,) = self.page.all("main")
        return words(main)

    def said(self) -> str:
        """All that the coach says."""
        return words(self.page.by_id("said"))
