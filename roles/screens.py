"""Which of the editors’ screens a guest may use: a list of what is allowed, so that whatever is new stays closed.

Wagtail's own questions about rights come after these. They are asked for each screen; what they forget (names in
choosers, reports, previews, interfaces for programs) is nobody's own and therefore not in the list.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.models import Contact, Infographic, KeyFigure, Quote
from cms.models.records import Boilerplate, GlossaryTerm, Licence
from cms.sight import in_own_folders, visible
from roles.names import is_guest
from roles.own import is_own, own_folders

#: Answers whether this person may use a screen with these parts of its address.
Check = Callable[[HttpRequest, dict[str, Any]], bool]


def anybody(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """Screens that are about nobody's content."""
    return True


def own_page(name: str) -> Check:
    """The page whose key stands in the address under `name` is one's own."""

    def check(request: HttpRequest, parts: dict[str, Any]) -> bool:
        page = Page.objects.filter(pk=parts[name]).first()
        return page is not None and is_own(request.user, page)

    return check


def seen(model: type[Model], name: str = "pk") -> Check:
    """The thing whose key stands in the address is one that the person may see; none in the address is none named."""

    def check(request: HttpRequest, parts: dict[str, Any]) -> bool:
        if name not in parts:
            return True
        try:
            things = model._default_manager.filter(pk=parts[name])
        except (ValueError, TypeError):
            return False
        return visible(request.user, things).exists()

    return check


def all_seen(model: type[Model]) -> Check:
    """The same for a dialog that names several as `?id=…&id=…`."""

    def check(request: HttpRequest, parts: dict[str, Any]) -> bool:
        keys = request.GET.getlist("id")
        if not all(key.isdecimal() for key in keys):
            return False
        things = model._default_manager.filter(pk__in=keys)
        return visible(request.user, things).count() == len(set(keys))

    return check


def own_file(model: type[Model], name: str) -> Check:
    """A picture or file in a folder of one's own; shared ones may be chosen, not changed."""

    def check(request: HttpRequest, parts: dict[str, Any]) -> bool:
        files = model._default_manager.filter(pk=parts[name])
        folders = own_folders(request.user).values("pk")
        return in_own_folders(request.user, files).filter(collection__in=folders).exists()

    return check


def own_record(model: type[Model]) -> Check:
    """A shared record that was made for one's own pilot or organisation."""

    def check(request: HttpRequest, parts: dict[str, Any]) -> bool:
        key = str(parts["pk"])
        records = model._default_manager.filter(folder__in=own_folders(request.user).values("pk"))
        return key.isdecimal() and records.filter(pk=key).exists()

    return check


