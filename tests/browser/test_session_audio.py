"""What is heard: each tone and phrase at its time in the script, whatever is answered, and never two at once."""

from itertools import pairwise
from typing import Any

import pytest

from making.heard import Track, begin_heard, read
from making.player_page import OpenPlayer, PlayerPage, as_given
from making.sessions import NOW, later, move_script, press_script, short_script
from unknot.engine.session import Event, EventKind, Script, Session, open_session, step

NEAR_S = 0.05
TICK = Event(EventKind.TICK)
SCRIPTS = {"press": press_script, "short": short_script, "move": move_script}
LEAD_IN_S = 3.0


def _cues(session: Session, begun: float, until_s: int = 900) -> list[float]:
    """When the interpreter in Python enters a cue or ends, in seconds after ``begun``, if nobody answers."""
    times = []
    for tick in range(1, until_s * 50):
        after = step(session, TICK, later(begun + tick / 50))
        if after.index != session.index or after.state.over:
            times.append(tick / 50)
        session = after
        if session.state.over:
            break
    return times


def _tones(track: Track) -> list[float]:
    return sorted([*track.at("tone.press"), *track.at("tone.calm")])


def _assert_near(heard: list[float], expected: list[float]) -> None:
    assert len(heard) == len(expected)
    assert max(abs(one - other) for one, other in zip(heard, expected, strict=True)) <= NEAR_S


def _nothing_over_another(track: Track) -> None:
    assert track.strange == 0
    assert all(one.at + one.lasts <= other.at for one, other in pairwise(track.sounds))


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_cue_is_marked_by_its_tone_at_its_time(player: OpenPlayer, name: str) -> None:
    """Given nobody answers, the track made in the lead-in has every cue's tone where the interpreter begins it."""
    script: Script = SCRIPTS[name]()
    at = player(as_given(script))
    begin_heard(at)
    track = read(at)
    begins = LEAD_IN_S - (track.made / 1000 - NOW.timestamp())
    session = step(open_session(script, NOW), Event(EventKind.NONE_OF_THESE), NOW)
    _assert_near([tone - begins for tone in _tones(track)], [0.0, *_cues(session, 0)])
    _nothing_over_another(track)


def test_the_texts_of_one_muscle_are_shown_and_not_said(player: OpenPlayer) -> None:
    """Its cue has its tone and its general phrase: no recording says other words than those on the screen."""
    at = player()
    begin_heard(at)
    track = read(at)
    assert "muscle.trapezius-upper.how" not in track.said
    [find] = track.at("session.find")
    assert any(0 < find - tone < 0.5 for tone in track.at("tone.press"))


def test_a_recording_of_other_words_is_never_played(player: OpenPlayer) -> None:
    """Given a sentence that has changed since it was recorded, then it is shown and not said."""
    given = as_given(press_script())
    for cue in given["cues"]:
        for line in cue["says"]:
            if line["id"] == "session.settle":
                line["text"] += " Slowly."
    at = player(given)
    begin_heard(at)
    said = read(at).said
    assert "session.settle" not in said
    assert "session.find" in said


def test_what_has_to_be_heard_is_heard(player: OpenPlayer) -> None:
    """Letting go, the check-in half-way, the last ten seconds and the advice at the end, in that order."""
    at = player()
    begin_heard(at)
    track = read(at)
    kept = ("session.notice", "session.check-in", "player.ten", "session.end")
    assert [id_ for id_ in track.said if id_.startswith(kept)] == [
        "session.check-in",
        "player.ten",
        "session.notice-unanswered",
        "session.check-in",
        "player.ten",
        "session.end-let-go-twice",
    ]
    check, ten = track.at("session.check-in"), track.at("player.ten")
    seconds = {cue.id: cue.seconds for cue in press_script().cues}
    _assert_near([ten[0] - check[0], check[1] - check[0]], [5.0, seconds["press-1"] + seconds["rest-1"]])


ANSWERS: dict[str, tuple[EventKind, str]] = {
    "l": (EventKind.LESS, "session.notice-ease"),
    "m": (EventKind.MORE, "session.notice-firmer"),
    "g": (EventKind.GOOD, "session.notice-keep"),
    "+": (EventKind.LONGER, "session.notice-longer"),
    "k": (EventKind.SKIP, "session.notice-let-go"),
}


@pytest.mark.parametrize("key", ANSWERS)
def test_an_answer_changes_what_comes_at_once(player: OpenPlayer, key: str) -> None:
    """Its notice is the next thing said, and every tone after it stands where the interpreter now begins the cue."""
    kind, notice = ANSWERS[key]
    script = press_script()
    at = _in_the_first_hold(player(as_given(script)))
    at.passes(7)
    at.key(key)
    track = read(at)
    assert track.said[0] == notice
    assert track.at(notice)[0] <= (0.6 if key == "k" else NEAR_S)
    session = _first_hold(script)
    session = step(session, TICK, later(28))
    session = step(session, Event(kind), later(28))
    entered = [0.0] if key == "k" else []
    _assert_near(_tones(track), [*entered, *_cues(session, 28)])
    _nothing_over_another(track)


def _in_the_first_hold(at: PlayerPage) -> PlayerPage:
    """The spot is found after 21 seconds."""
    begin_heard(at)
    at.page.evaluate("begun => window.pass(begun + 3000 - window.now)", NOW.timestamp() * 1000)
    at.passes(21)
    at.key("g")
    return at


def _first_hold(script: Script) -> Session:
    session = step(open_session(script, NOW), Event(EventKind.NONE_OF_THESE), NOW)
    return step(step(session, TICK, later(21)), Event(EventKind.GOOD), later(21))


