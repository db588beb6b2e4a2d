"""Old addresses from a file: all lines or none, each refusal in plain words."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.addresses import csv_import
from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def about(module_db):
    """The page that old addresses lead to."""
    return make_standard_page(make_tree())


def problems(text):
    """What is wrong with each line."""
    lines = csv_import.check(csv_import.read(text.encode()))
    return [line.problem for line in lines]


def imported(data):
    """Imports all lines; the old addresses that are kept afterwards."""
    lines = csv_import.check(csv_import.read(data))
    assert [line.problem for line in lines] == [""] * len(lines)
    csv_import.keep_all(lines)
    return list(Redirect.objects.order_by("old_path").values_list("old_path", flat=True))


def test_old_addresses_lead_to_pages(client, about):
    imported(b"old,new\n/2022/05/16/first-post/,/about/\n")
    response = client.get("/2022/05/16/first-post/?from=mail")
    assert (response.status_code, response["Location"]) == (301, "/about/?from=mail")
    assert Redirect.objects.get().redirect_page_id == about.pk


@pytest.mark.parametrize(
    "data",
    [
        b"/a,/about/\n/b,/about/\n",
        b"old address,new address\n/a,/about/\n/b,/about/\n",
        b"\xef\xbb\xbfold;new\r\n/a;/about/\r\n/b;/about/\r\n",
        b"/a;/about/;\r\n/b;/about/;\r\n",
        b"/a\t/about/\n/b\t/about/\n",
        b'"/a","/about/"\n"/b","/about/"\n',
        b"\n\n/a , /about/ \n,\n/b,/about/\n\n",
        b"/a,/about/\r/b,/about/",
        b"https://www.old.example/a/,https://localed.example/about/\nHTTP://old.example/B,/about\n",
    ],
)
def test_files_come_in_many_forms(data, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://localed.example"
    assert imported(data) == ["/a", "/b"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no lines"),
        (b"old,new\n", "no lines"),
        (b"/caf\xe9,/about/\n", "UTF-8"),
        ("/a,/about/\n".encode("utf-16"), "UTF-8"),
        (b"/a,/about/\n\0", "not a CSV"),
        (b"PK\x03\x04\x00\x00", "not a CSV"),
        (b"/a\n", "Line 1 has 1 columns"),
        (b"/a,/about/\n/b,/about/,301\n", "Line 2 has 3 columns"),
        (b"/a,/about/\n" * 2001, "more than 2000 lines"),
        (b"x" * 1_000_001, "one megabyte"),
        (b"/a," + b"x" * 140_000, "Line 1 cannot be read"),
    ],
)
def test_a_file_that_is_no_list_of_addresses_is_refused(data, words):
    with pytest.raises(ValidationError, match=words):
        csv_import.read(data)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/about/,/pilots/", "There is a live page at “/about”"),
        ("/,/about/", "front page"),
        ("/admin/,/about/", "The site itself answers"),
        ("/sitemap.xml,/about/", "The site itself answers"),
        ("/a,/nothing/", "There is no page at “/nothing/”"),
        ("/a,/files/nothing.pdf", "There is no page"),
        ("/a,/admin/pages/", "not for readers"),
        ("/a,about", "from the first “/”"),
        ("/a,//evil.example/", "elsewhere in full"),
        ("/a,/\\evil.example", "from the first “/”"),
        ("/a,javascript:alert(1)", "from the first “/”"),
        ("/a,ftp://example.org/x", "elsewhere in full"),
        ("/a,http://[::1", "cannot be read"),
        ("/a,/about/?x=1", "Leave out"),
        ("/a,/about/#top", "Leave out"),
        ("/a,/A/", "lead to itself"),
        ("/a,", "two are needed"),
        ("a/b,/about/", "from the first “/”"),
        ("/a\\b,/about/", "signs that no address has"),
        (f"/{'a' * 300},/about/", "255 characters"),
        (f"/a,https://example.org/{'a' * 300}", "too long"),
    ],
)
def test_a_line_that_cannot_work_is_refused_in_plain_words(line, words):
    try:
        (problem,) = problems(f"/good,/about/\n{line}\n")[1:]
    except ValidationError as error:
        problem = " ".join(error.messages)
    assert words in problem


def test_loops_and_chains_within_a_file_are_refused():
    found = problems("/a,/b\n/b,/c\n/c,/a\n/d,/about/\n/e,/d\n")
    assert ["old address itself" in problem for problem in found] == [True, True, True, False, True]


def test_loops_and_chains_with_what_is_kept_already_are_refused(about):
    Redirect.objects.create(old_path="/kept", redirect_page=about)
    assert "old address itself" in problems("/a,/kept/\n")[0]


def test_the_same_line_twice_is_refused():
    assert problems("/a,/about/\n/A/,/pilots/\n") == ["", "“/a” stands in line 1 already."]


def test_a_second_import_of_a_file_changes_nothing():
    data = b"/a,/about/\n/b,https://example.org/\n"
    imported(data)
    lines = csv_import.check(csv_import.read(data))
    assert [line.is_known for line in lines] == [True, True]
    assert csv_import.keep_all(lines) == 0


def test_an_old_address_that_leads_elsewhere_already_is_refused(about):
    Redirect.objects.create(old_path="/a", redirect_page=about)
    assert "already leads to “/about/”" in problems("/a,/pilots/\n")[0]


def test_what_led_to_a_new_old_address_leads_on_at_once(client):
    Redirect.objects.create(old_path="/first", redirect_link="/second/")
    imported(b"/second,/about/\n")
    assert client.get("/first")["Location"] == "/about/"


def test_the_command_imports_all_or_nothing(tmp_path):
    file = tmp_path / "old.csv"
    file.write_text("/a,/about/\n/b,/nothing/\n")
    with pytest.raises(CommandError, match="Nothing was imported: 1 of 2"):
        call_command("import_redirects", file)
    assert not Redirect.objects.exists()
    file.write_text("/a,/about/\n/b,/about/\n")
    call_command("import_redirects", file, "--dry-run")
    assert not Redirect.objects.exists()
    call_command("import_redirects", file)
    assert Redirect.objects.count() == 2


def test_the_command_says_that_a_file_is_missing(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_redirects", tmp_path / "nothing.csv")


def upload(client, text):
    file = SimpleUploadedFile("old.csv", text.encode(), content_type="text/csv")
    return client.post(reverse("wagtailredirects:start_import"), {"file": file})


def test_an_editor_sees_the_lines_before_they_are_imported(client):
    client.force_login(make_user())
    shown = upload(client, "old,new\n/a,/about/\n")
    assert "Every line is good" in shown.text
    assert not Redirect.objects.exists()
    text = shown.context["confirm"].initial["text"]
    client.post(reverse("wagtailredirects:start_import"), {"text": text})
    assert Redirect.objects.get().old_path == "/a"


def test_an_editor_sees_which_line_is_wrong(client):
    client.force_login(make_user())
    shown = upload(client, "/a,/about/\n/b,/nothing/\n")
    assert "There is no page at “/nothing/”" in shown.text
    assert "Import all lines" not in shown.text
    client.post(reverse("wagtailredirects:start_import"), {"text": "/a,/about/\n/b,/nothing/"})
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("text", ["", "\0", "/a"])
def test_a_broken_second_step_is_no_error_page(client, text):
    client.force_login(make_user())
    response = client.post(reverse("wagtailredirects:start_import"), {"text": text})
    assert response.status_code == 200


def test_a_file_without_addresses_gets_a_sentence(client):
    client.force_login(make_user())
    assert "no lines with two addresses" in upload(client, "old,new\n").text


def test_wagtails_own_second_step_is_closed(client):
    client.force_login(make_user())
    response = client.post(reverse("wagtailredirects:process_import"), {})
    assert response["Location"] == reverse("wagtailredirects:start_import")


def test_somebody_without_the_right_may_not_import(client):
    client.force_login(make_user(superuser=False))
    assert client.get(reverse("wagtailredirects:start_import")).status_code in (302, 403)
