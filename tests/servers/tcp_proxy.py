"""A TCP proxy on loopback that behaves as a bad line does: refused, cut, slow, silent, up and down by plan.

The faults hold for every connection from the moment they are set. ``up`` is from the program to the server.
"""

import asyncio
import contextlib
import socket
import struct
import threading
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from tests.servers.ports import free_port

CHUNK = 16 * 1024


@dataclass
class Line:
    """How the line behaves now; every figure may be changed while connections are open."""

    delay_s: float = 0.0  # before each piece, either way
    bytes_per_s: float | None = None  # each way of each connection
    cut_up_after: int | None = None  # bytes of one connection towards the server, then a reset
    cut_down_after: int | None = None  # bytes of one connection towards the program, then a reset
    blackhole: bool = False  # connections open and stay, nothing passes


@dataclass
class Counts:
    """What passed since the proxy started."""

    connections: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    cuts: int = 0


@dataclass(frozen=True)
class Phase:
    """One part of a plan: the line is up or down for ``seconds``."""

    is_up: bool
    seconds: float


class TcpProxy:
    """Listens on 127.0.0.1:``port`` and passes everything to ``target_port``, worse by what ``line`` says."""

    def __init__(self, target_port: int = 0) -> None:
        self.target_port = target_port
        self.port = free_port()
        self.line = Line()
        self.counts = Counts()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="tcp-proxy", daemon=True)
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._plan: asyncio.Task[None] | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        self.go_up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._call(self._end_plan())
        self.go_down()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_up(self) -> bool:
        return self._server is not None

    def go_up(self) -> None:
        """Accepts connections again, on the same port."""
        self._call(self._listen())

    def go_down(self) -> None:
        """Refuses new connections and resets the open ones, as a pulled cable with an honest router does."""
        self._call(self._refuse())

    def follow_plan(self, phases: list[Phase], *, rounds: int = 1) -> None:
        """Goes up and down by itself, ``rounds`` times through the phases, and stays as the last left it."""

        async def start() -> None:
            await self._end_plan()
            self._plan = self._loop.create_task(self._walk(phases, rounds))

        self._call(start())

    def wait_for_plan(self, timeout_s: float) -> None:
        """Returns when the plan is through; raises TimeoutError otherwise."""
        if self._plan is not None:
            self._call(asyncio.wait_for(asyncio.shield(self._plan), timeout_s))

    def reset(self) -> None:
        """Makes the line good again and the counts zero."""
        self.line, self.counts = Line(), Counts()
        self.go_up()

    def _call(self, work: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    async def _listen(self) -> None:
        if self._server is None:
            self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)

    async def _refuse(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for task in list(self._connections):
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _end_plan(self) -> None:
        if self._plan is not None:
            self._plan.cancel()
            await asyncio.gather(self._plan, return_exceptions=True)
            self._plan = None

    async def _walk(self, phases: list[Phase], rounds: int) -> None:
        for phase in phases * rounds:
            await (self._listen() if phase.is_up else self._refuse())
            await asyncio.sleep(phase.seconds)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        self.counts.connections += 1
        with contextlib.suppress(asyncio.CancelledError):
            await _Connection(self, reader, writer).run()
        self._connections.discard(task)


@dataclass
class _Connection:
    """One connection through the proxy: two directions that end together."""

    proxy: TcpProxy
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    passed: dict[str, int] = field(default_factory=lambda: {"up": 0, "down": 0})

    async def run(self) -> None:
        writers = [self.writer]
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.proxy.target_port)
            writers.append(writer)
            async with asyncio.TaskGroup() as directions:
                directions.create_task(self._pass("up", self.reader, writer))
                directions.create_task(self._pass("down", reader, self.writer))
        except* (OSError, asyncio.CancelledError):
            for writer in writers:
                _reset(writer)
        finally:
            for writer in writers:
                writer.close()

    async def _pass(self, way: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Passes pieces on until one side ends; raises ConnectionResetError at the cut."""
        while data := await reader.read(self._piece()):
            line = self.proxy.line
            while line.blackhole:
                await asyncio.sleep(0.02)
                line = self.proxy.line
            limit = line.cut_up_after if way == "up" else line.cut_down_after
            kept = data if limit is None else data[: max(0, limit - self.passed[way])]
            await self._send(way, kept, writer, line)
            if limit is not None and self.passed[way] >= limit:
                self.proxy.counts.cuts += 1
                raise ConnectionResetError("cut by the test")
        if writer.can_write_eof():
            writer.write_eof()

    def _piece(self) -> int:
        rate = self.proxy.line.bytes_per_s
        return CHUNK if rate is None else max(1, min(CHUNK, int(rate / 20)))

    async def _send(self, way: str, data: bytes, writer: asyncio.StreamWriter, line: Line) -> None:
        started = time.monotonic()
        if line.delay_s:
            await asyncio.sleep(line.delay_s)
        self.passed[way] += len(data)  # counted first: whoever has received them finds them counted
        if way == "up":
            self.proxy.counts.bytes_up += len(data)
        else:
            self.proxy.counts.bytes_down += len(data)
        writer.write(data)
        await writer.drain()
        if line.bytes_per_s is not None:
            await asyncio.sleep(max(0.0, len(data) / line.bytes_per_s - (time.monotonic() - started)))


def _reset(writer: asyncio.StreamWriter) -> None:
    """Ends the connection with RST instead of a polite FIN, so that the other side sees an error."""
    own: socket.socket | None = writer.get_extra_info("socket")
    if own is not None:
        with contextlib.suppress(OSError):
            own.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
