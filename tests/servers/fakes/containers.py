"""What the fakes of Instagram and Threads share: containers that live a day, ripen, and are published once."""

from collections.abc import Callable
from datetime import timedelta

from tests.servers.fakes.base import Received, Reply
from tests.servers.fakes.meta import Entity, FakeGraph, stamp


class FakeContainers(FakeGraph):
    """``polls`` is how often a fresh container is still in progress; ``fetches`` tells whether an address opens."""

    status_field = "status"
    fault_field = "error_message"

    def __init__(self) -> None:
        super().__init__()
        self.polls = 0
        self.too_early = 0  # how often publishing is refused although the container is ready
        self.quota = (3, 50)
        self.fetches: Callable[[str], bool] = lambda _url: True
        self.containers: dict[str, Entity] = {}
        self.posts: dict[str, Entity] = {}
        self.answers: dict[str, Entity] = {}
        self.likes: dict[str, int] = {}
        self.refused_insights: set[str] = set()
        self.fails_after_publishing: Reply | None = None

    def of(self, owner: str) -> list[Entity]:
        """What stands there, oldest first."""
        return [one for one in self.posts.values() if one["owner"] == owner]

    def add_container(self, owner: str, fields: Entity) -> Entity:
        made: Entity = {
            "id": self.fresh_id(), "owner": owner, "made": self.now(), "polls": self.polls, "fault": "",
            "published": "", "bytes": b"", **fields,
        }  # fmt: skip
        self.containers[made["id"]] = made
        return made

    def state_of(self, container: Entity) -> str:
        if container["published"]:
            return "PUBLISHED"
        if container["fault"]:
            return "ERROR"
        if self.now() - container["made"] > timedelta(hours=24):
            return "EXPIRED"
        children = [self.containers[one] for one in container["children"]]
        unripe = container["polls"] > 0 or any(self.state_of(one) != "FINISHED" for one in children)
        waits = container["upload"] and len(container["bytes"]) == 0
        return "IN_PROGRESS" if unripe or waits else "FINISHED"

    def container(self, request: Received, container_id: str) -> Reply:
        found = self.containers[container_id]
        told = {"id": container_id, self.status_field: self.state_of(found)}
        if found["fault"]:
            told[self.fault_field] = found["fault"]
        found["polls"] = max(0, found["polls"] - 1)
        return Reply(200, told)

    def add_post(self, owner: str, container: Entity) -> Entity:
        if container["published"]:
            self.complaints.append("a container was published twice")
        post_id = self.fresh_id()
        container["published"] = post_id
        made = {
            "id": post_id, "owner": owner, "text": container["text"], "created": self.now(), "kind": container["kind"],
            "parent": container.get("parent", ""), "link": container.get("link", ""), "children": container["children"],
            "alts": [container["alt"], *(self.containers[one]["alt"] for one in container["children"])],
            "urls": [container["url"], *(self.containers[one]["url"] for one in container["children"])],
        }  # fmt: skip
        self.posts[post_id] = made
        return made

    def published(self, post: Entity) -> Reply:
        if self.fails_after_publishing is not None:
            reply, self.fails_after_publishing = self.fails_after_publishing, None
            return reply
        return Reply(200, {"id": post["id"]})

    def write(self, owner: str, text: str, kind: str = "IMAGE") -> Entity:
        """Somebody publishes with another program."""
        blank = {"text": text, "kind": kind, "alt": "", "url": "", "children": [], "upload": False}
        return self.add_post(owner, self.add_container(owner, blank))

    def insight_values(self, request: Received, figures: dict[str, int]) -> list[Entity]:
        names = request.value("metric").split(",")
        return [
            {"name": one, "period": "lifetime", "values": [{"value": figures[one]}]}
            for one in names
            if one in figures
        ]

    def time_of(self, post: Entity) -> str:
        return stamp(post["created"])
