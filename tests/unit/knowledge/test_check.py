"""What unknot check finds: each fault shown on a base with one thing broken, and what depends on the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from making.knowledge import knowledge
from making.packs import laid_over, pack
from unknot.knowledge.base import Knowledge
from unknot.knowledge.check import check, counts, families, to_confirm
from unknot.vocabulary.decision import Decision
from unknot.vocabulary.provenance import SignOff
from unknot.vocabulary.technique import Technique

TODAY = date(2026, 11, 24)
DATES = (date(1970, 1, 1), date(2199, 12, 31))
SIGNED = SignOff("rule:c-bruise", "Dr A. Example", date(2026, 1, 1), date(2027, 1, 1))
Change = Callable[[Knowledge], Knowledge]


def _with(table: str, key: str, **changes: Any) -> Change:
    def change(known: Knowledge) -> Knowledge:
        facts = getattr(known, table)
        return replace(known, **{table: {**facts, key: replace(facts[key], **changes)}})  # type: ignore[arg-type]

    return change


def _without(table: str, key: str) -> Change:
    def change(known: Knowledge) -> Knowledge:
        facts = {name: fact for name, fact in getattr(known, table).items() if name != key}
        return replace(known, **{table: facts})  # type: ignore[arg-type]

    return change


def _point(**changes: Any) -> Change:
    def change(known: Knowledge) -> Knowledge:
        first, *others = known.muscles["trapezius-upper"].trigger_points
        return _with("muscles", "trapezius-upper", trigger_points=(replace(first, **changes), *others))(known)

    return change


def _limits_without(technique: Technique) -> Change:
    def change(known: Knowledge) -> Knowledge:
        left = {t: limit for t, limit in known.dose_limits.techniques.items() if t is not technique}
        return replace(known, dose_limits=replace(known.dose_limits, techniques=left))

    return change


def _nowhere_hurts_the_nose(known: Knowledge) -> Knowledge:
    def quiet(regions: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(region for region in regions if region != "nose")

    muscles = {
        key: replace(
            muscle,
            trigger_points=tuple(
                replace(p, essential=quiet(p.essential), spillover=quiet(p.spillover)) for p in muscle.trigger_points
            ),
        )
        for key, muscle in known.muscles.items()
    }
    return replace(known, muscles=muscles)


def _any(text: str) -> Change:
    return _with("messages", next(key for key in knowledge().messages if key.startswith("about.")), text=text)


def _review_rule(**changes: Any) -> Change:
    def change(known: Knowledge) -> Knowledge:
        rules = {**known.review.rules, "worse-twice": replace(known.review.rules["worse-twice"], **changes)}
        return replace(known, review=replace(known.review, rules=rules))

    return change


def _no_row_for_the_foot(known: Knowledge) -> Knowledge:
    return replace(known, section_rows=tuple(row for row in known.section_rows if row.area != "foot"))


BROKEN: list[tuple[str, Change, str]] = [
    ("a fact without a source", _with("rules", "c-bruise", sources=()), "rule c-bruise has no source"),
    ("a trigger point without one", _point(sources=()), "trigger point trapezius-upper.1 has no source"),
    ("a finding without one", _with("findings", "protocol:trend", sources=()), "finding protocol:trend has no source"),
    ("an unknown source", _with("rules", "c-bruise", sources=("rumour",)), 'rule c-bruise cites the source "rumour"'),
    ("a source that went", _without("sources", "seed-cc"), 'cites the source "seed-cc", which is not there'),
    ("an unknown region", _point(essential=("antler",)), 'trigger point trapezius-upper.1 names the region "antler"'),
    (
        "an unknown region of a rule",
        _with("rules", "a-belly", regions=frozenset({"antler"})),
        'rule a-belly names the region "antler"',
    ),
    ("a region no point explains", _nowhere_hurts_the_nose, "region nose hurts from no trigger point"),
    ("an area without flags", _no_row_for_the_foot, "area foot has no row of red-flag sections"),
    ("a muscle in no area", _with("muscles", "soleus", area="antler"), 'muscle soleus lies in "antler"'),
    ("a point under another muscle", _point(id="soleus.9"), "soleus.9 does not begin with trapezius-upper"),
    ("a question about no clue", _without("muscles", "soleus"), "which is not there"),
    (
        "a question with another's id",
        _with("questions", "q-chin-to-chest", was=("q-hand-to-head",)),
        "question q-hand-to-head is named twice",
    ),
    ("a technique with no limit", _limits_without(Technique.GUN), "technique gun has no dose limit"),
    ("a stretch with no limit", _limits_without(Technique.STRETCH), "technique stretch has no dose limit"),
    ("a rule with no tick", _with("rules", "c-bruise", ticks=()), "rule c-bruise has no disposition"),
    (
        "a rule with no technique",
        _with("rules", "c-bruise", techniques=frozenset()),
        "rule c-bruise has no disposition",
    ),
    ("a red flag with no section", _with("rules", "rf-h-thunder", section=None), "rule rf-h-thunder: a red flag has"),
    ("a review that sends nowhere", _review_rule(disposition=None), "review rule worse-twice has no disposition"),
    ("a review without facts", _review_rule(facts=()), "review rule worse-twice rests on no fact"),
    ("a review on a fact that went", _review_rule(facts=("protocol:gone",)), "worse-twice rests on protocol:gone"),
    ("a place without decision", _without("place_decisions", "piriformis.1"), "piriformis.1 has no place decision"),
    ("a decision for no point", _without("muscles", "piriformis"), "piriformis.1: no trigger point has this id"),
    (
        "a decision on other rules",
        _with("place_decisions", "piriformis.1", rules=("a-groin",)),
        "the place decision of piriformis.1 lists a-groin",
    ),
    ("a landmark without caution", _with("place_decisions", "gracilis.1", caution=None), "needs the caution"),
    ("a promise", _any("This cures every knot."), 'promises what nobody can: "cures"'),
    ("another promise", _any("We fix it."), 'promises what nobody can: "fix"'),
    (
        "hard words",
        _any(
            "Notwithstanding physiological considerations, individuals necessitate authoritative counsel "
            "regarding extraordinarily complicated musculoskeletal presentations before undertaking unsupervised "
            "mechanotherapeutic interventions whatsoever. " * 20
        ),
        "the about sentences read at grade",
    ),
]


@pytest.mark.parametrize(("breaks", "fault"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_fault_is_found_on_any_date(breaks: Change, fault: str) -> None:
    """One thing broken is one sentence that names it, whatever the day."""
    broken = breaks(knowledge())
    found = {check(broken, day).faults for day in DATES}
    assert len(found) == 1
    assert any(fault in each for each in found.pop())


def test_the_base_has_no_fault() -> None:
    """The base may be used."""
    assert check(knowledge(), TODAY).faults == ()


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ("[protocol:gone]", "message about.ours has no fact behind it: protocol:gone"),
        ("[]", "message about.ours has no fact behind it: none is named"),
    ],
)
def test_a_sentence_with_no_fact_is_a_fault(facts: str, fault: str, tmp_path: Path) -> None:
    """It is not said, and the checker names what is missing."""
    known = laid_over(pack(tmp_path / "ours", messages=f"about.ours: {{text: All is well., facts: {facts}}}\n"))
    assert known.message("about.ours") is None
    assert any(fault in each for each in check(known, TODAY).faults)


def test_only_the_due_warning_depends_on_the_day() -> None:
    """A signature falls due on its day; nothing else changes from one day to another."""
    known = replace(knowledge(), sign_offs={SIGNED.fact: SIGNED})
    before = check(known, SIGNED.next_review - timedelta(days=1))
    after = check(known, SIGNED.next_review)
    due = "rule:c-bruise: the signature of Dr A. Example fell due on 2027-01-01."
    assert set(after.warnings) - set(before.warnings) == {due}
    assert (before.counts, before.faults) == (after.counts, after.faults)


def test_a_signature_under_no_fact_is_a_fault() -> None:
    """Nobody can have signed what is not there."""
    gone = replace(SIGNED, fact="rule:gone")
    assert any(
        "rests on rule:gone" in f for f in check(replace(knowledge(), sign_offs={"rule:gone": gone}), TODAY).faults
    )


def test_missing_signatures_are_counted() -> None:
    """No clinician has signed anything, and the checker says so; one signature makes one less."""
    first = check(knowledge(), TODAY).warnings
    second = check(replace(knowledge(), sign_offs={SIGNED.fact: SIGNED}), TODAY).warnings
    unsigned = [int(said[0].split()[0]) for said in (first, second)]
    assert unsigned[0] - unsigned[1] == 1
    assert "no clinician's signature" in first[0]


def test_what_a_pack_loosened_is_warned_of() -> None:
    """A host who allowed it is reminded at every check."""
    warned = check(replace(knowledge(), loosened=("rule c-bruise: its level",)), TODAY).warnings
    assert "A fact pack loosened rule c-bruise: its level." in warned


def test_a_signed_fact_is_no_longer_to_be_confirmed() -> None:
    """A signature confirms."""
    waiting = to_confirm(knowledge())
    signed = replace(knowledge(), sign_offs={waiting[0]: replace(SIGNED, fact=waiting[0])})
    assert to_confirm(signed) == waiting[1:]


def test_nothing_of_the_sheets_is_lost() -> None:
    """129 muscles, 190 points and 96 regions; 76 contraindications and 84 red flags, and what was added to them."""
    found = counts(knowledge())
    assert (found["muscles"], found["trigger_points"], found["regions"]) == (129, 190, 96)
    assert found["contraindications"] >= 76
    assert found["red_flags"] >= 84
    assert (found["stop_signs"], found["after_signs"]) == (16, 13)
    assert found["place_decisions"] == len(knowledge().place_decisions) >= 64


def test_every_sentence_is_judged_in_one_family() -> None:
    """Reading grade is judged family by family, and none is left out."""
    judged = [text for texts in families(knowledge()).values() for text in texts]
    assert len(judged) == len(knowledge().messages) + len(knowledge().questions)


def test_a_stop_decision_is_among_those_that_need_a_disposition() -> None:
    """A decision to go on needs none; one to see somebody does."""
    easy = _review_rule(decision=Decision.CONTINUE, disposition=None)(knowledge())
    assert check(easy, TODAY).faults == ()
