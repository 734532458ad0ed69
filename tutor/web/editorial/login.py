"""Who may see the editorial pages: whom a proxy names, or who knows the password."""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

import anyio.to_thread
from anyio import CapacityLimiter, WouldBlock
from starlette.requests import Request

from tutor.lesson.template import clean_text
from tutor.web.editorial.password import LONGEST, PasswordHash
from tutor.web.peer import is_trusted, peer_of

COOKIE = "redactie"
HOURS = 8
"""How long somebody stays logged in."""
AT_ONCE = 1
"""Passwords that are looked at together: each takes 32 MiB."""
MOST_WAITING = 20
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class LoginSettings:
    """How people log in; nobody can when neither is set.

    ``header`` is the name of the header in which a trusted proxy says who the visitor is;
    ``proxies`` are the addresses or networks of those proxies.
    """

    password: PasswordHash | None = None
    header: str = ""
    proxies: tuple[str, ...] = ()


class Login:
    """Judges requests; keeps nothing of who logged in: the cookie is signed and expires."""

    def __init__(self, settings: LoginSettings, clock: Callable[[], float] = time.time) -> None:
        self._settings = settings
        self._clock = clock
        self._waiting = 0
        self._limiter: CapacityLimiter | None = None

    @property
    def has_password(self) -> bool:
        """Whether there is a password to log in with."""
        return self._settings.password is not None

    def visitor(self, request: Request) -> str | None:
        """The name that the proxy gives, "" for who gave the password, None for all others."""
        header = self._settings.header
        if header and is_trusted(peer_of(request.scope), self._settings.proxies):
            name = clean_text(request.headers.get(header, "")).strip()[:_LONGEST_NAME]
            if name:
                return name
        return "" if self._is_signed(request.cookies.get(COOKIE, "")) else None

    async def knows(self, password: str) -> bool:
        """Whether this is the password. Raises WouldBlock when too many ask at once."""
        known = self._settings.password
        if known is None or not 0 < len(password) <= LONGEST:
            return False
        if self._waiting >= MOST_WAITING:
            raise WouldBlock
        if self._limiter is None:
            self._limiter = CapacityLimiter(AT_ONCE)
        self._waiting += 1
        try:
            return await anyio.to_thread.run_sync(known.fits, password, limiter=self._limiter)
        finally:
            self._waiting -= 1

    def cookie(self) -> str:
        """What a browser keeps: until when, and our signature."""
        until = str(int(self._clock()) + HOURS * 3600)
        return f"{until}.{self._signature(until)}"

    def _is_signed(self, cookie: str) -> bool:
        until, _dot, signature = cookie.partition(".")
        if not (self.has_password and until.isascii() and until.isdigit() and len(until) < 12):
            return False
        genuine = hmac.compare_digest(signature.encode(), self._signature(until).encode())
        return genuine and self._clock() < int(until)

    def _signature(self, until: str) -> str:
        # The line is as secret as a key would be, every server has it, and another
        # password ends all logins.
        password = self._settings.password
        assert password is not None
        return hmac.new(password.line.encode(), f"{COOKIE} {until}".encode(), sha256).hexdigest()
