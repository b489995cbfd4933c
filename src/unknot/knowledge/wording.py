"""How a sentence for a person may be worded: which claims are banned, which words are clinical, how hard it reads."""

import re
from collections.abc import Iterable
from functools import cache

BANNED_CLAIMS = re.compile(
    r"\b(cures?|cured|curing|fix(es|ing)?|guarantee\w*|miracles?|instant relief|detox\w*|toxins?"
    r"|will (go away|be gone|disappear))\b|\b100 ?%",
    re.IGNORECASE,
)
"""Promises nobody can keep.  "fixed" alone is not among them: a lump can feel fixed."""

_CLINICAL = """
    ache artery bleeding bone bruise cancer clot cramp danger diagnosis disease doctor dizzy dose emergency exercise
    fever fracture headache heart infection inflamed injury joint knot ligament massage medicine muscle nerve numb pain
    painkiller pregnant press pressing pressure pulse relief safe serious sharp sore soreness spine sprain stretch
    stroke surgery swelling swollen symptom tendon tender therapist therapy tingling treat treatment trigger
    unsafe urgent vein weakness wound
"""
CLINICAL_WORDS = frozenset(_CLINICAL.split())
"""Words that interface text ("Next", "Save") may not hold: who says them must say them in a message, with its facts."""

_ANATOMY = """
    abdomen achilles ankle anterior armpit artery belly buttock buttocks collarbone elbow finger fingers forearm
    forehead hamstring muscle muscles nerve pelvic pelvis posterior sacroiliac sacrum scapula shoulder shoulders spinal
    tendon trapezius vertebra windpipe kidney kidneys
"""
ANATOMY_TERMS = frozenset(_ANATOMY.split())
"""Names of body parts, which have no shorter name: they count as one syllable when reading is measured."""

HARDEST_GRADE = 6.0
"""School grade 4 to 6 is the reading age of 9 to 11 that the design asks for."""

_SENTENCE_END = re.compile(r"[.;:?!]+")
_WORD = re.compile(r"[A-Za-z']+")
_VOWELS = re.compile(r"[aeiou]+|(?<=[^aeiou])y")
_SILENT_E = re.compile(
    r"(?<=[^aeiou])e(?=$|ly$|less$|ness$|ful$|ment$|where$|thing$|body$|ways$|ty$)"  # same, safely, something
    r"|(?<=[^aeioutd])e(?=d$)|(?<=[^aeiousxzcgh])e(?=s$)"  # walked, not needed; times, not houses
    r"|(?<=^for)e(?=[fh])|(?<=^ach)e(?=s$)|(?<=dach)e(?=s$)"  # forehead, aches, headaches
)
_SPLIT = re.compile(
    r"[aeiou]ing|(?<![ctxg])i[aou](?!ns?$|ge)|(?<![ctxgslnh])io(?=ns?$)|(?<![ctxgsh])ia(?=ns?$)"  # going, serious
    r"|(?<![tc])ie(?=t|nt|nc|r$|st$)|^scie|(?<![qg])ua[lt]|e[ou](?=$|s$|m)|(?<=..)ea$"  # quiet, usual, area
    r"|[^aeiouy]les?$|[bcdfgkpstz]led$|[sh]m$"  # muscle, wrinkled, rhythm
)


def banned_claim(text: str) -> str | None:
    """The first promise in this text that may not be made, or None."""
    found = BANNED_CLAIMS.search(text)
    return found.group(0) if found else None


def clinical_words(text: str) -> frozenset[str]:
    """The clinical words in an interface text; it should have none."""
    return frozenset(word.lower() for word in _WORD.findall(text)) & CLINICAL_WORDS


def reading_grade(texts: Iterable[str]) -> float:
    """The school grade that all these texts together ask for (Flesch-Kincaid; a semicolon or colon ends a sentence)."""
    sentences = [part for text in texts for part in _SENTENCE_END.split(text) if _WORD.search(part)]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    spoken = sum(syllables(word.lower()) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59


@cache
def syllables(word: str) -> int:
    """How many syllables a small-letter word has: groups of vowels, less each silent e, plus each that splits."""
    if word in ANATOMY_TERMS:
        return 1
    groups, silent, split = (len(pattern.findall(word)) for pattern in (_VOWELS, _SILENT_E, _SPLIT))
    return max(1, groups - silent + split)
