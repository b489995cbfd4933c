"""Laws of reading own words: the same by list and by text, mirrored, deterministic, quoted, and never at a loss."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making.knowledge import knowledge
from making.own_words import TODAY, drawn, read_words
from unknot.complaint import LONGEST, read
from unknot.complaint.lexicon import place_phrases
from unknot.complaint.meaning import Meaning
from unknot.complaint.ranges import path_between
from unknot.vocabulary.body import Side
from unknot.vocabulary.disposition import Level

REGIONS = sorted(knowledge().regions)
PLACES = sorted(" ".join(words) for words in place_phrases(knowledge()))
ASKING = [words.split()[0].split("/")[0].strip("*") for row in knowledge().safety_words.values() for words in row.words]
SMALL = [
    *("not", "no", "but", "and", ",", ".", "or", "from", "down to", "left", "right", "both", "on the right", "my"),
    *("since monday", "for 3 weeks", "burning", "really bad", "is fine", "between", "when I turn", "12/10", "l", "(R)"),
    "6/10",
]
TEXTS = st.lists(st.sampled_from([*SMALL, *PLACES, *ASKING]), min_size=1, max_size=12).map(" ".join)
SENTENCES = st.lists(
    st.sampled_from(
        [
            *("worst headache ever", "I take warfarin", "numb between the legs", "my left calf is swollen and red"),
            *("stiff neck and a fever", "right shoulder 4/10", "I fell off a ladder"),
        ]
    ),
    min_size=2,
    max_size=5,
    unique=True,
)
FORMS = ["{side} {place}", "{place} on the {side}", "{side} side of my {place}, 6/10"]
NAMED = st.lists(
    st.sampled_from(["shoulder", "front of the knee", "calf", "neck", "jaw", "sit bone"]), min_size=1, max_size=4
)


def sides_of(region: str) -> list[Side | None]:
    """Every side a region can be marked on in the list."""
    return [None, *(Side if knowledge().regions[region].paired else ())]


CHOICES = [(region, side) for region in REGIONS for side in sides_of(region)]


@pytest.mark.parametrize(("region", "side"), CHOICES)
def test_by_list_and_by_text_the_drawing_is_the_same(region: str, side: Side | None) -> None:
    """A region's own name, with a side before it or after it, draws what picking it from the list draws."""
    name = knowledge().regions[region].name
    before, after = (f"in the middle of the {name}", f"{name}, in the middle") if side is Side.MIDLINE else (
        f"{side or ''} {name}", f"{name}{f', {side}' if side else ''}"
    )  # fmt: skip
    for text in (before, after, after.upper()):
        assert drawn(read_words(text)) == " ".join(filter(None, (region, side)))


@pytest.mark.parametrize("muscle", sorted(knowledge().muscles))
def test_every_muscle_is_known_by_its_name(muscle: str) -> None:
    """Its name, or its whole name where it is one part of several, draws places that it is pressed in."""
    known = knowledge().muscles[muscle]
    marked = {mark.place.region for mark in read_words(known.name).marks}
    assert marked & {point.press_region for point in known.trigger_points}


@pytest.mark.parametrize("row", sorted(knowledge().place_words))
def test_every_word_of_the_sheet_draws_its_row(row: str) -> None:
    """Each word alone is read as what its row says, or what all its rows say where it is ambiguous."""
    words = knowledge().place_words[row]
    region = knowledge().regions.get(row)
    points = (point for muscle in words.muscles for point in knowledge().muscles[muscle].trigger_points)
    expected = set(words.regions) or {point.press_region for point in points}
    for word in (*words.words, *words.pains):
        marked = {mark.place.region for mark in read_words(word).marks}
        assert marked >= (expected or {region.id if region else ""}), word


@given(st.text(min_size=1, max_size=LONGEST).filter(str.strip) | TEXTS)
def test_any_text_is_answered(text: str) -> None:
    """No text is too strange: places of the chart, each once, days counted, rules that exist, the worst first."""
    complaint = read(text, TODAY, knowledge())
    places = [mark.place for mark in complaint.marks]
    assert len(set(places)) == len(places)
    assert all(place.side is None or knowledge().regions[place.region].paired for place in places)
    assert complaint.onset_days is None or complaint.onset_days >= 0
    levels = [list(Level).index(knowledge().rules[rule].level) for rule in complaint.ask_first]
    assert levels == sorted(levels)


