"""A person's own words: free text becomes a drawing, an onset, a strength, and the questions to ask first.

``read("right temple and behind my eye since monday, 6/10", today, knowledge)`` marks two places.  Nothing is guessed
by feel: every word comes from a sheet, the same text always reads the same, and each reading quotes its words.
Words that matter for safety start a question and never answer one.
"""

from unknot.complaint.complaint import Complaint, Understood
from unknot.complaint.read import LONGEST, read

__all__ = ["LONGEST", "Complaint", "Understood", "read"]
