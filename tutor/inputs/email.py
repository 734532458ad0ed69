"""An e-mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, RandomStream, Sentences
from tutor.inputs.spelling import one_slip, plain, slip_in

_NAME = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~.-]+", re.ASCII)
_WRAPPING = re.compile(r"^(?:mailto:|[< ])+|[> ]+$")
_HOST = re.compile(r"[a-z0-9.-]+", re.ASCII)
_FIRST_NAMES = ("anna", "bep", "cor", "dirk", "els", "fien", "gerda", "henk", "ineke", "jan")
_WORDS = ("tulp", "fiets", "molen", "duin", "zeewind", "klaver", "boot", "kade", "linde", "polder")
_HOSTS = ("post.example", "mail.example", "brievenbus.example")


class Email(ExampleKind):
    """An e-mail address; capitals do not matter."""

    name = "email"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the e-mail address."),
        "space": N_("There is a space in it. An e-mail address has none. Take the space away."),
        "comma": N_("There is a comma in it. An e-mail address has dots instead. Type a dot."),
        "no_at": N_("The at-sign @ is missing. It stands between the name and the provider."),
        "two_ats": N_("There is more than one at-sign @. Leave one of them."),
        "www": N_("An e-mail address does not begin with www. Take that away."),
        "no_name": N_("Before the at-sign @ a name is missing. Type it there."),
        "no_dot": N_("The end is not complete yet. After the @ comes a dot, as in post.example."),
        "dot": N_("There is a dot too many. Look at both sides of every dot."),
        "sign": N_("One of the signs does not belong in an e-mail address. Take it away."),
        "other": N_("A different e-mail address belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one letter or sign is different. {where}"),
    }

    def normalize(self, text: str) -> str:
        """In small letters, without ``mailto:`` or the angle brackets of a mail program."""
        return _WRAPPING.sub("", plain(plain(text).lower()))

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if value and value == wanted:
            return None
        reason = _what_is_off(value)
        if reason:
            return InputError(reason)
        if not wanted:
            return None
        return self.other(expected, "slip" if one_slip(value, wanted) else "")

    def make(self, draw: RandomStream, length: int) -> str:
        """An address that nobody can have: ``.example`` is set apart for examples (RFC 2606)."""
        del length
        first_name, word = draw.choice(_FIRST_NAMES), draw.choice(_WORDS)
        return f"{first_name}.{word}{draw.digits(2)}@{draw.choice(_HOSTS)}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        name, _, host = right.partition("@")
        yield from ("", f"{name}{host}", f"{name} @{host}", f"{name}@@{host}", f"www.{right}")
        yield from (right.replace(".", ","), f"@{host}", f"{name}@{host.split('.')[0]}")
        yield from (f"{name}@{host}.", f"({right})")
        yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))
        yield slip_in(name) + "@" + host

    def variants(self, right: str) -> tuple[str, ...]:
        return (
            f" {right} ",
            f"{right}\u00a0",
            right.upper(),
            right[:1].upper() + right[1:],
            f"mailto:{right}",
            f"<{right}>",
            right.replace("-", "\u2011"),
        )


def _what_is_off(value: str) -> str:
    if not value:
        return "empty"
    name, at, host = value.partition("@")
    if "@" in host:
        return "two_ats"
    tests = (
        ("space", " " in value),
        ("comma", "," in value),
        ("no_at", not at),
        ("www", value.startswith("www.")),
        ("no_name", not name),
        ("no_dot", "." not in host.strip(".")),
        ("dot", any(part == "" for part in (*name.split("."), *host.split(".")))),
        ("sign", not (_NAME.fullmatch(name) and _HOST.fullmatch(host))),
    )
    return next((reason for reason, holds in tests if holds), "")
