"""What can be read: the articles of the fact base, which of them stands behind what a person was told, and a search.

>>> found = search("behind my eye", date(2026, 11, 24), knowledge)  # doctest: +SKIP
"""

from unknot.learning.articles import Article, ArticleKind, articles_of
from unknot.learning.behind import behind, behind_words, sentences_of
from unknot.learning.search import Found, Hit, search

__all__ = ["Article", "ArticleKind", "Found", "Hit", "articles_of", "behind", "behind_words", "search", "sentences_of"]
