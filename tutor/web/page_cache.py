"""Pages that were made before, for practices in which nobody typed anything of their own.

Most learners type what stands on the card, and a server draws few different
practices; so most pages were made before, for somebody else. A page with anything
else that was typed is never put here.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from hashlib import blake2b
from secrets import token_bytes

from tutor.web.compressed import compress

MOST_PAGES = 16_000
"""About 60 MB: a compressed page takes 3 to 4 kB."""


class PageCache:
    """The pages by what was asked, the one that was asked longest ago forgotten first."""

    def __init__(self, most: int = MOST_PAGES) -> None:
        self._most = most
        self._secret = token_bytes(32)
        self._pages: OrderedDict[bytes, bytes] = OrderedDict()

    def key(self, form: Mapping[str, str], *around: str) -> bytes:
        """What was asked; nobody can tell from it what was typed."""
        digest = blake2b(key=self._secret, digest_size=24)
        for text in (*around, *(part for pair in form.items() for part in pair)):
            digest.update(f"{len(text)}:".encode())
            digest.update(text.encode("utf-8", "surrogatepass"))
        return digest.digest()

    def find(self, key: bytes) -> bytes | None:
        """The compressed page, if it was made before."""
        page = self._pages.get(key)
        if page is not None:
            self._pages.move_to_end(key)
        return page

    def put(self, key: bytes, page: str) -> bytes:
        """Remember a page; gives it compressed."""
        made = self._pages[key] = compress(page)
        if len(self._pages) > self._most:
            self._pages.popitem(last=False)
        return made

    def __len__(self) -> int:
        return len(self._pages)
