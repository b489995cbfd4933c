"""What each danger sign of the arm and shoulder means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule               | ticked | where           | disposition      | what stays permitted there
rf-ar-heart        | heart  | upper-arm-inner | emergency        | nothing
rf-ar-stroke       | sudden | shoulder-front  | emergency        | nothing
rf-ar-weak         | weaker | forearm-back    | urgent           | nothing
rf-ar-swollen      | arm    | shoulder-front  | urgent           | nothing
rf-ar-fracture     | fall   | shoulder-front  | urgent           | nothing
rf-ar-pancoast     | ache   | shoulder-front  | see-doctor-first | nothing
rf-ar-pancoast     | unexplained | shoulder-front  | see-doctor-first | nothing
rf-ar-horner       | eye    | shoulder-front  | see-doctor-first | nothing
rf-ar-shoulder-tip | tip    | shoulder-front  | emergency        | nothing
rf-a-preg          | pregnant | shoulder-front | emergency       | nothing
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
