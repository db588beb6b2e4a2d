"""Example arguments for every route, which name hidden things.

A route without parameters joins the walk by itself. One with parameters finds its examples in `rows_for`; if there are
none, the test of the walk fails and says which route it was.
"""

from collections.abc import Callable
from typing import Any

from tests.leaks.hidden import HiddenSite
from tests.leaks.routes import Route, Row


def page_rows(site: HiddenSite) -> list[Row]:
    """Hidden pages with what hangs from them; at the end the walkers' own pages with what hangs from others'."""
    hidden = [
        site.page, site.pilot, site.draft, site.hidden_update, site.post, site.publication, site.binned, site.form,
        site.tree.home,
    ]  # fmt: skip
    own = [site.own_pilot, site.written["pilot lead"], site.own_area]
    rows = []
    for place, page in enumerate([*hidden, *own]):
        source = site.page if page in own else page
        state = site.states["pilot" if page == site.pilot else "page"]
        rows.append(
            {
                **dict.fromkeys(["page_id", "parent_page_id", "page_to_move_id", "pk", "page_pk"], page.pk),
                # A list shows what is in it.
                **({"parent_page_id": page.get_parent().pk} if page == site.release else {}),
                "destination_id": site.pilot.pk,
                "revision_id": (source.get_latest_revision() or site.revision).pk,
                "revision_id_a": site.old_revision.pk if source == site.page else "earliest",
                "revision_id_b": "latest",
                **of_review(state),
                "action_name": ["approve", "reject"][place % 2],
                **of_type(page),
            }
        )  # fmt: skip
    return rows


def of_review(state: Any) -> Row:
    """The parts of an address that name a review."""
    return {
        "workflow_state_id": state.pk,
        "task_state_id": state.current_task_state.pk,
        "task_id": state.current_task_state.task_id,
        "workflow_pk": state.workflow_id,
    }


def of_type(thing: Any) -> Row:
    """The parts of an address that name a kind of thing."""
    app, model = thing._meta.app_label, thing._meta.model_name
    return {
        **dict.fromkeys(["content_type_app_name", "app_label", "app_name"], app),
        **dict.fromkeys(["content_type_model_name", "model_name"], model),
    }


def record_rows(site: HiddenSite, name: str) -> list[Row]:
    """The hidden shared record of the kind that the name of the route ends in."""
    kind = name.partition(":")[0].rpartition("_")[2]
    if kind not in site.records:
        return []
    hidden = site.records[kind]
    revision = hidden.get_latest_revision().pk
    own = [site.own_figure] if kind == "keyfigure" else []
    return [
        {
            "pk": record.pk,
            "revision_id": revision,
            "revision_id_a": revision,
            "revision_id_b": "latest",
            **of_review(site.states[kind]),
            "action_name": "approve",
        }
        for record in [hidden, *own]
    ]


def action_rows(site: HiddenSite) -> list[Row]:
    """The actions of the interface for programs, on hidden pages and on the walkers' own."""
    names = "copy convert_alias delete move publish unpublish create_alias revert_to_page_revision copy_for_translation"
    pages = [site.page, site.post, site.own_pilot, site.own_area]
    return [{"pk": page.pk, "action_name": one} for one in names.split() for page in pages]


def bulk_rows(site: HiddenSite) -> list[Row]:
    """Everything that can be done with several at once."""
    from wagtail.admin.views.bulk_action.registry import bulk_action_registry as registry

    registry._scan_for_bulk_actions()
    return [
        {"app_label": app, "model_name": model, "action": action}
        for app, models in registry.actions.items()
        for model, actions in models.items()
        for action in actions
    ]


def thing_rows(site: HiddenSite) -> list[Row]:
    """Hidden things by the word for their kind and their key."""
    things = [site.page, site.pilot, site.own_pilot, site.own_area, *site.records.values()]
    return [
        {
            **of_type(one),
            **dict.fromkeys(["object_id", "pk"], one.pk),
            "session_id": site.session.pk,
            "word": one._meta.model_name if one in things[4:] else "page",
        }
        for one in things
    ]


def section_rows(site: HiddenSite) -> list[Row]:
    """Sections of others in somebody else's update, and mixed up with one's own."""
    pairs = [
        (site.hidden_update, site.area),
        (site.hidden_update, site.own_area),
        (site.own_update, site.area),
        (site.own_update, site.own_area),
    ]
    return [
        {"update_key": update.pk, "organisation_key": area.pk, "action": action, "block": "x"}
        for update, area in pairs
        for action in ("take-in", "leave-out")
    ]


def translation_rows(site: HiddenSite) -> list[Row]:
    """A translation that somebody else works on."""
    row = {
        "translation_id": site.translation.pk,
        "translation_source_id": site.translation_source.pk,
        "string_segment_id": site.segment.pk,
        "overridable_segment_id": site.overridable.pk,
        "mode": "",
    }
    quote = site.records["quote"]
    return [{**row, **of_type(one), "page_id": site.page.pk, "pk": one.pk} for one in (quote,)]


def set_rows(site: HiddenSite) -> list[Row]:
    """A set that holds hidden things, with everything that is confirmed first."""
    pairs = {"arm": "news/", "hold": "search/", "now": "sitemap.xml", "throw-away": "pilots/"}
    member = site.launch.members.first().pk
    rows = [{"name": name, "address": place} for name, place in pairs.items()]
    return [{"pk": site.launch.pk, "key": member, **row} for row in rows]


