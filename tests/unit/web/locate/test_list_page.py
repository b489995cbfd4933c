"""The list page as a guest without scripts meets it: questions, programmes, and the same marked on another day."""

import html
import json
import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from making.knowledge import knowledge
from making.web import Guest, hidden
from unknot.doors.journal_form import read_entry
from unknot.engine.locating import locate_said
from unknot.vocabulary.body import Side
from unknot.vocabulary.entry import EntryKind
from unknot.web.guest.travelling import new_entry
from unknot.web.guest.visit import Visit
from unknot.web.locate.another_day import offered
from unknot.web.locate.cards import value_of
from unknot.web.locate.programme import for_you

HEAD = ("temple:right", "neck-side:right", "forehead:right")
_QUESTION = re.compile(r'<input type="hidden" name="question" value="([^"]+)">')


def _to_list(*marks: str, **first: str) -> Guest:
    guest = Guest()
    guest.send(mark=list(marks or HEAD), **first)
    strengths = {f"strength__{number}": "6" for number in range(len(marks or HEAD))}
    guest.send(**strengths, since="3", unit="days", seen="no").send(age="40", sex="female", pregnant="no")
    guest.none_of_these()
    guest.send()
    assert guest.at == "What it may be"
    return guest


def _entries(guest: Guest) -> list[dict[str, Any]]:
    written: list[dict[str, Any]] = json.loads(hidden(guest.page)["journal"])
    return written


def _words(guest: Guest) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", guest.page)).split())


def _asked(guest: Guest) -> str | None:
    found = _QUESTION.search(guest.page)
    return found.group(1) if found else None


def _visit(guest: Guest) -> Visit:
    entries = tuple(read_entry(written) for written in _entries(guest))
    return Visit(entries, datetime.now(UTC), knowledge())


def test_the_question_is_numbered_and_the_list_stands_below_it() -> None:
    """Nobody has to answer to see the list."""
    guest = _to_list()
    most = knowledge().explaining.questions_most
    assert f"Question 1 of at most {most}" in _words(guest)
    assert guest.page.index('name="answer"') < guest.page.index('name="candidate"')


def test_no_more_is_asked_than_the_sheet_allows() -> None:
    """Each answer counts, not sure too."""
    guest = _to_list()
    for _ in range(knowledge().explaining.questions_most):
        if _asked(guest):
            guest.send(answer="unsure")
    assert _asked(guest) is None


def test_an_answer_is_shown_and_can_be_taken_back() -> None:
    """By a correction; the question may then be asked anew, and the count goes back."""
    guest = _to_list()
    asked = _asked(guest)
    guest.send(answer="yes")
    assert "What you answered (1)" in _words(guest)
    assert "Question 2 of" in _words(guest)
    guest.send(change=asked)
    assert "What you answered" not in _words(guest)
    assert _asked(guest) == asked
    assert _entries(guest)[-1]["kind"] == "correction"


def test_taking_back_one_of_two_answers_of_an_entry_keeps_the_other() -> None:
    """An entry of another program may hold several."""
    guest = _to_list()
    guest.keep("clue-answers", {"answers": {"q-heavy-coat-or-bag": "no", "q-calf-cramps": "yes"}})
    guest.send(change="q-heavy-coat-or-bag")
    guest.send(change="q-heavy-coat-or-bag")
    assert dict(_visit(guest).clues) == {"q-calf-cramps": "yes"}


def test_skipping_ends_the_questions_and_is_no_answer() -> None:
    """The list stays as it was, nothing is kept, and they can be had after all."""
    guest = _to_list()
    before, chances = len(_entries(guest)), re.findall(r'class="much" width="(\d+)"', guest.page)
    guest.send(questions="skip")
    assert _asked(guest) is None
    assert len(_entries(guest)) == before
    assert re.findall(r'class="much" width="(\d+)"', guest.page) == chances
    guest.send(questions="ask")
    assert _asked(guest)


def test_skipping_holds_for_one_drawing() -> None:
    """Another pain may be asked about."""
    guest = _to_list()
    guest.send(questions="skip")
    guest.send(go="other-trouble").send(mark=list(HEAD))
    guest.send(strength__0="6", since="3", unit="days", seen="no")
    guest.none_of_these()
    if guest.at != "What it may be":
        guest.send()
    assert _asked(guest)


def test_every_number_is_behind_how_sure() -> None:
    """Words and bars stand in the open; a chance in figures does not."""
    guest = _to_list()
    opened = re.sub(r"<details.*?</details>", "", guest.page, flags=re.DOTALL)
    assert not re.search(r">[^<]*\b0\.\d", opened)
    assert re.search(r"0\.\d\d None of these", _words(guest))


