"""Every platform is found, none is loaded before it is used, and what goes by hand calls nobody."""

import json
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.publishing import SettleBy
from core.errors import Bug, NeedsFix
from core.platforms.assisted import AssistedConnector
from core.platforms.catalogue import PLATFORMS
from core.platforms.http import Http
from core.platforms.mastodon.connector import MastodonConnector
from core.platforms.mastodon.sign_in import MastodonSignIn
from core.platforms.network import NetworkSettings
from core.platforms.platform import Parts, SignInWay
from core.platforms.practice.connector import PracticeConnector
from core.platforms.practice.feed import PracticeFeed
from core.platforms.practice.switch import PracticeSwitch
from core.platforms.registry import Registry, SignInRegistry
from core.sync.tokens import TokenKeeper
from tests.core.platforms.world import FittedFiles, delivery_of
from tests.fakes.clock import HandClock
from tests.fakes.secrets import MemorySecrets


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    clock = HandClock()
    return Parts(
        Http(NetworkSettings(), clock),
        MemorySecrets(),
        TokenKeeper(MemorySecrets(), lambda _: nullcontext()),
        FittedFiles(tmp_path, lambda _: b""),
        clock,
        PracticeFeed(tmp_path, clock),
        PracticeSwitch(),
    )


def account(platform: str, mode: ChannelMode) -> Account:
    return Account(f"{platform}-{mode}", platform, mode, "Dinas", "@dinas")


def test_every_platform_has_a_connector_for_each_of_its_modes(parts: Parts) -> None:
    registry = Registry(parts)
    for info in PLATFORMS.values():
        assert info.modes
        for mode in info.modes:
            connector = registry.of(account(info.id, mode))
            assert connector.platform == info.id
            assert connector.capabilities(account(info.id, mode)).limits.text.limit == info.limits.text.limit


def test_every_platform_with_ways_to_sign_in_has_them(parts: Parts) -> None:
    registry = SignInRegistry(parts)
    for info in PLATFORMS.values():
        assert bool(info.ways) == (ChannelMode.API in info.modes)
        if info.ways:
            assert registry.of(info.id) is registry.of(info.id)
    assert isinstance(registry.of("mastodon"), MastodonSignIn)
    assert SignInWay.BROWSER in PLATFORMS["mastodon"].ways


def test_what_has_to_be_typed_is_named_where_that_is_a_way() -> None:
    for info in PLATFORMS.values():
        if SignInWay.FIELDS in info.ways:
            assert info.fields
        elif info.fields:
            assert info.ways == (SignInWay.BROWSER,)
    assert [one.id for one in PLATFORMS["bluesky"].fields if one.required] == ["handle", "app_password"]
    assert [one.id for one in PLATFORMS["telegram"].fields if one.secret] == ["bot_token"]
    assert [one.id for one in PLATFORMS["x"].fields if one.required] == ["client_id", "enterprise_confirmed"]
    assert [one.id for one in PLATFORMS["tiktok"].fields if one.choice] == ["figures", "direct_post"]


def test_platforms_without_a_page_refuse_the_ways_over_one(parts: Parts) -> None:
    registry = SignInRegistry(parts)
    for name in ("bluesky", "telegram"):
        ways = registry.of(name)
        with pytest.raises(Bug):
            ways.in_browser("", lambda _: None, lambda: False)
        with pytest.raises(Bug):
            ways.code_page("")
        with pytest.raises(Bug):
            ways.with_code("", "")
        with pytest.raises(Bug):
            ways.with_token("", "")
    with pytest.raises(Bug):
        registry.of("mastodon").with_fields("", {})


def test_connectors_are_built_once_and_by_mode(parts: Parts) -> None:
    registry = Registry(parts)
    api = registry.of(account("mastodon", ChannelMode.API))
    assert isinstance(api, MastodonConnector)
    assert registry.of(account("mastodon", ChannelMode.API)) is api
    assert isinstance(registry.of(account("mastodon", ChannelMode.ASSISTED)), AssistedConnector)
    assert isinstance(registry.of(account("practice", ChannelMode.PRACTICE)), PracticeConnector)


def test_an_unknown_platform_is_a_bug(parts: Parts) -> None:
    with pytest.raises(Bug):
        Registry(parts).of(account("friendster", ChannelMode.API))
    with pytest.raises(Bug):
        SignInRegistry(parts).of("friendster")


def test_what_goes_by_hand_calls_nobody(parts: Parts) -> None:
    owner = account("instagram", ChannelMode.ASSISTED)
    connector = AssistedConnector(PLATFORMS["instagram"])
    courier = delivery_of(connector, owner, HandClock())
    can = connector.capabilities(owner)
    assert can.settle_by == (SettleBy.ASK,)
    assert connector.check(owner).display_name == "Dinas"
    assert connector.metrics(owner, ["1"]) == {}
    assert connector.account_metrics(owner) == {}
    assert connector.comments(owner, "1", "kursor") == ((), "kursor")
    for act in (
        courier.step,
        courier.settle,
        lambda: (
            connector.perform(courier.job, courier.steps[0], courier.progress)
            if courier.steps
            else courier.step()
        ),
        lambda: connector.reply(owner, "1", "Halo", "kunci"),
        lambda: connector.hide(owner, "1", True),
        lambda: connector.delete(owner, "1"),
        lambda: connector.cancel_schedule(owner, "1"),
    ):
        with pytest.raises(NeedsFix) as told:
            act()
        assert told.value.code == "done_by_hand"


def test_nothing_heavy_is_loaded_before_a_platform_is_used() -> None:
    """The window must not pay for HTTP at its first paint."""
    script = (
        "import json, sys; import core.platforms.registry, core.platforms.catalogue, core.platforms.network; "
        "print(json.dumps(sorted(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(done.stdout))
    assert not loaded & {"requests", "urllib3", "http.client", "html.parser", "ssl"}
    assert not {name for name in loaded if name.endswith((".connector", ".sign_in"))}
