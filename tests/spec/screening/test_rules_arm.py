"""What each danger sign of the arm and shoulder means, tick by tick; a row with a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, name_of, rows_of, stays

ROWS = rows_of("""
# rule               | ticked  | where           | disposition      | what stays permitted there
rf-ar-heart        | chest   | upper-arm-inner | emergency        | nothing
rf-ar-heart        | sweat   | upper-arm-inner | emergency        | nothing
rf-ar-stroke       | face    | shoulder-front  | emergency        | nothing
rf-ar-stroke       | speech  | shoulder-front  | emergency        | nothing
rf-ar-weak         | weaker  | forearm-back    | urgent           | nothing
rf-ar-weak         | drop    | forearm-back    | urgent           | nothing
rf-ar-swollen      | swollen | shoulder-front  | urgent           | nothing
rf-ar-swollen      | blue    | shoulder-front  | urgent           | nothing
rf-ar-swollen      | heavy   | shoulder-front  | urgent           | nothing
rf-ar-fracture     | shape   | shoulder-front  | urgent           | nothing
rf-ar-fracture     | move    | shoulder-front  | urgent           | nothing
rf-ar-pancoast     | ache    | shoulder-front  | see-doctor-first | nothing
rf-ar-pancoast     | hand    | shoulder-front  | see-doctor-first | nothing
rf-ar-pancoast     | cough   | shoulder-front  | see-doctor-first | nothing
rf-ar-pancoast     | weight  | shoulder-front  | see-doctor-first | nothing
rf-ar-pancoast     | tired   | shoulder-front  | see-doctor-first | nothing
rf-ar-horner       | lid     | shoulder-front  | see-doctor-first | nothing
rf-ar-horner       | pupil   | shoulder-front  | see-doctor-first | nothing
rf-ar-shoulder-tip | belly   | shoulder-front  | emergency        | nothing
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
