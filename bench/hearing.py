"""A session by ear in a real browser: whether the sound keeps the session's time, and what a track takes."""

from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.table import Table
from making.browser import CHROMIUM, chromium
from making.heard import Track, begin_heard, read
from making.player_page import PlayerPage, as_given
from making.sessions import move_script, press_script

MINUTES = 5
CUE_S = 110
TRACKS = 20
RUN = """async () => {
  const { steadyClock } = await import("/static/js/session/clock.js");
  const clock = steadyClock();
  const first = clock() - window.now;
  window.sessionClock = () => clock() - first;
  setInterval(() => {
    const ms = window.sessionClock() - window.now;
    if (ms > 0) window.pass(ms, ms);
  }, 100);
}"""
"""Let the player go by the clock it has in a real page."""
CLOCKS = "() => ({ sound: window.sound.currentTime * 1000, wall: Date.now(), session: window.sessionClock() })"
BUILD = """async times => {
  const get = (name) => import(`/static/js/session/audio/${name}.js`);
  const [ahead, guiding, placing, interpreter] = await Promise.all(
    ["ahead", "guiding", "placing", "../interpreter"].map(get),
  );
  const [{ recordings }, { TONES }, { trackOf }] = await Promise.all(["recordings", "tones", "wav"].map(get));
  const script = JSON.parse(document.querySelector("#script").textContent);
  const spoken = recordings();
  const asked = performance.now();
  await spoken.load(guiding.linesOf(script));
  const loaded = performance.now() - asked;
  const open = interpreter.openSession(script, window.now);
  const taken = [];
  let track;
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    const { moments, ends } = ahead.playedAhead(open, window.now, window.now + 3000);
    const segments = placing.placed(moments, window.now, spoken.clipOf, TONES);
    track = trackOf(segments, placing.samplesIn(ends - window.now));
    taken.push(performance.now() - begun);
  }
  return { loaded, taken, bytes: track.blob.size, seconds: track.seconds };
}"""


@dataclass(frozen=True, slots=True)
class Reading:
    """The three clocks of a page at one moment, in milliseconds."""

    sound: float
    wall: float
    session: float


@dataclass(frozen=True, slots=True)
class Heard:
    """Readings at the beginning and after each minute, the track they are of, and how it was built."""

    readings: tuple[Reading, ...]
    track: Track
    built: dict[str, Any]


def heard(minutes: int = MINUTES) -> Heard | None:
    """Play it in real time; None without a browser."""
    if not Path(CHROMIUM).exists():
        return None
    with chromium() as browser:
        building = PlayerPage(browser, as_given(press_script()))
        built: dict[str, Any] = building.page.evaluate(BUILD, TRACKS)
        building.close()
        script = as_given(move_script())
        page = PlayerPage(browser, {**script, "cues": [{**cue, "seconds": CUE_S} for cue in script["cues"]]})
        begin_heard(page)
        page.page.evaluate(RUN)
        page.page.wait_for_timeout(1_000)
        readings = [_read(page)]
        for _ in range(minutes):
            page.page.wait_for_timeout(60_000)
            readings.append(_read(page))
        track = read(page)
        page.close()
    return Heard(tuple(readings), track, built)


def _read(page: PlayerPage) -> Reading:
    return Reading(**page.page.evaluate(CLOCKS))


def hearing_tables(told: Heard | None) -> list[Table]:
    """How far sound and session went from the wall clock, and what a track takes."""
    if told is None:
        return [Table("Sessions by ear", ("what",), (("left out: there is no browser",),))]
    return [_drift(told), _building(told.built)]


def _drift(told: Heard) -> Table:
    first, *later = told.readings
    rows = []
    for minute, now in enumerate(later, 1):
        wall = now.wall - first.wall
        sound, session = now.sound - first.sound - wall, now.session - first.session - wall
        rows.append((str(minute), f"{sound:+.0f}", f"{session:+.0f}", f"{sound - session:+.0f}"))
    headings = ("minutes", "sound - wall, ms", "session - wall, ms", "sound - session, ms")
    note = (
        f"A session of {CUE_S} s a cue, played in headless Chromium in real time, nobody answering.  The furthest a "
        f"tone stands from its cue in the track, read from its samples: {_furthest(told.track):.1f} ms."
    )
    return Table("Sessions by ear: drift", headings, tuple(rows), (note,))


def _furthest(track: Track) -> float:
    """A cue begins every so many seconds after the first, whose tone is the measure."""
    tones = sorted(sound.at for sound in track.sounds if sound.id.startswith("tone."))
    return max(abs(tone - tones[0] - number * CUE_S * 1000) for number, tone in enumerate(tones))


def _building(built: dict[str, Any]) -> Table:
    taken = sorted(built["taken"])
    row = (
        f"{median(taken):.1f}",
        f"{taken[-1]:.1f}",
        f"{built['loaded']:.0f}",
        f"{built['seconds']:.0f}",
        f"{built['bytes']:,}",
    )
    headings = ("build, median ms", "build, most ms", "recordings, once, ms", "seconds of track", "bytes")
    note = (
        "A whole script that presses and moves, built anew at every answer.  Recordings are fetched from this machine."
    )
    return Table("Sessions by ear: building a track", headings, (row,), (note,))
