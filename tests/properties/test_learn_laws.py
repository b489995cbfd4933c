"""Everything that a screen can say has a page behind it, and a search never fails."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from making.knowledge import knowledge
from making.web import client
from unknot.knowledge.grounds import grounds_of
from unknot.learning import articles_of, behind, search
from unknot.learning.search import MOST

TODAY = date(2026, 11, 24)
SHEETS_WITHOUT_PAGES = {"protocol", "dose", "starting_dose", "code", "evidence", "frequency"}
"""Facts that no screen shows by themselves: they stand under the sentences that rest on them."""


def shown() -> list[str]:
    """Every id that a screen can show: sentences, facts, and what the engine gives reasons by."""
    known = knowledge()
    ids = [*known.messages, *known.rules, *known.gates, *known.stop_signs, *known.after_signs, *known.review.rules]
    ids += [*known.muscles, *known.regions, *known.programmes, *known.questions]
    return ids + [ref for ref in grounds_of(known) if ref.partition(":")[0] not in SHEETS_WITHOUT_PAGES]


def test_every_id_that_a_screen_can_show_has_a_page() -> None:
    """One tap leads from it to what is behind it."""
    assert [what for what in shown() if behind(what, knowledge()) is None] == []


def test_every_article_can_be_opened() -> None:
    """Each address of an article answers with a page that has its title, and with no other status."""
    browser = client()
    from unknot.web.guest.behind import address  # noqa: PLC0415 - only after the settings are there

    pages = {address(article).partition("#")[0] for article in articles_of(knowledge()).values()}
    assert len(pages) > 3_000
    assert [page for page in sorted(pages) if browser.get(page).status_code != 200] == []


def test_every_place_on_a_list_is_there() -> None:
    """An address that names a place on a page leads to a line with that name."""
    browser = client()
    from unknot.web.guest.behind import address  # noqa: PLC0415

    addresses = [address(article) for article in articles_of(knowledge()).values()]
    named = [one.partition("#") for one in addresses if "#" in one]
    pages = {page: browser.get(page).content.decode() for page in {page for page, _, _ in named}}
    assert len(named) > 30
    assert [f"{page}#{name}" for page, _, name in named if f'id="{name}"' not in pages[page]] == []


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=60))
def test_a_search_takes_any_words(words: str) -> None:
    """Whatever is typed, at most one screen of articles that are there comes back."""
    found = search(words, TODAY, knowledge())
    assert len(found.hits) <= MOST
    assert {hit.article.ref for hit in found.hits} <= set(articles_of(knowledge()))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(knowledge().muscles)))
def test_a_muscle_is_found_by_its_own_name(muscle: str) -> None:
    """Its name leads to it first, or to one of the same name."""
    name = knowledge().muscles[muscle].name
    assert search(name, TODAY, knowledge()).hits[0].article.title == name
