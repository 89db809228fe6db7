"""The few HTTP requests that test servers need for their set-up; failures to connect are status 0."""

import http.client
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    """Status (0: nobody answered), body and headers of one answer."""

    status: int
    text: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def request(
    method: str, url: str, body: bytes | None = None, content_type: str = "application/json", token: str = ""
) -> Answer:
    """One request without redirects, at most 20 s."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "127.0.0.1", parts.port, timeout=20)
    headers = {"Content-Type": content_type} if body is not None else {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    try:
        connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""), body, headers)
        answer = connection.getresponse()
        return Answer(answer.status, answer.read().decode(errors="replace"), dict(answer.getheaders()))
    except OSError:
        return Answer(0)
    finally:
        connection.close()
