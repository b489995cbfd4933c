"""What the browser kept is there whenever it dies; what the server does not hold stays in the outbox."""

import os
import random
import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from faults.conftest import Count
from making.journal_page import forgotten, opened, profile_processes

KILLS = int(os.environ.get("UNKNOT_BROWSER_KILLS", "8"))
IN_ONE_PROFILE = 20
"""Every kill reads the whole journal again, so a fresh profile is begun after this many."""
SEED = 20261124

pytestmark = pytest.mark.needs("browser")


def test_nothing_kept_is_lost_by_kills_of_the_browser_at_random_moments(tmp_path: Path, counted: Count) -> None:
    """Every entry that was kept is read again exactly once, and is in the outbox until it was acknowledged."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is there

    chance = random.Random(SEED)  # noqa: S311 - moments to kill at, no secret
    profile = tmp_path / "profile"
    kept, acknowledged, in_all, lost, doubled = set[str](), set[str](), 0, 0, 0
    with sync_playwright() as playwright:
        for number in range(KILLS):
            if number % IN_ONE_PROFILE == 0:
                forgotten(profile)
                kept, acknowledged = set(), set()
            with opened(playwright, profile) as page:
                missing, twice, unheard = _checked(page.held(), kept, acknowledged)
                lost, doubled, acknowledged = lost + missing, doubled + twice, acknowledged | unheard
                page.keep_for_ever()
                page.page.wait_for_timeout(chance.uniform(1, 400))
                for process in profile_processes(profile):
                    with suppress(ProcessLookupError):
                        os.kill(process, signal.SIGKILL)
                _gone(profile)
                kept |= set(page.kept)
                in_all += len(page.kept)
                acknowledged |= set(page.acknowledged)
            assert kept
        with opened(playwright, profile) as page:
            missing, twice, _ = _checked(page.held(), kept, acknowledged)
    counted(f"browser killed {KILLS:,} times", in_all, (lost + missing, doubled + twice))


def _checked(held: Mapping[str, list[str]], kept: set[str], acknowledged: set[str]) -> tuple[int, int, set[str]]:
    """How many are lost, how many doubled, and what was noted as acknowledged without a word.

    The browser may die between the note and the word, once a kill; whatever else was not acknowledged is in the outbox.
    """
    entries = set(held["entries"])
    unheard = (kept & entries) - acknowledged - set(held["outbox"])
    assert len(unheard) <= 1
    return len(kept - entries), len(held["entries"]) - len(entries), unheard


def test_a_database_that_the_browser_threw_away_comes_back_from_the_copies(tmp_path: Path) -> None:
    """Given some entries, when the database is gone, then all are there; when they were forgotten, then none is."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is there

    with sync_playwright() as playwright, opened(playwright, tmp_path / "profile") as page:
        page.keep(5)
        kept = page.held()["entries"]
        page.throw_database_away()
        assert (len(kept), sorted(page.held()["entries"])) == (5, sorted(kept))
        assert sorted(page.held()["outbox"]) == sorted(kept)
        page.page.evaluate("journal.clear()")
        page.throw_database_away()
        assert page.held()["entries"] == []


def _gone(profile: Path) -> None:
    until = time.monotonic() + 10
    while any(profile_processes(profile)) and time.monotonic() < until:
        time.sleep(0.02)
