"""What the publishing desk writes down."""

from publishing.models.claim import DatabaseClaim
from publishing.models.heartbeat import Heartbeat
from publishing.models.held_up import HeldUp
from publishing.models.launch_set import Amendment, LaunchMember, LaunchSet
from publishing.models.notice import Notice
from publishing.models.review import ReviewStep
from publishing.models.review_link import ReviewLink

__all__ = [
    "Amendment",
    "DatabaseClaim",
    "Heartbeat",
    "HeldUp",
    "LaunchMember",
    "LaunchSet",
    "Notice",
    "ReviewLink",
    "ReviewStep",
]
