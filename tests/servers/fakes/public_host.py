"""The office's own web space: a WebDAV folder with a name and password that everybody may read, and an S3 bucket."""

import base64
from urllib.parse import parse_qs, urlsplit

from core.platforms.s3_signature import S3Key, presigned
from tests.servers.fakes.base import FakePlatform, Received, Reply

KEY = S3Key("AKIDCONTOH", "kunci-rahasia-s3", "id-1")


class FakePublicHost(FakePlatform):
    """``/tulis`` is written by WebDAV and read at ``/publik``; ``/ember`` is a private bucket."""

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, bytes] = {}
        self.password = "sandi-webdav"
        self.full = False
        self.stale = False
        self.other = ""  # what is read instead of the file

    def answer(self, request: Received) -> Reply:
        _, area, _name = request.path.split("/", 2)
        return self._bucket(request) if area == "ember" else self._folder(request, area)

    def _folder(self, request: Received, area: str) -> Reply:
        name = request.path.rpartition("/")[2]
        if area == "publik":
            return self._read(name)
        wanted = base64.b64encode(f"kantor:{self.password}".encode()).decode()
        if request.headers.get("authorization") != f"Basic {wanted}":
            return Reply(401, "", {"WWW-Authenticate": 'Basic realm="kantor"'})
        return self._change(request, name)

    def _bucket(self, request: Received) -> Reply:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(f"?{_query(request)}").query).items()}
        url = f"{self.base_url}{request.path}"
        right = presigned(request.method, url, KEY, self.now(), int(asked.get("X-Amz-Expires", "1")))
        if asked.get("X-Amz-Signature") != parse_qs(urlsplit(right).query)["X-Amz-Signature"][0]:
            return Reply(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>")
        name = request.path.removeprefix("/ember/")
        return self._read(name) if request.method == "GET" else self._change(request, name)

    def _read(self, name: str) -> Reply:
        if name not in self.files or self.stale:
            return Reply(404, "")
        if self.other:
            return Reply(200, self.other)
        return Reply(200, self.files[name].decode("latin-1"), {"Content-Type": "text/plain"})

    def _change(self, request: Received, name: str) -> Reply:
        if request.method == "DELETE":
            self.files.pop(name, None)
            return Reply(204)
        if self.full:
            return Reply(507, "")
        self.files[name] = request.body
        return Reply(201, "")


def _query(request: Received) -> str:
    return "&".join(f"{name}={value}" for name, value in request.query)
