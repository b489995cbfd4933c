"""What each danger sign of the leg means, tick by tick; a plus tells what explains a sign."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule             | ticked          | where       | disposition      | what stays permitted there
rf-l-dvt         | swollen         | calf        | urgent           | nothing
rf-l-dvt         | skin            | calf        | urgent           | nothing
rf-l-dvt         | pain            | calf        | urgent           | nothing
rf-l-dvt         | cause           | calf        | clear            | press, gun, stretch, exercise
rf-l-dvt         | swollen + cause | calf        | urgent           | nothing
rf-l-dvt         | skin + cause    | calf        | urgent           | nothing
rf-l-dvt         | pain + cause    | calf        | limited          | press, stretch, exercise
rf-l-dvt-risk    | risk            | calf        | urgent           | nothing
rf-l-dvt-risk    | still           | calf        | urgent           | nothing
rf-l-dvt-risk    | looks           | calf        | urgent           | nothing
rf-l-dvt-breath  | chest           | calf        | emergency        | nothing
rf-l-cold        | cold            | calf        | emergency        | nothing
rf-l-cold        | older           | calf        | clear            | press, gun, stretch, exercise
rf-l-cold        | cold + older    | calf        | urgent           | nothing
rf-l-compartment | hard            | calf        | emergency        | nothing
rf-l-compartment | beyond          | calf        | emergency        | nothing
rf-l-ottawa      | ankle           | ankle-outer | urgent           | nothing
rf-l-hip-fall    | stand           | hip-side    | emergency        | nothing
rf-l-hip-hidden  | weight          | groin       | urgent           | nothing
rf-l-hip-hidden  | fall            | groin       | urgent           | nothing
rf-l-bone-stress | grows           | shin        | see-doctor-first | nothing
rf-l-bone-stress | spot            | shin        | see-doctor-first | nothing
rf-l-pop         | pop             | achilles    | urgent           | nothing
rf-l-joint       | fever           | knee-front  | emergency        | nothing
rf-l-joint       | hot             | knee-front  | urgent           | nothing
rf-l-walk        | walk            | calf        | see-doctor-first | nothing
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
