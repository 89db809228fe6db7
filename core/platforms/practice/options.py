"""What can be practised beside text and pictures."""

from __future__ import annotations

from core.domain.limits import LIMITS
from core.domain.post_options import OptionKind, PostOption

OPTIONS = (PostOption("first_comment", OptionKind.TEXT, rule=LIMITS["practice"].text),)
