"""Infographic templates as data: what they hold, how they are checked, and the texts drafted from them."""

from core.domain.template.basics import PictureSize, Surface, Tone, Words
from core.domain.template.checks import CheckContext, check_values
from core.domain.template.findings import Finding
from core.domain.template.model import (
    Field,
    FieldType,
    Level,
    Look,
    Option,
    Row,
    Template,
    Value,
    Values,
)
from core.domain.template.problems import Problem, TemplateInvalid
from core.domain.template.read import read_template
from core.domain.template.texts import draft_alt_text, text_version

__all__ = [
    "CheckContext", "Field", "FieldType", "Finding", "Level", "Look", "Option", "PictureSize", "Problem",
    "Row", "Surface", "Template", "TemplateInvalid", "Tone", "Value", "Values", "Words", "check_values",
    "draft_alt_text", "read_template", "text_version",
]  # fmt: skip
