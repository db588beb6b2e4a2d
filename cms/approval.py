"""What the end of a review does: it is recorded, and publishes nothing.

Named by `WAGTAIL_FINISH_WORKFLOW_ACTION`. Wagtail reads it while its own models load, so nothing is imported here.
"""

from typing import Any


def record_approval(review: Any, user: Any = None) -> None:
    """Lets the review end well, unless what was approved could not go live: then `NotReadyToPublish` is raised.

    Wagtail itself keeps which version was approved, by whom and when. Publishing and scheduling are acts of their own.
    """
    review.content_object.get_latest_revision().as_object().refuse_if_unready()
