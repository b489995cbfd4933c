"""The list of likely muscles and what can be asked about it."""

import re
from math import exp, prod
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.listings import listing_of, mark, marked
from unknot.cli.practise.listing import titled
from unknot.cli.practise.muscles import choose_muscle
from unknot.cli.practise.terminal import Back
from unknot.cli.practise.why_order import adding_up
from unknot.engine.locating import first_of_each_muscle
from unknot.vocabulary.entry import EntryKind

NONE, WHY, SURE, TOGETHER, CHANGES, MORE = ("4", "5", "6", "7", "8", "9")
TIMES = re.compile(r"Times ([\d.e-]+) \(([+-][\d.]+)\)\.$")


def test_the_list_has_names_words_reasons_and_one_scale_for_all(tmp_path: Path) -> None:
    """The likeliest first; none of these stands on the same scale."""
    companion, terminal = marked(tmp_path, ("temple", "neck-angle"), ["1"])
    listing = listing_of(companion)
    picked = choose_muscle(companion, listing)
    shown = first_of_each_muscle(listing.why.ranking)[:3]
    assert picked == shown[0]
    rows = [terminal.shown.index(f"{titled(one, companion)}: {one.word}") for one in shown]
    assert rows == sorted(rows)
    assert "For it, a lot: temple, right; where neck meets shoulder, right." in terminal.shown
    assert f"None of these: {listing.why.none_word}" in terminal.shown
    assert terminal.shown.count("[") == len(shown) + 1


def test_read_aloud_the_list_has_no_bars(tmp_path: Path) -> None:
    """Words say it all."""
    companion, terminal = marked(tmp_path, lines=["1"], plain=True)
    choose_muscle(companion, listing_of(companion))
    assert "likely" in terminal.shown
    assert "#" not in terminal.shown


@pytest.mark.parametrize(
    ("picked", "said"),
    [
        (SURE, "These and no other:"),
        (TOGETHER, "Explains all that you marked."),
        (CHANGES, "What would put another muscle first:"),
    ],
)
def test_whatever_is_asked_about_the_list_it_comes_again(tmp_path: Path, picked: str, said: str) -> None:
    """A look at the reasons chooses nothing."""
    companion, terminal = marked(tmp_path, lines=[picked, "", "1"])
    assert choose_muscle(companion, listing_of(companion)) is not None
    assert said in terminal.shown
    assert terminal.shown.count("These may be behind it, the likeliest first:") == 2


def test_what_a_spot_only_lies_beside_is_not_called_explained(tmp_path: Path) -> None:
    """People draw roughly; a set says of each mark which of the two it is, and what stays open."""
    companion, terminal = marked(tmp_path, ("ankle-inner", "arch"), [TOGETHER, "", "1"])
    listing = listing_of(companion)
    choose_muscle(companion, listing)
    assert any(member.near for one in listing.why.together for member in one.members)
    assert "lies right beside inner ankle, right." in terminal.shown
    assert "Leaves open: inner ankle, right." in terminal.shown


def test_why_this_order_tells_everything_and_it_adds_up(tmp_path: Path) -> None:
    """The numbers as shown: logarithms add up and factors multiply to what is said of the whole."""
    companion, _ = marked(tmp_path, ("temple", "neck-angle"))
    companion.keep(EntryKind.CLUE_ANSWERS, {"answers": {"q-heavy-coat-or-bag": "yes"}})
    listing = listing_of(companion)
    for told in listing.why.explanations:
        first, *rows, together, sources, _ = adding_up(told, knowledge())
        found = [match for row in rows if (match := TIMES.search(row))]
        assert len(found) == len(rows) == len(told.contributions)
        prior = float(first.split("(")[1].split(")")[0])
        whole = float(together.split("(")[1].split(")")[0])
        assert prior + sum(float(match[2]) for match in found) == pytest.approx(whole, abs=0.0006 * (len(rows) + 2))
        odds = float(together.split("odds of ")[1].split(" ")[0])
        assert exp(prior) * prod(float(match[1]) for match in found) == pytest.approx(odds, rel=0.005)
        assert all(knowledge().sources[id_].title.rstrip(".") in sources for id_ in told.candidate.sources)


def test_muscles_further_down_are_explained_as_well(tmp_path: Path) -> None:
    """The second page has reasons of its own."""
    companion, terminal = marked(tmp_path, lines=[MORE, "1"])
    listing = listing_of(companion)
    picked = choose_muscle(companion, listing)
    assert picked == listing.pages()[1][0]
    assert "For it" in terminal.shown.split("Less likely than those before:")[1]


def test_b_leads_to_the_page_before_and_from_the_first_page_out(tmp_path: Path) -> None:
    """Looking further down is no choice."""
    companion, terminal = marked(tmp_path, lines=[MORE, "b", "1"])
    listing = listing_of(companion)
    assert choose_muscle(companion, listing) == listing.pages()[0][0]
    assert terminal.shown.count("These may be behind it") == 2
    companion, _ = marked(tmp_path / "out", lines=["b"])
    with pytest.raises(Back):
        choose_muscle(companion, listing_of(companion))


