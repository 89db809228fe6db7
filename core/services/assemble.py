"""Builds every use case on one workspace."""

from __future__ import annotations

from collections.abc import Callable

from core.clock import Clock
from core.domain.calendar_days import Calendar
from core.events import EventBus
from core.ports import Connectors, Database, MediaStore, SecretStore, SignIns
from core.services.accounts import AccountsService
from core.services.backend import Services
from core.services.calendar import CalendarService
from core.services.engagement import EngagementService
from core.services.office import OfficeService
from core.services.overview import OverviewService
from core.services.posts import PostsService
from core.services.publishing import PublishingService


def make_services(  # noqa: PLR0913, PLR0917 - the bundle names every part once
    database: Database,
    media: MediaStore,
    secrets: SecretStore,
    connectors: Connectors,
    sign_ins: SignIns,
    calendar: Calendar,
    clock: Clock,
    events: EventBus,
    undo_window_s: Callable[[], int],
) -> Services:
    """Build the bundle that windows and the command line use."""
    posts = PostsService(database, media, clock, events)
    return Services(
        clock=clock,
        events=events,
        media=media,
        calendar_days=calendar,
        office=OfficeService(database, events),
        posts=posts,
        publishing=PublishingService(database, connectors, clock, events, undo_window_s),
        accounts=AccountsService(database, secrets, connectors, clock, events),
        calendar=CalendarService(posts, calendar),
        engagement=EngagementService(database, clock, events),
        overview=OverviewService(database, clock),
        sign_ins=sign_ins,
    )
