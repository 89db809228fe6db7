"""What a file may be called so that a Windows PC takes it as well."""

import pytest

from core.domain.file_names import is_portable


@pytest.mark.parametrize(
    "name",
    [
        *("CON", "aux.json", "nul.tar.gz", "Lpt1.papantemplat", "com¹", "prn .txt"),
        *("akhir.", "akhir ", "jam 08:00", "a/b", "a\\b", "apa?", "baris\nbaru", ""),
    ],
)
def test_what_windows_refuses_or_changes(name: str) -> None:
    assert not is_portable(name)


@pytest.mark.parametrize(
    "name", ["konten", "auxiliary.json", "com.json", "lpt.txt", "Jadwal Posyandu – Mei.png"]
)
def test_what_every_system_takes(name: str) -> None:
    assert is_portable(name)
