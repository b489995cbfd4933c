"""What each danger sign of the head means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule               | ticked        | where    | disposition      | what stays permitted there
rf-h-thunder       | fast          | temple   | emergency        | nothing
rf-h-neuro         | neuro         | temple   | emergency        | nothing
rf-h-fever-neck    | bad           | temple   | emergency        | nothing
rf-h-fever-neck    | light         | temple   | see-doctor-first | nothing
rf-h-fever-neck    | usual         | temple   | clear            | press, gun, stretch, exercise
rf-h-fever-neck    | bad + usual   | temple   | emergency        | nothing
rf-h-fever-neck    | light + usual | temple   | limited          | press, stretch, exercise
rf-h-trauma        | since         | temple   | urgent           | nothing
rf-h-trauma-danger | brain         | temple   | emergency        | nothing
rf-h-trauma-danger | knock         | temple   | emergency        | nothing
rf-h-gca           | artery        | jaw      | urgent           | nothing
rf-h-vision        | eye           | temple   | emergency        | nothing
rf-h-vision        | double        | temple   | urgent           | nothing
rf-h-age           | first         | temple   | see-doctor-first | nothing
rf-h-pattern       | changed       | temple   | see-doctor-first | nothing
rf-h-position      | position      | temple   | see-doctor-first | nothing
rf-h-cough         | set-off       | temple   | see-doctor-first | nothing
rf-h-cancer-immune | new           | temple   | urgent           | nothing
rf-h-preg          | new           | temple   | urgent           | nothing
rf-h-preg-warning  | head          | temple   | emergency        | nothing
rf-h-preg-warning  | body          | temple   | emergency        | nothing
rf-h-medication    | pills         | temple   | see-doctor-first | nothing
rf-h-shingles-eye  | rash          | forehead | urgent           | nothing
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
