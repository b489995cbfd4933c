"""What each danger sign of the head means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule               | ticked        | where    | disposition      | what stays permitted there
rf-h-thunder       | fast          | temple   | emergency        | nothing
rf-h-neuro         | droop         | temple   | emergency        | nothing
rf-h-neuro         | slurred       | temple   | emergency        | nothing
rf-h-neuro         | fits          | temple   | emergency        | nothing
rf-h-neuro         | drowsy        | temple   | emergency        | nothing
rf-h-fever-neck    | stiff         | temple   | emergency        | nothing
rf-h-fever-neck    | rash          | temple   | emergency        | nothing
rf-h-fever-neck    | fever         | temple   | emergency        | nothing
rf-h-fever-neck    | light         | temple   | see-doctor-first | nothing
rf-h-fever-neck    | usual         | temple   | clear            | press, gun, stretch, exercise
rf-h-fever-neck    | stiff + usual | temple   | emergency        | nothing
rf-h-fever-neck    | rash + usual  | temple   | emergency        | nothing
rf-h-fever-neck    | fever + usual | temple   | emergency        | nothing
rf-h-fever-neck    | light + usual | temple   | limited          | press, stretch, exercise
rf-h-trauma        | worse         | temple   | urgent           | nothing
rf-h-trauma        | knock         | temple   | urgent           | nothing
rf-h-trauma        | whiplash      | temple   | urgent           | nothing
rf-h-trauma-danger | drowsy        | temple   | emergency        | nothing
rf-h-trauma-danger | fit           | temple   | emergency        | nothing
rf-h-trauma-danger | senses        | temple   | emergency        | nothing
rf-h-trauma-danger | sick          | temple   | emergency        | nothing
rf-h-trauma-danger | memory        | temple   | emergency        | nothing
rf-h-trauma-danger | fluid         | temple   | emergency        | nothing
rf-h-trauma-danger | thinner       | temple   | emergency        | nothing
rf-h-gca           | scalp         | jaw      | urgent           | nothing
rf-h-gca           | jaw           | jaw      | urgent           | nothing
rf-h-gca           | temple        | jaw      | urgent           | nothing
rf-h-vision        | loss          | temple   | emergency        | nothing
rf-h-vision        | red           | temple   | emergency        | nothing
rf-h-vision        | double        | temple   | urgent           | nothing
rf-h-age           | first         | temple   | see-doctor-first | nothing
rf-h-pattern       | worse         | temple   | see-doctor-first | nothing
rf-h-pattern       | changed       | temple   | see-doctor-first | nothing
rf-h-position      | lying         | temple   | see-doctor-first | nothing
rf-h-position      | upright       | temple   | see-doctor-first | nothing
rf-h-cough         | cough         | temple   | see-doctor-first | nothing
rf-h-cough         | effort        | temple   | see-doctor-first | nothing
rf-h-cancer-immune | cancer        | temple   | urgent           | nothing
rf-h-cancer-immune | immune        | temple   | urgent           | nothing
rf-h-preg          | pregnant      | temple   | urgent           | nothing
rf-h-preg          | birth         | temple   | urgent           | nothing
rf-h-preg-warning  | sight         | temple   | emergency        | nothing
rf-h-preg-warning  | ribs          | temple   | emergency        | nothing
rf-h-preg-warning  | swelling      | temple   | emergency        | nothing
rf-h-preg-warning  | lasting       | temple   | emergency        | nothing
rf-h-medication    | many          | temple   | see-doctor-first | nothing
rf-h-medication    | new           | temple   | see-doctor-first | nothing
rf-h-shingles-eye  | eye           | forehead | urgent           | nothing
rf-h-shingles-eye  | face          | forehead | urgent           | nothing
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
