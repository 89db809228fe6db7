"""Hands one kit to a phone in the same office: a page on this computer, for ten minutes, behind a secret.

Only the kit's files can be had. The first device that opens the page keeps it; every other address, path or host
gets the same "not found". Too many wrong ones end the sharing.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from core.clock import Clock
from core.errors import InvalidInput

if TYPE_CHECKING:
    from core.services.phone_page import Offer

LASTS_S = 600.0
_LOOK_EVERY_S = 0.2
#: No packet goes there: it only makes the system choose the network card of the office.
_PROBE = ("10.255.255.255", 9)


class Ended(StrEnum):
    """Why a sharing is over."""

    TIME = "time"
    ASKED = "asked"
    ATTACKED = "attacked"


def own_address() -> str:
    """Give the address of this computer on its network; empty if it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_PROBE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def lan_address(found: Callable[[], str] = own_address) -> str:
    """Give an address that only the office's network reaches; raises ``InvalidInput("no_lan")``."""
    try:
        address = ipaddress.ip_address(found())
    except ValueError:
        raise InvalidInput("no_lan") from None
    if not address.is_private or address.is_loopback or address.is_link_local:
        raise InvalidInput("no_lan")
    return str(address)


class Sharing:
    """One kit on offer. Ends by itself; ``close`` may be called at any time and from any thread."""

    def __init__(self, offer: Offer, address: str, clock: Clock, lasts_s: float) -> None:
        from core.services.phone_server import Gate, PhoneServer  # few offices ever share

        self._clock = clock
        self._ends_at = clock.monotonic() + lasts_s
        self._stop = threading.Event()
        self._ended: Ended | None = None
        self._gate = Gate(offer, address, clock, lambda: self._end(Ended.ATTACKED), self._stop.is_set)
        try:
            self._server = PhoneServer((address, 0), self._gate)
        except OSError:
            raise InvalidInput("no_lan") from None
        self.url = self._gate.address_of(int(self._server.server_address[1]))
        self._thread = threading.Thread(target=self._serve, name="phone transfer", daemon=True)
        self._thread.start()

    @property
    def remaining_s(self) -> float:
        """Give the seconds until it ends by itself; 0 when it is over."""
        return 0.0 if self._ended else max(0.0, self._ends_at - self._clock.monotonic())

    @property
    def was_opened(self) -> bool:
        """Tell whether a phone has opened the page."""
        return bool(self._gate.device)

    @property
    def ended(self) -> Ended | None:
        """Tell why it is over; None while it is open."""
        return self._ended

    def close(self) -> None:
        """End it now; downloads under way are cut."""
        self._end(Ended.ASKED)
        self._thread.join(_LOOK_EVERY_S * 10)

    def _end(self, why: Ended) -> None:
        self._ended = self._ended or why
        self._stop.set()

    def _serve(self) -> None:
        self._server.timeout = _LOOK_EVERY_S
        while not self._stop.is_set():
            if self._clock.monotonic() >= self._ends_at:
                self._end(Ended.TIME)
            else:
                self._server.handle_request()
        self._server.server_close()


class PhoneTransfer:
    """Starts sharings, one at a time. Off until the admin asks for one."""

    def __init__(
        self, clock: Clock, address: Callable[[], str] = lan_address, lasts_s: float = LASTS_S
    ) -> None:
        self._clock = clock
        self._address = address
        self._lasts_s = lasts_s
        self._current: Sharing | None = None

    def start(self, offer: Offer) -> Sharing:
        """Put a kit on offer under a new secret; an earlier one ends. Raises ``InvalidInput("no_lan")``."""
        self.stop()
        self._current = Sharing(offer, self._address(), self._clock, self._lasts_s)
        return self._current

    def stop(self) -> None:
        """End what is on offer, if anything is; to be called when the program ends, too."""
        if self._current is not None:
            self._current.close()
            self._current = None
