"""Deletes what may not be kept any longer."""

import logging

from home.models.message import Message

logger = logging.getLogger(__name__)


def purge_messages() -> int:
    """Deletes each message past its day, with its history; returns how many that were. Only numbers are logged."""
    over = Message.objects.past_retention()
    count = over.count()
    over.delete()
    if count:
        logger.info("%s messages were deleted because their time was over.", count)
    return count
