"""Application configuration."""

from datetime import timedelta

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "publishing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The clock learns what becomes due; owed mails are seen to."""
        # Models can be imported from here on only.
        from cms.media.texts import reading
        from publishing import clock, notices, regular_work, review_mails, waiting, ways
        from publishing.links import hooks as links
        from publishing.sets import registration as sets
        from roles.groups import afterwards
        from roles.office_panels import release_screen

        clock.register_kinds()
        sets.get_ready()
        links.get_ready()
        waiting.listen()
        review_mails.listen()
        ways.listen()
        release_screen.append("publishing_release")
        afterwards.append(ways.make_ways)
        regular_work.register("deliver notices", timedelta(minutes=1), notices.deliver_due)
        regular_work.register("files left lying", timedelta(minutes=4), reading.take_up_again)
