"""The journal in a real browser: stamped by the right time, in order, and going on when its database is taken away."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from making.keeping_page import FakeServer, KeepingPage

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., KeepingPage]
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY_S = 86_400
CLOCK = "import('/static/js/keeping/clock.js').then(({ makeClock }) => "
NEWER = """new Promise((resolve) => {
  const opened = indexedDB.open("unknot", 3);
  opened.onsuccess = () => (opened.result.close(), resolve(true));
})"""
FULL = """(() => {
  const put = IDBObjectStore.prototype.put;
  window.free = () => (IDBObjectStore.prototype.put = put);
  IDBObjectStore.prototype.put = function () { throw new DOMException("The disk is full.", "QuotaExceededError"); };
})()"""


@pytest.fixture
def page(browser: "Browser") -> Iterator[KeepingPage]:
    """A page with a journal, whose own clock stands at noon and goes on."""
    context = browser.new_context(timezone_id="Europe/Berlin")
    context.clock.install(time=NOON)
    opened = KeepingPage(context, FakeServer(), start=False)
    yield opened
    context.close()
    assert opened.problems == []


def _happened(page: KeepingPage) -> list[datetime]:
    return [datetime.fromisoformat(at) for at in page.do("window.journal.entries().map((one) => one.happened_at)")]


def _hear(page: KeepingPage, seconds: float) -> None:
    page.do("window.journal.learn(Date.now() + value * 1000, Date.now(), Date.now())", seconds)


@pytest.mark.parametrize("ahead", [-DAY_S, DAY_S, -90, 90])
def test_entries_are_stamped_by_the_servers_time_where_the_device_is_wrong(page: KeepingPage, ahead: int) -> None:
    """A day or a minute and a half, ahead or behind: what was heard of the server's time is taken."""
    _hear(page, -ahead)
    page.say()
    assert abs((_happened(page)[0] - NOON).total_seconds() + ahead) < 30


def test_a_difference_of_less_than_a_minute_is_let_be(page: KeepingPage) -> None:
    """Answers are on their way for a while, and the time of an answer has whole seconds."""
    _hear(page, -50)
    page.say()
    assert -1 < (_happened(page)[0] - NOON).total_seconds() < 30


@pytest.mark.parametrize(("behind", "known"), [(DAY_S, DAY_S), (-DAY_S, 0)], ids=["was behind", "was ahead"])
def test_on_the_next_page_without_a_network_the_later_time_counts(page: KeepingPage, behind: int, known: int) -> None:
    """A clock that was put right meanwhile must not make yesterday out of today, so that no old guide is good again."""
    _hear(page, behind)
    page.open(start=False)
    page.say()
    assert abs((_happened(page)[0] - NOON).total_seconds() - known) < 30


def test_nothing_is_stamped_before_the_last_time_the_server_had(page: KeepingPage) -> None:
    """Also where the device's clock is put back afterwards."""
    back = (
        "{ let at = 1e12; const clock = makeClock(() => at); clock.learn(at, at, at); at -= 5e6; return clock.now(); })"
    )
    now = CLOCK + back
    assert page.do(now) == 1e12


def test_an_entry_is_never_stamped_before_the_one_kept_last(page: KeepingPage) -> None:
    """The server's time is known to a second: an answer that follows a step stays after it."""
    page.do("window.journal.append('episode-ended', { why: 'first' })")
    _hear(page, -70)
    page.do("window.journal.append('episode-ended', { why: 'second' })")
    _hear(page, -50)
    page.do("window.journal.append('episode-ended', { why: 'third' })")
    first, second, third = _happened(page)
    assert second < first < third


def test_a_time_that_cannot_be_read_is_not_learned(page: KeepingPage) -> None:
    """The device's own clock stands."""
    assert (
        page.do(CLOCK + "{ const clock = makeClock(() => 1e12); clock.learn(NaN, 1, 2); return clock.now(); })") == 1e12
    )


def test_the_time_carries_the_persons_own_offset(page: KeepingPage) -> None:
    """A day is the local day of where the person is."""
    page.say()
    assert str(_happened(page)[0].utcoffset()) == "1:00:00"


def test_entries_of_one_millisecond_sort_in_the_order_they_were_made(page: KeepingPage) -> None:
    """Five thousand ids of one millisecond, each valid and after the one before."""
    make = "{ const next = makeIds(); return [...Array(5000)].map(() => next(1e12)); })"
    make = "import('/static/js/keeping/stamp.js').then(({ makeIds }) => " + make
    ids: list[str] = page.do(make)
    assert ids == sorted(set(ids))
    assert {(one[14], one[19] in "89ab") for one in ids} == {("7", True)}


def test_a_database_that_is_taken_away_is_told_and_the_page_goes_on(page: KeepingPage) -> None:
    """A newer tab has opened it: what is said from then on is in memory, and the page says that it does not last."""
    said = page.say()
    assert page.do(NEWER)
    page.until("window.journal.lost")
    assert page.do("window.journal.lasting") is False
    assert (
        page.do('window.journal.append("episode-ended", { why: "x" }).then(() => "written", () => "not written")')
        == "not written"
    )
    assert (page.ids[:1], len(page.ids), len(page.outbox)) == (said, 2, 2)


def test_a_sync_goes_on_from_memory_after_the_database_was_taken_away(page: KeepingPage) -> None:
    """So that what the browser can no longer keep is at least on the server."""
    page.do("window.start()")
    page.keep_there()
    page.say()
    page.sync()
    assert page.do(NEWER)
    page.until("window.journal.lost")
    page.do('window.journal.append("episode-ended", { why: "x" }).catch(() => undefined)')
    page.sync()
    assert (len(page.server.entries), page.outbox) == (2, [])


def test_what_did_not_fit_on_the_disk_is_written_with_the_next_entry(page: KeepingPage) -> None:
    """A full disk loses nothing that the page still has."""
    page.do(FULL)
    page.do('window.journal.append("episode-ended", { why: "x" }).catch(() => undefined)')
    assert len(page.ids) == 1
    page.do("window.free()")
    page.say()
    page.open(start=False)
    assert len(page.ids) == 2


def test_another_tab_hears_what_is_kept_remembered_and_forgotten(page: KeepingPage) -> None:
    """Without being loaded anew."""
    tab = KeepingPage(page.page.context, page.server, start=False)
    tab.do("void (window.heard = [], window.journal.hear((news) => window.heard.push(Object.keys(news)[0])))")
    said: list[Any] = page.say()
    page.do("window.journal.remember('keeping', { since: 'x' })")
    page.do("window.journal.acknowledged(value)", said)
    tab.until("window.heard.length === 3")
    assert tab.do("window.heard") == ["added", "about", "acknowledged"]
    assert (tab.ids, tab.outbox, tab.recall("keeping")) == (said, [], {"since": "x"})
    page.do("window.journal.clear()")
    tab.until("window.journal.entries().length === 0")
    assert tab.recall("keeping") is None
