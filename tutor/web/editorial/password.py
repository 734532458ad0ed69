"""One password for the editorial pages, kept as a line from which nobody can read it."""

from __future__ import annotations

import hmac
import re
import unicodedata
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass
from hashlib import scrypt
from secrets import token_bytes

SHORTEST = 12
"""The fewest characters of a password."""
LONGEST = 200
COST = 2**15
PARALLEL = 3
"""With a block of 8: 32 MiB and about half a second, as OWASP advises for scrypt."""
_BLOCK = 8
_MOST_MEMORY = 256 * 2**20
_BYTES = 32
_LINE = re.compile(r"scrypt:(\d{1,7}):(\d{1,2}):(\d{1,2}):([\w=-]{20,88}):([\w=-]{40,88})", re.A)


@dataclass(frozen=True, slots=True)
class PasswordHash:
    """What is known of a password; ``line`` is how it is written in a setting."""

    line: str
    cost: int
    block: int
    parallel: int
    salt: bytes
    digest: bytes

    def fits(self, password: str) -> bool:
        """Whether this is the password. Takes about half a second, on purpose."""
        return hmac.compare_digest(self.digest, self._digest_of(password))

    def _digest_of(self, password: str) -> bytes:
        return _digest(password, self.salt, (self.cost, self.block, self.parallel))


def read_hash(line: str) -> PasswordHash:
    """The hash that a setting holds; raises ValueError for another text."""
    found = _LINE.fullmatch(line.strip())
    if found is None:
        raise ValueError("no password hash")
    cost, block, parallel = (int(number) for number in found.groups()[:3])
    is_power = cost > 1 and cost & (cost - 1) == 0
    if not is_power or not block or not parallel or 256 * cost * block > _MOST_MEMORY:
        raise ValueError("no password hash")
    try:
        salt, digest = (urlsafe_b64decode(text) for text in found.groups()[3:])
    except Error as error:
        raise ValueError("no password hash") from error
    return PasswordHash(line.strip(), cost, block, parallel, salt, digest)


def make_hash(password: str, cost: int = COST, parallel: int = PARALLEL) -> str:
    """The line to put in a setting: ``scrypt:cost:block:parallel:salt:digest``."""
    salt = token_bytes(16)
    digest = _digest(password, salt, (cost, _BLOCK, parallel))
    parts = (urlsafe_b64encode(part).decode() for part in (salt, digest))
    return ":".join(("scrypt", str(cost), str(_BLOCK), str(parallel), *parts))


def _digest(password: str, salt: bytes, numbers: tuple[int, int, int]) -> bytes:
    cost, block, parallel = numbers
    # The same letter can be typed in two ways, for example an e with an accent.
    text = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return scrypt(text, salt=salt, n=cost, r=block, p=parallel, maxmem=_MOST_MEMORY, dklen=_BYTES)
