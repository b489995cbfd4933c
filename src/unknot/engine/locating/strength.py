"""How strongly an active point makes each region hurt: the sheet's words as numbers, or a study's share."""

from collections import defaultdict
from collections.abc import Mapping

from unknot.knowledge.anatomy import Muscle, TriggerPoint
from unknot.knowledge.figures import Strengths
from unknot.vocabulary.body import RegionId


def strengths_of(point: TriggerPoint, muscle: Muscle, figures: Strengths) -> Mapping[RegionId, float]:
    """The probability (0 to 1) that this point, active, makes each region hurt on its own side.

    A region with several roles has the strongest.  A measured share takes the place of the sheet's word.
    """
    worded = {point.press_region: figures.press_site}
    for regions, strength in ((point.spillover, figures.spillover), (point.essential, figures.essential)):
        worded |= {region: max(strength, worded.get(region, 0.0)) for region in regions}
    measured = _measured(muscle, figures)
    named = {region for one in muscle.trigger_points for region in (*one.essential, *one.spillover)}
    taken = {region: share for region, share in measured.items() if region in worded or region not in named}
    return worded | taken


def _measured(muscle: Muscle, figures: Strengths) -> Mapping[RegionId, float]:
    """The mean share per region.  Where the sheet names the region for some points only, it is about those points."""
    shares: defaultdict[RegionId, list[float]] = defaultdict(list)
    for row in figures.measured:
        if row.muscle == muscle.id:
            shares[row.region].append(row.share)
    return {region: sum(found) / len(found) for region, found in shares.items()}
