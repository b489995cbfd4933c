"""The settings of the app, and one more address: the bare endpoint, behind the same middleware."""

from unknot.web.host.settings import *  # noqa: F403 - the same settings, but for the address

ROOT_URLCONF = "bench.http_urls"
