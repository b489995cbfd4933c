"""``unknot locate --json``."""

from typing import Any

import pytest

from making.doors import TEMPLE, unknot
from making.knowledge import knowledge
from unknot.doors.locate import locate_door
from unknot.knowledge.safety import RuleKind

BEHIND_EAR = {"region": "behind-ear", "side": "right", "intensity": 4}


def test_temple_and_behind_the_ear_point_to_the_upper_trapezius() -> None:
    """The upper trapezius of that side is among the first three muscles, with its sources."""
    said = unknot("locate", "--json", given={"pain": [TEMPLE, BEHIND_EAR]})
    muscles = list(dict.fromkeys(candidate["muscle"] for candidate in said.json["candidates"]))
    assert "trapezius-upper" in muscles[:3]
    first = next(c for c in said.json["candidates"] if c["muscle"] == "trapezius-upper")
    assert first["side"] == "right"
    assert first["sources"]
    assert first["explains"]


def test_the_answer_has_the_documented_form() -> None:
    """Candidates sorted by posterior, none of these, what stays unexplained and the most telling next question."""
    answered = locate_door({"pain": [{"region": "shoulder-front", "side": "left"}]}, knowledge())
    assert list(answered) == [
        *("candidates", "none_of_these", "unexplained", "next_question", "too_widespread", "to_feel", "why", "again"),
    ]
    assert (answered["to_feel"], answered["why"], answered["again"]) == ([], None, None)
    posteriors = [candidate["posterior"] for candidate in answered["candidates"]]
    assert posteriors == sorted(posteriors, reverse=True)
    assert list(answered["candidates"][0]) == [
        *("trigger_point", "muscle", "side", "posterior", "word", "explains", "near", "sources"),
    ]
    assert list(answered["next_question"]) == ["id", "question", "information_bits"]


def test_an_answer_to_the_next_question_is_taken() -> None:
    """The question that was offered can be answered, and is then not offered again."""
    pain = [{"region": "shoulder-front", "side": "left"}]
    asked = locate_door({"pain": pain}, knowledge())["next_question"]["id"]
    again = locate_door({"pain": pain, "answers": {asked: "yes"}}, knowledge())["next_question"]
    assert again is None or again["id"] != asked


def test_a_question_that_was_joined_to_another_is_still_answered_by_its_old_id() -> None:
    """The answer counts as one to the question that it is now."""
    pain = [{"region": "shoulder-front", "side": "left"}]
    joined = next(question for question in knowledge().questions.values() if question.was)
    old, new = ({"pain": pain, "answers": {id_: "yes"}} for id_ in (joined.was[0], joined.id))
    assert locate_door(old, knowledge()) == locate_door(new, knowledge())


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ([], "answers: this is an object of question ids"),
        ({"q-nobody-asked": "yes"}, r"answers\.q-nobody-asked: .* is not a known question"),
        (
            {"q-hand-to-small-of-back": "yes", "q-reach-back-pocket": "no"},
            r"answers\.q-reach-back-pocket: this question is q-hand-to-small-of-back, which is answered here twice",
        ),
    ],
)
def test_a_wrong_answer_is_refused(answers: Any, says: str) -> None:
    """The sentence names the question."""
    with pytest.raises(ValueError, match=says):
        locate_door({"pain": [TEMPLE], "answers": answers}, knowledge())


def test_an_answer_is_yes_no_or_unsure() -> None:
    """Nothing else is an answer."""
    question = next(iter(knowledge().questions))
    with pytest.raises(ValueError, match=rf"answers\.{question}: .* allowed: yes, no, unsure"):
        locate_door({"pain": [TEMPLE], "answers": {question: True}}, knowledge())


PAIN = [{"region": "temple", "side": "right"}, {"region": "behind-ear", "side": "right"}]
FELT = {"trigger_point": "trapezius-upper.1", "side": "right", "feel": "pain", "answer": "yes"}


def screening(**said: Any) -> dict[str, Any]:
    """A grown-up with nothing against pressing, but for what is said."""
    rules = {rule.id: "no" for rule in knowledge().rules.values() if rule.kind is not RuleKind.PLACE_RULE}
    person = {"age": 40, "sex": "female", "pregnant": "no"}
    return {"person": person, "answers": {**rules, **said}, "today": "2026-11-24"}


def chance(form: dict[str, Any]) -> float:
    """The posterior of the right upper trapezius' first point."""
    found = locate_door({"pain": FELT_PAIN, **form}, knowledge())["candidates"]
    return next(float(row["posterior"]) for row in found if row["trigger_point"] == FELT["trigger_point"])


FELT_PAIN = [*PAIN, {"region": "neck-angle", "side": "right"}]


