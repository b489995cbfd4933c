"""The next day: how it was, and what the review says."""
