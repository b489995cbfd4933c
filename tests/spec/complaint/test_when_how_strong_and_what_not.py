"""When it began, how strong it is, what is asked first and what was not understood; today is a Thursday."""

import pytest

from making.own_words import drawn, read_words

ONSET = [
    ("neck hurts today", 0),
    ("woke up this morning with a stiff neck", 0),
    ("neck since yesterday", 1),
    ("neck since last night", 1),
    ("neck, the day before yesterday", 2),
    ("neck for 3 days", 3),
    ("neck since sunday", 4),
    ("neck since thursday", 7),
    ("neck since the weekend", 5),
    ("neck for a week", 7),
    ("neck for a fortnight", 14),
    ("neck for two weeks", 14),
    ("neck for 2-3 weeks", 21),
    ("neck 3 weeks ago", 21),
    ("neck for a couple of months", 60),
    ("neck since last month", 30),
    ("neck for a year and a half", 547),
    ("neck since november", 25),
    ("neck since 20 November", 6),
    ("neck since 2026-11-20", 6),
    ("neck since christmas", 336),
    ("neck for 48 hours now", 2),
    ("neck for years", None),
    ("neck on and off for ages", None),
    ("neck hurts at night", None),
    ("I am 45 years old and my neck hurts", None),
    ("neck is worse since yesterday", None),
    ("neck hurts after sitting for 20 minutes", None),
    ("neck every 3 days", None),
    ("started 3 weeks ago, worse since yesterday, neck", 21),
    ("I had surgery two years ago, my neck hurts since monday", 3),
    ("car crash two days ago, my neck hurts", 2),
]
STRENGTH = [
    ("right knee 6/10", "6"),
    ("right knee 6 / 10", "6"),
    ("right knee six out of ten", "6"),
    ("right knee, pain level 6", "6"),
    ("right knee, it's a 6", "6"),
    ("right knee 5-6/10", "6"),
    ("right knee 5.5/10", "6"),
    ("right knee 0/10", "0"),
    ("right knee 10/10", "10"),
    ("right knee 8/10 at worst, 3/10 now", "3"),
    ("right knee 3/10, 8/10 at worst", "8"),
    ("right knee 11/10", None),
    ("right knee really bad", None),
    ("right knee for 6 weeks", None),
    ("right knee since 6/10/2026", None),
]
DANGER = [
    ("worst headache ever", "rf-h-thunder"),
    ("the worst headache of my life", "rf-h-thunder"),
    ("sudden severe headache", "rf-h-thunder"),
    ("numb between the legs", "rf-b-ces-saddle"),
    ("my saddle area has gone numb", "rf-b-ces-saddle"),
    ("tingling between my thighs and back pain", "rf-b-ces-saddle"),
    ("back pain and I can't pee properly", "rf-b-ces-bladder"),
    ("sciatica down both legs", "rf-b-both-legs"),
    ("I'm on warfarin", "c-anticoagulant"),
    ("on wafarin for my heart", "c-anticoagulant"),
    ("taking blood thinners", "c-anticoagulant"),
    ("I take Eliquis", "c-anticoagulant"),
    ("not on blood thinners", "c-anticoagulant"),
    ("tight chest and left arm pain", "rf-c-mi"),
    ("short of breath with upper back pain", "rf-c-pe"),
    ("my calf is swollen and red after a long flight", "rf-l-dvt"),
    ("dizzy with neck pain", "rf-n-dissection"),
    ("fell off a ladder, neck sore", "rf-n-trauma"),
    ("stiff neck and a temperature", "rf-h-fever-neck"),
    ("I've had cancer and my back hurts", "rf-b-cancer"),
    ("blood in my wee and flank pain", "rf-a-flank"),
    ("I'm 20 weeks pregnant, low back pain", "c-pregnancy"),
    ("face drooping on one side", "rf-ar-stroke"),
    ("foot drop on the left", "rf-b-weak"),
    ("dark urine after the marathon, thighs agony", "rf-g-rhabdo"),
    ("my arm is tingling", "rf-g-numb-spread"),
    ("no fever", "c-fever"),
]
NOT_DRAWN = [
    ("not the hip", ""),
    ("no pain in my arm", ""),
    ("it does not go into the arm", ""),
    ("right shoulder but not down the arm", "shoulder-front right, shoulder-side right"),
    ("no pain in the neck, shoulder or arm", ""),
    ("left hip is fine, right hip hurts", "hip-side right"),
    ("my knee doesn't hurt", ""),
    ("calf, rather than the shin", "calf"),
    ("my knee does not bend", "knee-front"),
    ("the pain does not ease, my left calf is tight", "calf left (tight)"),
    ("not only my left calf", "calf left"),
    ("right leg, but not the calf", "thigh-back right"),
    ("from my left buttock to my foot but not the knee", None),
    ("hurts when I lift my arm", ""),
    ("hurts when I turn my head to the right", ""),
    ("sleeping on my left shoulder", ""),
    ("my back is back to normal", "lower-back"),
    ("I am right handed", ""),
    ("the pain came back", ""),
    ("a tennis ball helps", ""),
    ("eating chess pie, thinking of a stray angel", ""),
]
ANSWERS = [
    ("my flibber hurts", ("flibber",)),
    ("right temple", ()),
    ("left knee on the inside", ()),
    ("knee", ("knee: which part was not said",)),
    ("bloody agony in my left calf", ("agony: no number from 0 to 10",)),
    ("left calf 12/10", ("12/10: strength is a number from 0 to 10",)),
    ("left calf for ages", ("for ages: no time that can be counted",)),
    ("one side of my forehead", ("one side of: which side was not said",)),
    ("pain right behind my ear", ("right: taken as",)),
    ("left", ("left: no place was found",)),
]


