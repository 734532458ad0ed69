"""What is remembered is worked out once, until a table is full."""

from __future__ import annotations

from tutor.engine.memo import Memo


def test_a_result_is_worked_out_once_per_key() -> None:
    memo = Memo()
    calls: list[int] = []

    def double(number: int) -> int:
        calls.append(number)
        return 2 * number

    assert [memo.recall(n, 9, double, n) for n in (1, 2, 1)] == [2, 4, 2]
    assert calls == [1, 2]


def test_two_functions_do_not_share_their_results() -> None:
    memo = Memo()
    assert memo.recall(-3, 9, abs, -3) == 3
    assert memo.recall(-3, 9, str, -3) == "-3"


def test_a_full_table_begins_anew() -> None:
    memo = Memo()
    calls: list[int] = []
    for number in (1, 2, 3, 1):
        memo.recall(number, 2, calls.append, number)
    assert calls == [1, 2, 3, 1]
