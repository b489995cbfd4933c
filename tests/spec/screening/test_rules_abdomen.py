"""What each danger sign of the belly, the flank and the great artery means, tick by tick; a row with a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, name_of, rows_of, stays

ROWS = rows_of("""
# rule          | ticked           | where         | disposition | what stays permitted there
rf-a-aaa      | faint            | flank         | emergency   | nothing
rf-a-aaa      | heart            | flank         | emergency   | nothing
rf-a-aaa      | beating          | flank         | emergency   | nothing
rf-a-aaa-risk | known            | flank         | emergency   | nothing
rf-a-aaa-risk | age              | flank         | emergency   | nothing
rf-a-aaa-risk | smoke            | flank         | emergency   | nothing
rf-a-aaa-risk | pressure         | flank         | emergency   | nothing
rf-a-aaa-risk | eased            | flank         | clear       | press, gun, stretch, exercise
rf-a-aaa-risk | known + eased    | flank         | emergency   | nothing
rf-a-aaa-risk | age + eased      | flank         | emergency   | nothing
rf-a-aaa-risk | smoke + eased    | flank         | urgent      | nothing
rf-a-aaa-risk | pressure + eased | flank         | urgent      | nothing
rf-a-pulse    | faint            | lower-back    | emergency   | nothing
rf-a-pulse    | new              | lower-back    | emergency   | nothing
rf-a-pulse    | lasting          | lower-back    | urgent      | nothing
rf-a-rigid    | hard             | abdomen-lower | emergency   | nothing
rf-a-rigid    | touch            | abdomen-lower | emergency   | nothing
rf-a-rigid    | cough            | abdomen-lower | emergency   | nothing
rf-a-rigid    | sick             | abdomen-lower | emergency   | nothing
rf-a-preg     | one-side         | abdomen-lower | emergency   | nothing
rf-a-preg     | shoulder         | abdomen-lower | emergency   | nothing
rf-a-preg     | bleeding         | abdomen-lower | emergency   | nothing
rf-a-flank    | fever            | flank         | urgent      | nothing
rf-a-flank    | blood            | flank         | urgent      | nothing
rf-a-flank    | burning          | flank         | urgent      | nothing
rf-a-flank    | groin            | flank         | urgent      | nothing
rf-a-testicle | sudden           | groin         | emergency   | nothing
rf-a-bleed    | vomit            | abdomen-upper | emergency   | nothing
rf-a-bleed    | stool            | abdomen-upper | emergency   | nothing
""")


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_a_tick_has_its_disposition(row: Row) -> None:
    """Each tick alone, and each explained tick, gives the disposition of its row."""
    assert judged(row).disposition == row.disposition


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_what_stays_permitted_is_said(row: Row) -> None:
    """What may still be done where it hurts is what the row says and nothing more."""
    assert stays(judged(row)) == row.stays


@pytest.mark.parametrize("row", {row.rule: row for row in ROWS}.values(), ids=name_of)
def test_the_rule_is_asked_where_it_hurts(row: Row) -> None:
    """Somebody who hurts there and has said nothing yet is asked."""
    assert row.rule in asked_at(row.where)
