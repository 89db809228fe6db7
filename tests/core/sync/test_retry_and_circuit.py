"""Waiting between tries, and leaving a failing host alone."""

from core.sync.circuit import FAILURES_TO_OPEN, Circuit
from core.sync.retry import RetryPolicy

MIDDLE = RetryPolicy(lambda: 0.5)


def test_waits_double_up_to_a_cap_and_never_end() -> None:
    assert [MIDDLE.wait_s(tries) for tries in (1, 2, 3, 4)] == [15, 30, 60, 120]
    assert MIDDLE.wait_s(10_000) == 3600
    assert MIDDLE.wait_s(0) == 15


def test_what_the_platform_asks_for_is_the_least() -> None:
    assert MIDDLE.wait_s(1, 900.0) == 900.0
    assert MIDDLE.wait_s(5, 1.0) == 240.0


def test_jitter_keeps_programs_apart() -> None:
    low, high = RetryPolicy(lambda: 0.0).wait_s(1), RetryPolicy(lambda: 0.999).wait_s(1)
    assert low == 11.25
    assert 18.7 < high < 18.75


def test_a_circuit_opens_after_several_server_failures_and_closes_with_an_answer() -> None:
    circuit = Circuit(MIDDLE)
    for _ in range(FAILURES_TO_OPEN - 1):
        circuit.failed(100.0)
    assert circuit.allows(100.0)
    circuit.failed(100.0)
    assert not circuit.allows(114.0)
    assert circuit.allows(115.0)
    circuit.failed(115.0)
    assert not circuit.allows(144.0), "half open: one more failure, and it rests twice as long"
    circuit.answered()
    assert circuit.allows(144.0)


def test_an_unreachable_host_rests_at_once_and_a_requested_rest_is_kept() -> None:
    circuit = Circuit(MIDDLE)
    circuit.failed(0.0, at_once=True)
    assert not circuit.allows(14.0)
    circuit.rest(0.0, 900.0)
    assert not circuit.allows(899.0)
    assert circuit.allows(900.0)