def test_a_pause_is_said_and_then_silent_until_somebody_goes_on(player: OpenPlayer) -> None:
    """No tone and no phrase comes while it is paused; going on, the rest of the hold has its times again."""
    script = press_script()
    at = _in_the_first_hold(player(as_given(script)))
    at.passes(7)
    at.key("p")
    assert [sound.id for sound in read(at).sounds] == ["session.notice-paused"]
    at.passes(60)
    at.key("p")
    track = read(at)
    assert track.said[0] == "session.notice-resumed"
    assert _tones(track)[0] == pytest.approx(23, abs=NEAR_S)


def test_stop_is_heard_at_once_and_a_stop_sign_brings_its_own_advice(player: OpenPlayer) -> None:
    """The advice of the sign replaces the advice for stopping; saying that there was none leaves it."""
    at = _in_the_first_hold(player())
    at.key("s")
    assert read(at).said == ["session.end-stopped"]
    at.page.locator("[data-sign=sd-dizzy]").click()
    assert read(at).said == ["stop-sign.sd-dizzy.do", "session.level-emergency"]


def test_tones_alone_and_nothing_at_all(player: OpenPlayer) -> None:
    """The switch takes the voice away, then all of it, at once."""
    at = _in_the_first_hold(player())
    at.page.get_by_role("button", name="Sound on").click()
    for _ in range(100):
        if not read(at).said:
            break
        at.page.wait_for_timeout(20)
    track = read(at)
    assert track.said == []
    assert track.at("tone.calm")


# --- the device's own controls ---

CAPTURE = """() => {
  window.does = {};
  navigator.mediaSession.setActionHandler = (name, act) => void (window.does[name] = act);
}"""


def _control(at: PlayerPage, name: str) -> None:
    at.page.evaluate("name => window.does[name]()", name)


def _captured(at: PlayerPage) -> PlayerPage:
    at.page.evaluate(CAPTURE)
    return _in_the_first_hold(at)


@pytest.mark.parametrize(
    ("control", "shown"),
    [
        ("previoustrack", "Ease off now, until it feels fine."),
        ("nexttrack", "Stay like this and keep breathing."),
        ("pause", "Let go and rest. Press pause again to go on."),
    ],
)
def test_a_control_of_the_lock_screen_does_what_the_button_does(player: OpenPlayer, control: str, shown: str) -> None:
    """Previous is less, next is good while an answer is waited for, pause is pause."""
    at = _captured(player())
    _control(at, control)
    assert at.shown("notice") == shown


def test_next_goes_on_once_an_answer_was_given_and_play_only_ever_resumes(player: OpenPlayer) -> None:
    """Good, then the next cue; play while it runs does nothing."""
    at = _captured(player())
    _control(at, "play")
    assert not at.shown("notice")
    _control(at, "nexttrack")
    _control(at, "nexttrack")
    assert at.shown("sentence") == "Let go."
    _control(at, "pause")
    _control(at, "pause")
    _control(at, "play")
    assert at.shown("notice") == "On we go, slowly."


def test_stop_on_the_lock_screen_ends_and_asks_for_a_sign(player: OpenPlayer) -> None:
    """And when the session has ended, the lock screen has no controls any more."""
    at = _captured(player())
    _control(at, "stop")
    at.page.get_by_role("heading", name="Did you feel any of these?").wait_for()
    at.page.locator("[data-sign=none]").click()
    assert at.page.evaluate("Object.values(window.does).every(act => act === null)")


def test_the_lock_screen_says_nothing_of_a_body(player: OpenPlayer) -> None:
    """Whoever picks up the phone reads that there is a session, not of what."""
    at = _captured(player())
    metadata = "(({ title, artist, album }) => [title, artist, album])(navigator.mediaSession.metadata)"
    assert at.page.evaluate(metadata) == ["Unknot session", "", ""]


# --- where sound is another matter ---


REFUSED = """() => {
  HTMLMediaElement.prototype.play = async () => {
    throw new DOMException("", "NotAllowedError");
  };
}"""


def test_where_no_sound_can_be_played_the_session_goes_on_and_says_so(player: OpenPlayer) -> None:
    """The button for the sound says it; everything else is as ever."""
    at = player()
    at.page.evaluate(REFUSED)
    at.begin()
    assert at.page.locator(".stage-sound").inner_text() == "No sound here: read along"
    assert at.shown("step") == "Step 1 of 15"


def test_a_device_that_takes_the_sound_away_lets_go(player: OpenPlayer) -> None:
    """A call comes or the headphones go: nobody is left pressing without a guide."""
    at = _in_the_first_hold(player())
    at.page.wait_for_function("() => window.sound && !window.sound.paused && window.sound.currentTime > 0.1")
    at.page.evaluate("window.sound.pause()")
    at.page.get_by_text("Let go and rest. Press pause again to go on.").first.wait_for()


def test_a_track_shares_its_silence(player: OpenPlayer) -> None:
    """A silent second is made once: what is built for minutes weighs little before the browser reads it."""
    at = player()
    begin_heard(at)
    told: dict[str, Any] = at.page.evaluate(
        """async () => {
          const { trackOf } = await import("/static/js/session/audio/wav.js");
          const made = [];
          const Real = Blob;
          window.Blob = class extends Real { constructor(parts, more) { super(parts, more); made.push(parts); } };
          const one = { id: "one", at: 100 * 16000, samples: new Int16Array(16000).fill(1) };
          const { blob, seconds } = trackOf([one], 300 * 16000);
          const bare = made.flat().filter((part) => !(part instanceof Real));
          const own = bare.reduce((all, { byteLength }) => all + byteLength, 0);
          return { size: blob.size, seconds, own };
        }"""
    )
    assert told["seconds"] == 300
    assert told["size"] == 44 + 300 * 32_000
    assert told["own"] < 2 * 32_000