@pytest.mark.parametrize(("said", "days"), ONSET, ids=[f"{said} = {days}" for said, days in ONSET])
def test_the_beginning_is_counted_back_in_days(said: str, days: int | None) -> None:
    """Of several times the longest ago that tells of the beginning; words that cannot be counted leave it open."""
    assert read_words(said).onset_days == days


@pytest.mark.parametrize(("said", "strength"), STRENGTH, ids=[f"{said} = {strength}" for said, strength in STRENGTH])
def test_only_a_number_is_a_strength(said: str, strength: str | None) -> None:
    """From 0 to 10; of two the one that is now, else the higher; "really bad" is no number and is left open."""
    assert drawn(read_words(said)) == " ".join(filter(None, ("knee-front right", strength)))


@pytest.mark.parametrize(("said", "rule"), DANGER, ids=[f"{said} = {rule}" for said, rule in DANGER])
def test_words_that_matter_for_safety_start_their_question(said: str, rule: str) -> None:
    """Said, misspelt or denied: the question is started, and never answered."""
    assert rule in read_words(said).ask_first


@pytest.mark.parametrize(("said", "drawing"), NOT_DRAWN, ids=[said for said, _ in NOT_DRAWN])
def test_what_is_denied_or_only_done_is_not_drawn(said: str, drawing: str | None) -> None:
    """A denied place, a movement, a posture and an idiom mark nothing; a range leaves out what is denied."""
    found = drawn(read_words(said))
    assert found == drawing if drawing is not None else "thigh-back left" in found and "knee" not in found


@pytest.mark.parametrize(("said", "begin"), ANSWERS, ids=[said for said, _ in ANSWERS])
def test_what_was_not_understood_is_said(said: str, begin: tuple[str, ...]) -> None:
    """Unknown words as they stand; what is vague, with what was made of it; small words are passed over."""
    not_understood = read_words(said).not_understood
    assert len(not_understood) == len(begin)
    assert all(said.startswith(start) for said, start in zip(not_understood, begin, strict=True))


def test_the_side_is_carried_on_and_that_is_said() -> None:
    """A place without a side takes that of the place it is joined to, in the same sentence."""
    complaint = read_words("right temple and behind my eye. My calf too.")
    assert drawn(complaint) == "temple right, eye right, calf"
    told = {row.words: row.taken_as for row in complaint.understood}
    assert told["right temple"] == "temple, right"
    assert told["behind my eye"] == 'in or behind the eye, right (the side carried on from "right temple")'


def test_the_worst_is_asked_first() -> None:
    """Emergency signs stand before what may wait, whatever the order they were said in."""
    asked = read_words("I take warfarin, and this is the worst headache ever").ask_first
    assert asked.index("rf-h-thunder") < asked.index("c-anticoagulant")
