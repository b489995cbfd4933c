"""Locating: which trigger points may be behind the pain, in order, why, and what to ask next.

>>> ranking = locate(drawing, clue_answers, knowledge)          # doctest: +SKIP
>>> ranking.candidates[0].muscle                                # doctest: +SKIP
'trapezius-upper'
"""

from unknot.engine.locating.locate import locate, rank
from unknot.engine.locating.ranking import Candidate, NextQuestion, Ranking

__all__ = ["Candidate", "NextQuestion", "Ranking", "locate", "rank"]
