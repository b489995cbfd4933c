"""The fact base as it stands, read once for all tests."""

from functools import lru_cache

from unknot.knowledge.base import Knowledge
from unknot.knowledge.load import load_knowledge


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Every fact and message of the base, without packs."""
    return load_knowledge()
