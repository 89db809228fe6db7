"""How this computer reaches the internet: the chosen proxy takes effect at once, its password lives in the keyring."""

from __future__ import annotations

import errno
import logging
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.domain.proxy import read_proxy, without_password
from core.domain.settings import ProxyChoice, Settings
from core.errors import InvalidInput, SecretsUnavailable, StorageFailed
from core.patience import replace_file
from core.ports import SecretStore, SettingsStore

_OWNER, _NAME = "proxy", "password"
_MOST_CERTIFICATE_BYTES = 1_000_000
_log = logging.getLogger(__name__)


class NetworkService:
    """Hands the network settings with the password to whoever sends; asks the keyring only where one is needed."""

    def __init__(
        self, secrets: SecretStore, store: SettingsStore, use: Callable[[Settings], None], certificate: Path
    ) -> None:
        self._secrets = secrets
        self._store = store
        self._use = use
        self._certificate = certificate

    def begin(self) -> None:
        """Apply what is stored; a password that an older version left in the settings file moves to the keyring."""
        settings = self._store.load()
        if without_password(settings.proxy_url) != settings.proxy_url:
            settings = self._moved(settings)
        self.apply(settings)

    def _moved(self, settings: Settings) -> Settings:
        try:
            proxy = read_proxy(settings.proxy_url)
            if proxy.password:
                self._secrets.put(_OWNER, _NAME, proxy.password)
        except (InvalidInput, SecretsUnavailable) as fault:
            _log.warning("The proxy's password stays where it is for now: %s", fault.code)
            return settings
        cleaned = settings._replace(proxy_url=proxy.stored)
        self._store.save(cleaned)
        return cleaned

    def apply(self, settings: Settings) -> None:
        """Send what leaves from now on this way; requests under way end as they began."""
        complete = self._complete(settings) if settings.proxy is ProxyChoice.MANUAL else ""
        self._use(settings._replace(proxy_url=complete))

    def _complete(self, settings: Settings) -> str:
        try:
            proxy = read_proxy(settings.proxy_url)
        except InvalidInput:
            return ""
        if proxy.user and not proxy.password:
            proxy = replace(proxy, password=self._password())
        return proxy.complete

    def _password(self) -> str:
        """Give the password; without it the proxy refuses, which is then told where posts wait."""
        try:
            return self._secrets.get(_OWNER, _NAME) or ""
        except SecretsUnavailable as fault:
            _log.warning("The proxy's password cannot be had: %s", fault.code)
            return ""

    def has_password(self) -> bool:
        """Tell whether a password is kept."""
        return bool(self._password())

    def keep_password(self, password: str, settings: Settings) -> None:
        """Keep a password (an empty one is forgotten) and use it at once; raises ``SecretsUnavailable``."""
        if password:
            self._secrets.put(_OWNER, _NAME, password)
        else:
            self._secrets.delete_all(_OWNER)
        self.apply(settings)

    def keep_certificate(self, path: Path) -> str:
        """Copy a certificate authority's certificates (PEM or DER), because a flash disk goes away again; give where
        they lie now.

        Raises ``InvalidInput``: file_unreadable, certificate_not_understood; and ``StorageFailed``.
        """
        try:
            with path.open("rb") as file:
                text = _pem(file.read(_MOST_CERTIFICATE_BYTES))
        except OSError as error:
            raise InvalidInput("file_unreadable", file=path.name) from error
        except ValueError as error:  # also ssl.SSLError: what is inside is no certificate
            raise InvalidInput("certificate_not_understood", file=path.name) from error
        _write(self._certificate, text)
        return str(self._certificate)


def _pem(content: bytes) -> str:
    """Give certificates as text; raises ``ValueError`` if there are none."""
    is_text = b"-----BEGIN CERTIFICATE-----" in content
    text = content.decode("ascii", "ignore") if is_text else ssl.DER_cert_to_PEM_cert(content)
    try:
        ssl.create_default_context(cadata=text)
    except ssl.SSLError as error:  # an OSError by its class
        raise ValueError("no certificate") from error
    return text


def _write(place: Path, text: str) -> None:
    try:
        scratch = place.with_name(f".{place.name}")
        scratch.write_text(text, encoding="ascii")
        replace_file(scratch, place)
    except OSError as error:
        code = "disk_full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "read_only"
        raise StorageFailed(code, path=str(place)) from error
