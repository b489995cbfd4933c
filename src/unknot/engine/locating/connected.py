"""Split the findings into parts that share no point: each part is summed on its own."""

from collections.abc import Iterable, Sequence

from unknot.engine.locating.evidence import Finding


def connected(findings: Iterable[Finding], most: int) -> tuple[tuple[Finding, ...], ...]:
    """The findings in groups that no point joins.

    A clue that was answered yes joins what its points reach.  Where that would make a group of more than ``most``
    findings the answer is set aside: an answer must not turn a result into none.  The answers about the fewest points
    are heard first, for they tell most.
    """
    groups: list[tuple[Finding, ...]] = []
    for finding in sorted(findings, key=lambda found: (not found.mark, 0 if found.mark else len(found.strengths))):
        joined = [group for group in groups if _touch(group, finding)]
        together = (*(one for group in joined for one in group), finding)
        if finding.mark or len(together) <= most:
            groups = [*(group for group in groups if group not in joined), together]
    return tuple(groups)


def _touch(group: Sequence[Finding], finding: Finding) -> bool:
    return any(not one.strengths.keys().isdisjoint(finding.strengths) for one in group)