def test_each_of_the_first_three_muscles_is_explained_with_its_sources() -> None:
    """A fold, the reasons in it, a sentence that nothing is left out, and where it is from."""
    guest = _to_list()
    assert guest.page.count("Why it stands here") == guest.page.count("Where this is from") >= 3
    assert "together they lead exactly to where it stands" in _words(guest)
    assert "a lot for it" in _words(guest)


def test_of_a_pain_on_both_sides_every_card_is_explained() -> None:
    """One muscle may have two cards, one for each side."""
    guest = _to_list("temple:left", "temple:right")
    cards = guest.page.count('<li class="card"')
    assert cards == 3
    assert guest.page.count("Why it stands here") == cards


def test_two_spots_of_one_muscle_are_told_apart() -> None:
    """Where the programme has one and the list another the page says where each is, and which is likelier."""
    guest = _to_list("shoulder-side:left", "shoulder-back:left", programme="p-shoulder")
    assert "The likeliest of all is not one of them: Supraspinatus, left" in _words(guest)
    card = guest.page[guest.page.index('id="supraspinatus.3:left"') :]
    site = knowledge().points["supraspinatus.3"].site
    assert site.lower() in card[: card.index("</li>")].lower()


def test_an_answer_is_taken_back_by_what_says_so() -> None:
    """Also where it is read aloud: the question may come again, or another."""
    guest = _to_list()
    guest.send(answer="yes")
    assert re.search(r">Take back<span class=\"unseen\">: [^<]+\?</span></button>", guest.page)


def test_too_widespread_says_so_and_what_to_do() -> None:
    """Then there is no list, and no question."""
    regions = [r.id for r in knowledge().regions.values() if r.paired and r.area in {"head", "neck"}]
    marks = [f"{region}:right" for region in regions[:24]]
    guest = _to_list(*marks)
    assert "too many places" in _words(guest)
    assert 'name="candidate"' not in guest.page
    assert _asked(guest) is None


def test_back_to_the_list_leads_to_the_list() -> None:
    """From a muscle that was looked at; nothing is chosen."""
    guest = _to_list()
    guest.send(candidate="trapezius-upper.1:right")
    assert guest.at == "Find the spot"
    guest.send(go="list")
    assert guest.at == "What it may be"
    assert not [entry for entry in _entries(guest) if entry["kind"] == "choice"]


def test_the_pattern_is_in_words_without_a_script() -> None:
    """Which of the marks it reaches, and where the spot is."""
    guest = _to_list()
    guest.send(candidate="trapezius-upper.1:right")
    assert "The spot: Where neck meets shoulder, right" in _words(guest)
    assert "You marked, and it fits: Temple, right (6 of 10)" in _words(guest)


def test_the_programme_is_kept_with_the_drawing_through_words_and_strengths() -> None:
    """Whoever began with one has it when the list comes, whatever they did in between."""
    guest = Guest()
    guest.send(go="", step="landing", programme="p-headache")
    guest.send(do="read", words="right temple")
    guest = guest.send(mark=list(HEAD))
    guest.send(strength__0="6", since="3", unit="days", seen="no")
    drawn = [entry for entry in _entries(guest) if entry["kind"] in {"drawing", "correction"}]
    assert drawn[0]["body"]["programme"] == "p-headache"
    assert drawn[1]["body"]["body"]["programme"] == "p-headache"


def test_a_programme_nobody_knows_is_not_kept() -> None:
    """What is sent is checked against the facts."""
    guest = Guest().send(mark=list(HEAD), programme="p-nothing")
    assert "programme" not in _entries(guest)[0]["body"]


def test_the_spots_of_the_programme_stand_first_in_this_persons_order() -> None:
    """Each that fits with its word and a button, those that do not fit are named."""
    guest = _to_list(programme="p-headache")
    said = _visit(guest).said
    assert said is not None
    spots = knowledge().programmes["p-headache"].spots
    fitting = [value_of(c) for c in locate_said(said, knowledge()).candidates if c.point in spots]
    shown = re.findall(r'name="candidate" value="([^"]+)"', guest.page[: guest.page.index('id="likely"')])
    assert len(shown) > 1
    assert shown == fitting
    assert "not fit what you marked" in _words(guest)


def test_it_is_said_when_the_likeliest_is_not_of_the_programme() -> None:
    """Nobody is kept with a programme that does not fit."""
    guest = _to_list("calf:right", programme="p-neck")
    assert "None of its spots fits what you marked" in _words(guest)
    assert "The likeliest of all is not one of them" in _words(guest)