@given(TEXTS)
def test_what_is_understood_quotes_the_text(text: str) -> None:
    """The words of each reading, and of what was not understood, stand in the text as they were written."""
    complaint = read_words(text)
    assert all(row.words in text and row.taken_as for row in complaint.understood)
    assert all(words in text or words.rpartition(": ")[0] for words in complaint.not_understood)


@given(TEXTS)
def test_the_same_words_always_read_the_same(text: str) -> None:
    """No chance, no clock, no memory of what was read before."""
    first = read_words(text)
    read_words("left calf")
    assert read_words(text) == first


@given(NAMED, st.sampled_from(FORMS), st.data())
def test_a_mirrored_text_makes_a_mirrored_drawing(places: list[str], form: str, data: st.DataObject) -> None:
    """Left and right exchanged in the words are exchanged in the drawing, and nothing else changes."""
    sides = [data.draw(st.sampled_from(["left", "right"])) for _ in places]
    swapped = [{"left": "right", "right": "left"}[side] for side in sides]
    said, mirrored = (
        " and ".join(form.format(side=side, place=place) for side, place in zip(each, places, strict=True))
        for each in (sides, swapped)
    )
    turned = [(mark.place.region, mark.place.side and mark.place.side.mirrored) for mark in read_words(said).marks]
    assert turned == [(mark.place.region, mark.place.side) for mark in read_words(mirrored).marks]


@given(SENTENCES, st.randoms(use_true_random=False))
def test_the_order_of_sentences_does_not_matter_for_safety(sentences: list[str], chance: Random) -> None:
    """The same questions are asked in the same order, whatever was said first."""
    shuffled = sentences.copy()
    chance.shuffle(shuffled)
    asked = [read_words(". ".join(each)).ask_first for each in (sentences, shuffled)]
    assert asked[0] == asked[1]


@given(TEXTS, st.sampled_from(["I take warfarin", "numb between the legs", "worst headache ever"]))
def test_saying_more_never_takes_a_question_away(text: str, more: str) -> None:
    """Another sentence can only start more questions."""
    assert set(read_words(text).ask_first) <= set(read_words(f"{text} . {more}").ask_first)


@given(st.sampled_from(REGIONS), st.sampled_from(REGIONS))
def test_a_range_joins_places_that_touch(first: str, second: str) -> None:
    """From any place to any other the marks form one chain, both ends in it, the same backwards."""
    ends = [Meaning((region,), frozenset({region})) for region in (first, second)]
    path = path_between(ends[0], ends[1], knowledge().neighbours)
    assert (path[0], path[-1]) == (first, second)
    assert all(b in knowledge().neighbours.touches[a] for a, b in pairwise(path))
    back = path_between(ends[1], ends[0], knowledge().neighbours)
    assert len(back) == len(path)


@pytest.mark.parametrize("text", [None, 7, [], "", "  \n", "x" * (LONGEST + 1)])
def test_what_is_no_text_is_refused(text: object) -> None:
    """Nothing, something else and too much each get one sentence that names the field."""
    with pytest.raises(ValueError, match=r"^text: [^\n]+\.$"):
        read(text, TODAY, knowledge())


def test_a_denied_place_is_never_drawn_alone() -> None:
    """For every region: its name with "not" or "no pain in" before it draws nothing."""
    for region in REGIONS:
        name = knowledge().regions[region].name
        assert not read_words(f"not the {name}").marks, name
        assert not read_words(f"no pain in my {name}").marks, name


@pytest.mark.parametrize("word", sorted({word for word in ASKING if len(word) > 4 and word.isalpha()}))
def test_a_word_that_matters_for_safety_never_becomes_another_place(word: str) -> None:
    """Spelling leaves it as it is: what it draws, if anything, it draws as written in the sheets."""
    if not any(word in phrase.split() for phrase in PLACES):
        assert not read_words(word).marks
