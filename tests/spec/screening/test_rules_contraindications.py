"""What each reason not to press means, tick by tick: one row a tick, and one for each thing that explains."""

import pytest

from making.rule_rows import Row, asked_at, judged, rows_of, stays, told

ROWS = rows_of("""
# rule                   | ticked           | where         | disposition      | what stays permitted there
c-recent-surgery       | operation        | neck-angle    | see-doctor-first | exercise
c-recent-injury        | injury           | neck-angle    | see-doctor-first | exercise
c-fresh-strain         | strain           | neck-angle    | limited          | stretch, exercise
c-sick                 | ill              | neck-angle    | see-doctor-first | stretch
c-sick                 | just-over        | neck-angle    | see-doctor-first | stretch
c-sick                 | well             | neck-angle    | clear            | press, gun, stretch, exercise
c-sick                 | ill + well       | neck-angle    | see-doctor-first | stretch
c-sick                 | just-over + well | neck-angle    | limited          | press, stretch, exercise
c-anticoagulant        | thinner          | neck-angle    | see-doctor-first | stretch, exercise
c-anticoagulant        | aspirin          | neck-angle    | limited          | press, stretch, exercise
c-steroids             | steroids         | neck-angle    | see-doctor-first | stretch, exercise
c-osteoporosis         | bones            | neck-angle    | see-doctor-first | stretch, exercise
c-ra                   | ra               | neck-angle    | see-doctor-first | exercise
c-djd                  | worn             | neck-angle    | see-doctor-first | exercise
c-dvt-known            | clot             | neck-angle    | see-doctor-first | nothing
c-diabetes-adv         | diabetes         | neck-angle    | see-doctor-first | stretch, exercise
c-dvt-past             | clot             | calf          | see-doctor-first | stretch, exercise
c-long-still           | still            | calf          | urgent           | nothing
c-bleeding-disorder    | bleeding         | neck-angle    | see-doctor-first | stretch, exercise
c-varicose             | veins            | calf          | limited          | stretch, exercise
c-phlebitis            | vein             | calf          | urgent           | nothing
c-pad                  | arteries         | neck-angle    | see-doctor-first | stretch, exercise
c-aneurysm             | known            | neck-angle    | see-doctor-first | stretch
c-heart                | heart            | neck-angle    | see-doctor-first | stretch
c-high-bp              | high             | neck-angle    | see-doctor-first | stretch
c-pacemaker            | device           | neck-angle    | see-doctor-first | stretch, exercise
c-port-line            | line             | neck-angle    | limited          | exercise
c-open-wound           | wound            | neck-angle    | limited          | exercise
c-skin-infection       | skin             | neck-angle    | limited          | stretch, exercise
c-shingles-new         | strip            | ribs-side     | see-doctor-first | stretch, exercise
c-hot-swollen          | hot              | neck-angle    | urgent           | nothing
c-fever                | fever            | neck-angle    | see-doctor-first | nothing
c-bruise               | bruise           | neck-angle    | limited          | stretch, exercise
c-myositis-ossificans  | lump             | neck-angle    | see-doctor-first | exercise
c-osteomyelitis        | bone             | neck-angle    | see-doctor-first | stretch, exercise
c-lump                 | lump             | neck-angle    | see-doctor-first | stretch, exercise
c-lump                 | stays            | neck-angle    | see-doctor-first | stretch, exercise
c-lump                 | knot             | neck-angle    | clear            | press, gun, stretch, exercise
c-lump                 | lump + knot      | neck-angle    | see-doctor-first | stretch, exercise
c-lump                 | stays + knot     | neck-angle    | limited          | press, stretch, exercise
c-swollen-nodes        | glands           | armpit        | limited          | stretch, exercise
c-lymphoedema          | lymph            | neck-angle    | see-doctor-first | stretch, exercise
c-fracture             | bone             | neck-angle    | limited          | nothing
c-joint-replacement    | metal            | knee-front    | limited          | press, stretch, exercise
c-hip-replacement      | hip              | hip-side      | see-doctor-first | press, gun, exercise
c-hypermobility        | loose            | neck-angle    | see-doctor-first | press, exercise
c-spine-instability    | spine            | lower-back    | see-doctor-first | press, exercise
c-scoliosis            | curve            | mid-back      | see-doctor-first | press, exercise
c-disc-nerve           | nerve            | neck-angle    | see-doctor-first | exercise
c-muscle-disease       | disease          | neck-angle    | see-doctor-first | stretch
c-autoimmune           | illness          | neck-angle    | see-doctor-first | stretch, exercise
c-fibromyalgia         | all-over         | neck-angle    | limited          | press, stretch, exercise
c-numb-area            | dull             | neck-angle    | limited          | exercise
c-epilepsy             | seizures         | neck-angle    | see-doctor-first | press, stretch, exercise
c-anaemia              | anaemia          | neck-angle    | see-doctor-first | press, stretch, exercise
c-after-hard-exercise  | sore             | neck-angle    | limited          | press, stretch, exercise
c-statin-pain          | medicine         | neck-angle    | urgent           | nothing
c-quinolone            | tendon           | neck-angle    | urgent           | nothing
c-kidney-liver         | organ            | neck-angle    | see-doctor-first | stretch, exercise
c-cancer-now           | cancer           | neck-angle    | see-doctor-first | stretch
c-tumour-site          | tumour           | neck-angle    | limited          | exercise
c-bone-mets            | bones            | neck-angle    | see-doctor-first | exercise
c-radiotherapy         | skin             | neck-angle    | limited          | stretch, exercise
c-pregnancy            | pregnancy        | neck-angle    | see-doctor-first | stretch, exercise
c-pregnancy-legs-belly | pregnancy        | calf          | limited          | stretch, exercise
c-pregnancy-warning    | baby             | neck-angle    | urgent           | nothing
c-pregnancy-warning    | signs            | neck-angle    | urgent           | nothing
c-child                | under-18         | neck-angle    | see-doctor-first | press, stretch, exercise
c-frail                | frail            | neck-angle    | limited          | press, stretch, exercise
c-alcohol              | dulled           | neck-angle    | see-doctor-first | stretch
c-painkiller-mask      | masked           | neck-angle    | limited          | press, stretch, exercise
c-recent-injection     | needle           | neck-angle    | limited          | stretch, exercise
c-full-stomach         | meal             | abdomen-upper | limited          | press, stretch, exercise
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
