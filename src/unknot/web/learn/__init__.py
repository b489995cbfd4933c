"""Reading: every article of the fact base as a page, the contents of them all, and a search."""
