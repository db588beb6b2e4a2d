"""What staff can change about the whole site: menus, contact points, defaults."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import StreamField

from cms.blocks import MenuBlock, SocialChannelBlock


@register_setting(icon="cog", order=100)
class SiteSettings(BaseGenericSetting):
    """One record for the site; the menus lead to the page in the reader's language where there is one."""

    #: Every page needs the picture.
    select_related = ["default_social_image"]

    main_menu = StreamField(
        MenuBlock(), blank=True, verbose_name=_("main menu"), help_text=_("At most seven entries.")
    )
    footer_menu = StreamField(MenuBlock(), blank=True, verbose_name=_("links in the footer"))
    social_channels = StreamField(
        [("channel", SocialChannelBlock())], blank=True, verbose_name=_("social channels")
    )
    tagline = models.CharField(
        _("line under the name"), max_length=160, blank=True, help_text=_("Printed in the footer.")
    )
    contact_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("contact page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    other_format_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page to ask for another format"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accessibility_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("accessibility statement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    default_social_image = models.ForeignKey(
        "cms.CustomImage",
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Used when a page has no picture of its own."),
    )
    mailbox = models.EmailField(
        _("mailbox"),
        blank=True,
        help_text=_("Receives what readers send when a form names no other address."),
    )
    security_contact = models.EmailField(
        _("security contact"), blank=True, help_text=_("Published in security.txt.")
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [FieldPanel("main_menu"), FieldPanel("footer_menu"), FieldPanel("social_channels")],
                heading=_("Menus"),
            ),
            ObjectList(
                [
                    FieldPanel("tagline"),
                    FieldPanel("default_social_image"),
                    FieldPanel("contact_page"),
                    FieldPanel("other_format_page"),
                    FieldPanel("accessibility_page"),
                    FieldRowPanel([FieldPanel("mailbox"), FieldPanel("security_contact")]),
                ],
                heading=_("Site"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("site settings")
