"""The facts of this host, loaded once in this process."""

from functools import lru_cache

from unknot.doors.fact_base import fact_base
from unknot.knowledge.base import Knowledge


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Every fact and message, with the packs this host names.  Raises ValueError with one sentence."""
    return fact_base()
