"""What is known: facts and messages, typed, cited, signed; YAML in, frozen values out.

Only ``load.py`` reads files.  The types here import nothing but the vocabulary, so the engine may use them.
"""
