"""The pages about what is known: the spots themselves, the evidence, who disagrees, harms, sources, one sentence."""

from collections.abc import Iterable, Iterator

from unknot.knowledge.base import Knowledge
from unknot.knowledge.findings import Finding, FindingKind
from unknot.knowledge.messages import Message
from unknot.learning import articles_of, behind
from unknot.learning.words import READ
from unknot.vocabulary.provenance import FactRef, Source
from unknot.vocabulary.wording import sentence
from unknot.web.learn.parts import (
    Line,
    Page,
    Part,
    facts_of,
    ground_of,
    holding,
    lines_of,
    links_to,
    message_ground,
    text_of,
    without_codes,
)

KNOWN = {"fairly-sure": "Fairly sure", "doubtful": "In doubt", "unknown": "Not known", "house-line": "So we say"}
DISAGREE = {"between-the-seeds": "The two pages with each other", "seed-and-science": "The pages and the studies"}
HARMED = {
    "harms-surveys": "How often, in a count of people",
    "harm-rates": "How often, in other counts",
    "case-reports": "Single people it happened to",
    "guidance-seen": "What others warn of",
}
ABOUT_KNOTS = ("learn.find-it", "learn.felt-elsewhere", "learn.state.k1", "about.pressing-right-after")
NO_KNOT = ("learn.not-a-knot",)
DOUBTED = ("learn.spasm", "about.finding-the-spot", "about.pressing-everyday-pain", "about.massage-and-dummy")
UNKNOWN = ("about.what-a-knot-is", "about.best-dose", "about.lasting")
CLAIMS = ("blood-flow", "movement", "posture", "sleep", "stress")


def knot_page(known: Knowledge) -> Page:
    """What a spot is and is not, with known, doubted and unknown told apart."""
    more = ("topic:evidence", "topic:disagreements", "topic:harms")
    parts = holding(
        Part("What people find", lines_of(known, *ABOUT_KNOTS), id="known"),
        Part("What it is not", lines_of(known, *NO_KNOT), id="not"),
        Part("In doubt", lines_of(known, *DOUBTED), id="doubted"),
        Part("Not known", lines_of(known, *UNKNOWN), id="unknown"),
        Part("Read on", links_to(articles_of(known)[ref] for ref in more)),
    )
    return Page("", "", parts)


def evidence_page(known: Knowledge) -> Page:
    """What is fairly sure, in doubt and not known; what is claimed elsewhere; and every study that was read."""
    states = tuple(_grouped(known, FindingKind.KNOWLEDGE_STATE, KNOWN, "learn.state"))
    studies = [f for f in known.findings.values() if f.kind is FindingKind.EVIDENCE]
    bottom = [finding for finding in studies if finding.group == "bottom-line"]
    rest = [finding for finding in studies if finding.group != "bottom-line"]
    parts = holding(
        *states,
        Part("What is claimed on a founding page", lines_of(known, *(f"learn.claim.{each}" for each in CLAIMS))),
        Part("Summed up, as the sheet has it", tuple(_own(each, known) for each in bottom), folded=True),
        Part(f"Every study that was read ({len(rest)})", tuple(_own(each, known) for each in rest), folded=True),
        Part("Read on", links_to([articles_of(known)["topic:disagreements"], articles_of(known)["topic:harms"]])),
    )
    return Page("", "", parts)


def disagreements_page(known: Knowledge) -> Page:
    """Where the two founding pages differ, and where studies say something else."""
    return Page("", "", tuple(_grouped(known, FindingKind.DISAGREEMENT, DISAGREE, "learn.disagreement")))


def harms_page(known: Knowledge) -> Page:
    """What has been reported, how often, and what others warn of."""
    return Page("", "", tuple(_grouped(known, FindingKind.HARM, HARMED, "learn.harm")))


def _grouped(known: Knowledge, kind: FindingKind, groups: dict[str, str], prefix: str) -> Iterator[Part]:
    """Each finding of this kind in plain words where a message says it, else as the sheet has it."""
    found = [finding for finding in known.findings.values() if finding.kind is kind]
    for group, heading in groups.items():
        lines = tuple(_plain(each, prefix, known) for each in found if each.group == group)
        if lines:
            yield Part(heading, lines, id=group)


def _plain(finding: Finding, prefix: str, known: Knowledge) -> Line:
    message = known.message(f"{prefix}.{finding.id}")
    if message is None:
        return _own(finding, known)
    figures = finding.figures.get("size") or finding.figures.get("finding")
    ground = message_ground(known, message)
    return Line(text_of(message), f"In figures: {figures}." if figures else "", None, ground, id=finding.id)


def _own(finding: Finding, known: Knowledge) -> Line:
    ground = ground_of(known, finding.sources, finding.state, finding.grade)
    return Line(sentence(without_codes(finding.says)), sentence(finding.note or ""), None, ground, id=finding.id)


def message_page(known: Knowledge, message: Message) -> Page:
    """One sentence as it was said: the facts behind it as the sheets have them, who disagrees and who says so."""
    facts = Part("The facts behind it", tuple(_facts(message.facts, known)))
    return Page("What was said", text_of(message), (facts,), message_ground(known, message))


def _facts(refs: Iterable[FactRef], known: Knowledge) -> Iterator[Line]:
    for ref in refs:
        fact = facts_of(known)[ref]
        article = behind(ref, known)
        ground = ground_of(known, fact.sources, fact.state, fact.grade)
        yield Line(sentence(without_codes(fact.says)), article.title if article else "", article, ground)


def sources_of_all(known: Knowledge) -> tuple[tuple[Source, str], ...]:
    """Every source, the newest first, with how much of it was read."""
    by_year = sorted(known.sources.values(), key=lambda source: (-(source.year or 0), source.title))
    return tuple((source, READ.get(source.read or "", "")) for source in by_year)