def own_session(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """Who else is editing what: asked about one's own pages and records only."""
    return own_thing(request, str(parts["model_name"]), str(parts["object_id"]))


def own_thing(request: HttpRequest, kind: str, key: str) -> bool:
    """A page or a record that is one's own."""
    if not key.isdecimal():
        return False
    for model in (Quote, KeyFigure):
        if kind == model._meta.model_name:
            return own_record(model)(request, {"pk": key})
    page = Page.objects.filter(pk=key).first()
    return page is not None and is_own(request.user, page)


def publisher(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """Screens that take the key of a picture, a file or a page and ask nobody whether it may be seen."""
    return bool(policy_registry.get_by_type(Page).user_has_permission(request.user, "publish"))


def updates_only(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """A translation is brought up to date by translators, and published by those who publish."""
    return publisher(request, parts) or (
        not is_guest(request.user) and "publish_translations" not in request.POST
    )


def office_sees(*names: str) -> Check:
    """Screens of the office that tell the titles of the pages whose keys stand in the address under `names`."""
    checks = [seen(Page, name) for name in names]
    return lambda request, parts: (
        not is_guest(request.user) and all(check(request, parts) for check in checks)
    )


def nobody(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """Screens that put drafts on the site without asking anybody."""
    return False


PAGE_SCREENS = [
    "edit", "preview_on_edit", "view_draft", "history", "history_results", "revisions_index", "revisions_view",
    "revisions_revert", "revisions_compare", "workflow_history", "workflow_history_detail", "workflow_action",
    "collect_workflow_action_data", "confirm_workflow_cancellation",
]  # fmt: skip
RECORD_SCREENS = [
    "edit", "preview_on_edit", "history", "history_results", "revisions_view", "revisions_revert", "revisions_compare",
    "workflow_history", "workflow_history_detail", "workflow_action", "collect_workflow_action_data",
    "confirm_workflow_cancellation",
]  # fmt: skip

#: Name of a screen → when a guest may use it. Apps above add theirs.
allowed: dict[str, Check] = {
    **dict.fromkeys(
        [
            "wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_logout", "wagtailadmin_login",
            "wagtailadmin_dismissibles", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite",
            "wagtailadmin_block_preview", "wagtailadmin_editing_sessions:release", "wagtailadmin_explore_root",
            "updates:choose_parent",
            # These look themselves at what is asked for, and at who asks.
            "roles_everything", "roles_withdraw", "roles_drafts", "roles_draft", "roles_handbook",
            "roles_guide", "roles_write",
        ],
        anybody,
    ),
    **{f"wagtailadmin_pages:{name}": own_page("page_id") for name in PAGE_SCREENS},
    "wagtailadmin_pages:revisions_compare": own_page("pk"),
    "wagtailadmin_explore": own_page("parent_page_id"),
    "wagtailadmin_explore_results": own_page("parent_page_id"),
    "wagtailadmin_pages:add_subpage": own_page("parent_page_id"),
    "wagtailadmin_pages:add": own_page("parent_page_id"),
    "wagtailadmin_pages:preview_on_add": own_page("parent_page_id"),
    "wagtailadmin_editing_sessions:ping": own_session,
    "editing_checks": own_session,
    "editing_checks_new_page": own_page("parent_page_id"),
    # The screen asks for the right to make such a record.
    "editing_checks_new_record": anybody,
    "cms_history": lambda request, parts: own_thing(request, parts["word"], str(parts["pk"])),
    # Dialogs in which something is chosen.
    **dict.fromkeys(
        [
            "wagtailadmin_choose_page", "wagtailadmin_choose_page_search", "wagtailadmin_choose_page_external_link",
            "wagtailadmin_choose_page_email_link", "wagtailadmin_choose_page_phone_link",
            "wagtailadmin_choose_page_anchor_link",
        ],
        anybody,
    ),
    # Pictures and files.
    **dict.fromkeys(
        [
            f"wagtail{kind}:{name}"
            for kind in ("images", "docs")
            for name in ("index", "index_results", "add", "add_multiple", "delete_upload_multiple")
        ],
        anybody,
    ),
    # Screens of ours that stand before Wagtail's have no name of their own, but that of the code that answers.
    **dict.fromkeys(
        [
            "cms.media.listings.PictureList", "cms.media.listings.FileList", "cms.media.screens.AddPictures",
            "cms.media.screens.AddFiles", "django.views.i18n.JavaScriptCatalog", "accounts.views.signing_in.SignOut",
            "accounts.views.signing_in.from_admin", "accounts.views.passwords.from_admin",
        ],
        anybody,
    ),
    "cms.media.deleting.DeleteUploadedPicture": own_file(CustomImage, "image_id"),
    "cms.media.deleting.DeleteUploadedFile": own_file(CustomDocument, "doc_id"),
    "wagtailimages:edit_multiple": own_file(CustomImage, "image_id"),
    "wagtaildocs:edit_multiple": own_file(CustomDocument, "doc_id"),
    "wagtailimages:create_multiple_from_uploaded_image": anybody,
    "wagtaildocs:create_multiple_from_uploaded_document": anybody,
    "wagtailimages:edit": own_file(CustomImage, "image_id"),
    "wagtaildocs:edit": own_file(CustomDocument, "document_id"),
    "wagtailimages:delete_multiple": own_file(CustomImage, "image_id"),
    "wagtaildocs:delete_multiple": own_file(CustomDocument, "doc_id"),
}  # fmt: skip
#: Screens that tell the name of whatever key stands in their address: asked of the people of the office too.
seen_only: dict[str, Check] = {
    "wagtailadmin_choose_page_child": seen(Page, "parent_page_id"),
    "wagtailadmin_choose_page_chosen_multiple": all_seen(Page),
    "wagtailimages_chooser:select_format": seen(CustomImage, "image_id"),
    "wagtail_localize:edit_override": publisher,
    "wagtail_localize:update_translations": updates_only,
    "wagtail_localize:convert_to_alias": nobody,
    "wagtailadmin_pages:move_confirm": office_sees("page_to_move_id", "destination_id"),
    # Of each type it names the page that somebody changed last.
    "wagtailadmin_reports:page_types_usage": publisher,
    "wagtailadmin_reports:page_types_usage_results": publisher,
}
choosers = {
    "wagtailimages_chooser": CustomImage,
    "wagtaildocs_chooser": CustomDocument,
    **{
        f"wagtailsnippetchoosers_cms_{model._meta.model_name}": model
        for model in (Quote, KeyFigure, Infographic, Contact, GlossaryTerm, Boilerplate, Licence)
    },
}
for name, model in choosers.items():
    allowed |= {
        f"{name}:choose": anybody,
        f"{name}:choose_results": anybody,
        f"{name}:create": anybody,
    }
    seen_only |= {f"{name}:chosen": seen(model), f"{name}:chosen_multiple": all_seen(model)}
for model in (Quote, KeyFigure):
    name = f"wagtailsnippets_cms_{model._meta.model_name}"
    allowed |= {f"{name}:{screen}": own_record(model) for screen in RECORD_SCREENS}
    allowed |= {f"{name}:add": anybody, f"{name}:preview_on_add": anybody}


def may_use(request: HttpRequest, screen: str, parts: dict[str, Any]) -> bool:
    """Whether a person may use a screen with this name and these parts of its address."""
    check = seen_only.get(screen)
    if check is None:
        if not is_guest(request.user):
            return True
        check = allowed.get(screen)
    return check is not None and check(request, parts)
