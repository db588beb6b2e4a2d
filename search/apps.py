"""Application configuration."""

from datetime import timedelta

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What goes live can be found; the scheduler counts what was asked."""
        # Models can be imported from here on only.
        from publishing.regular_work import register as work
        from search.asked.counting import count_waiting
        from search.writing import listen

        listen()
        work("count searches", timedelta(minutes=1), count_waiting)
