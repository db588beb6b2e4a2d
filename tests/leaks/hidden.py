"""A site full of things that most people may not see, each with a canary in everything that can be read of it."""

from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import Collection, Comment, CommentReply, Locale, Workflow

from cms.models import Boilerplate, Infographic, Licence
from editing.bin import put_in_bin
from pilots.models import ProgressIndexPage
from publishing.links.making import make_link
from roles.names import (
    COMMS_AUTHORS,
    COMMS_EDITORS,
    ORGANISATION_LEADS,
    PILOT_LEADS,
    PRESS_OFFICERS,
    TRANSLATORS,
)
from roles.own import give_page_rights, make_folder
from tests.factories import (
    make_contact,
    make_document,
    make_figure,
    make_image,
    make_lead_of,
    make_organisation,
    make_person,
    make_person_in,
    make_pilot,
    make_quote,
    make_roles,
    make_standard_page,
    make_term,
    make_topic,
    make_tree,
    make_update,
    make_user,
)
from tests.factories.launch_sets import make_set
from tests.factories.news import make_release
from tests.factories.records import publish_record
from tests.leaks.canaries import EVERY_FILE, LEADS, OFFICE, Canaries
from tests.leaks.office import OfficeThings
from tests.leaks.written import WrittenThings

ADMINISTRATOR = ("administrator",)


