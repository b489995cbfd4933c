"""Stories of people, each with the ticks a plain reader would tick: the safe must not be stopped, the others must.

Too many referrals are a failure too: whoever is sent to a doctor for nothing learns to skip the questions.
"""

from typing import NamedTuple

import pytest

from making.clearances import TODAY, all_no
from making.knowledge import knowledge
from making.rule_rows import drawing_at
from unknot.engine.journal.answers import Answers, RuleAnswer
from unknot.engine.screening import Screening, screen
from unknot.vocabulary.answer import Answer, Sex
from unknot.vocabulary.body import Place
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.person import Person
from unknot.vocabulary.technique import Technique


class Story(NamedTuple):
    """Who it is, where it hurts, and what they tick: rule: tick, tick; rule: tick."""

    told: str
    who: str
    where: str
    ticks: str
    disposition: str


SAFE = [
    Story("desk worker with a knot in the shoulder", "28 woman", "neck-angle", "", "clear"),
    Story("wakes with a stiff neck, nothing else", "34 man", "neck-back", "rf-n-new-unusual: neck, woke", "limited"),
    Story("long-known migraine, the usual light", "41 woman", "temple", "rf-h-fever-neck: light, usual", "limited"),
    Story("headache from the neck at the desk, as ever", "45 woman", "occiput", "", "clear"),
    Story("clenches the teeth, jaw sore on chewing", "35 woman", "jaw", "", "clear"),
    Story("sore calf after a run", "31 man", "calf", "rf-l-dvt: pain, cause", "limited"),
    Story("very sore thighs the day after squats", "26 man", "thigh-front", "c-after-hard-exercise: sore", "limited"),
    Story("twisted the calf two days ago, easing", "38 woman", "calf", "c-fresh-strain: strain", "limited"),
    Story("steroid cream for eczema", "29 woman", "shoulder-top", "", "clear"),
    Story("aspirin 75 each day, walks a lot", "63 man", "lower-back", "c-anticoagulant: aspirin", "limited"),
    Story("cold last week, well again", "37 woman", "neck-angle", "c-sick: just-over, well", "limited"),
    Story("back sore to lie on, turning eases it", "44 man", "lower-back", "rf-g-night: worse, sore", "limited"),
    Story("back pain for 6 weeks, seen, unchanged", "47 man", "lower-back", "rf-b-month: month, reviewed", "limited"),
    Story(
        "back pain for years, seen, moving eases it",
        "36 man",
        "lower-back",
        "rf-b-month: month, reviewed; rf-b-inflam: moving",
        "limited",
    ),
    Story(
        "both shoulders stiff for ten minutes each morning",
        "58 woman",
        "shoulder-top",
        "rf-g-pmr: stiff, short",
        "limited",
    ),
    Story("limps a bit, the heel hurts", "50 woman", "heel", "rf-b-weak: growing, limp", "limited"),
    Story("forearm aches on gripping, rest helps", "42 man", "forearm-back", "", "clear"),
    Story("lets go of cups as the thumb hurts", "48 woman", "thumb-base", "", "clear"),
    Story("car crash 10 years ago, checked then", "39 man", "neck-back", "", "clear"),
    Story("two sore places, back and calf", "33 woman", "lower-back", "", "clear"),
    Story("a tight, sore cord in the muscle", "36 woman", "neck-angle", "c-lump: stays, knot", "limited"),
    Story("old stitch between the ribs on deep breath", "30 man", "ribs-side", "", "clear"),
    Story("new knee 5 years ago, thigh sore", "64 man", "thigh-outer", "", "clear"),
    Story("blood pressure well held by tablets", "66 woman", "shoulder-top", "", "clear"),
    Story("diabetes, well held, feet fine", "57 man", "neck-angle", "", "clear"),
    Story("stress leak for years since the children", "52 woman", "lower-back", "", "clear"),
    Story("both legs ache after a long walk", "49 man", "calf", "", "clear"),
    Story("paracetamol now and then", "40 woman", "neck-back", "", "clear"),
    Story("known back trouble for years, nothing new", "55 woman", "lower-back", "", "clear"),
    Story("walks stairs well, ache in the arm on typing", "46 man", "upper-arm-outer", "", "clear"),
]
UNSAFE = [
    Story("worst headache within a minute", "44 woman", "occiput", "rf-h-thunder: fast", "emergency"),
    Story(
        "usual migraine and light, but fever", "41 woman", "temple", "rf-h-fever-neck: bad, light, usual", "emergency"
    ),
    Story("neck pain unlike any, slurred speech", "38 man", "neck-back", "rf-n-dissection: artery", "emergency"),
    Story(
        "woke stiff, and a sudden one-sided headache",
        "36 woman",
        "neck-back",
        "rf-n-new-unusual: head, neck, woke",
        "urgent",
    ),
    Story("scalp sore on combing", "71 woman", "temple", "rf-h-gca: artery", "urgent"),
    Story("sight went dark and came back", "69 man", "temple", "rf-h-vision: eye", "emergency"),
    Story("double vision with temple pain", "72 woman", "temple", "rf-h-vision: double; rf-h-gca: artery", "urgent"),
    Story("rash burning near the eye", "60 man", "forehead", "rf-h-shingles-eye: rash", "urgent"),
    Story("pregnant, headache, sight sparkles", "29 pregnant", "temple", "rf-h-preg-warning: head", "emergency"),
    Story("four months after birth, swollen face", "31 woman", "occiput", "rf-h-preg-warning: body", "emergency"),
    Story("fell from a ladder today, neck hurts", "40 man", "neck-back", "rf-n-trauma: fall", "emergency"),
    Story("buttons hard for weeks, neck stiff", "62 man", "neck-back", "rf-n-myelopathy: cord", "urgent"),
    Story("hands clumsy since this morning", "58 man", "neck-back", "rf-n-myelopathy-fast: fast", "emergency"),
    Story("arm tingles when the head turns", "43 woman", "neck-back", "rf-n-root: tingling", "see-doctor-first"),
    Story("arm tingles and grows weaker", "43 woman", "neck-back", "rf-n-root: tingling, wide", "urgent"),
    Story("lid has drooped for months, arm aches", "59 man", "shoulder-top", "rf-ar-horner: eye", "see-doctor-first"),
    Story("heavy chest, sweating", "57 man", "chest-upper", "rf-c-mi: sudden, sweat", "emergency"),
    Story("chest tightness in spells for months", "60 man", "chest-upper", "rf-c-mi: sudden, months", "urgent"),
    Story("cough and shoulder ache for a month", "55 man", "shoulder-top", "rf-c-lung: signs", "see-doctor-first"),
    Story("sudden back pain, smokes, is 67", "67 man", "lower-back", "rf-a-aaa-risk: age, risk", "emergency"),
    Story("beating in the belly, new flank pain", "70 man", "flank", "rf-a-pulse: new", "emergency"),
    Story("beating in the belly, back pain for weeks", "66 man", "lower-back", "rf-a-pulse: lasting", "urgent"),
    Story("aneurysm is known, back pain is new", "72 man", "lower-back", "rf-a-aaa-risk: known", "emergency"),
    Story("belly hurts on coughing, no appetite", "24 woman", "abdomen-lower", "rf-a-rigid: cough", "emergency"),
    Story("numb between the legs since yesterday", "45 man", "lower-back", "rf-b-ces-saddle: numb", "emergency"),
    Story("numb there for three months, steady", "45 man", "lower-back", "rf-b-ces-saddle: numb, older", "urgent"),
    Story("back pain after a urine infection", "68 woman", "mid-back", "rf-b-infection: recent", "urgent"),
    Story("had breast cancer, new back pain", "61 woman", "lower-back", "rf-b-cancer: cancer", "urgent"),
    Story("had cancer, back pain, legs heavy", "61 woman", "upper-back", "rf-g-cord-cancer: cord", "emergency"),
    Story("back pain at night, no position helps", "53 man", "lower-back", "rf-g-night: spine", "urgent"),
    Story(
        "shoulder pain at night, no position helps",
        "53 man",
        "shoulder-side",
        "rf-g-night: elsewhere",
        "see-doctor-first",
    ),
    Story("calf swollen after a flight", "47 woman", "calf", "rf-l-dvt: swollen; c-long-still: still", "urgent"),
    Story("calf hurts after a run, but is red and warm", "33 man", "calf", "rf-l-dvt: skin, pain, cause", "urgent"),
    Story("calf throbs and there is no cause", "52 woman", "calf", "rf-l-dvt: pain", "urgent"),
    Story("slipped at home, limps, groin hurts", "78 woman", "groin", "rf-l-hip-hidden: fall, weight", "urgent"),
    Story("shin pain grows with each run", "23 woman", "shin", "rf-l-bone-stress: grows", "see-doctor-first"),
    Story("knee hot and swollen, fever", "66 man", "knee-front", "rf-l-joint: fever", "emergency"),
    Story("flu with aches all over", "35 man", "upper-back", "rf-g-fever: aches; c-fever: fever", "see-doctor-first"),
    Story("fever and one very sore thigh", "35 man", "thigh-front", "rf-g-fever: place; c-fever: fever", "urgent"),
    Story("chest infection, shivers hard", "70 woman", "upper-back", "rf-g-sepsis: sepsis", "emergency"),
    Story("a burning strip round the ribs", "58 woman", "ribs-side", "c-shingles-new: strip", "see-doctor-first"),
    Story("heard a crack in the ankle today", "27 man", "ankle-outer", "rf-g-injury: hurt", "emergency"),
    Story("takes apixaban", "74 man", "neck-angle", "c-anticoagulant: thinner", "see-doctor-first"),
    Story("pressure very high, not held", "60 man", "neck-angle", "c-high-bp: high", "see-doctor-first"),
]


