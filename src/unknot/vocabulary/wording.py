"""How words of a fact stand as a sentence of their own."""


def sentence(words: str) -> str:
    """The words with a capital letter and one full stop; nothing where there are none."""
    said = words.strip()
    return f"{said[:1].upper()}{said[1:].rstrip('.')}." if said else ""
