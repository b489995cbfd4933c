"""Every phrase for a place, made from the sheets: their words, the names of regions and muscles, and what follows.

What follows from a row: its parts ("back of the ..."), plurals, and two words written as one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from unknot.complaint.meaning import Meaning, either, meaning_of, part_of, pressed_at
from unknot.complaint.phrasebook import Phrase, PhraseBook
from unknot.complaint.safety_words import SafetyBook, patterns_of
from unknot.complaint.tokens import phrase, tokens_of
from unknot.knowledge.base import Knowledge
from unknot.knowledge.words import PlaceWords

PARTS: Mapping[str, tuple[str, ...]] = {
    "front": ("front", "anterior"),
    "back": ("back", "rear", "posterior"),
    "inner": ("inner", "inside", "medial", "inner side"),
    "outer": ("outer", "outside", "lateral", "outer side"),
    "side": ("side",),
    "top": ("top", "upper part", "upper"),
    "upper": ("upper", "upper part"),
    "bottom": ("bottom", "underside", "underneath", "sole"),
    "lower": ("lower", "lower part"),
    "middle": ("middle", "mid", "centre", "center"),
    "base": ("base",),
    "tip": ("tip", "point"),
    "small": ("small",),
}
_TERSE = {"back", "small", "base", "tip", "sole"}
"""Words that do not stand right before a place as a part of it: "back shoulder" may be a list of two places."""
_TWO = {"calf": "calves", "foot": "feet", "ankle bone": "ankle bones"}
_SHORTEST_JOINED = 3
LONG_NAME = 8
"""Of the names of muscles, words at least as long may be misspelt."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The phrase books of one fact base; one lexicon is equal to itself alone."""

    places: PhraseBook[Meaning]
    idioms: PhraseBook[str]
    qualities: PhraseBook[str]
    vague: PhraseBook[str]
    small: frozenset[str]
    look_alikes: frozenset[str]
    spelt: frozenset[str]
    safety: SafetyBook


class _Same:
    """A fact base as a key: the very same object."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.knowledge is self.knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)


def lexicon_of(knowledge: Knowledge) -> Lexicon:
    """The lexicon of this fact base, built the first time it is asked for."""
    return _built(_Same(knowledge))


@lru_cache(maxsize=2)
def _built(same: _Same) -> Lexicon:
    known = same.knowledge
    plain = {name: row.words for name, row in known.plain_words.items()}
    return Lexicon(
        places=PhraseBook(place_phrases(known)),
        idioms=PhraseBook({phrase(words): "idiom" for words in plain["idioms"]}),
        qualities=PhraseBook({phrase(w): row.id for row in known.quality_words.values() for w in row.words}),
        vague=PhraseBook({phrase(w): kind for kind in ("vague-strength", "vague-onset") for w in plain[kind]}),
        small=frozenset(word for words in plain["small"] for word in phrase(words)),
        look_alikes=frozenset(plain["look-alikes"]),
        spelt=frozenset(_spelt(known)),
        safety=SafetyBook(patterns_of(known)),
    )


def _spelt(knowledge: Knowledge) -> Iterator[str]:
    """The words for places that a misspelt word may become, one and many: those that name a place alone."""
    alone = [words for row in knowledge.place_words.values() for words in row.words if " " not in words]
    names = [region.name for region in knowledge.regions.values()]
    muscles = [muscle.name for muscle in knowledge.muscles.values()]
    long = {word for name in muscles for word in phrase(name) if len(word) >= LONG_NAME}
    for word in long | {word for name in (*alone, *names) for word in phrase(name)}:
        yield from (word, word if word.endswith("s") else f"{word}s")


def place_phrases(knowledge: Knowledge) -> dict[Phrase, Meaning]:
    """Every phrase for a place; names come before the sheets' own words, and these before what follows from them."""
    written = dict(_names(knowledge))
    for words, meaning in _written(knowledge):
        written[words] = (
            meaning if words not in written or written[words] == meaning else _both(written[words], meaning)
        )
    written.update(_names(knowledge))
    for words, meaning in (*_parts(knowledge), *_muscles(knowledge)):
        written.setdefault(words, meaning)
    for words, meaning in list(written.items()):
        for other, same in _following(words, meaning, knowledge):
            written.setdefault(other, same)
    return written


