"""Locating: which trigger points may be behind the pain, in order, why, and what to ask next.

>>> ranking = locate(drawing, clue_answers, knowledge)          # doctest: +SKIP
>>> ranking.candidates[0].muscle                                # doctest: +SKIP
'trapezius-upper'
>>> why = locate_and_explain(drawing, clue_answers, knowledge)  # doctest: +SKIP
>>> why.explanations[0].contributions[0].size                   # doctest: +SKIP
'a lot'
"""

from unknot.engine.locating.changes import Change
from unknot.engine.locating.explaining import Contribution, Explanation, Told
from unknot.engine.locating.feeling import Felt, feel_question
from unknot.engine.locating.locate import (
    Again,
    Explained,
    first_of_each_muscle,
    locate,
    locate_again,
    locate_and_explain,
    rank,
)
from unknot.engine.locating.ranking import Candidate, NextQuestion, Ranking
from unknot.engine.locating.together import Member, Together

__all__ = [
    "Again",
    "Candidate",
    "Change",
    "Contribution",
    "Explained",
    "Explanation",
    "Felt",
    "Member",
    "NextQuestion",
    "Ranking",
    "Together",
    "Told",
    "feel_question",
    "first_of_each_muscle",
    "locate",
    "locate_again",
    "locate_and_explain",
    "rank",
]
