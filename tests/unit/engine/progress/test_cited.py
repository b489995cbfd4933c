"""The sources behind facts that are cited by reference."""

from dataclasses import replace

from making.knowledge import knowledge
from making.rules import rule
from unknot.engine.progress.cited import sources_behind


def test_the_first_colon_parts_the_kind_from_the_id() -> None:
    """An id may hold a colon of its own."""
    cited = replace(rule("c-a:b"), sources=("a-source",))
    base = replace(knowledge(), rules={"c-a:b": cited})
    assert sources_behind(("rule:c-a:b",), base) == ("a-source",)


def test_a_source_is_given_once_and_a_fact_that_is_not_there_gives_none() -> None:
    """Two facts from one source cite it once, in the order they stand."""
    first, second = (replace(rule(id_), sources=sources) for id_, sources in (("c-a", ("x", "y")), ("c-b", ("z", "x"))))
    base = replace(knowledge(), rules={"c-a": first, "c-b": second})
    assert sources_behind(("rule:c-a", "rule:c-none", "rule:c-b", "none:c-a"), base) == ("x", "y", "z")
