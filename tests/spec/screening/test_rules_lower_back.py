"""What each danger sign of the lower back means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule             | ticked           | where      | disposition      | what stays permitted there
rf-b-ces-saddle  | numb             | lower-back | emergency        | nothing
rf-b-ces-saddle  | wiping           | lower-back | emergency        | nothing
rf-b-ces-saddle  | older            | lower-back | clear            | press, gun, stretch, exercise
rf-b-ces-saddle  | numb + older     | lower-back | urgent           | nothing
rf-b-ces-saddle  | wiping + older   | lower-back | urgent           | nothing
rf-b-ces-bladder | bladder          | lower-back | emergency        | nothing
rf-b-ces-bladder | older            | lower-back | clear            | press, gun, stretch, exercise
rf-b-ces-bladder | bladder + older  | lower-back | urgent           | nothing
rf-b-ces-bowel   | bowel            | lower-back | emergency        | nothing
rf-b-ces-bowel   | older            | lower-back | clear            | press, gun, stretch, exercise
rf-b-ces-bowel   | bowel + older    | lower-back | urgent           | nothing
rf-b-ces-sex     | change           | lower-back | emergency        | nothing
rf-b-ces-sex     | older            | lower-back | clear            | press, gun, stretch, exercise
rf-b-ces-sex     | change + older   | lower-back | urgent           | nothing
rf-b-both-legs   | both             | lower-back | emergency        | nothing
rf-b-both-legs   | older            | lower-back | clear            | press, gun, stretch, exercise
rf-b-both-legs   | both + older     | lower-back | urgent           | nothing
rf-b-weak        | foot             | lower-back | urgent           | nothing
rf-b-weak        | growing          | lower-back | urgent           | nothing
rf-b-weak        | limp             | lower-back | clear            | press, gun, stretch, exercise
rf-b-weak        | foot + limp      | lower-back | urgent           | nothing
rf-b-weak        | growing + limp   | lower-back | limited          | press, stretch, exercise
rf-b-weak-fast   | fast             | lower-back | emergency        | nothing
rf-b-cancer      | cancer           | lower-back | urgent           | nothing
rf-b-cancer      | several          | lower-back | see-doctor-first | nothing
rf-b-infection   | fever            | lower-back | urgent           | nothing
rf-b-infection   | recent           | lower-back | urgent           | nothing
rf-b-infection   | immune           | lower-back | urgent           | nothing
rf-b-infection   | flu              | lower-back | clear            | press, gun, stretch, exercise
rf-b-infection   | fever + flu      | lower-back | see-doctor-first | nothing
rf-b-infection   | recent + flu     | lower-back | urgent           | nothing
rf-b-infection   | immune + flu     | lower-back | urgent           | nothing
rf-b-fracture    | fall             | lower-back | urgent           | nothing
rf-b-deform      | shape            | lower-back | urgent           | nothing
rf-b-age         | first            | lower-back | see-doctor-first | nothing
rf-b-inflam      | signs            | lower-back | see-doctor-first | nothing
rf-b-inflam      | moving           | lower-back | limited          | press, stretch, exercise
rf-b-month       | month            | lower-back | see-doctor-first | nothing
rf-b-month       | reviewed         | lower-back | clear            | press, gun, stretch, exercise
rf-b-month       | month + reviewed | lower-back | limited          | press, stretch, exercise
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
