"""The texts that a new site starts with: the legal pages, complete, and short words for the rest.

They are written in the plain signs of `cms.prose`. Editors change them on the site; nothing here overwrites that.
"""

HOME_INTRO = """
LocalED is a research project about locality-based working in English education. Schools, councils and local
bodies in nine areas try out how lasting partnerships are built, what they make possible and what they ask of
the people in them.
"""

ABOUT = """
LocalED began in April 2022. It looks at how the schools, councils and other bodies of one place can work together
to build a strong local school system and to support the pupils who need it most.

The work is organised in three pilots. Each pilot is a theme, and each is tried out by several areas at the same
time. A project team runs the work and a steering group advises it.
"""

PRIVACY = """
This page explains what happens to information about you when you read this website, write to us through it or
help to edit it.

## Reading the site

You can read every public page without an account and without being followed. The site sets no cookies on reading
pages, loads nothing from other companies and uses no analytics service and no advertising.

Our server keeps a technical log of requests: the time, the address asked for, the answer given and the network
address it came from. We use the log to keep the site running and to protect it from attack, which is our
legitimate interest. It is deleted on a short cycle and is not combined with anything else.

## Writing to us

When you send a form we receive what you type into it, and nothing else. We use it to answer you. The form says who
receives the message. Messages are kept for as long as we need them to deal with your question and are then
deleted.

## Editing the site

People who edit the site have an account with a name, a work e-mail address and a password, which is stored in a
form that cannot be turned back. The site records who changed what and when, so that a page can be put right.

## Pictures and quotes

We print the words or the picture of a person who can be recognised only with that person’s permission, and we
keep a record of it. Permission can be withdrawn at any time; the words or the picture then leave every page.

## Your rights

Under data protection law you may ask for a copy of what we hold about you, have it corrected or deleted, restrict
or object to its use, and take it with you. Write to us through [the contact page](/contact/); we answer within
one month. If you are not content with the answer you may complain to the Information Commissioner’s Office
([ico.org.uk](https://ico.org.uk/make-a-complaint/)).
"""

COOKIES = """
You can read this whole site without a single cookie. There is therefore no cookie banner.

Cookies are small files that a website asks your browser to keep. We use them only where something would not work
without them.
"""

#: Name, what it is for, how long it stays.
COOKIE_ROWS = [
    [
        "csrftoken",
        "Protects forms, such as the contact form, from being sent in your name",
        "1 year",
    ],
    ["sessionid", "Keeps editors signed in; readers never receive it", "2 weeks"],
]

COOKIES_AFTER = """
## Other storage in your browser

The site stores nothing else in your browser and reads nothing from it.

## Changing your mind

You can delete cookies in the settings of your browser at any time. If you delete **csrftoken** while a form is
open, load the page again before you send it.

[How we handle personal information](/privacy/) is explained on a page of its own.
"""

NOT_ACCESSIBLE = """
We know of these limits:

- Some older PDF files, made by other organisations before this site existed, may not be tagged for screen readers.
Tell us which one you need and we will send it in another form.
- Recordings kept on other websites use those websites’ players. Each has a full transcript on our page.
"""

ALTERNATIVES = """
Every drawing that carries information also stands on the page as text, every recording has a transcript, and every
file says what it holds before you download it. If you need a page or a file in another form, such as large print or
plain text, ask us and we will make it. There is no charge.
"""

TESTING = """
All kinds of pages are checked automatically against the Web Content Accessibility Guidelines (WCAG) 2.2, levels A
and AA, whenever the site is changed: in a wide and in a narrow window, in light and in dark colours. They are also
used by keyboard alone, without scripts and enlarged to 400 per cent.
"""

WELSH_HOME = """
Mae LocalED yn brosiect ymchwil am bartneriaethau addysg lleol yn Lloegr. Nid yw’r tudalennau Cymraeg yn barod eto.
Yn y cyfamser, mae’r wefan gyfan ar gael yn Saesneg.
"""

WELSH_SUMMARY = "Prosiect ymchwil am bartneriaethau addysg lleol yn Lloegr. Mae’r tudalennau Cymraeg ar y gweill."
