"""Which article stands behind what a person was told."""

import pytest

from making.knowledge import knowledge
from unknot.learning import behind, behind_words
from unknot.vocabulary.wording import sentence


@pytest.mark.parametrize(
    ("what", "ref"),
    [
        ("muscle.soleus.how", "muscle:soleus"),
        ("muscle:soleus", "muscle:soleus"),
        ("trigger_point:soleus.1", "muscle:soleus"),
        ("soleus", "muscle:soleus"),
        ("rule.c-osteoporosis.reason", "rule:c-osteoporosis"),
        ("c-osteoporosis", "rule:c-osteoporosis"),
        ("stop-sign.sd-sharp.do", "sign:sd-sharp"),
        ("stop_sign:sd-sharp", "sign:sd-sharp"),
        ("af-numb", "sign:af-numb"),
        ("plan.habit.phone-up", "habit:l-dk-phone"),
        ("habit:l-dk-phone", "habit:l-dk-phone"),
        ("no-relief", "review:no-relief"),
        ("region:temple", "place:temple"),
        ("programme:p-neck", "programme:p-neck"),
        ("disagreement:dis-freq", "topic:disagreements"),
        ("harm:e-vad-gun", "topic:harms"),
        ("about.one-tool", "message:about.one-tool"),
        ("plan.why.press", "message:plan.why.press"),
    ],
)
def test_an_id_leads_to_the_most_telling_page(what: str, ref: str) -> None:
    """A sentence about one thing leads to that thing, any other to its own page with the facts behind it."""
    found = behind(what, knowledge())
    assert found is not None
    assert found.ref == ref


def test_what_nobody_knows_leads_nowhere() -> None:
    """No page is made up."""
    assert behind("nothing-of-the-kind", knowledge()) is None
    assert behind_words("Nothing of the kind was ever said.", knowledge()) is None


def test_words_lead_to_their_rule_also_behind_other_words() -> None:
    """A screen that was given a sentence alone finds the rule that it is a reason of."""
    rule = knowledge().rules["c-osteoporosis"]
    for words in (sentence(rule.reason), f"Left out: gun. {sentence(rule.reason)}"):
        found = behind_words(words, knowledge())
        assert found is not None
        assert found.ref == "rule:c-osteoporosis"


def test_words_that_several_rules_share_lead_to_all_of_them() -> None:
    """No single rule is picked where the words fit many."""
    reasons = [sentence(rule.reason) for rule in knowledge().rules.values()]
    shared = next(reason for reason in reasons if reasons.count(reason) > 1)
    found = behind_words(shared, knowledge())
    assert found is not None
    assert found.ref == "topic:safety"
