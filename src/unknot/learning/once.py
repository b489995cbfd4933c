"""What is made of a fact base, made once for it."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from unknot.knowledge.base import Knowledge

T = TypeVar("T")


class _Same:
    """A fact base as a key: the very same object."""

    def __init__(self, known: Knowledge) -> None:
        self.known = known

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.known is self.known

    def __hash__(self) -> int:
        return id(self.known)


def once(make: Callable[[Knowledge], T]) -> Callable[[Knowledge], T]:
    """Keep what ``make`` gives for the last two fact bases; it may not depend on anything else."""

    @lru_cache(maxsize=2)
    def made(same: _Same) -> T:
        return make(same.known)

    @wraps(make)
    def kept(known: Knowledge) -> T:
        return made(_Same(known))

    return kept
