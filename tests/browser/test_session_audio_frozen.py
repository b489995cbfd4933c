"""A short session in real time on a page that is frozen in the middle of it, as on a phone whose screen is locked."""

from typing import Any

from making.heard import begin_heard, read
from making.player_page import OpenPlayer, as_given
from making.sessions import move_script

RUN = """() => {
  window.ticked = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.ticked++;
    window.pass(now - last, now - last);
    last = now;
  }, 100);
}"""
"""Let the test's clock go by the real one."""
STANDS = """() => ({
  ticked: window.ticked, now: window.now, sound: window.sound.currentTime, paused: window.sound.paused,
  tracks: window.tracks.length, step: document.querySelector(".stage-step").textContent,
})"""
FREEZE = "ms => { for (const until = performance.now() + ms; performance.now() < until; ); }"
"""Nothing of the page runs.  Chromium's own command to freeze one does nothing to a page that is seen."""
FROZEN_MS = 6_000
SECONDS = 3


def test_the_sound_goes_on_while_the_page_is_frozen_and_the_session_stands_where_it_is(player: OpenPlayer) -> None:
    """Given six seconds without a tick, then as much was heard, and the cue on the screen is the one last begun."""
    given = as_given(move_script())
    at = player({**given, "cues": [{**cue, "seconds": SECONDS} for cue in given["cues"]]})
    begin_heard(at)
    at.page.evaluate(RUN)
    at.page.wait_for_timeout(1_500)
    track = read(at)
    before: dict[str, Any] = at.page.evaluate(STANDS)
    at.page.evaluate(FREEZE, FROZEN_MS)
    at.page.wait_for_timeout(300)
    after: dict[str, Any] = at.page.evaluate(STANDS)
    missed = (after["now"] - before["now"]) / 100 - (after["ticked"] - before["ticked"])
    assert missed > FROZEN_MS / 100 * 0.8, "the page was not frozen"
    assert not after["paused"]
    assert after["tracks"] == before["tracks"]
    assert abs((after["sound"] - before["sound"]) - (after["now"] - before["now"]) / 1000) < 0.25
    begun = sum(
        tone <= (after["now"] - track.made) / 1000 for tone in [*track.at("tone.press"), *track.at("tone.calm")]
    )
    assert after["step"] == f"Step {begun} of {len(given['cues'])}"