def link_rows(site: HiddenSite) -> list[Row]:
    """Hidden pages and a set with hidden things."""
    pages = [site.page, site.draft, site.post, site.release, site.own_pilot]
    return [{"word": "page", "pk": one.pk} for one in pages] + [
        {"word": "set", "pk": site.launch.pk}
    ]


def only(**row: Any) -> Callable[[HiddenSite], list[Row]]:
    """A single row that needs nothing of the site."""
    return lambda site: [row]


def key(name: str, *attributes: str) -> Callable[[HiddenSite], list[Row]]:
    """Rows of one part: the keys of these things of the site."""
    return lambda site: [{name: getattr(site, attribute).pk} for attribute in attributes]


#: Beginning of the name of a route → its rows. The first that fits counts.
EXAMPLES: dict[str, Callable[[HiddenSite], list[Row]]] = {
    "wagtailadmin_api:pages:action": action_rows,
    "wagtailadmin_api:pages": key("pk", "page", "pilot", "draft", "binned", "release"),
    "wagtailadmin_api:images": key("pk", "image"),
    "wagtailadmin_api:documents": key("pk", "document"),
    "wagtailadmin_pages:": page_rows,
    "wagtailadmin_explore": page_rows,
    "wagtailadmin_choose_page": page_rows,
    "wagtailforms:": key("page_id", "form"),
    "wagtail_localize:submit_page": page_rows,
    "wagtail_localize:convert": page_rows,
    "wagtail_localize:": translation_rows,
    "wagtail_bulk_action": bulk_rows,
    "wagtailadmin_editing_sessions:": thing_rows,
    "roles_withdraw": thing_rows,
    "publishing_release": thing_rows,
    "publishing_put": thing_rows,
    "publishing_amend": thing_rows,
    "publishing_set": set_rows,
    "publishing_reschedule": thing_rows,
    "publishing_links": link_rows,
    "publishing_link_revoke": key("pk", "review_link"),
    "publication_outline": key("pk", "page", "draft", "publication"),
    "cms_history": thing_rows,
    "roles_draft": page_rows,
    "pilots_section": section_rows,
    "roles_write": lambda site: [{"word": word} for word in ("post", "announcement", "publication")],
    "roles_guide": only(name="add-a-person"),
    "wagtailadmin_tag_model": only(app_name="taggit", model_name="tag"),
    "wagtailadmin_collections:": lambda site: [{"pk": site.folder.pk, "collection_id": site.folder.pk}],
    "wagtailadmin_workflows:add_task": only(app_label="wagtailcore", model_name="groupapprovaltask"),
    "wagtailadmin_workflows:remove": page_rows,
    "wagtailadmin_workflows:": lambda site: [{"pk": site.workflow.pk, "task_id": site.task.pk}],
    "wagtailimages_chooser:": lambda site: [{"pk": site.image.pk, "image_id": site.image.pk}],
    "wagtaildocs_chooser:": key("pk", "document"),
    "wagtailimages:": lambda site: [
        {"image_id": one.pk, "filter_spec": "width-100", "uploaded_file_id": site.upload.pk}
        for one in (site.image, site.own_image)
    ],
    "cms.media.deleting.DeletePicture": key("image_id", "image"),
    "cms.media.deleting.DeleteUploadedPicture": key("image_id", "image"),
    "wagtaildocs:": lambda site: [{"document_id": site.document.pk, "doc_id": site.document.pk, "uploaded_file_id": site.upload.pk}],
    "cms.media.deleting.DeleteFile": key("document_id", "document"),
    "cms.media.deleting.DeleteUploadedFile": key("doc_id", "document"),
    "messages:": key("pk", "message"),
    "search_synonyms:": key("pk", "synonym"),
    "search_promoted:": key("pk", "promoted"),
    "editing_bin": key("pk", "bin_entry"),
    "editing_checks_new_page": page_rows,
    "editing_checks": thing_rows,
    # It comes with the site, and there is nothing to hide in it.
    "wagtailsnippets_editing_houseword:": only(pk=1),
    "wagtailsnippetchoosers_editing_houseword:": only(pk=1),
    "wagtaillocales:": key("pk", "welsh"),
    "wagtailsites:": key("pk", "site"),
    "wagtailusers_users:": key("pk", "other"),
    "accounts_person": key("pk", "other"),
    "wagtailusers_groups:": key("pk", "group"),
    "wagtailredirects:": key("redirect_id", "redirect"),
    "cms.addresses.screens.ChangeView": key("redirect_id", "redirect"),
    "wagtailsettings:": only(app_name="cms", model_name="sitesettings", pk=1),
    "wagtailadmin_password_reset": only(uidb64="MQ", token="set-password"),
    "account_reset_password_from_key": only(uidb36="1", key="set-password"),
    "mfa_": key("pk", "passkey"),
}  # fmt: skip


def rows_for(route: Route, site: HiddenSite) -> list[Row]:
    """Values for the parts of a route. Raises `LookupError` when nobody has said what to try."""
    if not route.parameters:
        return [{}]
    if route.name.startswith(("wagtailsnippets_cms_", "wagtailsnippetchoosers_cms_")):
        rows = record_rows(site, route.name)
    else:
        fits = [make for start, make in EXAMPLES.items() if route.name.startswith(start)]
        rows = fits[0](site) if fits else []
    if not rows or not set(route.parameters) <= set(rows[0]):
        raise LookupError(f"No example arguments for {route.name} ({route.pattern})")
    return rows
