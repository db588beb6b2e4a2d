"""Puts our screens for accounts in the place of Wagtail's. Named in `INSTALLED_APPS` instead of `wagtail.users`."""

from wagtail.users.apps import WagtailUsersAppConfig


class PeopleAppConfig(WagtailUsersAppConfig):
    user_viewset = "accounts.people.viewset.AccountViewSet"
