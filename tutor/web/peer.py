"""Who really connected, apart from whom a proxy says that it speaks for."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address, ip_network

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

LOCAL = ("127.0.0.1", "::1")
"""The proxies that are trusted when none is named: those on this computer."""
_KEY = "tutor.peer"


class BehindProxy:
    """Around the application: takes what a trusted proxy says of the visitor.

    The address of the proxy itself is kept aside, for ``peer_of``.
    """

    def __init__(self, app: ASGIApp, proxies: tuple[str, ...]) -> None:
        # uvicorn's types are its own, and say the same as Starlette's.
        self._app: ASGIApp = ProxyHeadersMiddleware(app, list(proxies))  # type: ignore[arg-type,assignment]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http":
            client = scope.get("client")
            scope[_KEY] = client[0] if client else ""
        await self._app(scope, receive, send)


def peer_of(scope: Scope) -> str:
    """The address that this request really came from."""
    return str(scope.get(_KEY, ""))


def is_trusted(peer: str, proxies: Iterable[str]) -> bool:
    """Whether this address is one of these, or in one of these networks."""
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    return any(address in ip_network(proxy) for proxy in proxies)
