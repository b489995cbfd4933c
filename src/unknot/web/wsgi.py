"""The application as a server starts it: the facts are loaded before the first request is answered."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.web.host.settings")
application = get_wsgi_application()

from unknot.web.host.facts import knowledge  # noqa: E402 - Django has to be set up first

knowledge()