def _person(who: str) -> Person:
    age, word = who.split()
    pregnant = Answer.YES if word == "pregnant" else Answer.NO
    return Person(int(age), Sex.MALE if word == "man" else Sex.FEMALE, pregnant)


def _answers(story: Story, places: frozenset[Place]) -> Answers:
    said = dict(all_no(*places))
    for each in filter(None, story.ticks.split("; ")):
        rule_id, ticks = each.split(": ")
        named = ticks.split(", ")
        rule = knowledge().rules[rule_id]
        assert set(named) <= {tick.id for tick in rule.ticks}, story.ticks
        said[rule_id] = RuleAnswer(
            ticks={tick.id: Answer.YES if tick.id in named else Answer.NO for tick in rule.ticks}, drawn=places
        )
    return said


def _screened(story: Story) -> Screening:
    drawing = drawing_at(story.where)
    answers = _answers(story, frozenset(drawing.places))
    return screen(_person(story.who), drawing, answers, TODAY, knowledge())


@pytest.mark.parametrize("story", SAFE, ids=lambda story: f"{story.told}: {story.disposition}")
def test_a_plainly_safe_person_is_not_stopped(story: Story) -> None:
    """Clear, or limited to gentle care or to other places, and moving stays permitted."""
    judged = _screened(story)
    assert judged.disposition == story.disposition
    assert judged.disposition <= Disposition.LIMITED
    assert Technique.STRETCH in {permit.technique for permit in judged.permits}


@pytest.mark.parametrize("story", UNSAFE, ids=lambda story: f"{story.told}: {story.disposition}")
def test_somebody_in_danger_is_sent_where_they_should_be(story: Story) -> None:
    """At the level the story calls for, and no pressing."""
    judged = _screened(story)
    assert judged.disposition == story.disposition
    assert Technique.HANDS not in {permit.technique for permit in judged.permits}


@pytest.mark.parametrize("story", [*SAFE, *UNSAFE], ids=lambda story: story.told)
def test_whoever_has_a_story_was_asked_for_it(story: Story) -> None:
    """Every rule a story ticks is asked of that person at that place, once the gate before it is open."""
    opened = {gate: RuleAnswer(bare=Answer.YES) for gate in knowledge().gates}
    judged = screen(_person(story.who), drawing_at(story.where), opened, TODAY, knowledge())
    asked = {rule.id for rule in judged.open_questions}
    named = {each.split(": ")[0] for each in filter(None, story.ticks.split("; "))}
    assert named <= asked
