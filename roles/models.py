"""Whose page is it? Everything that counts as somebody's own hangs from here."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Page


class Desk(models.Model):
    """A page with the people whose own it is, and their folder.

    A pilot and an organisation have one from the day they are made, a person's page has one when an account is
    linked to it. Rights on the page and on the folder belong to the group, so that handing over means changing who
    is in it.
    """

    page = models.OneToOneField(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="desk"
    )
    group = models.OneToOneField(
        Group, verbose_name=_("group"), on_delete=models.PROTECT, related_name="desk"
    )
    folder = models.OneToOneField(
        Collection,
        verbose_name=_("folder"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="desk",
    )

    class Meta:
        verbose_name = _("desk")
        verbose_name_plural = _("desks")

    def __str__(self) -> str:
        return self.group.name


class Contribution(models.Model):
    """A page that the people at a desk have written and that stands elsewhere in the tree, for example a blog post.

    It belongs to the desk, not to whoever wrote it: handing over the desk hands it over too, and its author stays.
    """

    page = models.OneToOneField(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="contribution"
    )
    desk = models.ForeignKey(
        Desk, verbose_name=_("desk"), on_delete=models.CASCADE, related_name="contributions"
    )

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")

    def __str__(self) -> str:
        return f"{self.page} ({self.desk})"
