"""The table of roles: what each role may do, as far as it is not a matter of one's own desk (`roles/own.py`).

Rights on pages go by branch of the tree, rights on shared records by kind, rights on pictures and files by folder.
`make_groups` brings the groups of the database in line with this table.
"""

from roles.names import (
    ADMINISTRATORS,
    COMMS_AUTHORS,
    COMMS_EDITORS,
    ORGANISATION_LEADS,
    PILOT_LEADS,
    PRESS_OFFICERS,
    TRANSLATORS,
)

#: Publishing includes scheduling and taking down; "bulk_delete" is what Wagtail asks for a page with pages below it.
EVERY_RIGHT = ["add", "change", "publish", "lock", "unlock", "bulk_delete"]
#: Role: (address of a branch, rights there). Change means the pages of others too. `/cy/` is the Welsh branch.
PAGE_RIGHTS: dict[str, list[tuple[str, list[str]]]] = {
    ADMINISTRATORS: [("/", EVERY_RIGHT)],
    COMMS_EDITORS: [("/", EVERY_RIGHT)],
    # Whoever may add only may change what they have made themselves.
    COMMS_AUTHORS: [
        ("/news/blog/", ["add"]),
        ("/news/announcements/", ["add"]),
        ("/infographics/", ["add", "change"]),
        ("/publications/", ["add", "change"]),
    ],
    PRESS_OFFICERS: [("/news/press/", ["add", "change"])],
    TRANSLATORS: [("/cy/", ["change"])],
}
#: Role: types of pages that its people write for their pilot or organisation, through screens of our own
#: (`roles/writing.py`): a right on the list in which they stand would show them everybody's drafts.
CONTRIBUTIONS: dict[str, list[str]] = {
    PILOT_LEADS: ["news.blogpostpage", "news.announcementpage", "publications.publicationpage"],
    ORGANISATION_LEADS: [
        "news.blogpostpage",
        "news.announcementpage",
        "publications.publicationpage",
    ],
}
#: What the people of a desk may do with each page that was written for it.
CONTRIBUTION_RIGHTS = ["change"]
RECORDS = ["quote", "keyfigure", "infographic", "glossaryterm", "contact", "boilerplate", "licence"]
READ = ["view"]
WRITE = ["view", "add", "change"]
ALL = [*WRITE, "delete", "publish"]
#: Role: (kinds of shared records, rights on them). Leads write their own only: `roles/screens.py` sees to that.
RECORD_RIGHTS: dict[str, list[tuple[list[str], list[str]]]] = {
    COMMS_EDITORS: [(RECORDS, ALL)],
    COMMS_AUTHORS: [(["quote", "keyfigure", "infographic"], WRITE)],
    PRESS_OFFICERS: [(["contact"], WRITE)],
    PILOT_LEADS: [(["quote", "keyfigure"], WRITE)],
    ORGANISATION_LEADS: [(["quote", "keyfigure"], WRITE)],
}
#: Role: further permissions, as `app.codename`.
OTHER_RIGHTS: dict[str, list[str]] = {
    COMMS_EDITORS: [
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
        "wagtailredirects.view_redirect",
        "home.view_message",
        "home.change_message",
        "wagtail_localize.submit_translation",
        "editing.view_houseword",
        "editing.add_houseword",
        "editing.change_houseword",
        "editing.delete_houseword",
        "publishing.view_launchset",
        "publishing.add_launchset",
        "publishing.change_launchset",
        "publishing.publish_launchset",
        "publishing.hold_launchset",
        "search.view_askedquestion",
        *(
            f"search.{right}_{model}"
            for model in ("synonym", "promotedresult")
            for right in ("view", "add", "change", "delete")
        ),
    ],
    PRESS_OFFICERS: [
        "publishing.view_launchset",
        "publishing.add_launchset",
        "publishing.change_launchset",
        "publishing.publish_launchset",
    ],
    COMMS_AUTHORS: ["editing.view_houseword", "publishing.view_launchset"],
    TRANSLATORS: ["wagtail_localize.submit_translation", "publishing.view_launchset"],
}
#: Apps whose every right an administrator has.
ADMINISTERED = [
    "accounts",
    "auth",
    "cms",
    "directory",
    "editing",
    "home",
    "news",
    "pilots",
    "publications",
    "publishing",
    "roles",
    "search",
    "wagtailcore",
    "wagtailimages",
    "wagtaildocs",
    "wagtailredirects",
    "wagtail_localize",
]
SHARED_FOLDER = "Shared pictures and logos"
#: Folder: what roles may do there. The folders of desks lie below “Pilots”, “Partners” and “People”.
FOLDERS: dict[str, dict[str, list[str]]] = {
    "Communications": {COMMS_AUTHORS: ["add", "choose"]},
    "Press": {PRESS_OFFICERS: ["add", "change", "choose"]},
    "Pilots": {},
    "Partners": {},
    "People": {},
    SHARED_FOLDER: {
        role: ["choose"]
        for role in (COMMS_AUTHORS, PRESS_OFFICERS, PILOT_LEADS, ORGANISATION_LEADS)
    },
}
#: Roles that look after the pictures and files of everybody.
ALL_FOLDERS = [COMMS_EDITORS, ADMINISTRATORS]
