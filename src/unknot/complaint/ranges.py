"""Ranges: "from my neck down to my elbow" marks what lies between, along a line of the sheet or by what touches."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from unknot.complaint.grammar import DIRECTIONS, ON_THE_WAY
from unknot.complaint.items import Item, Kind
from unknot.complaint.meaning import Meaning
from unknot.complaint.tokens import Token
from unknot.knowledge.words import Neighbours
from unknot.vocabulary.body import RegionId

Path = tuple[RegionId, ...]


def linked(items: Sequence[Item], tokens: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Pairs of places (by item) with a range between them; True where the ends are left out ("between ... and ...")."""
    places = [index for index, item in enumerate(items) if item.kind is Kind.PLACE]
    for first, second in pairwise(places):
        words = [token.word for token in tokens[items[first].end : items[second].start]]
        if _leads_on(words):
            yield first, second, False
        elif _is_between(items[first], tokens) and set(words) <= {"and", "the", "my", "&", "left", "right"}:
            yield first, second, True


def _leads_on(words: Sequence[str]) -> bool:
    return bool(set(words) & DIRECTIONS) and set(words) <= DIRECTIONS | ON_THE_WAY


def _is_between(item: Item, tokens: Sequence[Token]) -> bool:
    return "between" in {token.word for token in tokens[max(0, item.start - 3) : item.start]}


def path_between(first: Meaning, second: Meaning, neighbours: Neighbours, *, inner: bool = False) -> Path:
    """The regions from one place to the other: along the line that fits the words best, else the shortest way."""
    choices = [
        (rank, len(line), line) for whole in neighbours.lines.values() for rank, line in _along(whole, first, second)
    ]
    path = min(choices)[2] if choices else _shortest(first.regions, second.regions, neighbours.touches)
    return path[1:-1] or path if inner else path


def _along(line: Path, first: Meaning, second: Meaning) -> Iterator[tuple[int, Path]]:
    """The stretch of a line, best where both ends are what the words usually mean."""
    for rank, (begin, end) in enumerate((
        (first.regions, second.regions), (first.regions, second.covers), (first.covers, second.regions),
        (first.covers, second.covers),
    )):  # fmt: skip
        starts = [at for at, region in enumerate(line) if region in begin]
        ends = [at for at, region in enumerate(line) if region in end]
        if starts and ends:
            yield rank, _stretch(line, starts, ends, longest=rank == 0)
            return


def _stretch(line: Path, starts: Sequence[int], ends: Sequence[int], *, longest: bool) -> Path:
    pairs = [(abs(start - end), start, end) for start in starts for end in ends]
    _, start, end = max(pairs) if longest else min(pairs)
    return line[start : end + 1] if start <= end else tuple(reversed(line[end : start + 1]))


def _shortest(starts: Path, ends: Path, touches: Mapping[RegionId, Path]) -> Path:
    """The shortest way over places that touch; of ways as long, the one over the longest borders."""
    ways: list[Path] = [(start,) for start in starts]
    seen = set(starts)
    while ways:
        here = next((way for way in ways if way[-1] in ends), None)
        if here is not None:
            return here
        ways = [(*way, region) for way in ways for region in touches.get(way[-1], ()) if _is_new(region, seen)]
    return (*starts, *(region for region in ends if region not in starts))


def _is_new(region: RegionId, seen: set[RegionId]) -> bool:
    new = region not in seen
    seen.add(region)
    return new
