"""What each danger sign of the whole person means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule             | ticked            | where         | disposition      | what stays permitted there
rf-g-fever       | place             | upper-back    | urgent           | nothing
rf-g-fever       | ill               | upper-back    | urgent           | nothing
rf-g-fever       | aches             | upper-back    | see-doctor-first | nothing
rf-g-weight      | weight            | upper-back    | see-doctor-first | nothing
rf-g-night       | spine             | shoulder-side | urgent           | nothing
rf-g-night       | worse             | shoulder-side | urgent           | nothing
rf-g-night       | elsewhere         | shoulder-side | see-doctor-first | nothing
rf-g-night       | sore              | shoulder-side | clear            | press, gun, stretch, exercise
rf-g-night       | spine + sore      | shoulder-side | urgent           | nothing
rf-g-night       | worse + sore      | shoulder-side | limited          | press, stretch, exercise
rf-g-night       | elsewhere + sore  | shoulder-side | see-doctor-first | nothing
rf-g-nonmech     | ill               | upper-back    | urgent           | nothing
rf-g-nonmech     | spine             | upper-back    | urgent           | nothing
rf-g-nonmech     | other             | upper-back    | see-doctor-first | nothing
rf-g-cord-cancer | cord              | upper-back    | emergency        | nothing
rf-g-pmr         | stiff             | upper-back    | see-doctor-first | nothing
rf-g-pmr         | short             | upper-back    | clear            | press, gun, stretch, exercise
rf-g-pmr         | stiff + short     | upper-back    | limited          | press, stretch, exercise
rf-g-rhabdo      | urine             | upper-back    | emergency        | nothing
rf-g-sepsis      | sepsis            | upper-back    | emergency        | nothing
rf-g-spine-nerve | weak              | upper-back    | emergency        | nothing
rf-g-skin-spread | wound             | upper-back    | emergency        | nothing
rf-g-skin-spread | fast              | upper-back    | emergency        | nothing
rf-g-numb-spread | spreads           | upper-back    | urgent           | nothing
rf-g-trauma      | accident          | upper-back    | emergency        | nothing
rf-g-injury      | hurt              | upper-back    | emergency        | nothing
rf-g-injury      | worse             | upper-back    | urgent           | nothing
rf-g-lasting     | weeks             | upper-back    | see-doctor-first | nothing
rf-g-lump        | lump              | upper-back    | see-doctor-first | nothing
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
