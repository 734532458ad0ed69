"""Reading the form of a request, and no more of it than may be."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

MOST_FIELDS = 400
FORM = "application/x-www-form-urlencoded"


async def read_form(request: Request, most: int) -> Mapping[str, str]:
    """The fields by name; of two with one name the last counts, as a checkbox needs it."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != FORM:
        raise HTTPException(415)
    body = await read_body(request, most)
    try:
        pairs = parse_qsl(
            body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise HTTPException(400) from error
    return dict(pairs)


async def read_body(request: Request, most: int) -> bytes:
    """The body, unless it is longer than ``most`` bytes: then nothing more of it is read."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > most:
        raise HTTPException(413)
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise HTTPException(413)
        parts.append(part)
    return b"".join(parts)
