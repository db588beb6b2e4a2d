"""What the publishing desk adds to the admin. Each area has its own module; this one registers them."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from wagtail import hooks
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.models import Page

from publishing import panels, review_hooks
from publishing.dates import screens as date_screens
from publishing.flags import tell_about_time
from publishing.links import hooks as link_hooks
from publishing.links import screens as link_screens
from publishing.models import LaunchSet
from publishing.sets import as_if_live, deeds, history, screens
from publishing.sets import hooks as set_hooks

hooks.register("construct_homepage_panels", panels.arrange)
hooks.register("register_admin_urls", review_hooks.addresses)
hooks.register("insert_global_admin_css", review_hooks.style)
hooks.register("register_log_actions", review_hooks.register_log_actions)
hooks.register("construct_homepage_panels", set_hooks.add_panel)
hooks.register("register_admin_urls", screens.addresses)
hooks.register("register_admin_urls", deeds.addresses)
hooks.register("register_admin_urls", as_if_live.addresses)
hooks.register("register_admin_menu_item", set_hooks.menu_item)
hooks.register("register_page_action_menu_item", lambda: set_hooks.JoinSet(order=60))
hooks.register("register_snippet_action_menu_item", lambda model: set_hooks.JoinSetRecord())
hooks.register("before_publish_page", deeds.publish_means_keep_the_slot)
hooks.register("before_edit_page", set_hooks.tell_about_set)
hooks.register("before_edit_snippet", set_hooks.tell_about_set)
hooks.register("register_log_actions", history.register_log_actions)
hooks.register("before_edit_page", review_hooks.tell_about_approval)
hooks.register("before_edit_snippet", review_hooks.tell_about_approval)
hooks.register("register_admin_urls", date_screens.addresses)
hooks.register("register_admin_menu_item", date_screens.menu_item)
hooks.register("register_admin_urls", link_screens.addresses)
hooks.register("register_page_header_buttons", link_hooks.header_button)
hooks.register("register_log_actions", link_hooks.register_log_actions)


register_admin_url_finder(LaunchSet, screens.SetFinder)


@hooks.register("insert_global_admin_css")
def look() -> str:
    """Launch sets, and what is held up."""
    return format_html('<link rel="stylesheet" href="{}">', static("publishing/sets.css"))


@hooks.register("before_edit_page")
def tell_about_time_of_page(request: HttpRequest, page: Page) -> None:
    """What is held up or differs, above the form."""
    tell_about_time(request, page)


@hooks.register("before_edit_snippet")
def tell_about_time_of_record(request: HttpRequest, record: Any) -> None:
    """The same for shared records."""
    tell_about_time(request, record)


@hooks.register("insert_editor_js")
def modules() -> Any:
    """Links to a field open the form there; the dialogs of a review have a name."""
    files = [[static(f"publishing/{name}.js")] for name in ("field", "dialog")]
    return format_html_join("", '<script type="module" src="{}"></script>', files)
