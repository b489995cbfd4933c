"""Laws of the summary: for any journal it is one page, and its figures are those of the ledger."""

from hypothesis import given, settings
from hypothesis import strategies as st

from making.days import day
from making.knowledge import knowledge
from making.summaries import Weeks
from unknot.doors.summary import summarise
from unknot.doors.summary_pdf import fit, summary_pdf
from unknot.engine.journal.ledger import ledger
from unknot.vocabulary.entry import EntryKind, EpisodeEnd

POINTS = ("trapezius-upper.1", "trapezius-upper.2", "infraspinatus.1", "soleus.1")
REGIONS = tuple(knowledge().regions)

places = st.lists(st.sampled_from(REGIONS), min_size=1, max_size=9, unique=True)
sessions = st.lists(
    st.tuples(
        st.integers(0, 120),
        st.integers(0, 10),
        st.lists(st.integers(0, 300), max_size=6),
        st.sampled_from(POINTS),
        st.sampled_from(["left", "right", None]),
    ),
    max_size=60,
)
ends = st.sampled_from([None, *EpisodeEnd])
words = st.text(min_size=1, max_size=80)


@given(places, sessions, ends, words)
@settings(max_examples=25, deadline=None)
def test_any_journal_makes_one_page_whose_figures_are_the_ledgers(
    regions: list[str], held: list[tuple[int, int, list[int], str, str | None]], end: EpisodeEnd | None, activity: str
) -> None:
    """One page, nothing below its foot, and as many seconds as the ledger counts of this episode."""
    told = Weeks([{"region": region, "side": None, "intensity": 5, "quality": None} for region in regions])
    told.write(EntryKind.ACTIVITIES, 0, activities=[{"id": "a-1", "text": activity}])
    for on_day, before, seconds, point, side in held:
        muscle = point.rsplit(".", 1)[0]
        told.session(on_day, before, seconds, muscle=muscle, trigger_point=point, side=side)
    before_the_end = sum(press.seconds for press in ledger(told.entries).presses)
    if end is not None:
        told.write(EntryKind.EPISODE_ENDED, 130, why=end.value)
    found = summarise(told.entries, day(140), knowledge())
    if not found.is_empty and found.days:
        assert sum(spot.seconds for spot in found.pressed) == before_the_end
        assert sum(one.seconds for one in found.days) == before_the_end
    _, page = fit(found, knowledge())
    assert page.fits
    assert summary_pdf(found, knowledge(), packed=False).count(b"/Type /Page\n") == 1
