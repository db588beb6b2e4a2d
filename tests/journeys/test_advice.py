"""The counters beside the title and the summary."""

import datetime
import re

from playwright.sync_api import expect

from tests.factories import make_standard_page


def test_the_counter_follows_and_advises(tree, signed_in):
    page = signed_in("comms-editor")
    page.goto(f"/admin/pages/{make_standard_page(tree).pk}/edit/")
    summary = page.locator("#id_summary")
    count = page.locator("#id_summary-advice")
    summary.fill("x" * 150)
    expect(count).to_have_text("150 of 200 characters")
    summary.fill("x" * 210)
    expect(count).to_contain_text("10 more than reads well")
    expect(summary).to_have_attribute("aria-describedby", re.compile("id_summary-advice"))


def test_a_screen_reader_hears_it_when_the_typing_rests(tree, signed_in):
    page = signed_in("comms-editor")
    page.clock.install()
    page.goto(f"/admin/pages/{make_standard_page(tree).pk}/edit/")
    spoken = page.locator("#id_title-advice + [aria-live=polite]")
    page.clock.pause_at(datetime.datetime.now() + datetime.timedelta(hours=1))
    page.locator("#id_title").fill("x" * 80)
    page.clock.run_for(900)
    expect(spoken).to_have_text("")
    page.clock.run_for(200)
    expect(spoken).to_contain_text("80 characters")
