"""The three forms that every site has: contact, report a fault, ask for another format."""

from typing import Any

from cms.prose import rich_text
from home.models import FormField, FormPage

PRIVACY = (
    "What you write reaches the project team, is used to answer you and is deleted after {days} days. "
    "The page on privacy, linked at the foot of every page, says how we look after it."
)


def question(label: str, kind: str, **more: Any) -> FormField:
    """One question; it has to be answered unless `required=False`."""
    return FormField(label=label, field_type=kind, **{"required": True, **more})


def form(title: str, questions: list[FormField], thanks: str, **more: Any) -> FormPage:
    """A form with its questions in order."""
    days = more.get("retention_days", 180)
    for place, one in enumerate(questions):
        one.sort_order = place
    return FormPage(
        title=title,
        thanks=rich_text(thanks),
        consent_text=rich_text(PRIVACY.format(days=days)),
        **{**more, "form_fields": questions},
    )


def contact() -> FormPage:
    """How to reach the project."""
    return form(
        "Contact us",
        [
            question("Your name", "singleline", purpose="name"),
            question(
                "Your e-mail address",
                "email",
                purpose="email",
                help_text="We answer to this address.",
            ),
            question("Organisation", "singleline", purpose="organization", required=False),
            question(
                "What is it about?",
                "dropdown",
                choices="The project as a whole\nOne of the pilots\nA publication\nPress and media\nThis website\nSomething else",
            ),
            question("Your message", "multiline"),
        ],
        "We read every message and answer within five working days.",
        short_title="Contact",
        summary="How to reach the project team with a question, a correction or an idea.",
        intro=rich_text(
            "Questions about the project, its pilots or this website are welcome. If you write about one page or "
            "one pilot, please say which."
        ),
        button="Send message",
    )


def questions_about_a_fault() -> list[FormField]:
    """What helps to find it; nobody has to say who they are."""
    return [
        question(
            "Which page were you on?",
            "singleline",
            purpose="page",
            help_text="Its title or its address.",
        ),
        question("What did you try to do, and what happened?", "multiline"),
        question(
            "What do you use to read the web?",
            "singleline",
            required=False,
            help_text="For example a phone, a screen reader or a keyboard alone.",
        ),
        question(
            "Your e-mail address",
            "email",
            purpose="email",
            required=False,
            help_text="If you would like an answer.",
        ),
    ]


def report_a_fault() -> FormPage:
    """For readers for whom something does not work."""
    return form(
        "Report a fault",
        questions_about_a_fault(),
        "We look at every report. If you left an address, we tell you within five working days what we found.",
        summary="Something on this site does not work for you? Tell us and we will mend it.",
        intro=rich_text(
            "Something that keeps you from reading or using this site is a fault, whatever the reason. You do not "
            "have to know its name."
        ),
        button="Send report",
    )


def another_format() -> FormPage:
    """For readers who need a page or a file in another form."""
    return form(
        "Ask for another format",
        [
            question(
                "Which page or file do you need?",
                "singleline",
                purpose="page",
                help_text="Its title or its address.",
            ),
            question(
                "In which format?",
                "radio",
                choices="Large print\nPlain text\nAccessible PDF\nWord document\nAudio\nBraille\nSomething else",
            ),
            question("Anything we should know", "multiline", required=False),
            question("Your name", "singleline", purpose="name"),
            question("Your e-mail address", "email", purpose="email"),
        ],
        "We make it and send it to you; that usually takes no more than ten working days. There is no charge.",
        summary="Large print, plain text, audio or braille: ask, and we make it. There is no charge.",
        intro=rich_text(
            "Any page or file of this site can be had in another form. Tell us what you need."
        ),
        button="Ask for it",
    )
