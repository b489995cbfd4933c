"""A form carries what its page showed: an answer counts only for the very lines that somebody had before them.

Two tabs, a second device or an older version of this program can send a page that is no longer the one that is due.
"""

from collections.abc import Iterable

from django.http import QueryDict

from unknot.web.guest.step import NotTaken

FIELD = "asked"
CHANGED = "These questions have changed since this page was opened. Please look at them again."


def as_field(shown: Iterable[str]) -> str:
    """What a page shows, for its form's hidden field."""
    return " ".join(sorted(shown))


def check_as_shown(sent: QueryDict, due: Iterable[str]) -> None:
    """Raises NotTaken where what was sent comes from a page that showed something else, or does not say what."""
    if sent.get(FIELD, "").split() != sorted(due):
        raise NotTaken(CHANGED)
