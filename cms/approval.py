"""What the end of a review does: it is recorded, and publishes nothing.

Named by `WAGTAIL_FINISH_WORKFLOW_ACTION`. Wagtail reads it while its own models load, so nothing is imported here.
"""

from typing import Any


def record_approval(review: Any, user: Any = None) -> None:
    """Records which version has passed its review, unless it could not go live: then `NotReadyToPublish` is raised.

    Publishing and scheduling are acts of their own.
    """
    revision = review.current_task_state.revision
    version = revision.as_object()
    version.refuse_if_unready(at_approval=True)
    version.record_approval(revision, user)