def test_the_reasons_add_up_in_the_written_digits() -> None:
    """Prior and contributions are the posterior's log-odds to nine digits, for each of three muscles."""
    why = locate_door({"pain": PAIN, "explain": True}, knowledge())["why"]
    assert len(why["explanations"]) == 3
    for one in why["explanations"]:
        added = one["prior_log_odds"] + sum(told["log_odds"] for told in one["contributions"])
        assert added == pytest.approx(one["posterior_log_odds"], abs=1e-9)
    assert why["together"][0]["trigger_points"][0]["muscle"] == "trapezius-upper"
    assert why["none_of_these"]["says"][0]["sources"]


def test_what_is_too_widespread_says_what_to_do() -> None:
    """There is nothing to explain, and a sentence says whom to ask."""
    pain = [{"region": region.id, "side": "left" if region.paired else None} for region in knowledge().regions.values()]
    answered = locate_door({"pain": pain, "explain": True}, knowledge())
    assert answered["too_widespread"]
    assert answered["why"]["explanations"] == answered["why"]["together"] == answered["why"]["changes"] == []
    assert "doctor" in answered["why"]["none_of_these"]["says"][0]["text"]


def test_after_as_many_answers_as_the_sheet_says_nothing_more_is_asked() -> None:
    """Three by default, an unsure one counts, and the form may ask for more."""
    pain = [{"region": "shoulder-front", "side": "left"}]
    unsure = dict.fromkeys(["q-did-sit-ups-lifting", "q-flat-arches", "q-squinting"], "unsure")
    assert locate_door({"pain": pain, "answers": unsure}, knowledge())["next_question"] is None
    assert locate_door({"pain": pain, "answers": unsure, "most_questions": 4}, knowledge())["next_question"]


def test_what_is_felt_at_a_cleared_spot_counts() -> None:
    """A yes raises the spot, a no lowers it; without an answer it may be asked about."""
    cleared = {"screening": screening()}
    plain, yes, no = (chance({**cleared, "felt": felt}) for felt in ([], [FELT], [{**FELT, "answer": "no"}]))
    assert no < plain < yes
    offered = locate_door({"pain": FELT_PAIN, **cleared}, knowledge())["to_feel"]
    assert {"trigger_point": FELT["trigger_point"], "side": "right", "feel": "pain"}.items() <= offered[0].items()
    after = locate_door({"pain": FELT_PAIN, **cleared, "felt": [FELT]}, knowledge())["to_feel"]
    assert [row for row in offered if row not in after] == [offered[0]]


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"felt": [FELT]}, r"felt\[0\]: what is felt counts only together with a screening"),
        ({"felt": [FELT], "screening": None}, r"felt\[0\]: what is felt counts only together with a screening"),
        ({"felt": [FELT], "screening": {"today": "2026-11-24"}}, r"felt\[0\]: .* is not cleared .* lacks"),
        ({"felt": [FELT], "screening": {}}, r"screening\.today: this field is needed"),
        (
            {"felt": [FELT], "screening": screening(**{"c-anticoagulant": "yes"})},
            r"felt\[0\]: the screening does not permit pressing trapezius-upper\.1",
        ),
        ({"felt": [FELT, FELT], "screening": screening()}, "felt: one sign of one spot is answered twice"),
        ({"felt": [{**FELT, "feel": "lump"}], "screening": screening()}, r"felt\[0\]\.feel: .* allowed: pain, band"),
        ({"screening": screening(nothing="yes")}, r"screening\.answers"),
        ({"earlier": [[]]}, r"earlier\[0\]\.pain: name at least one place"),
        ({"explain": "yes"}, "explain: this is true or false"),
        ({"most_questions": -1}, "most_questions: this is a whole number from 0 to 100"),
    ],
)
def test_what_is_wrong_is_refused_with_one_sentence(form: dict[str, Any], says: str) -> None:
    """The sentence names the field; above all nothing felt is taken without a screening that permits the pressing."""
    with pytest.raises(ValueError, match=says):
        locate_door({"pain": FELT_PAIN, **form}, knowledge())


def test_an_earlier_drawing_is_compared_and_used() -> None:
    """A mark made twice has weight one, one made once less; the words say how far the two agree."""
    earlier = [[PAIN[0], {"region": "forehead", "side": "right"}]]
    again = locate_door({"pain": PAIN, "earlier": earlier}, knowledge())["again"]
    weights = {mark["region"]: mark["weight"] for mark in again["marks"]}
    assert weights["temple"] == 1 > weights["forehead"] == weights["behind-ear"] > 0
    assert again["overlap"] == pytest.approx(1 / 3)
    assert again["word"] == "hardly the same"
