"""What each danger sign of the neck means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule                 | ticked       | where     | disposition      | what stays permitted there
rf-n-dissection      | artery       | neck-back | emergency        | nothing
rf-n-new-unusual     | head         | neck-back | urgent           | nothing
rf-n-new-unusual     | neck         | neck-back | urgent           | nothing
rf-n-new-unusual     | woke         | neck-back | clear            | press, gun, stretch, exercise
rf-n-new-unusual     | head + woke  | neck-back | urgent           | nothing
rf-n-new-unusual     | neck + woke  | neck-back | limited          | press, stretch, exercise
rf-n-horner          | eye          | neck-back | emergency        | nothing
rf-n-myelopathy      | cord         | neck-back | urgent           | nothing
rf-n-myelopathy-fast | fast         | neck-back | emergency        | nothing
rf-n-lhermitte       | shock        | neck-back | urgent           | nothing
rf-n-trauma          | fall         | neck-back | emergency        | nothing
rf-n-trauma          | crash        | neck-back | emergency        | nothing
rf-n-ccr-65          | tingling     | neck-back | emergency        | nothing
rf-n-ccr-65          | age          | neck-back | emergency        | nothing
rf-n-ccr-rotate      | turn         | neck-back | emergency        | nothing
rf-n-infection       | fever        | neck-back | urgent           | nothing
rf-n-infection       | recent       | neck-back | urgent           | nothing
rf-n-infection       | immune       | neck-back | urgent           | nothing
rf-n-infection       | flu          | neck-back | clear            | press, gun, stretch, exercise
rf-n-infection       | fever + flu  | neck-back | see-doctor-first | nothing
rf-n-infection       | recent + flu | neck-back | urgent           | nothing
rf-n-infection       | immune + flu | neck-back | urgent           | nothing
rf-n-cancer          | cancer       | neck-back | urgent           | nothing
rf-n-age             | first        | neck-back | see-doctor-first | nothing
rf-n-drop            | falls        | neck-back | emergency        | nothing
rf-n-root            | wide         | neck-back | urgent           | nothing
rf-n-root            | weak         | neck-back | see-doctor-first | exercise
rf-n-root            | tingling     | neck-back | see-doctor-first | exercise
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
