"""All addresses of the site. The only place that sees every app."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.views import serve

from accounts.views import passwords, signing_in
from cms.addresses import machine_files
from cms.addresses.sitemap import sitemap
from cms.media import serving
from editing import wording
from news.data_files import data_csv
from news.feeds import NewsFeed, PilotFeed
from news.sheets import views as sheets
from publications.harvest.views import oai
from publishing import health
from publishing.links import reading
from search import views as search

urlpatterns = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", machine_files.robots),
    path(".well-known/security.txt", machine_files.security),
    path("favicon.ico", machine_files.favicon),
    # Wagtail's own leaves out our words; it is asked for by the sign-in page too, so it stands before the others.
    path("admin/jsi18n/", wording.script_words),
    path("account/", include("accounts.urls")),
    # Where password managers look for it.
    path(".well-known/change-password", passwords.from_manager),
    # Wagtail's own screens for signing in lead to ours, whatever links to them.
    path("admin/login/", signing_in.from_admin),
    path("admin/logout/", signing_in.sign_out),
    re_path(r"^admin/password_reset/", passwords.from_admin),
    path("admin/", include(wagtailadmin_urls)),
    # Wagtail's own addresses of files ask nobody: they have no place here.
    path("media/<path:name>", serving.picture),
    path("files/<str:name>", serving.document, name="file"),
    path("oai/", oai, name="oai"),
    path("review/", include(reading.addresses())),
]

# Django's check of posts needs a cookie, and public pages set none. Only forms take posts at all (`allowed_http_methods`
# of the page types), and they have a guard of their own: home/enquiries/guard.py says why that is enough.
pages = csrf_exempt(serve)

urlpatterns += i18n_patterns(
    path("feeds/<slug:word>.atom", NewsFeed(), name="feed"),
    path("feeds/pilots/<slug:slug>.atom", PilotFeed(), name="pilot_feed"),
    path("publications/", include("publications.urls")),
    path("search/", search.results, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("infographics/<slug:slug>/data.csv", data_csv, name="infographic_data"),
    path("infographics/<slug:slug>/card.png", sheets.card, name="infographic_card"),
    path("infographics/<slug:slug>/<slug:name>.png", sheets.drawing, {"ending": "png"}),
    path("infographics/<slug:slug>/<slug:name>.svg", sheets.drawing, {"ending": "svg"}),
    re_path(wagtail_urls.serve_pattern, pages),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
