"""E-mail addresses: capitals and what a mail program adds are forgiven, a sign is not."""

from __future__ import annotations

import pytest

from tests.inputs.asking import RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation


@each_row(
    ("text", "expected"),
    [
        ("ria.zonnedijk@post.example", RIGHT),
        ("Ria.Zonnedijk@Post.Example", RIGHT),
        (" ria.zonnedijk@post.example ", RIGHT),
        ("mailto:ria.zonnedijk@post.example", RIGHT),
        ("<ria.zonnedijk@post.example>", RIGHT),
        ("ria.zonnedijk＠post.example", RIGHT),
        ("ria.zonnedijk@post.example\u200b", RIGHT),
        ("", "empty"),
        ("ria.zonnedijk", "no_at"),
        ("ria.zonnedijk.post.example", "no_at"),
        ("ria zonnedijk@post.example", "space"),
        ("ria.zonnedijk@ post.example", "space"),
        ("ria zonnedijk", "space"),
        ("ria,zonnedijk@post.example", "comma"),
        ("ria.zonnedijk@post,example", "comma"),
        ("ria@zonnedijk@post.example", "two_ats"),
        ("ria.zonnedijk@@post.example", "two_ats"),
        ("www.ria.zonnedijk@post.example", "www"),
        ("@post.example", "no_name"),
        ("ria.zonnedijk@", "no_dot"),
        ("ria.zonnedijk@post", "no_dot"),
        ("ria.zonnedijk@post.", "no_dot"),
        ("ria..zonnedijk@post.example", "dot"),
        ("ria.zonnedijk.@post.example", "dot"),
        (".ria.zonnedijk@post.example", "dot"),
        ("ria.zonnedijk@post.example.", "dot"),
        ("ria.zonnedijk@post..example", "dot"),
        ("(ria.zonnedijk@post.example)", "sign"),
        ("ria:zonnedijk@post.example", "sign"),
        ("ria.zonnedijk@post_nl.example", "sign"),
        ("ria.zonedijk@post.example", "other/slip"),
        ("ria.zonnedijk@pots.example", "other/slip"),
        ("joop.lindelaar@post.example", "other"),
        ("ria.zonnedijk@post.nl", "other"),
    ],
)
def test_expected(text: str, expected: str) -> None:
    assert verdict("email", text, on_card("email")) == expected


@pytest.mark.parametrize(
    "text", ["a@b.example", "an-na+post@mail.dorp.example", "o'neil_99@x-y.example"]
)
def test_any_well_formed_address(text: str) -> None:
    assert verdict("email", text, Expectation()) == RIGHT


def test_it_is_kept_in_small_letters() -> None:
    assert KINDS["email"].normalize(" <Ria.Zonnedijk@POST.example> ") == CANONICAL


CANONICAL = "ria.zonnedijk@post.example"
