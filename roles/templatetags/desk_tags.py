"""What the first screens say in words."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roles.names import is_guest as is_a_guest

register = template.Library()


@register.filter
def days_ago(moment: date | datetime | None) -> str:
    """“today”, “yesterday”, “3 days ago”, “5 months ago”, “2 years ago”; nothing for no moment."""
    if moment is None:
        return ""
    day = timezone.localdate(moment) if isinstance(moment, datetime) else moment
    days = (timezone.localdate() - day).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < 60:
        return ngettext("%d day ago", "%d days ago", days) % days
    if days < 730:
        return ngettext("%d month ago", "%d months ago", days // 30) % (days // 30)
    return ngettext("%d year ago", "%d years ago", days // 365) % (days // 365)


@register.filter
def is_guest(user: Any) -> bool:
    """Whether somebody works here for a pilot or an organisation only."""
    return is_a_guest(user)
