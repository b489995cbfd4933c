"""Django's settings, made from the host's; rows are only there for people who agreed to be kept."""

import os
from pathlib import Path

from unknot.web.host.database import databases
from unknot.web.host.environment import read_settings

HOST = read_settings(os.environ)
WEB = Path(__file__).parent.parent

SECRET_KEY = HOST.secret_key
DEBUG = HOST.debug
ALLOWED_HOSTS = list(HOST.hosts)
ROOT_URLCONF = "unknot.web.urls"
WSGI_APPLICATION = "unknot.web.wsgi.application"
INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx", "unknot.web", "unknot.web.records"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "unknot.web.host.headers.SafeHeaders",
    "django.middleware.gzip.GZipMiddleware",  # with random padding, so that its length tells nothing of the token
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "unknot.web.host.limits.RequestLimit",
    "unknot.web.host.size.SizeLimit",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WEB / "templates"],
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "unknot.web.host.page.page"],
            "builtins": ["django.templatetags.static", "unknot.web.guest.behind"],
        },
    }
]
DATABASES = databases(os.environ)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get("UNKNOT_STATIC_FOLDER") or str(WEB / "static-built")
STATICFILES_DIRS = [WEB / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "unknot.web.host.hashed_files.HashedFiles"},
}
WHITENOISE_MAX_AGE = 60 if DEBUG else 60 * 60 * 24 * 365

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024  # a journal of 50,000 entries; all else may bring less, see size.py
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
CSRF_COOKIE_HTTPONLY = False
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = HOST.https
CSRF_FAILURE_VIEW = "unknot.web.visit.errors.stale_form"
SECURE_SSL_REDIRECT = False
# In the house the same name may serve plain pages too (the one that helps to trust us does), so it is not told there.
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 30 if HOST.proxy else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HOST.proxy else None
SECURE_REFERRER_POLICY = "same-origin"  # with "no-referrer" a browser sends our own forms with the origin "null"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    # Nothing that a person wrote is ever logged: only the path, and errors.
    "root": {"handlers": ["console"], "level": "WARNING"},
    # A host name that is not ours comes from whoever asks, and is refused; it fills no log.
    "loggers": {"django.security.DisallowedHost": {"handlers": [], "propagate": False}},
}
