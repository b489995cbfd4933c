"""When to get help: every danger sign of the fact base, at its own level, in its own words."""

import html
import re

import pytest

from making.knowledge import knowledge
from making.web import client
from unknot.knowledge.safety import RuleKind
from unknot.web.offline.danger_signs import SOONEST_FIRST, levels

FLAGS = [rule for rule in knowledge().rules.values() if rule.kind is RuleKind.RED_FLAG]


@pytest.mark.parametrize("rule", FLAGS, ids=lambda rule: str(rule.id))
def test_every_line_of_a_danger_sign_stands_at_its_level_with_what_to_do(rule: object) -> None:
    """A line that is missing would be a danger that nobody is told of."""
    found = {level.look: level for level in levels(knowledge())}
    by_soonness = dict(zip(SOONEST_FIRST, found.values(), strict=True))
    for tick in rule.raising:  # type: ignore[attr-defined]
        if tick.level.disposition in by_soonness:
            signs = [sign for _, signs in by_soonness[tick.level.disposition].parts for sign in signs]
            told = [sign for sign in signs if tick.text in sign.lines]
            assert told
            assert any(sign.do.lower().startswith(rule.do.lower().rstrip(".")) for sign in told)  # type: ignore[attr-defined]


def test_the_page_shows_the_gravest_first_with_the_number_to_call() -> None:
    """Whoever opens it in need reads first what cannot wait."""
    page = client().get("/help").content.decode()
    headings = [re.sub(r"<[^>]+>", "", one) for one in re.findall(r"<h2[^>]*>(.*?)</h2>", page, re.DOTALL)]
    assert [one.partition(": ")[2].strip() for one in headings] == [
        "Call your local emergency number now",
        "Be seen today",
        "Ask a doctor first",
    ]
    shown = html.unescape(page)
    assert all(
        line in shown for level in levels(knowledge()) for _, signs in level.parts for s in signs for line in s.lines
    )


def test_every_page_leads_to_it() -> None:
    """It is one tap away from anywhere."""
    assert all('href="/help"' in client().get(path).content.decode() for path in ("/", "/about", "/yours", "/visit"))
