"""The small words that join, part, deny and count: what English needs, apart from the words for places."""

from unknot.complaint.tokens import word_set

SENTENCE_ENDS = frozenset({".", ";", "!", "?", "\n", ":"})
JOINS = frozenset({"and", "&", "+", ",", "/", "plus", "also", "or", "nor", "n"})
BUT = word_set("although but however just only though")
NOT = word_set(
    "arent didnt doesnt dont except excluding hasnt havent isnt neither never no nor not nothing nowhere wasnt without"
)
NOT_PAIRS = frozenset({("rather", "than"), ("instead", "of"), ("apart", "from"), ("other", "than")})
NOT_BLOCKED_BY = word_set(
    "able accident anymore anything away because bend better but cause ease eases help helped helps idea if "
    "improve improved improving injury just know lie lift longer matter move much only put really reason "
    "relief sit sleep stand stop stopped sure though too turn unless until walk when why worse"
)
"""Words after which a "not" says nothing about a place that follows: "does not ease, my neck ..."."""
HURTS = word_set(
    "ache aches aching are burning burns does hurt hurting hurts instead is it its killing kills mainly mostly "
    "pain painful rather sore throbbing throbs"
)
DIRECTIONS = word_set("down into onto past through thru till to toward towards until up")
ON_THE_WAY = word_set(
    ", ache aching all along also and around as both burning comes even extend extending extends far go goes "
    "going hand hurts inside it kind l left moves moving my now numb numbness of often on outside over pain "
    "pains r radiate radiated radiates radiating refers right round run running runs same sending sends shoot "
    "shooting shoots side sometimes sort spread spreading spreads that the then throbbing tingling tracks "
    "travel traveling travelling travels way which wraps"
)
MOVERS = word_set(
    "bend bending cross crossing extend flex lift lifting move moving nod nodding raise raising rest resting "
    "rotate rotating shrug shrugging straighten straightening tilt tilting turn turning use using"
)
UNABLE = word_set("cannot cant couldnt difficult difficulty hard struggle struggling trouble unable")
POSTURES = word_set(
    "carried carry carrying hang hanging kneel kneeling lay laying lean leaning lie lying roll rolling "
    "sleep sleeping slept stand standing"
)
FINE = word_set("alright clear fine good great normal ok okay painless unaffected")
BEING = word_set("all are both completely feel feels is perfectly seems totally was were")
CONDITIONS = word_set("as at if just much only so that to unless until when while")
EXACTLY_BEFORE = word_set(
    "above across along around at behind below beside between by down here in inside into near next on over "
    "round there through to under underneath up where"
)
"""After "right" these may mean "exactly there"."""
NAMES_BEGIN = frozenset({"in", "behind", "along", "above", "where"})
"""Words that the name of a place may begin with, so that "right behind the ear" may be a side."""

SIDE_IS_A_PART = frozenset({"neck", "head", "skull", "ribs", "rib", "shoulder", "hip", "nose"})
"""Where "the left side of" is a part of its own: the side of the neck, the temple."""

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {
    **dict(zip(_DIGITS, range(11), strict=True)),
    "eleven": 11,
    "twelve": 12,
}
_CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december yesterday fortnight weekend christmas couple several hours minutes weeks months years "
    "handed middle centre center"
)
KNOWN = frozenset().union(
    *(SENTENCE_ENDS, JOINS, BUT, NOT, NOT_BLOCKED_BY, HURTS, DIRECTIONS, ON_THE_WAY, MOVERS, UNABLE, POSTURES),
    *(FINE, BEING, CONDITIONS, EXACTLY_BEFORE, NUMBERS, _CALENDAR),
)
"""Words that spelling leaves alone."""
