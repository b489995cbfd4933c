"""The facts, loaded once in this process."""

from functools import lru_cache

from unknot.knowledge.base import Knowledge
from unknot.knowledge.load import load_knowledge


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Every fact and message."""
    return load_knowledge()
