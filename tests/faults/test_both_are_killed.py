"""The whole way: what a person's browser kept is on the server once, whichever of the two dies, whenever it does."""

import os
import random
from pathlib import Path

import pytest

from faults.conftest import Count
from making.devices import rows
from making.killable import killable
from making.synced_page import browser_at, kill_browser
from making.web import set_up

KILLS = int(os.environ.get("UNKNOT_BOTH_KILLS", "6"))
IN_ONE_HOME = 20
SEED = 20261124
SOON_MS = 1_200
"""The sync begins some time after an entry was kept; a kill falls before it, into it or after it."""

pytestmark = pytest.mark.needs("browser")


def test_nothing_is_lost_or_doubled_whichever_is_killed(tmp_path: Path, counted: Count) -> None:
    """Given a browser that keeps and syncs, when it or the server dies, then all it kept ends on both, once."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is there

    chance = random.Random(SEED)  # noqa: S311 - moments to kill at, no secret
    static, acknowledged, lost, doubled = set_up(), 0, 0, 0
    with sync_playwright() as playwright:
        for first in range(0, KILLS, IN_ONE_HOME):
            home, profile, kept = tmp_path / f"home-{first}", tmp_path / f"profile-{first}", set[str]()
            with killable(home, UNKNOT_STATIC_FOLDER=str(static)) as server:
                server.begin()
                with browser_at(playwright, profile, server.address, static) as browser:
                    browser.agree()  # closed in peace: a browser writes its cookies down half a minute late
                for number in range(min(IN_ONE_HOME, KILLS - first)):
                    with browser_at(playwright, profile, server.address, static) as browser:
                        browser.keep_for(chance.uniform(1, SOON_MS))
                        if number % 2:
                            server.kill()
                            server.begin()
                        kill_browser(profile)
                        kept |= set(browser.kept)
                with browser_at(playwright, profile, server.address, static) as browser:
                    found, held = browser.synced(), rows(home)
                    assert kept
                    assert set(held) == set(found)
                    acknowledged += len(held)
                    lost += len(kept - set(held))
                    doubled += len(held) - len(set(held))
    counted(f"browser or server killed {KILLS:,} times", acknowledged, (lost, doubled))
