"""Progress: what a review of the episode decides, which rules made it, and which danger signs are still to be asked.

>>> found = review(episode, knowledge)          # doctest: +SKIP
>>> found.decision, found.disposition           # doctest: +SKIP
"""

from unknot.engine.progress.offers import Offer
from unknot.engine.progress.relief import Relief, reliefs
from unknot.engine.progress.review import Because, Review, review
from unknot.engine.progress.watch import signs_to_ask, watch_to_ask

__all__ = ["Because", "Offer", "Relief", "Review", "reliefs", "review", "signs_to_ask", "watch_to_ask"]
