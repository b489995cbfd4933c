"""The words every room shares: body, technique, disposition, answer, dose, scale, journal entry, provenance.

Pure values, no rules: a word here means the same in the engine, on a page and in a file.
"""
