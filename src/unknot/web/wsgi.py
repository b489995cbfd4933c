"""The application as a server starts it: facts, version and worker are there before the first request is answered."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unknot.web.host.settings")
application = get_wsgi_application()

from unknot.web.host.facts import knowledge  # noqa: E402 - Django has to be set up first
from unknot.web.host.version import version  # noqa: E402
from unknot.web.offline.build import worker_script  # noqa: E402

knowledge()
if version():
    worker_script()
