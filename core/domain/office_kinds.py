"""The kinds of office that choose which observances the calendar shows at first (domain.md, section 3.4)."""

from __future__ import annotations

from enum import StrEnum


class OfficeKind(StrEnum):
    """What an office does, as asked at the first start."""

    GENERAL = "general"
    DISKOMINFO = "diskominfo"
    SETDA = "setda"
    DPRD = "dprd"
    INSPECTORATE = "inspectorate"
    PLANNING = "planning"
    FINANCE = "finance"
    PERSONNEL = "personnel"
    CIVIL_REGISTRY = "civil_registry"
    HEALTH = "health"
    CLINIC = "clinic"
    EDUCATION = "education"
    LIBRARY = "library"
    CULTURE_TOURISM = "culture_tourism"
    YOUTH_SPORTS = "youth_sports"
    SOCIAL = "social"
    WOMEN_CHILDREN = "women_children"
    LABOUR = "labour"
    TRADE = "trade"
    AGRICULTURE = "agriculture"
    FISHERIES = "fisheries"
    ENVIRONMENT = "environment"
    PUBLIC_WORKS = "public_works"
    TRANSPORT = "transport"
    DISASTER = "disaster"
    CIVIL_POLICE = "civil_police"
    POLITICAL_AFFAIRS = "political_affairs"
    DISTRICT = "district"
    VILLAGE = "village"
    KPKNL = "kpknl"
    TAX_TREASURY = "tax_treasury"
    RELIGIOUS_AFFAIRS = "religious_affairs"
    LAND_OFFICE = "land_office"
    CENTRAL_BRANCH = "central_branch"
    OTHER = "other"


_AUDIENCES: dict[OfficeKind, str] = {
    OfficeKind.DISKOMINFO: "Diskominfo|PPID|Humas|LPPL|admin medsos|Komisi Informasi|BSSN",
    OfficeKind.SETDA: "Setda|Sekda|Prokopim|Tapem|Bagian|Humas|semua unit layanan",
    OfficeKind.DPRD: "DPRD|Sekretariat DPRD",
    OfficeKind.INSPECTORATE: "Inspektorat",
    OfficeKind.PLANNING: "Bappeda|Bapperida|Brida",
    OfficeKind.FINANCE: "BPKAD|Bapenda",
    OfficeKind.PERSONNEL: "BKPSDM",
    OfficeKind.CIVIL_REGISTRY: "Disdukcapil|semua unit layanan|MPP",
    OfficeKind.HEALTH: "Dinkes|KPA|PMI",
    OfficeKind.CLINIC: "Puskesmas|RSUD|RSJ|semua unit layanan",
    OfficeKind.EDUCATION: "Disdik",
    OfficeKind.LIBRARY: "Dinas Perpustakaan|Dinas Kearsipan|semua unit kearsipan",
    OfficeKind.CULTURE_TOURISM: "Disbud|Disbudpar|Dinas Kebudayaan|Dinas Pariwisata|Ekraf|museum daerah",
    OfficeKind.YOUTH_SPORTS: "Dispora",
    OfficeKind.SOCIAL: "Dinsos",
    OfficeKind.WOMEN_CHILDREN: "DP3A|DPPKB|BKKBN|UPTD PPA|TP PKK|DWP",
    OfficeKind.LABOUR: "Disnaker|Disnakertrans",
    OfficeKind.TRADE: "Disperindag|Dinas Koperasi|UMKM",
    OfficeKind.AGRICULTURE: "Dinas Pertanian|BPP|Dinas Ketahanan Pangan",
    OfficeKind.FISHERIES: "Dinas Kelautan",
    OfficeKind.ENVIRONMENT: "Dinas LH|Dishut",
    OfficeKind.PUBLIC_WORKS: "Dinas PU|Dinas PUPR|Dinas PUTR|Dinas Perkim|PDAM",
    OfficeKind.TRANSPORT: "Dishub",
    OfficeKind.DISASTER: "BPBD|Damkar",
    OfficeKind.CIVIL_POLICE: "Satpol PP",
    OfficeKind.POLITICAL_AFFAIRS: "Kesbangpol|BNNK",
    OfficeKind.DISTRICT: "Kecamatan|semua unit layanan|TP PKK",
    OfficeKind.VILLAGE: "Kelurahan|pemerintah desa|TP PKK",
    OfficeKind.KPKNL: "KPKNL|Kemenkeu",
    OfficeKind.TAX_TREASURY: "KPP|KPPN|Kemenkeu|Bea Cukai",
    OfficeKind.RELIGIOUS_AFFAIRS: "Kemenag|KUA",
    OfficeKind.LAND_OFFICE: "Kantor Pertanahan",
    OfficeKind.CENTRAL_BRANCH: "Kanwil|Lapas|Rutan|BMKG|BPS",
}

_CENTRAL = frozenset(
    {
        OfficeKind.KPKNL,
        OfficeKind.TAX_TREASURY,
        OfficeKind.RELIGIOUS_AFFAIRS,
        OfficeKind.LAND_OFFICE,
        OfficeKind.CENTRAL_BRANCH,
    }
)
"""Branches of national ministries: days meant for "semua pemda" are not theirs."""

EVERY_OFFICE = "semua instansi"
EVERY_REGION = "semua pemda"


def audience_keywords(kind: OfficeKind) -> tuple[str, ...]:
    """Give the words that an observance's audience must hold one of to concern this kind of office."""
    own = tuple(word for word in _AUDIENCES.get(kind, "").split("|") if word)
    return own if kind in _CENTRAL else (EVERY_REGION, *own)


def concerns(audience: tuple[str, ...], kind: OfficeKind) -> bool:
    """Tell whether a day with this audience is shown by default: those of all offices and of the own kind."""
    keywords = audience_keywords(kind)
    return any(one == EVERY_OFFICE or one.startswith(keywords) for one in audience)
