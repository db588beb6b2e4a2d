"""The people who sign in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account of somebody who edits the site.

    A model of our own from the first day, because an account model cannot be exchanged later.
    """

    def __str__(self) -> str:
        return self.get_full_name() or self.username
