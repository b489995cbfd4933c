"""What each danger sign of the chest means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule          | ticked           | where       | disposition      | what stays permitted there
rf-c-mi       | sweat            | chest-upper | emergency        | nothing
rf-c-mi       | sudden           | chest-upper | emergency        | nothing
rf-c-mi       | months           | chest-upper | clear            | press, gun, stretch, exercise
rf-c-mi       | sweat + months   | chest-upper | emergency        | nothing
rf-c-mi       | sudden + months  | chest-upper | urgent           | nothing
rf-c-mi-quiet | ache             | jaw         | emergency        | nothing
rf-c-pe       | clot             | chest-upper | emergency        | nothing
rf-c-tear     | tearing          | upper-back  | emergency        | nothing
rf-c-exertion | effort           | chest-upper | urgent           | nothing
rf-c-exertion | steady           | chest-upper | clear            | press, gun, stretch, exercise
rf-c-exertion | effort + steady  | chest-upper | see-doctor-first | nothing
rf-c-trauma   | blow             | chest-upper | urgent           | nothing
rf-c-thoracic | cancer           | mid-back    | urgent           | nothing
rf-c-lung     | signs            | chest-upper | see-doctor-first | nothing
rf-c-lung     | tired            | chest-upper | see-doctor-first | nothing
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
