"""What the operator decides about the server."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.web.peer import LOCAL

MOST_BODY = 400_000
"""Bytes of a form: a practice of a thousand events, written as a form writes it."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How often one address may do something: so many at once, so many per second after that."""

    burst: float
    per_second: float


@dataclass(frozen=True, slots=True)
class WebSettings:
    """How the server answers.

    ``base`` is the path of the first page and ends with a slash. ``origins`` are
    other sites whose pages may send answers, such as the static site. ``acts``
    bounds the forms of one address, ``answers`` those that are stored. A course
    room is often one address, so both are wide. ``logins`` bounds the passwords
    that one address may try. ``proxies`` are believed when they name the visitor.
    """

    base: str = "/"
    origins: frozenset[str] = frozenset()
    acts: Rate = Rate(burst=300, per_second=20)
    answers: Rate = Rate(burst=60, per_second=1)
    logins: Rate = Rate(burst=5, per_second=0.05)
    proxies: tuple[str, ...] = LOCAL
    most_body: int = MOST_BODY
