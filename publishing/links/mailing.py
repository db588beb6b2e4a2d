"""The mail that brings a review link to its reader.

It is sent at once and kept nowhere: whatever keeps its words, such as a table of owed mails, would keep the address that
opens the draft. So it is not tried again either; whoever made the link is told, and has the address in front of them.
"""

import logging
from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts import attempts
from cms.models.states import uk_time
from publishing.models import DatabaseClaim, ReviewLink

logger = logging.getLogger(__name__)
#: Mails of one maker in the window of `accounts.attempts`: enough for a board, and of no use to whoever writes to strangers.
MOST = 20


def send_link(link: ReviewLink, address: str, maker: Any) -> bool:
    """Sends it; says whether the mail server took it. A copy of the site's database writes to nobody.

    No title stands in it: it may be under an embargo, and mails are read by many.
    """
    sender = attempts.subject("review-link-mail", maker.pk, MOST)
    if DatabaseClaim.objects.is_foreign() or attempts.is_full(sender):
        return False
    attempts.reserve([sender])
    words = {"link": link, "maker": maker, "address": address, "until": uk_time(link.expires_at)}
    text = render_to_string("publishing/mail/review_link.txt", words).strip() + "\n"
    subject = _("%s would like you to read a draft") % maker
    mail = EmailMessage(subject=" ".join(subject.split())[:200], body=text, to=[link.email])
    mail.reply_to = [maker.email] if maker.email else []
    try:
        return bool(mail.send())
    except Exception:  # whatever a mail server or its library says: the maker is told
        logger.warning("The mail with review link %s was not sent.", link.pk, exc_info=True)
        return False
