"""The models of the kernel, by their public names."""

from cms.media.addresses import FormerAddress
from cms.media.documents import CustomDocument
from cms.media.images import CustomImage, CustomRendition
from cms.media.texts.models import FilePage, FilePictures, FileReading
from cms.media.uses import MediaUse
from cms.models import (  # noqa: F401 - their receivers register when the modules are read
    history,
    privacy,
)
from cms.models.approvals import Approval
from cms.models.base_page import BasePage
from cms.models.entry import Entry
from cms.models.missing_address import MissingAddress
from cms.models.problems import NotReadyToPublish, Problem
from cms.models.publish_checks import PublishChecked
from cms.models.records import (
    Boilerplate,
    Contact,
    GlossaryTerm,
    Infographic,
    KeyFigure,
    Licence,
    Quote,
)
from cms.models.site_settings import SiteSettings
from cms.models.social_copy import SocialCopy, WithSocialCopy
from cms.models.users import User

__all__ = [
    "Approval",
    "BasePage",
    "Boilerplate",
    "Contact",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Entry",
    "FilePage",
    "FilePictures",
    "FileReading",
    "FormerAddress",
    "GlossaryTerm",
    "Infographic",
    "KeyFigure",
    "Licence",
    "MediaUse",
    "MissingAddress",
    "NotReadyToPublish",
    "Problem",
    "PublishChecked",
    "Quote",
    "SiteSettings",
    "SocialCopy",
    "User",
    "WithSocialCopy",
]
