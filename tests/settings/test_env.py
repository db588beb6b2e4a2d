"""Environment variables are read strictly, and a wrong one is named."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms import env


@pytest.mark.parametrize(
    ("value", "meaning"),
    [("yes", True), ("1", True), (" On ", True), ("TRUE", True), ("no", False), ("0", False), ("off", False)],
)  # fmt: skip
def test_yes_and_no_in_their_usual_spellings(monkeypatch, value, meaning):
    monkeypatch.setenv("SWITCH", value)
    assert env.flag("SWITCH", not meaning) is meaning


def test_an_empty_variable_counts_as_unset(monkeypatch):
    for name in ("SWITCH", "WORD"):
        monkeypatch.setenv(name, "")
    assert env.flag("SWITCH", True) is True
    assert env.text("WORD", "default") == "default"


def test_a_list_drops_blanks(monkeypatch):
    monkeypatch.setenv("LIST", "one, two ,,three,")
    assert env.words("LIST") == ["one", "two", "three"]
    assert env.words("UNSET_LIST", ["four"]) == ["four"]
    assert env.words("UNSET_LIST", []) == []


def test_a_list_without_a_default_is_named(monkeypatch):
    monkeypatch.delenv("LIST", raising=False)
    with pytest.raises(ImproperlyConfigured, match="LIST"):
        env.words("LIST")


def test_the_level_of_the_log_is_one_that_there_is(monkeypatch):
    monkeypatch.setenv("LEVEL", "warning")
    assert env.log_level("LEVEL", "INFO") == "WARNING"
    monkeypatch.setenv("LEVEL", "loud")
    with pytest.raises(ImproperlyConfigured, match="LEVEL must be one of DEBUG"):
        env.log_level("LEVEL", "INFO")


def test_files_are_kept_in_a_folder_unless_a_bucket_is_named(monkeypatch):
    monkeypatch.setenv("STORE", "")
    assert env.file_store("STORE", "")["BACKEND"].endswith("FileSystemStorage")
    monkeypatch.setenv("STORE", "s3://k%2Fey:se%2Bcret@files.example.org:9000/localed?region=uk")
    assert env.file_store("STORE", "")["OPTIONS"] == {
        "bucket_name": "localed",
        "region_name": "uk",
        "endpoint_url": "https://files.example.org:9000",
        "access_key": "k/ey",
        "secret_key": "se+cret",
    }
    monkeypatch.setenv("STORE", "s3:///localed?region=uk")
    amazon = env.file_store("STORE", "")["OPTIONS"]
    assert amazon == {"bucket_name": "localed", "region_name": "uk"}


@pytest.mark.parametrize(
    "value", ["localed", "s3://host/?region=uk", "s3://host/localed", "s3://host/a/b?region=uk"]
)
def test_a_bucket_is_named_in_full(monkeypatch, value):
    monkeypatch.setenv("STORE", value)
    with pytest.raises(ImproperlyConfigured, match="STORE must look like s3://"):
        env.file_store("STORE", "")


def test_a_search_engine_outside_is_one_address(monkeypatch):
    assert env.search_engine("ENGINE", "") == {"BACKEND": "search.backend"}
    monkeypatch.setenv("ENGINE", "opensearch3://me:key@search.example.org:9200/site")
    assert env.search_engine("ENGINE", "") == {
        "BACKEND": "wagtail.search.backends.opensearch3",
        "URLS": ["https://me:key@search.example.org:9200"],
        "INDEX_PREFIX": "site_",
    }
    monkeypatch.setenv("ENGINE", "solr://search.example.org")
    with pytest.raises(ImproperlyConfigured, match="ENGINE must look like"):
        env.search_engine("ENGINE", "")
