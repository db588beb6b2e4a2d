"""All addresses of the site. The only place that sees every app."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.addresses import machine_files
from cms.addresses.sitemap import sitemap
from publishing import health

urlpatterns = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", machine_files.robots),
    path(".well-known/security.txt", machine_files.security),
    path("favicon.ico", machine_files.favicon),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

urlpatterns += i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False)