def test_of_the_programme_too_what_was_tried_comes_after_the_others() -> None:
    """And says so; the chances stay as they are."""
    visit = _visit(_to_list(programme="p-headache"))
    assert visit.said is not None
    ranking = locate_said(visit.said, knowledge())
    plain = for_you(visit, ranking)
    assert plain is not None
    tried = knowledge().points[plain.spots[0].value.partition(":")[0]].muscle
    looked_again = for_you(visit, ranking, {tried})
    assert looked_again is not None
    listed = (*looked_again.spots, *looked_again.more)
    assert listed[-1].tried
    assert not listed[0].tried
    assert {(one.value, one.chance.posterior) for one in listed} == {
        (one.value, one.chance.posterior) for one in (*plain.spots, *plain.more)
    }


def test_without_a_programme_nothing_is_said_of_one() -> None:
    """The list stands alone."""
    guest = _to_list()
    assert "for-you" not in guest.page
    visit = _visit(guest)
    assert visit.said is not None
    assert for_you(visit, locate_said(visit.said, knowledge())) is None


def _drawn_days_ago(days: int) -> Guest:
    guest = Guest()
    pain = [{"region": region, "side": Side.RIGHT.value, "intensity": 6} for region in ("temple", "neck-side")]
    guest.keep("drawing", {"pain": pain, "onset_days": 3, "seen_by_professional": False}, days_ago=days)
    guest.keep("person", {"age": 40, "sex": "female", "pregnant": "no"}, days_ago=days)
    guest.send(step="none")
    guest.tell_nothing().none_of_these()
    if guest.at == "Check your answers":
        guest.send()
    assert guest.at == "What it may be"
    return guest


def test_on_the_same_day_it_cannot_be_marked_again() -> None:
    """One would remember; and asking for it all the same changes nothing."""
    guest = _drawn_days_ago(0)
    assert 'name="again"' not in guest.page
    assert guest.send(again="yes").at == "What it may be"


def test_on_another_day_the_map_is_empty_and_both_drawings_count() -> None:
    """The former marks are not ticked; the new drawing is kept as the same pain, and how far they agree is said."""
    guest = _drawn_days_ago(2)
    guest.send(again="yes")
    assert guest.at == "Where does it hurt?"
    assert not re.search(r"<input[^>]*name=\"mark\"[^>]*checked", guest.page)
    guest.send(mark=["temple:right", "forehead:right"])
    assert "How long ago" not in guest.page
    guest.send(strength__0="4", strength__1="5")
    guest.none_of_these()
    if guest.at == "Check your answers":
        guest.send()
    assert guest.at == "What it may be"
    drawn = [entry for entry in _entries(guest) if entry["kind"] == "drawing"]
    assert [entry["body"].get("again") for entry in drawn] == [None, True]
    assert "hardly the same" in _words(guest)
    assert "33 of 100 were marked both times" in _words(guest)
    assert "Marked once: " in _words(guest)
    drawing = _visit(guest).drawing
    assert drawing is not None
    assert len(drawing.places) == 3
    assert 'name="again"' not in guest.page


def test_whoever_does_not_want_to_mark_it_again_is_back_at_the_list() -> None:
    """Nothing was lost."""
    guest = _drawn_days_ago(2)
    before = len(_entries(guest))
    guest.send(again="yes")
    assert guest.send(do="not-again").at == "What it may be"
    assert len(_entries(guest)) == before


@pytest.mark.parametrize("fields", [{"mark": []}, {"mark": ["moon:left"]}, {"do": "read", "words": "temple"}])
def test_marking_again_goes_on_after_a_wrong_field(fields: dict[str, Any]) -> None:
    """What was refused, or only read, is still about the same."""
    guest = _drawn_days_ago(2)
    guest.send(again="yes")
    guest.send(**fields)
    guest.send(mark=["temple:right"])
    assert _entries(guest)[-1]["body"]["again"] is True


def test_the_day_is_the_persons_own() -> None:
    """What was drawn half an hour after their midnight was drawn on that day, whatever day it was elsewhere."""
    evening, morning = datetime(2026, 3, 3, 23, 30, tzinfo=UTC), datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    body = {"pain": [{"region": "temple", "side": "right", "intensity": 6}], "onset_days": 3}
    drawn = new_entry(EntryKind.DRAWING, {**body, "seen_by_professional": None}, evening)
    assert offered(Visit((drawn,), morning, knowledge()))
    assert not offered(Visit((drawn,), morning.astimezone(ZoneInfo("Europe/Berlin")), knowledge()))
