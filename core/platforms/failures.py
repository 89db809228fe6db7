"""Which kind of failure an exception of ``requests``, ``urllib3`` or the system stands for.

Imported with ``transport``, on the first request.
"""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Callable

import requests
from urllib3 import exceptions as faults

from core.platforms.answers import FailureKind


def _chain(error: BaseException) -> list[BaseException]:
    """Give the error and everything it wraps, however this or that library wraps it."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting and len(found) < 24:
        one = waiting.pop(0)
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            waiting += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
    return found


def kind_of(error: Exception, *, began: bool) -> FailureKind:
    """Tell what went wrong; an address counts as bad only while no byte of the request was sent (``began``)."""
    chain = _chain(error)
    if not began and any(isinstance(one, _BAD_ADDRESSES) for one in chain):
        return FailureKind.BAD_ADDRESS
    for kind, test in _TESTS:
        if any(test(one) for one in chain):
            return kind
    return FailureKind.LOST


_BAD_ADDRESSES = (UnicodeError, faults.LocationParseError, requests.exceptions.InvalidURL)


def _is_clock_certificate(error: BaseException) -> bool:
    # X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED
    return isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in {9, 10}


def _is_proxy_sign_in(error: BaseException) -> bool:
    return isinstance(error, OSError) and "407" in str(error) and "unnel" in str(error)


def _is_no_line(error: BaseException) -> bool:
    if isinstance(error, socket.gaierror):
        return error.errno not in _NAME_UNKNOWN
    return isinstance(error, OSError) and error.errno in {errno.ENETUNREACH, errno.ENETDOWN}


_NAME_UNKNOWN = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}

#: From the most telling sign to the least; the first that is found in the chain of causes decides.
_TESTS: tuple[tuple[FailureKind, Callable[[BaseException], bool]], ...] = (
    (FailureKind.PROXY_SIGN_IN, _is_proxy_sign_in),
    (FailureKind.PROXY, lambda one: isinstance(one, (faults.ProxyError, requests.exceptions.ProxyError))),
    (FailureKind.TLS_CLOCK, _is_clock_certificate),
    (FailureKind.TLS, lambda one: isinstance(one, ssl.SSLError)),
    (FailureKind.NO_LINE, _is_no_line),
    (FailureKind.NAME_UNKNOWN, lambda one: isinstance(one, socket.gaierror)),
    (
        FailureKind.UNREACHABLE,
        lambda one: isinstance(one, (ConnectionRefusedError, faults.ConnectTimeoutError)),
    ),
    (FailureKind.TIMEOUT, lambda one: isinstance(one, (TimeoutError, faults.TimeoutError))),
    (
        FailureKind.MALFORMED,
        lambda one: isinstance(one, (faults.DecodeError, requests.exceptions.ContentDecodingError)),
    ),
)