class HiddenSite(OfficeThings, WrittenThings):
    """The site. Attributes are the things; `canaries` knows every word that was hidden in them."""

    def __init__(self) -> None:
        self.canaries = Canaries()
        self.say = self.canaries.new
        self.tree = make_tree()
        self.welsh = Locale.objects.get_or_create(language_code="cy")[0]
        self.welsh_home = self.tree.home.copy_for_translation(self.welsh)
        make_roles()
        translators = Group.objects.get(name=TRANSLATORS)
        give_page_rights(translators, self.welsh_home, ["change"])
        self.make_people()
        self.make_pages()
        self.make_changes()
        self.make_files()
        self.make_records()
        self.make_reviews()
        self.make_translation()
        self.make_office_things()
        self.make_traces()
        self.make_own_things()
        self.make_written()
        name = self.say("a launch set", (*OFFICE, "pilot lead"))
        self.launch = make_set(self.release, self.pilot, self.draft, self.own_pilot, name=name)
        reader = self.say(
            "reader of a review link", ("administrator", "comms editor", "press officer")
        )
        editor = self.people["comms editor"]
        self.review_link = make_link(self.release, editor, reader, "reader@example.org", 7)[0]

    def make_people(self) -> None:
        """One walker in each role, and somebody whom only the people of the office know."""
        self.member = make_organisation(self.tree, title="Member of the walker's pilot")
        self.own_pilot = make_pilot(self.tree, [self.member], title="Pilot of the walker")
        self.own_area = make_organisation(self.tree, title="Organisation of the walker")
        self.people = {
            "administrator": make_user("walking-admin"),
            "comms editor": make_person_in(COMMS_EDITORS),
            "comms author": make_person_in(COMMS_AUTHORS),
            "press officer": make_person_in(PRESS_OFFICERS),
            "translator": make_person_in(TRANSLATORS),
            "pilot lead": make_lead_of(self.own_pilot, username="walking-pilot-lead"),
            "organisation lead": make_lead_of(self.own_area, username="walking-area-lead"),
            "nobody": make_user("nobody", superuser=False),
        }
        self.other = make_user(self.say("name of an account"), superuser=False)
        self.other.first_name = self.say("first name of an account")
        self.other.email = f"{self.say('e-mail of an account', ADMINISTRATOR)}@example.org"
        self.other.save()
        for role in (PILOT_LEADS, ORGANISATION_LEADS):
            self.other.groups.add(Group.objects.get(name=role))

    def words(self, what: str, readers: tuple[str, ...] = OFFICE) -> dict[str, Any]:
        """A canary in each field of a page, its address included."""
        return {
            "title": f"Title {self.say(f'title of {what}', readers)}",
            "slug": self.say(f"address of {what}", readers),
            "summary": self.say(f"summary of {what}", readers),
            "short_title": self.say(f"short title of {what}", readers),
            "social_text": self.say(f"sharing text of {what}", readers),
            "search_words": self.say(f"search words of {what}", readers),
            "owner": self.other,
        }

    def body(self, what: str, readers: tuple[str, ...] = OFFICE) -> list[Any]:
        """The body of a page with a canary."""
        return [("prose", f"<p>{self.say(f'body of {what}', readers)}</p>")]

    def make_pages(self) -> None:
        """Drafts, somebody else's pilot and organisation, what is below them, and what was thrown away."""
        tree, draft = self.tree, {"live": False}
        readers = (*OFFICE, *LEADS)
        words = {**self.words("a draft", readers), "body": self.body("a draft", readers)}
        self.draft = make_standard_page(tree, social_image=make_image(), **words, **draft)
        self.pilot = make_pilot(tree, **self.words("a pilot"), **draft)
        self.area = make_organisation(tree, **self.words("an organisation"), **draft)
        self.own_update = make_update(self.own_pilot, [self.member])
        self.hidden_update = make_update(
            self.pilot, [self.area], **self.words("an update"), **draft
        )
        self.progress = ProgressIndexPage.objects.child_of(self.pilot).get()
        readers = ("administrator", "comms editor", "press officer")
        self.release = make_release(tree, **self.words("a press release", readers), **draft)
        readers = ("administrator", "comms editor")
        binned = make_standard_page(tree, **self.words("a page in the Bin", readers), **draft)
        self.bin_entry = put_in_bin(binned, self.other)
        self.binned = binned
        own = self.own_pilot
        own.aim = f"<p>{self.say('own draft', (*OFFICE, 'pilot lead'))}</p>"
        own.save_revision(user=self.people["pilot lead"])

    def make_changes(self) -> None:
        """A live page with a change that is not live, a version before, comments."""
        self.page = make_organisation(self.tree, title="A live page")
        self.page.body = self.body("an older version")
        self.old_revision = self.page.save_revision(user=self.other)
        for name, value in self.words("a change").items():
            setattr(self.page, name, value)
        self.page.body = self.body("a change")
        self.revision = self.page.save_revision(user=self.other)
        self.comment = Comment.objects.create(
            page=self.page, user=self.other, text=self.say("comment"), contentpath="title"
        )
        CommentReply.objects.create(
            comment=self.comment, user=self.other, text=self.say("reply to a comment")
        )

    def make_files(self) -> None:
        """A picture and a file in somebody else's folder."""
        self.folder = make_folder("Pilots", self.say("name of a folder"))
        words = {name: self.say(f"{name} of a picture", EVERY_FILE) for name in ("title", "credit")}
        self.image = make_image(
            description=self.say("description of a picture", EVERY_FILE),
            consent_held_by=self.say("consent of a picture", EVERY_FILE),
            collection=self.folder,
            uploaded_by_user=self.other,
            **words,
        )
        self.image.tags.add(self.say("tag of a picture", OFFICE))
        self.document = make_document(
            self.say("title of a file", EVERY_FILE),
            collection=self.folder,
            uploaded_by_user=self.other,
        )
        self.document.tags.add(self.say("tag of a file", OFFICE))

    def make_records(self) -> None:
        """A draft of each kind of shared record."""
        say, draft = self.say, {"live": False}
        self.records = {
            "quote": make_quote(words=say("words of a quote"), speaker=say("speaker"), folder=self.folder, **draft),
            "keyfigure": make_figure(label=say("label of a figure"), source=say("source"), folder=self.folder, **draft),
            "infographic": publish_record(Infographic(title=say("infographic"), intro=say("introduction")), False),
            "glossaryterm": make_term(say("term"), definition=say("definition"), **draft),
            "contact": make_contact(name=say("contact"), email=f"{say('e-mail of a contact')}@example.org", **draft),
            "boilerplate": publish_record(Boilerplate(name=say("standing text"), text=say("text")), False),
            "licence": publish_record(Licence(name=say("licence"), summary=say("licence in a line")), False),
        }  # fmt: skip
        self.live_term = make_term("Known")
        self.live_term.definition = say("change to a live term")
        self.live_term.save_revision(user=self.other)

    def make_reviews(self) -> None:
        """A page, a pilot and each shared record in review, with what was said about them."""
        workflow = Workflow.objects.get()
        self.states: dict[str, Any] = {}
        for name, thing in {"page": self.page, "pilot": self.pilot, **self.records}.items():
            state = workflow.start(thing, self.other)
            task = state.current_task_state
            task.comment = self.say(f"what was said in the review of {name}")
            task.save()
            self.states[name] = state

    def make_own_things(self) -> None:
        """What is each role's own: a page, a folder, a picture in it, a shared figure made for it."""
        self.own_things: dict[str, Any] = {}
        folders = {
            "comms author": Collection.objects.get(name="Communications"),
            "press officer": Collection.objects.get(name="Press"),
            "pilot lead": self.own_pilot.desk.folder,
            "organisation lead": self.own_area.desk.folder,
        }
        for role, folder in folders.items():
            page = self.own_area if role == "organisation lead" else self.own_pilot
            image = make_image(collection=folder, uploaded_by_user=self.people[role])
            figure = make_figure(live=False, folder=page.desk.folder)
            self.own_things[role] = (page, folder, image, figure)
        self.make_hidden_uses()
        words = {"approval": "proposed", "approved_by": "", "approved_on": None}
        self.own_quote = make_quote(live=False, folder=self.own_pilot.desk.folder, **words)
        self.figure = make_figure(live=False, folder=self.folder)
        self.beside = make_pilot(self.tree, title="Pilot beside")
        self.quiet_area = make_organisation(self.tree, title="Quiet organisation", live=False)
        self.about = make_standard_page(self.tree, title="About us")
        self.partners = self.tree.partners
        self.joint = make_pilot(self.tree, [self.own_area, self.member], title="Joint pilot")
        self.joint_update = make_update(self.joint, [self.own_area, self.member], live=False)
        self.person = make_person(self.tree, live=False, **self.words("a person"))
        words = self.words("a topic", (*OFFICE, *LEADS))
        self.topic = make_topic(self.tree, live=False, **words)

    def make_hidden_uses(self) -> None:
        """A hidden page that uses what is the leads' own, and a hidden translation of a page that is live."""
        for role in ("pilot lead", "organisation lead"):
            _page, _folder, image, figure = self.own_things[role]
            words = self.words("a page that uses something")
            uses = {"social_image": image, "figures": [("figure", figure)]}
            make_pilot(self.tree, live=False, **words, **uses)
        self.own_image = self.own_things["pilot lead"][2]
        self.own_figure = self.own_things["pilot lead"][3]
        welsh = self.page.copy_for_translation(self.welsh, copy_parents=True)
        welsh.title = welsh.draft_title = f"Teitl {self.say('title in Welsh')}"
        welsh.save()
        welsh.save_revision()
