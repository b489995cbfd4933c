"""The web app as it is served, with the time inside the engine told on each answer, and a bare endpoint beside it.

Every function of the engine that the web room or a door calls is timed from outside; the app itself is not changed.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import wraps
from types import FunctionType, ModuleType
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.http_settings"

from unknot.web.wsgi import application as app

ENGINE_HEADER = "X-Engine-Seconds"
CALLERS = ("unknot.web", "unknot.doors", "unknot.engine")


class Clock:
    """The seconds inside the engine during one request; a call inside a call counts once."""

    spent, depth = 0.0, 0

    def timed(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, on the clock."""

        @wraps(call)
        def on_the_clock(*given: Any, **named: Any) -> Any:
            begun, self.depth = time.perf_counter(), self.depth + 1
            try:
                return call(*given, **named)
            finally:
                self.depth -= 1
                if not self.depth:
                    self.spent += time.perf_counter() - begun

        return on_the_clock


def _engine_functions(module: ModuleType) -> list[tuple[str, Callable[..., Any]]]:
    return [
        (name, found)
        for name, found in vars(module).items()
        if isinstance(found, FunctionType) and found.__module__.startswith("unknot.engine")
    ]


CLOCK = Clock()
# A door imports the engine when it is opened, so the rooms of the engine are put on the clock at their own front too.
from unknot.engine import dosing, journal, locating, planning, progress, screening, session  # noqa: E402, F401

for _name, _module in [*sys.modules.items()]:
    _front = _name.startswith("unknot.engine.") and _name.count(".") == 2  # noqa: PLR2004 - unknot.engine.<room>
    if _name.startswith(CALLERS[:2]) or _front:
        for _called, _found in _engine_functions(_module):
            setattr(_module, _called, CLOCK.timed(_found))


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
    """Answer as the app does, and tell the engine's seconds."""
    CLOCK.spent, CLOCK.depth = 0.0, 0

    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        return start_response(status, [*headers, (ENGINE_HEADER, f"{CLOCK.spent:.9f}")], *rest)

    return app(environ, start)
