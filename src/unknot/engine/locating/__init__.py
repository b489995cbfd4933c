"""Locating: which trigger points may be behind the pain, in order, why, and what to ask next.

>>> ranking = locate(drawing, clue_answers, knowledge)          # doctest: +SKIP
>>> ranking.candidates[0].muscle                                # doctest: +SKIP
'trapezius-upper'
>>> why = explain_said(Said(drawing, clue_answers), knowledge)  # doctest: +SKIP
>>> why.explanations[0].contributions[0].size                   # doctest: +SKIP
'a lot'
"""

from unknot.engine.locating.changes import Change
from unknot.engine.locating.explaining import Contribution, Explanation, Told
from unknot.engine.locating.feeling import Felt, feel_question
from unknot.engine.locating.locate import (
    Again,
    Explained,
    drawn_again,
    explain_said,
    explain_shown,
    first_of_each_muscle,
    locate,
    locate_said,
    rank,
)
from unknot.engine.locating.ranking import Candidate, NextQuestion, Ranking
from unknot.engine.locating.said import Said
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
    "Said",
    "Together",
    "Told",
    "drawn_again",
    "explain_said",
    "explain_shown",
    "feel_question",
    "first_of_each_muscle",
    "locate",
    "locate_said",
    "rank",
]
