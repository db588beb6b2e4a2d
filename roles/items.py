"""One line for everything that somebody may touch, whatever it is: a page, a shared record, a picture, a file.

Lists of them ask the database a fixed number of questions.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from cms.media import gate
from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.models import KeyFigure, Quote
from cms.models.states import REVIEWERS, state_in_words, with_states
from cms.querysets import is_public

#: The kinds of shared records that pilots and organisations make for themselves.
OWN_RECORDS: tuple[type[Any], ...] = (Quote, KeyFigure)
ICONS = {
    Quote: "openquote",
    KeyFigure: "decimal",
    CustomImage: "image",
    CustomDocument: "doc-full",
}


@dataclass(frozen=True)
class Item:
    """What a list says of a thing.

    `live`, `read` and `compare` are addresses, or empty: what readers see, the newest version, and both beside each
    other. `wanted` is when its author wants it to go live.
    """

    key: int
    model: type[Any]
    title: str
    kind: str
    state: str
    edit: str
    live: str = ""
    read: str = ""
    compare: str = ""
    icon: str = "doc-empty"
    changed: datetime | None = None
    changed_by: str = ""
    review: WorkflowState | None = None
    wanted: datetime | None = None
    path: str = ""
    holds_pages: bool = False

    @property
    def word(self) -> str:
        """What stands for its kind in addresses."""
        return "page" if issubclass(self.model, Page) else str(self.model._meta.model_name)

    @property
    def in_review(self) -> bool:
        """Whether somebody looks at it now, so that its authors cannot change it."""
        return self.review is not None and self.review.status == WorkflowState.STATUS_IN_PROGRESS

    @property
    def sent_back(self) -> bool:
        """Whether somebody has asked for changes."""
        return self.review is not None and self.review.status == WorkflowState.STATUS_NEEDS_CHANGES


def with_all(records: Any, relation: str) -> Any:
    """Adds states, reviews, authors and the time that is wanted; the reviews hang from `relation`."""
    reviews = WorkflowState.objects.active().select_related(
        "requested_by", "current_task_state__finished_by", "current_task_state__task"
    )
    reviews = reviews.prefetch_related(REVIEWERS)
    found = with_states(records).select_related("latest_revision__user", "locale")
    found = found.annotate(_wanted=KeyTextTransform("go_live_at", "latest_revision__content"))
    found = found.defer("latest_revision__content")
    return found.prefetch_related(
        Prefetch(relation, queryset=reviews, to_attr="_current_workflow_states")
    )


def page_items(pages: Any) -> list[Item]:
    """Lines for pages, in their order; four queries however many there are."""
    return [page_item(page) for page in with_all(pages, "_workflow_states")]


def page_item(page: Page) -> Item:
    """The line for one page of a list that came with its states."""
    waiting = page.live and page.has_unpublished_changes and page.latest_revision_id
    address = "wagtailadmin_pages:revisions_compare"
    model = page.specific_class
    return Item(
        key=page.pk,
        model=model or Page,
        title=page.get_admin_display_title(),
        kind=kind_of(page, page.page_type_display_name),
        state=state_in_words(page),
        edit=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        live=(page.get_url() or "") if is_public(page) else "",
        read=reverse("roles_draft", args=[page.pk]),
        compare=reverse(address, args=[page.pk, "live", "latest"]) if waiting else "",
        changed=page.latest_revision_created_at,
        changed_by=author(page),
        review=page.current_workflow_state,
        wanted=parse_datetime(page._wanted) if page._wanted else None,
        path=page.path,
        holds_pages=bool(model and model.clean_subpage_models()),
    )


def record_items(records: QuerySet) -> list[Item]:
    """Lines for shared records of one kind, in their order; three queries."""
    if records.model is Quote:
        records = records.select_related("person")
    return [record_item(record) for record in with_all(records, "workflow_states")]


def record_item(record: Any) -> Item:
    """The line for one shared record."""
    model = type(record)
    return Item(
        key=record.pk,
        model=model,
        title=str(record),
        kind=kind_of(record, model._meta.verbose_name),
        state=state_in_words(record),
        edit=reverse(model.snippet_viewset.get_url_name("edit"), args=[record.pk]),
        icon=ICONS.get(model, "doc-empty"),
        changed=record.latest_revision.created_at if record.latest_revision else None,
        changed_by=author(record),
        review=record.current_workflow_state,
        wanted=parse_datetime(record._wanted) if record._wanted else None,
    )


def file_items(files: QuerySet) -> list[Item]:
    """Lines for pictures, or for files; one query."""
    model = files.model
    is_picture = model is CustomImage
    address = "wagtailimages:edit" if is_picture else "wagtaildocs:edit"
    found = gate.with_use(files, "image" if is_picture else "document")
    return [
        Item(
            key=file.pk,
            model=model,
            title=file.title,
            kind=_("Picture") if is_picture else _("File"),
            state=_("On the site") if gate.is_open(file, file.in_use) else _("Not on a live page"),
            edit=reverse(address, args=[file.pk]),
            icon=ICONS[model],
            changed=file.created_at,
            changed_by=str(file.uploaded_by_user or ""),
        )
        for file in found.select_related("uploaded_by_user")
    ]


def kind_of(record: Any, name: str) -> str:
    """What it is; with the language if that is not English."""
    kind = str(capfirst(name))
    if record.locale.is_default:
        return kind
    return _("%(kind)s, %(language)s") % {"kind": kind, "language": record.locale.language_name}


def author(record: Any) -> str:
    """Who saved the newest version."""
    revision = record.latest_revision
    return str(revision.user) if revision and revision.user else ""


def newest_first(items: list[Item]) -> list[Item]:
    """By the day of the last change; what has none comes last."""
    dated = [item for item in items if item.changed]
    others = [item for item in items if not item.changed]
    return [*sorted(dated, key=lambda item: str(item.changed), reverse=True), *others]
