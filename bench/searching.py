"""Searching everything that can be read, beside looking for the same words in every sentence one after the other."""

from datetime import date
from functools import partial

from bench.measured import QUICKEST, Anchor, Budget, Measured, tabled
from bench.sampling import quickest
from bench.table import Table
from making.knowledge import knowledge
from unknot.learning import search

BUDGET = Budget(0.050)
TODAY = date(2026, 11, 24)
WORDS = (
    "soleus",
    "levater scapula",
    "trapezus",
    "behind my eye",
    "outer elbow",
    "right temple and behind my eye",
    "neck",
    "headache",
    "thunderclap headache",
    "chest pain",
    "blood thiners",
    "osteoporosis",
    "numb hand",
    "massage gun",
    "pillow between the knees",
    "screen height",
    "how often should i press",
    "what is a trigger point",
    "is it safe after surgery",
    "qwxyzq",
)
"""Names, slips of the finger, places, medicines, questions, and what nobody knows."""


def searching_rows() -> list[Measured]:
    """One search for each of the words, the index made before."""
    search("begin", TODAY, knowledge())
    ours = [quickest(partial(search, words, TODAY, knowledge())) for words in WORDS]
    plain = Anchor("the words in every sentence, in turn", [quickest(partial(_scanned, words)) for words in WORDS])
    return [Measured("search with own words", ours, BUDGET, plain)]


def _scanned(words: str) -> list[str]:
    wanted = words.lower().split()
    return [m.id for m in knowledge().messages.values() if all(word in m.text.lower() for word in wanted)]


def searching_table(rows: list[Measured]) -> Table:
    """The row as a table."""
    return tabled("Searching what can be read", rows, "Places are read and muscles ranked in it. " + QUICKEST)
