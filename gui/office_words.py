"""The names of the kinds of office."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.office_kinds import OfficeKind

translate = QCoreApplication.translate


def office_kind_word(kind: OfficeKind) -> str:
    """Name a kind of office."""
    return {**_general(), **_services(), **_regions(), **_central()}[kind]


def _general() -> dict[OfficeKind, str]:
    return {
        OfficeKind.GENERAL: translate("OfficeKinds", "General government office"),
        OfficeKind.DISKOMINFO: translate("OfficeKinds", "Communication and informatics (Diskominfo)"),
        OfficeKind.SETDA: translate("OfficeKinds", "Regional secretariat (Setda)"),
        OfficeKind.DPRD: translate("OfficeKinds", "Secretariat of the regional parliament (DPRD)"),
        OfficeKind.INSPECTORATE: translate("OfficeKinds", "Inspectorate"),
        OfficeKind.PLANNING: translate("OfficeKinds", "Planning and research (Bappeda)"),
        OfficeKind.FINANCE: translate("OfficeKinds", "Finance and revenue"),
        OfficeKind.PERSONNEL: translate("OfficeKinds", "Personnel (BKPSDM)"),
        OfficeKind.OTHER: translate("OfficeKinds", "Other"),
    }


def _services() -> dict[OfficeKind, str]:
    return {
        OfficeKind.CIVIL_REGISTRY: translate("OfficeKinds", "Population and civil registry (Disdukcapil)"),
        OfficeKind.HEALTH: translate("OfficeKinds", "Health"),
        OfficeKind.CLINIC: translate("OfficeKinds", "Clinic or hospital"),
        OfficeKind.EDUCATION: translate("OfficeKinds", "Education"),
        OfficeKind.LIBRARY: translate("OfficeKinds", "Library and archives"),
        OfficeKind.CULTURE_TOURISM: translate("OfficeKinds", "Culture and tourism"),
        OfficeKind.YOUTH_SPORTS: translate("OfficeKinds", "Youth and sports"),
        OfficeKind.SOCIAL: translate("OfficeKinds", "Social affairs"),
        OfficeKind.WOMEN_CHILDREN: translate("OfficeKinds", "Women, children and family planning"),
        OfficeKind.LABOUR: translate("OfficeKinds", "Labour and transmigration"),
        OfficeKind.TRADE: translate("OfficeKinds", "Trade, industry and cooperatives"),
        OfficeKind.AGRICULTURE: translate("OfficeKinds", "Agriculture and food"),
        OfficeKind.FISHERIES: translate("OfficeKinds", "Marine affairs and fisheries"),
        OfficeKind.ENVIRONMENT: translate("OfficeKinds", "Environment and forestry"),
        OfficeKind.PUBLIC_WORKS: translate("OfficeKinds", "Public works and housing"),
        OfficeKind.TRANSPORT: translate("OfficeKinds", "Transport"),
        OfficeKind.DISASTER: translate("OfficeKinds", "Disaster management and fire brigade"),
        OfficeKind.CIVIL_POLICE: translate("OfficeKinds", "Civil service police (Satpol PP)"),
        OfficeKind.POLITICAL_AFFAIRS: translate("OfficeKinds", "National unity and politics (Kesbangpol)"),
    }


def _regions() -> dict[OfficeKind, str]:
    return {
        OfficeKind.DISTRICT: translate("OfficeKinds", "District office (kecamatan)"),
        OfficeKind.VILLAGE: translate("OfficeKinds", "Village office (kelurahan or desa)"),
    }


def _central() -> dict[OfficeKind, str]:
    return {
        OfficeKind.KPKNL: translate("OfficeKinds", "State assets and auctions (KPKNL)"),
        OfficeKind.TAX_TREASURY: translate("OfficeKinds", "Tax, treasury or customs"),
        OfficeKind.RELIGIOUS_AFFAIRS: translate("OfficeKinds", "Religious affairs"),
        OfficeKind.LAND_OFFICE: translate("OfficeKinds", "Land office"),
        OfficeKind.CENTRAL_BRANCH: translate("OfficeKinds", "Branch of another ministry or agency"),
    }