def _both(first: Meaning, second: Meaning) -> Meaning:
    return first if first.regions == second.regions else either(first, second)


def _names(knowledge: Knowledge) -> Iterator[tuple[Phrase, Meaning]]:
    """A region's own name, with and without what stands in brackets."""
    for region in knowledge.regions.values():
        meaning = Meaning((region.id,), frozenset({region.id}))
        yield phrase(region.name), meaning
        yield phrase(_without_brackets(region.name)), meaning


def _without_brackets(name: str) -> str:
    before, _, rest = name.partition("(")
    return f"{before}{rest.partition(')')[2]}"


def _written(knowledge: Knowledge) -> Iterator[tuple[Phrase, Meaning]]:
    for row in knowledge.place_words.values():
        meaning = meaning_of(row, knowledge)
        yield from ((phrase(words), meaning) for words in row.words)
        yield from ((phrase(words), replace(meaning, pain=True)) for words in row.pains)


def _parts(knowledge: Knowledge) -> Iterator[tuple[Phrase, Meaning]]:
    for row in knowledge.place_words.values():
        for name, regions in row.parts.items():
            meaning = part_of(regions, knowledge)
            for part in PARTS.get(name, (name,)):
                yield from ((words, meaning) for words in _of_part(phrase(part), row))


def _of_part(part: Phrase, row: PlaceWords) -> Iterator[Phrase]:
    for words in map(phrase, row.words):
        yield (*part, "of", *words)
        yield from ((*words, at, *part) for at in ("on", "at", "in"))
        if part[0] not in _TERSE:
            yield (*part, *words)


def _muscles(knowledge: Knowledge) -> Iterator[tuple[Phrase, Meaning]]:
    """A muscle's name means the places it is pressed in; of a muscle in parts the whole name means all of them."""
    whole: dict[Phrase, list[str]] = {}
    for muscle in knowledge.muscles.values():
        for name in (_without_brackets(muscle.name), muscle.latin.removeprefix("musculus ").removeprefix("musculi ")):
            whole_name = tuple(token.word for token in tokens_of(name))
            for words in dict.fromkeys((whole_name, phrase(name), phrase(name.partition(",")[0]))):
                whole.setdefault(words, []).append(muscle.id)
    yield from ((words, _muscle_meaning(muscles, knowledge)) for words, muscles in whole.items())


def _muscle_meaning(muscles: Sequence[str], knowledge: Knowledge) -> Meaning:
    regions = pressed_at(tuple(dict.fromkeys(muscles)), knowledge)
    return Meaning(regions, frozenset(regions), muscle=True)


def _following(words: Phrase, meaning: Meaning, knowledge: Knowledge) -> Iterator[tuple[Phrase, Meaning]]:
    """Plurals (two of a pair mean both sides) and two words written as one."""
    pair = all(knowledge.regions[region].paired for region in meaning.regions) and not meaning.muscle
    two = replace(meaning, plural=pair and not meaning.pain and meaning.side is None)
    if not words[-1].endswith("s"):
        yield (*words[:-1], _TWO.get(words[-1], f"{words[-1]}s")), two
    if len(words) > 2 and words[1] == "of":  # noqa: PLR2004 - "back of knee"
        yield (f"{words[0]}s", *words[1:-1], _TWO.get(words[-1], f"{words[-1]}s")), two
    if len(words) == 2 and min(map(len, words)) >= _SHORTEST_JOINED:  # noqa: PLR2004
        yield ("".join(words),), meaning
