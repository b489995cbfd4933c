"""What each danger sign of the belly and the great artery means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule          | ticked           | where         | disposition | what stays permitted there
rf-a-aaa      | burst            | flank         | emergency   | nothing
rf-a-aaa-risk | known            | flank         | emergency   | nothing
rf-a-aaa-risk | age              | flank         | emergency   | nothing
rf-a-aaa-risk | risk             | flank         | emergency   | nothing
rf-a-aaa-risk | eased            | flank         | clear       | press, gun, stretch, exercise
rf-a-aaa-risk | known + eased    | flank         | emergency   | nothing
rf-a-aaa-risk | age + eased      | flank         | emergency   | nothing
rf-a-aaa-risk | risk + eased     | flank         | urgent      | nothing
rf-a-pulse    | new              | lower-back    | emergency   | nothing
rf-a-pulse    | lasting          | lower-back    | urgent      | nothing
rf-a-rigid    | hard             | abdomen-lower | emergency   | nothing
rf-a-rigid    | cough            | abdomen-lower | emergency   | nothing
rf-a-rigid    | sick             | abdomen-lower | emergency   | nothing
rf-a-preg     | pregnant         | abdomen-lower | emergency   | nothing
rf-a-flank    | urine            | flank         | urgent      | nothing
rf-a-flank    | groin            | flank         | urgent      | nothing
rf-a-testicle | sudden           | groin         | emergency   | nothing
rf-a-bleed    | blood            | abdomen-upper | emergency   | nothing
""")


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_each_tick_means_what_its_row_says(row: Row) -> None:
    """The disposition of each tick alone and of each explained tick, and what may still be done where it hurts."""
    screening = judged(row)
    assert (screening.disposition, stays(screening)) == (row.disposition, row.stays)


@pytest.mark.parametrize(("rule", "where"), {row.rule: row.where for row in ROWS}.items())
def test_the_rule_is_asked_where_it_hurts(rule: str, where: str) -> None:
    """Somebody who hurts there and has said nothing yet is asked."""
    assert rule in asked_at(where)
