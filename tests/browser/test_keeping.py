"""Sync on a network and with a server that fail in every way: nothing lost, nothing doubled, nothing sent for ever."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from making.keeping_page import FakeServer, KeepingPage, cut_after, cut_before, says

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., KeepingPage]


@pytest.fixture
def server() -> FakeServer:
    """A server with nothing in it."""
    return FakeServer()


@pytest.fixture
def device(browser: "Browser", server: FakeServer) -> Iterator[Open]:
    """Opens devices, each with a browser of its own; no page may have had an error in the end."""
    opened: list[tuple[Any, KeepingPage]] = []

    def make(*, kept: bool = True, **how: Any) -> KeepingPage:
        context = browser.new_context()
        page = KeepingPage(context, server, **how)
        opened.append((context, page))
        if kept:
            page.keep_there()
        return page

    yield make
    for context, page in opened:
        context.close()
        assert page.problems == []


def test_a_guest_sends_nothing(device: Open, server: FakeServer) -> None:
    """Without consent no call is made, whatever is answered."""
    guest = device(kept=False)
    guest.say(3)
    guest.sync()
    assert server.calls == []


def test_what_is_answered_goes_out_by_itself(device: Open, server: FakeServer) -> None:
    """Soon after an answer, without being asked for."""
    kept = device()
    said = kept.say(2)
    kept.until_sent()
    assert server.ids == said


def test_what_another_device_kept_comes_in(device: Open) -> None:
    """Both end with the same entries, each once, whoever answered first."""
    one, other = device(), device()
    one.say(2)
    other.say(3)
    for page in (one, other, one):
        page.sync()
    assert sorted(one.ids) == sorted(other.ids)
    assert len(set(one.ids)) == len(one.ids) == 5
    assert one.outbox == other.outbox == []


@pytest.mark.parametrize("cut", [cut_before, cut_after], ids=["before it arrives", "after it was taken"])
def test_a_cut_network_neither_loses_nor_doubles(device: Open, server: FakeServer, cut: Any) -> None:
    """What is not acknowledged is sent again; the server has each entry once."""
    kept = device()
    said = kept.say(3)
    server.faults = [cut]
    kept.sync()
    assert kept.outbox == said
    kept.sync()
    assert (server.ids, kept.outbox) == (said, [])


def test_a_page_that_dies_before_it_noted_the_answer_sends_again(device: Open, server: FakeServer) -> None:
    """The cursor is remembered after the entries: a crash between them reads them once more and doubles nothing."""
    kept = device()
    said = kept.say(2)
    kept.sync()
    kept.do("Promise.all([window.journal.remember('cursor', 0), window.journal.unacknowledge()])")
    kept.open()
    kept.sync()
    assert (server.ids, kept.ids, kept.outbox) == (said, said, [])


def test_many_entries_go_in_batches(device: Open, server: FakeServer) -> None:
    """At most two hundred at once, until all are there; as many come in."""
    kept = device()
    kept.say(450)
    kept.sync()
    assert sorted(server.ids) == sorted(kept.ids)
    assert 1 < max(server.batches) <= 200
    other = device()
    other.sync()
    assert sorted(other.ids) == sorted(kept.ids)


def test_a_batch_that_is_too_large_is_halved(device: Open, server: FakeServer) -> None:
    """Down to what the server takes."""
    kept = device()
    kept.say(8)
    server.faults = [says(413, error="Too much."), says(413, error="Too much.")]
    kept.sync()
    assert (server.batches[0], kept.outbox) == (2, [])


def test_one_entry_that_is_too_large_blocks_no_other(device: Open, server: FakeServer) -> None:
    """It stays on the device and is told."""
    kept = device()
    large = kept.say(1)
    server.faults = [says(413, error="Too much.")]
    kept.sync()
    other = kept.say(1)
    kept.sync()
    assert (server.ids, kept.outbox) == (other, large)


def test_a_refused_entry_stays_and_is_not_sent_for_ever(device: Open, server: FakeServer) -> None:
    """It is kept on the device with the reason, and the others go through."""
    kept = device()
    said = kept.say(3)
    server.refuses = {said[1]: "It is not in form."}
    kept.sync()
    sent = sum(server.batches)
    kept.sync()
    assert sum(server.batches) == sent
    assert (kept.outbox, kept.recall("refused")) == ([said[1]], {said[1]: "It is not in form."})
    assert server.ids == [said[0], said[2]]


@pytest.mark.parametrize("status", [401, 403])
def test_a_stale_token_is_fetched_anew_and_tried_once_more(device: Open, server: FakeServer, status: int) -> None:
    """The person notices nothing."""
    kept = device()
    said = kept.say(1)
    server.faults = [says(status, error="Stale.")]
    kept.sync()
    assert (server.ids, kept.outbox) == (said, [])


def test_a_cookie_that_is_gone_makes_a_guest_who_keeps_everything(device: Open, server: FakeServer) -> None:
    """Only where the server itself says that it keeps nothing of this browser."""
    kept = device()
    said = kept.say(2)
    server.kept = False
    server.faults = [says(401, error="Not known."), says(401, error="Not known.")]
    kept.sync()
    assert (kept.ids, kept.recall("keeping"), kept.recall("ended")) == (said, None, "unknown")


def test_deleted_there_goes_on_as_a_guest(device: Open, server: FakeServer) -> None:
    """With everything it has, and nothing is sent any more."""
    kept = device()
    said = kept.say(2)
    server.faults = [says(410, error="Gone.", gone="there")]
    kept.sync()
    calls = len(server.calls)
    kept.say(1)
    kept.sync()
    assert (kept.ids[:2], kept.recall("keeping"), len(server.calls)) == (said, None, calls)


def test_deleted_everywhere_is_forgotten_here_too(device: Open, server: FakeServer) -> None:
    """In every tab of the browser, and it stays so when the page is loaded anew."""
    kept = device()
    tab = KeepingPage(kept.page.context, server, start=False)
    kept.say(2)
    tab.until("window.journal.entries().length === 2")
    server.faults = [says(410, error="Gone.", gone="everywhere")]
    kept.sync()
    tab.until("window.journal.entries().length === 0")
    kept.open()
    assert (kept.ids, kept.recall("ended")) == ([], "everywhere")


def test_what_a_restored_server_has_lost_is_sent_again(device: Open, server: FakeServer) -> None:
    """Its rows are older than what the devices have read: they send everything once more, and nothing is doubled."""
    one, other = device(), device()
    said = one.say(3)
    one.sync()
    other.sync()
    server.entries = server.entries[:1]
    other.sync()
    one.sync()
    assert server.ids == said
    assert one.ids == other.ids == said
    assert one.outbox == other.outbox == []


def test_the_server_is_not_asked_before_it_wants_to_be(device: Open, server: FakeServer) -> None:
    """After "come back in a minute" nothing is sent for a minute, whatever is answered, and all of it then."""
    slow = device(kept=False)
    slow.page.clock.install()
    slow.open()
    slow.keep_there()
    server.faults = [says(503, {"Retry-After": "60"}, error="Busy.")]
    said = slow.say(1)
    slow.sync()
    said += slow.say(1)
    asked = len(server.calls)
    slow.page.clock.fast_forward(50_000)
    assert (len(server.calls), slow.outbox) == (asked, said)
    slow.page.clock.fast_forward(20_000)
    slow.until_sent()
    assert server.ids == said


def test_answering_more_does_not_ask_a_failing_server_more_often(device: Open, server: FakeServer) -> None:
    """The wait after a failure holds, whatever is said meanwhile; being connected again ends it."""
    kept = device()
    server.faults = [cut_before]
    said = kept.say(1)
    kept.sync()
    said += kept.say(1)
    asked = len(server.calls)
    kept.page.wait_for_timeout(900)
    assert len(server.calls) == asked
    kept.do("void dispatchEvent(new Event('online'))")
    kept.until_sent()
    assert server.ids == said


def test_what_was_forgotten_while_the_answer_was_on_its_way_stays_forgotten(device: Open, server: FakeServer) -> None:
    """An answer to what was asked before then is of no use any more."""
    kept = device()
    kept.say(1)
    held: list[Any] = []

    def hold(route: Any, said: Any, _server: FakeServer) -> bool:
        held.append((route, said))
        return True

    server.faults = [hold]
    kept.do("void window.sync.now()")
    for _ in range(50):
        if held:
            break
        kept.page.wait_for_timeout(20)
    kept.do("window.journal.clear()")
    route, said = held[0]
    route.fulfill(json=server.take(said))
    kept.until("!window.sync.state().busy")
    assert kept.ids == []


def test_two_tabs_do_not_sync_at_once(device: Open, server: FakeServer) -> None:
    """One waits for the other and then finds nothing left to send."""
    kept = device()
    tab = KeepingPage(kept.page.context, server)
    kept.say(3)
    kept.do("void window.sync.now()")
    tab.do("void window.sync.now()")
    for page in (kept, tab):
        page.until("!window.sync.state().busy")
    assert sum(server.batches) == 3
    assert tab.outbox == []


@pytest.mark.parametrize(("failures", "least", "most"), [(1, 1, 2), (2, 2, 4), (5, 16, 32), (40, 150, 300)])
def test_each_failure_waits_longer_up_to_five_minutes(device: Open, failures: int, least: int, most: int) -> None:
    """Between half and the whole of it, by chance, so that not everybody comes at once."""
    page = device(kept=False, start=False)
    wait = "import('/static/js/keeping/waiting.js').then(({ waitAfter }) => waitAfter(...value) / 1000)"
    assert page.do(wait, [failures, None, 0]) == least
    assert page.do(wait, [failures, None, 1]) == most
    assert page.do(wait, [failures, 600, 0]) == 600
