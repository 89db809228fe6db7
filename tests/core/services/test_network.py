"""The proxy and its password: used at once, kept in the keyring, never in the settings file."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from core.domain.settings import ProxyChoice, Settings
from core.errors import InvalidInput, SecretsUnavailable, StorageFailed
from core.services.network import NetworkService
from storage.paths import WorkspacePaths
from storage.settings import SettingsFile
from tests.fakes.secrets import MemorySecrets

CANARY = "kenari-rahasia"
ADDRESS = "http://proxy.kantor.go.id:8080"
MANUAL = Settings(proxy=ProxyChoice.MANUAL, proxy_url="http://budi@proxy.kantor.go.id:8080")
LOCKED = SecretsUnavailable("keyring_locked")
TLS = Path(__file__).parents[2] / "fixtures" / "tls"


@pytest.fixture
def used() -> list[Settings]:
    return []


@pytest.fixture
def store(paths: WorkspacePaths) -> SettingsFile:
    return SettingsFile(paths.settings)


@pytest.fixture
def network(
    secrets: MemorySecrets, store: SettingsFile, used: list[Settings], paths: WorkspacePaths
) -> NetworkService:
    return NetworkService(secrets, store, used.append, paths.certificate)


def test_password_from_the_keyring_reaches_the_network(network: NetworkService, used: list[Settings]) -> None:
    assert not network.has_password()
    network.keep_password(CANARY, MANUAL)
    assert network.has_password()
    assert used[-1].proxy_url == f"http://budi:{CANARY}@proxy.kantor.go.id:8080"
    network.keep_password("", MANUAL)
    assert not network.has_password()
    assert used[-1].proxy_url == MANUAL.proxy_url


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        (Settings(proxy_url=ADDRESS), ""),
        (Settings(proxy=ProxyChoice.NONE, proxy_url=ADDRESS), ""),
        (Settings(proxy=ProxyChoice.MANUAL, proxy_url=ADDRESS), ADDRESS),
        (Settings(proxy=ProxyChoice.MANUAL, proxy_url="proxy"), ""),
    ],
)
def test_only_a_proxy_of_ones_own_is_used(
    network: NetworkService, used: list[Settings], settings: Settings, url: str
) -> None:
    network.apply(settings._replace(ca_bundle="kantor.pem"))
    assert (used[-1].proxy_url, used[-1].ca_bundle) == (url, "kantor.pem")


def test_password_of_an_older_version_moves_to_the_keyring(
    network: NetworkService, used: list[Settings], store: SettingsFile, paths: WorkspacePaths
) -> None:
    network.begin()
    assert used[-1].proxy_url == ""
    paths.settings.write_text(
        f'{{"proxy": "manual", "proxy_url": "http://budi:{CANARY}@proxy.kantor.go.id:8080"}}',
        encoding="utf-8",
    )
    network.begin()
    assert used[-1].proxy_url == f"http://budi:{CANARY}@proxy.kantor.go.id:8080"
    assert CANARY not in paths.settings.read_text(encoding="utf-8")
    assert store.load().proxy_url == MANUAL.proxy_url
    network.begin()
    assert used[-1].proxy_url == f"http://budi:{CANARY}@proxy.kantor.go.id:8080"


def test_address_that_is_only_untidy_is_tidied(
    network: NetworkService, used: list[Settings], store: SettingsFile, paths: WorkspacePaths
) -> None:
    paths.settings.write_text(f'{{"proxy": "manual", "proxy_url": "{ADDRESS}/"}}', encoding="utf-8")
    network.begin()
    assert (used[-1].proxy_url, store.load().proxy_url) == (ADDRESS, ADDRESS)


def test_locked_keyring_costs_no_password(
    store: SettingsFile, used: list[Settings], paths: WorkspacePaths
) -> None:
    locked = NetworkService(MemorySecrets(failure=LOCKED), store, used.append, paths.certificate)
    paths.settings.write_text(
        f'{{"proxy": "manual", "proxy_url": "http://budi:{CANARY}@proxy:8080"}}', encoding="utf-8"
    )
    locked.begin()
    assert used[-1].proxy_url == f"http://budi:{CANARY}@proxy:8080"
    assert CANARY in paths.settings.read_text(encoding="utf-8")
    locked.apply(MANUAL)
    assert used[-1].proxy_url == MANUAL.proxy_url
    assert not locked.has_password()
    with pytest.raises(SecretsUnavailable, match="keyring_locked"):
        locked.keep_password(CANARY, MANUAL)


@pytest.mark.parametrize("is_text", [True, False])
def test_certificate_is_copied_from_where_it_lies(
    network: NetworkService, tmp_path: Path, is_text: bool
) -> None:
    pem = (TLS / "valid.pem").read_text(encoding="ascii")
    only = pem[pem.index("-----BEGIN CERTIFICATE-----") :]
    given = tmp_path / "kantor.cer"
    given.write_bytes(only.encode() if is_text else ssl.PEM_cert_to_DER_cert(only.strip()))
    kept = Path(network.keep_certificate(given))
    given.unlink()
    assert ssl.create_default_context(cafile=str(kept)).get_ca_certs()


@pytest.mark.parametrize("content", [b"", b"bukan sertifikat", b"-----BEGIN CERTIFICATE-----\nx\n"])
def test_what_is_no_certificate_is_refused(network: NetworkService, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "surat.cer").write_bytes(content)
    with pytest.raises(InvalidInput, match="certificate_not_understood"):
        network.keep_certificate(tmp_path / "surat.cer")
    with pytest.raises(InvalidInput, match="file_unreadable"):
        network.keep_certificate(tmp_path / "hilang.cer")


def test_certificate_that_cannot_be_kept(
    secrets: MemorySecrets, store: SettingsFile, used: list[Settings], tmp_path: Path
) -> None:
    nowhere = NetworkService(secrets, store, used.append, tmp_path / "gone" / "kantor.pem")
    with pytest.raises(StorageFailed, match="read_only"):
        nowhere.keep_certificate(TLS / "valid.pem")
