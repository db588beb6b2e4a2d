"""What the kernel adds to the admin. Each area has its own module; this one registers them."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from cms import comparing, history, style_guide, typed_drawing
from cms.addresses import menu
from cms.links_in_text import use_public_links
from cms.media import admin_api, deleting, replacing, screens, tags
from cms.page_screens import SitePages
from cms.publish_paths import PublishReadyPages, check_before_publishing, check_translation
from cms.records_admin import LibraryGroup

register_snippet(LibraryGroup)
# Later than Wagtail's own, so that ours takes its place.
hooks.register("register_bulk_action", PublishReadyPages, order=100)
hooks.register("register_rich_text_features", use_public_links, order=100)
hooks.register("construct_admin_api", check_before_publishing)
hooks.register("register_admin_urls", menu.admin_urls)
hooks.register("register_reports_menu_item", menu.report_item)
hooks.register("register_admin_urls", style_guide.admin_urls)
hooks.register("register_reports_menu_item", style_guide.menu_item)
hooks.register("register_admin_urls", typed_drawing.admin_urls)
hooks.register("insert_editor_js", typed_drawing.script)
hooks.register("after_create_snippet", typed_drawing.warn_after_publishing)
hooks.register("after_edit_snippet", typed_drawing.warn_after_publishing)

# Earlier than the translation screen, which takes the place of the form.
hooks.register("before_edit_page", check_translation, order=-1)
hooks.register("before_edit_snippet", check_translation, order=-1)

# Earlier than Wagtail's own, under the same addresses.
hooks.register("register_admin_urls", screens.urls, order=-1)
hooks.register("register_admin_urls", history.admin_urls, order=-1)
hooks.register("construct_main_menu", screens.rename_menu)
hooks.register("register_bulk_action", deleting.DeletePictures, order=100)
hooks.register("register_bulk_action", deleting.DeleteFiles, order=100)
hooks.register("construct_admin_api", admin_api.restrict, order=100)
screens.without_profile_pictures()
comparing.get_ready()
tags.use_in_dialogs()
hooks.register("register_log_actions", replacing.register_history)


@hooks.register("register_admin_viewset")
def pages() -> SitePages:
    """Wagtail's screens for pages, as this site wants them."""
    return SitePages()
