"""Says of versions what they are, in words of the house."""

from django import template
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from cms.models.states import uk_time

register = template.Library()


@register.simple_tag
def version_words(heading: object) -> str:
    """“the version of 5 May 2026, 10:00 UK time”, from the moment that Wagtail prints; its other words stay."""
    try:
        moment = parse_datetime(str(heading))
    except ValueError:
        moment = None
    if moment:
        return _("the version of %s") % uk_time(moment)
    names = {_("Live"): _("what is live"), _("Earliest"): _("the first version")}
    return names.get(str(heading), _("the newest draft"))
