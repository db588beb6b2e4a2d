"""Pilots, their participants and their progress updates."""

from pilots.models.indexes import PilotIndexPage, ProgressIndexPage
from pilots.models.participation import Participation
from pilots.models.pilot import PilotPage
from pilots.models.progress import ProgressUpdatePage
from pilots.models.section_state import SectionState
from pilots.models.update_rows import NotCovered, ProgressSection

__all__ = [
    "NotCovered",
    "Participation",
    "PilotIndexPage",
    "PilotPage",
    "ProgressIndexPage",
    "ProgressSection",
    "ProgressUpdatePage",
    "SectionState",
]
