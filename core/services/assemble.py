"""Builds every use case on one workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.clock import Clock
from core.domain.calendar_days import Calendar
from core.domain.holds import HoldRules, rules_for
from core.events import EventBus
from core.ports import (
    ColumnMemory,
    Connectors,
    Database,
    FittedMedia,
    MediaStore,
    SecretStore,
    SignIns,
    UnitOfWork,
)
from core.services.accounts import AccountsService
from core.services.answers import AnswersService
from core.services.approval import SHEETS_FOLDER, ApprovalService
from core.services.assisted import AssistedService
from core.services.backend import Services
from core.services.calendar import CalendarService
from core.services.comments_import import CommentsImportService
from core.services.engagement import EngagementService
from core.services.figures_import import FiguresImportService
from core.services.handover import HandOverService
from core.services.holds import HoldsService
from core.services.inbox import InboxService
from core.services.office import OfficeService
from core.services.overview import OverviewService
from core.services.people import PeopleService
from core.services.phone_transfer import PhoneTransfer, lan_address
from core.services.posts import PostsService
from core.services.published import PublishedService
from core.services.publishing import PublishingService
from core.services.report import ReportService
from core.services.saved_replies import SavedRepliesService
from core.services.succession import MINUTES_FOLDER, SuccessionService
from core.services.templates import TemplatesService
from core.services.witness import Witness


@dataclass(frozen=True, slots=True)
class ByHand:
    """What publishing by hand needs of this computer; ``phone_address`` gives where a phone finds it."""

    fitted: FittedMedia
    exports: Path
    columns: ColumnMemory
    phone_address: Callable[[], str] = lan_address


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
    by_hand: ByHand,
    templates: TemplatesService,
) -> Services:
    """Build the bundle that windows and the command line use."""

    def rules(tx: UnitOfWork) -> HoldRules:
        return rules_for(tx.office.get(), calendar, clock.now())

    posts = PostsService(database, media, clock, events)
    publishing = PublishingService(database, connectors, clock, events, undo_window_s, rules)
    witness = Witness(database, clock)
    people = PeopleService(database, clock, events, witness)
    return Services(
        clock=clock,
        events=events,
        media=media,
        office=OfficeService(database, events, clock),
        posts=posts,
        publishing=publishing,
        published=PublishedService(database, connectors, clock, events),
        people=people,
        succession=SuccessionService(database, clock, events, people, by_hand.exports / MINUTES_FOLDER),
        approval=ApprovalService(
            database,
            media,
            clock,
            events,
            publishing.freezer,
            witness,
            undo_window_s,
            by_hand.exports / SHEETS_FOLDER,
        ),
        holds=HoldsService(database, clock, events),
        handover=HandOverService(database, connectors, clock, events, publishing.freezer),
        accounts=AccountsService(database, secrets, connectors, clock, events),
        calendar=CalendarService(posts, calendar),
        engagement=EngagementService(database, clock, events),
        inbox=InboxService(database, connectors, clock, events, calendar.add_working_days),
        comments_import=CommentsImportService(database, clock, events, calendar.add_working_days),
        answers=AnswersService(database, connectors, clock, events, undo_window_s, people),
        saved_replies=SavedRepliesService(database, clock),
        overview=OverviewService(database, clock),
        report=ReportService(database, clock, calendar),
        sign_ins=sign_ins,
        templates=templates,
        assisted=AssistedService(database, publishing, by_hand.fitted, by_hand.exports),
        figures_import=FiguresImportService(database, by_hand.columns, clock, events),
        phone=PhoneTransfer(clock, by_hand.phone_address),
    )
