"""Everything the windows may call, in one bundle that the composition root builds."""

from __future__ import annotations

from dataclasses import dataclass

from core.clock import Clock
from core.events import EventBus
from core.ports import MediaStore, SignIns
from core.services.accounts import AccountsService
from core.services.answers import AnswersService
from core.services.approval import ApprovalService
from core.services.assisted import AssistedService
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
from core.services.phone_transfer import PhoneTransfer
from core.services.posts import PostsService
from core.services.published import PublishedService
from core.services.publishing import PublishingService
from core.services.report import ReportService
from core.services.saved_replies import SavedRepliesService
from core.services.succession import SuccessionService
from core.services.templates import TemplatesService


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases. Every method may touch the disk: call them in the database lane, not in the GUI
    thread.
    """

    clock: Clock
    events: EventBus
    media: MediaStore
    office: OfficeService
    posts: PostsService
    publishing: PublishingService
    published: PublishedService
    people: PeopleService
    succession: SuccessionService
    approval: ApprovalService
    holds: HoldsService
    handover: HandOverService
    accounts: AccountsService
    calendar: CalendarService
    engagement: EngagementService
    inbox: InboxService
    comments_import: CommentsImportService
    answers: AnswersService
    saved_replies: SavedRepliesService
    overview: OverviewService
    report: ReportService
    sign_ins: SignIns
    templates: TemplatesService
    assisted: AssistedService
    figures_import: FiguresImportService
    phone: PhoneTransfer