@pytest.mark.parametrize(("answer", "stops"), [("1", False), ("b", False), ("2", True)])
def test_none_of_these_says_how_likely_that_is_and_what_to_do_then(tmp_path: Path, answer: str, stops: bool) -> None:
    """The sentences are messages; the list can be seen again."""
    companion, terminal = marked(tmp_path, lines=[NONE, answer, "1"])
    listing = listing_of(companion)
    assert (choose_muscle(companion, listing) is None) is stops
    assert listing.why.says
    assert all(message.text in terminal.shown for message in listing.why.says)


def test_what_would_change_the_list_is_said_as_it_would_be_so(tmp_path: Path) -> None:
    """Each line names what would have to be so and the muscle that would come first then."""
    companion, terminal = marked(tmp_path, ("temple", "neck-angle"), [CHANGES, "", "1"])
    listing = listing_of(companion)
    choose_muscle(companion, listing)
    assert any(change.hurts is False for change in listing.why.changes)
    assert "does not hurt: then" in terminal.shown
    for change in listing.why.changes:
        assert f"then {knowledge().muscles[change.first.muscle].name}" in terminal.shown


def test_of_a_programme_its_spots_come_first_and_what_does_not_fit_is_said(tmp_path: Path) -> None:
    """Ranked for this person, each with its word; the likeliest muscle is there too where it is another one."""
    companion, terminal = marked(tmp_path, ("temple",), ["1"], programme="p-headache")
    listing = listing_of(companion)
    first = choose_muscle(companion, listing)
    spots = knowledge().programmes["p-headache"].spots
    own = listing.of_programme()
    assert first == own[0]
    assert [one.posterior for one in own] == sorted((one.posterior for one in own), reverse=True)
    likeliest = listing.why.ranking.candidates[0]
    assert likeliest.point not in spots
    assert f"not one of them: it is number {len(own) + 1}, {titled(likeliest, companion)} (" in terminal.shown
    assert listing.pages()[0] == [*own, likeliest]
    assert listing.not_fitting() == ["multifidus-cervical.1"]
    assert "Does not fit what you marked: Neck multifidi." in terminal.shown


def test_behind_a_programme_the_other_muscles_begin_with_their_likeliest(tmp_path: Path) -> None:
    """They are not called less likely than its spots, for they may not be."""
    companion, terminal = marked(tmp_path, ("temple",), ["11", "1"], programme="p-headache")
    choose_muscle(companion, listing_of(companion))
    assert "Others that may be behind it, the likeliest first:" in terminal.shown
    assert "Less likely than those before:" not in terminal.shown


def test_of_a_programme_that_fits_nothing_the_whole_list_is_shown(tmp_path: Path) -> None:
    """Somebody picked the neck and marked a calf."""
    companion, terminal = marked(tmp_path, ("calf",), ["1"], programme="p-neck")
    listing = listing_of(companion)
    assert choose_muscle(companion, listing) == listing.why.ranking.candidates[0]
    assert 'None of the spots of "Neck" fits what you marked.' in terminal.shown


def test_muscles_that_were_tried_come_last(tmp_path: Path) -> None:
    """Also where they are the likeliest; and the heading says so."""
    companion, terminal = marked(tmp_path, lines=["1"])
    tried = listing_of(companion).why.ranking.candidates[0].muscle
    listing = listing_of(companion, [tried])
    pages = listing.pages()
    assert [one.muscle for page in pages for one in page][-1] == tried
    choose_muscle(companion, listing)
    assert "the likeliest first, those that you have tried after the others:" in terminal.shown


def test_a_better_spot_of_a_muscle_of_the_programme_is_not_hidden(tmp_path: Path) -> None:
    """The likeliest spot of all stands on the first page, and both spots say where they are."""
    companion, terminal = marked(tmp_path, ("shoulder-side", "shoulder-back"), ["1"], programme="p-shoulder")
    listing = listing_of(companion)
    likeliest = listing.why.ranking.candidates[0]
    assert likeliest.point == "supraspinatus.3"
    choose_muscle(companion, listing)
    assert likeliest in listing.pages()[0]
    assert "The likeliest spot is not one of them" in terminal.shown
    for point in ("supraspinatus.2", "supraspinatus.3"):
        assert f"Its spot: {knowledge().points[point].site}." in terminal.shown


def test_a_mark_that_was_made_once_says_so(tmp_path: Path) -> None:
    """It counts for less than one that was made again."""
    companion, terminal = marked(tmp_path, ("neck-angle", "temple"), [WHY, *[""] * 9, "1"])
    mark(companion, ("neck-angle",), again=True)
    choose_muscle(companion, listing_of(companion))
    assert "Temple, right, marked once" in terminal.shown
    assert "Where neck meets shoulder, right, marked once" not in terminal.shown


def test_how_sure_tells_the_share_that_was_marked_both_times(tmp_path: Path) -> None:
    """The number stands there and nowhere else."""
    companion, terminal = marked(tmp_path, ("neck-angle", "temple"), [SURE, "", "1"])
    mark(companion, ("neck-angle",), again=True)
    choose_muscle(companion, listing_of(companion))
    assert "this share was marked both times: 0.50" in terminal.shown
