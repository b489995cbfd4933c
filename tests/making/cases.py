"""How many random cases a law is tried on: a hundred, or what the profile says."""

from hypothesis import settings

USUAL = 100


def slow(cases: int) -> settings:
    """So many cases in the usual run, and in a longer or shorter one as many times more or fewer."""
    return settings(max_examples=max(1, cases * settings().max_examples // USUAL))
