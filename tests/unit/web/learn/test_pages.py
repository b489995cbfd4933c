"""The pages for reading: what each kind of page shows, from the fact base alone."""

import html
import re

import pytest

from making.knowledge import knowledge
from making.web import client, heading
from unknot.web.learn.parts import without_codes

TOPICS = (
    "safety",
    "signs",
    "review",
    "habits",
    "moving",
    "knot",
    "evidence",
    "disagreements",
    "harms",
    "measures",
    "sources",
)


def page(path: str, status: int = 200) -> str:
    """The page at this address, its entities read."""
    answer = client().get(path)
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


def text(path: str) -> str:
    """The words of a page alone, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", page(path)).split())


@pytest.mark.parametrize("muscle", knowledge().muscles)
def test_the_page_of_a_muscle_is_whole(muscle: str) -> None:
    """Each spot with its picture and its words, each sentence about it, its state, and each of its sources."""
    known, shown = knowledge(), page(f"/learn/muscle/{muscle}")
    found, words = known.muscles[muscle], text(f"/learn/muscle/{muscle}")
    assert heading(shown) == found.name
    assert shown.count('data-chart="pattern"') == len(found.trigger_points)
    for point in found.trigger_points:
        assert all(known.regions[region].name in words for region in (*point.essential, *point.spillover))
    said = [m for m in known.messages.values() if m.id.startswith(f"muscle.{muscle}.")]
    lowered = words.lower()
    assert [m.id for m in said if " ".join(m.text.lower().split()) not in lowered] == []
    assert "not signed by a clinician yet" in words or "signed by a clinician" in words
    assert [source for source in found.sources if known.sources[source].title not in shown] == []


@pytest.mark.parametrize("rule", knowledge().rules)
def test_the_page_of_a_rule_says_what_why_and_what_to_do(rule: str) -> None:
    """The question, its reason, what to do, its level, each line to tick, and its sources."""
    known = knowledge().rules[rule]
    words = text(f"/learn/safety/{rule}").lower()
    told = (known.question, known.reason, known.do, *(tick.text for tick in known.ticks))
    assert [each for each in told if " ".join(each.lower().rstrip(".").split()) not in words] == []
    assert [s for s in known.sources if knowledge().sources[s].title.lower() not in words] == []
    if known.state == "to confirm":
        assert "still to be confirmed" in words


def test_the_page_of_a_place_rule_tells_what_was_decided_for_each_spot() -> None:
    """Every written decision under the rule is there, with its reason."""
    words = text("/learn/safety/a-neck-front")
    decided = [d for d in knowledge().place_decisions.values() if "a-neck-front" in d.rules]
    assert len(decided) > 3
    assert all(decision.why.rstrip(".") in words for decision in decided)
    assert all(knowledge().muscle_of(decision.point).name in words for decision in decided)


@pytest.mark.parametrize("gate", knowledge().gates)
def test_a_plain_question_leads_to_those_behind_it(gate: str) -> None:
    """Each rule behind it has its link."""
    shown = page(f"/learn/safety/{gate}")
    assert all(f'href="/learn/safety/{rule}"' in shown for rule in knowledge().gates[gate].why)


@pytest.mark.parametrize("habit", [f.id for f in knowledge().findings.values() if f.kind == "habit"])
def test_a_habit_says_how_strong_its_ground_is(habit: str) -> None:
    """Its plain sentence, its grade in words, who disagrees, and its sources."""
    finding, message = knowledge().findings[f"habit:{habit}"], knowledge().messages[f"learn.habit.{habit}"]
    words = text(f"/learn/habits/{habit}")
    assert message.text in words
    assert f"How strong its ground is: {finding.grade}" in words
    assert all(without_codes(dissent) in words for dissent in message.dissent)
    assert all(knowledge().sources[source].title in words for source in finding.sources)


@pytest.mark.parametrize("programme", knowledge().programmes)
def test_a_programme_lists_its_places_and_its_spots_in_order(programme: str) -> None:
    """As they are offered."""
    found, words = knowledge().programmes[programme], text(f"/learn/programme/{programme}")
    assert found.sentence in words
    sites = [words.lower().index(knowledge().points[spot].site.lower()) for spot in found.spots]
    assert sites == sorted(sites)


@pytest.mark.parametrize("region", knowledge().regions)
def test_a_place_leads_to_every_muscle_that_can_hurt_there(region: str) -> None:
    """The mainly felt and the spread both."""
    shown = page(f"/learn/place/{region}")
    felt = [p.muscle for p in knowledge().points.values() if region in (*p.essential, *p.spillover)]
    assert felt
    assert [muscle for muscle in felt if f'href="/learn/muscle/{muscle}"' not in shown] == []


@pytest.mark.parametrize(
    ("group", "heading"), [("fairly-sure", "Fairly sure"), ("doubtful", "In doubt"), ("unknown", "Not known")]
)
def test_known_doubted_and_unknown_are_told_apart(group: str, heading: str) -> None:
    """Each statement stands in the part of its own group."""
    shown = page("/learn/evidence")
    part = shown.partition(f'<section id="{group}">')[2].partition("</section>")[0]
    states = [f for f in knowledge().findings.values() if f.kind == "knowledge_state" and f.group == group]
    assert f"<h2>{heading}</h2>" in part
    assert all(knowledge().messages[f"learn.state.{state.id}"].text in part for state in states)


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/learn/disagreements", "disagreement"), ("/learn/harms", "harm"), ("/learn/habits", "habit")],
)
def test_no_finding_of_its_kind_is_left_out(path: str, kind: str) -> None:
    """Every one has its line, in plain words."""
    shown = page(path)
    found = [finding.id for finding in knowledge().findings.values() if finding.kind == kind]
    assert found
    assert [each for each in found if f'id="{each}"' not in shown] == []
    assert [each for each in found if knowledge().messages[f"learn.{kind}.{each}"].text not in shown] == []


def test_figures_that_nobody_confirmed_are_left_out_and_counted() -> None:
    """What permits or quantifies waits until it is confirmed."""
    waiting = [f for f in knowledge().findings.values() if f.kind == "norm" and f.state == "to confirm"]
    words = text("/learn/measures")
    assert f"Left out: {len(waiting)} rows" in words
    assert not [finding for finding in waiting if finding.says in words]


def test_every_source_is_listed_once_with_how_far_it_was_read() -> None:
    """By its own place on the page."""
    shown = page("/learn/sources")
    assert [source for source in knowledge().sources if shown.count(f'<li id="{source}">') != 1] == []
    assert "read in full" in shown


@pytest.mark.parametrize("topic", TOPICS)
def test_the_contents_lead_to_every_list(topic: str) -> None:
    """And to every muscle, place and programme."""
    shown = page("/learn")
    assert f'href="/learn/{topic}"' in shown
    assert all(f'href="/learn/muscle/{muscle}"' in shown for muscle in knowledge().muscles)


def test_a_search_shows_its_hits_and_its_empty_state() -> None:
    """With no script; what was asked is escaped."""
    assert 'href="/learn/muscle/levator-scapulae"' in page("/learn?q=levater+scapula")
    answer = client().get("/learn", {"q": "<b>qwxyzq</b>"}).content.decode()
    assert "Nothing was found" in answer
    assert "<b>qwxyzq" not in answer


@pytest.mark.parametrize(
    "path",
    [
        "/learn/muscle/none",
        "/learn/safety/none",
        "/learn/habits/none",
        "/learn/place/none",
        "/learn/said/no.such",
        "/learn/none",
    ],
)
def test_what_is_not_there_is_said_to_be_missing(path: str) -> None:
    """With the status and the designed page of a missing one."""
    assert heading(page(path, 404)) == "There is no such page"


def test_the_old_address_of_a_muscle_leads_to_its_page() -> None:
    """Links that were kept go on working."""
    answer = client().get("/muscle/soleus")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/learn/muscle/soleus")
    assert client().get("/muscle/none").status_code == 404


@pytest.mark.parametrize("path", ["/learn", "/learn/muscle/soleus", "/learn/evidence", "/learn?q=neck"])
def test_a_page_for_reading_asks_for_nothing_from_elsewhere_and_sets_no_cookie(path: str) -> None:
    """It says the same to everybody; sources are links alone."""
    answer = client().get(path)
    assert answer.cookies == {}
    loaded = re.findall(r'<(?:img|script|link|iframe|source)[^>]+(?:src|href)="([^"]+)"', answer.content.decode())
    assert loaded
    assert [one for one in loaded if not one.startswith("/")] == []
