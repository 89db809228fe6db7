"""What can be practised beside text and pictures."""

from __future__ import annotations

from core.domain.post_options import OptionKind, PostOption
from core.platforms.practice.limits import LIMITS

OPTIONS = (PostOption("first_comment", OptionKind.TEXT, rule=LIMITS.text),)
