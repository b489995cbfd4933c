"""The player's loop, with typed keys and a clock that only waiting moves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from making.players import CTRL_C, Evening, every
from making.sessions import NOW, full_dose, move_script, press_script, short_script
from unknot.cli.player.keyboard import CLOSED
from unknot.cli.player.play import event_of
from unknot.engine.session import Event, EventKind, Script

FIND = (20.5, "g")
"""After settling for 20 seconds: half a second of feeling for the spot, and it is found."""


def _notice(script: Script, name: str) -> str:
    return script.notices[name].text


@pytest.mark.parametrize(
    ("key", "event"),
    [
        ("l", Event(EventKind.LESS)),
        ("M", Event(EventKind.MORE)),
        ("g", Event(EventKind.GOOD)),
        ("+", Event(EventKind.LONGER)),
        ("=", Event(EventKind.LONGER)),
        ("k", Event(EventKind.SKIP)),
        ("p", Event(EventKind.PAUSE)),
        (" ", Event(EventKind.PAUSE)),
        ("s", Event(EventKind.STOP)),
        ("q", Event(EventKind.STOP)),
        ("\x1b", Event(EventKind.STOP)),
        ("0", Event(EventKind.RATE, 0)),
        ("9", Event(EventKind.RATE, 9)),
        ("z", Event(EventKind.TICK)),
        ("²", Event(EventKind.TICK)),
        (None, Event(EventKind.TICK)),
    ],
)
def test_each_key_has_one_meaning(key: str | None, event: Event) -> None:
    """What has none is only time passing."""
    assert event_of(key) == event


def test_a_whole_session_is_played_and_every_hold_handed_over() -> None:
    """Answered every five seconds it comes to its end."""
    evening = Evening(press_script(), FIND, *every(5, "g", 100))
    assert evening.played.how == "complete"
    assert evening.played.sign is None
    assert evening.holds == [("find-1", 1), ("press-1", 30), ("press-2", 30), ("press-3", 30)]
    assert tuple(hold for _, hold in evening.kept) == evening.played.holds


def test_a_hold_is_handed_over_when_it_ends_and_not_later() -> None:
    """A crash in the next minute loses none that ended."""
    evening = Evening(press_script(), FIND, *every(1, "g", 40), (1, "s"), (1, "0"))
    found, pressed = (moment - NOW for moment, _ in evening.kept)
    assert found == timedelta(seconds=20.5)
    assert timedelta(seconds=50.5) <= pressed <= timedelta(seconds=51.5)


@pytest.mark.parametrize(
    ("key", "notice"), [("l", "ease"), ("m", "firmer"), ("g", "keep"), ("4", "keep"), ("6", "ease")]
)
def test_what_a_key_means_is_shown(key: str, notice: str) -> None:
    """Less eases, more presses a little firmer, good and a bearable rating stay, one above the limit eases."""
    script = press_script()
    shown = Evening(script, FIND, (2, key), (0.2, "s"), (1, "0")).screen.shown
    said = " ".join(" ".join(rows) for rows in shown)
    assert _notice(script, notice)[:60] in " ".join(said.replace("> ", "").split())


def test_a_rating_at_the_stop_ends_and_asks_for_a_sign() -> None:
    """Seven of ten is let go; another sign may be named."""
    evening = Evening(press_script(), FIND, (5, "7"), (1, "0"))
    assert (evening.played.how, evening.played.sign) == ("stop-sign", "sd-over-limit")
    assert "Did you feel any of these?" in evening.screen.said
    assert evening.holds == [("find-1", 1), ("press-1", 5)]


def test_fifteen_seconds_more_lengthen_the_hold() -> None:
    """The hold of 30 seconds is 45 long."""
    evening = Evening(press_script(), FIND, (1, "+"), *every(5, "g", 9), (1, "s"), (1, "0"))
    assert evening.holds == [("find-1", 1), ("press-1", 45)]


def test_a_pause_lets_go_and_the_same_hold_goes_on() -> None:
    """Ten minutes of pause press nothing; afterwards the rest of the hold follows."""
    evening = Evening(press_script(), FIND, (10, "p"), (600, " "), (5, "g"), (20, "s"), (1, "0"))
    assert evening.holds == [("find-1", 1), ("press-1", 10), ("press-1", 20)]


def test_skip_lets_go_and_goes_on() -> None:
    """The next cue is there at once."""
    evening = Evening(press_script(), FIND, (4, "k"), (0.2, "s"), (1, "0"))
    assert evening.holds == [("find-1", 1), ("press-1", 4)]
    assert any("Let go and rest" in row for rows in evening.screen.shown for row in rows)


@pytest.mark.parametrize("key", ["s", "q", "\x1b"])
def test_stop_keeps_what_was_pressed_and_says_what_to_do(key: str) -> None:
    """It ends at once; without a sign it is a plain stop."""
    script = press_script()
    evening = Evening(script, FIND, (7, key), (1, "0"))
    assert (evening.played.how, evening.played.sign) == ("stopped", None)
    assert evening.holds == [("find-1", 1), ("press-1", 7)]
    assert evening.screen.said[-1] == script.endings["stopped"][-1].text


def test_a_sign_after_a_stop_is_kept_with_its_advice() -> None:
    """The first letter is the worst sign; its own advice is said."""
    script = press_script()
    evening = Evening(script, FIND, (7, "s"), (1, "a"))
    worst = script.signs[0]
    assert (evening.played.how, evening.played.sign) == ("stop-sign", worst.id)
    assert worst.do in evening.screen.said


def test_enter_after_a_stop_is_not_none_of_these() -> None:
    """A key that people press without reading answers nothing."""
    script = press_script()
    evening = Evening(script, FIND, (7, "s"), (1, "\n"), (1, "\r"), (1, "b"))
    assert evening.played.sign == script.signs[1].id


@pytest.mark.parametrize("last", [CTRL_C, CLOSED])
def test_ctrl_c_and_a_closed_input_keep_what_was_pressed(last: str) -> None:
    """The hold that was going on is written down as far as it came."""
    evening = Evening(press_script(), FIND, (12, last))
    assert evening.played.how == "interrupted"
    assert evening.holds == [("find-1", 1), ("press-1", 12)]
    assert evening.screen.said


def test_ctrl_c_at_the_sign_question_leaves_the_stop_as_it_was() -> None:
    """A session that had already ended stays as it ended."""
    evening = Evening(press_script(), FIND, (7, "s"), (1, CTRL_C))
    assert (evening.played.how, evening.holds[-1]) == ("stopped", ("press-1", 7))


def test_nobody_there_ends_by_itself() -> None:
    """Two holds without an answer, and it is over; nothing is asked of somebody asleep."""
    evening = Evening(press_script(), (3600, "g"))
    assert evening.played.how == "let-go-twice"
    assert "Did you feel any of these?" not in evening.screen.said


def test_movement_alone_hands_over_no_hold() -> None:
    """Nothing is pressed in it."""
    evening = Evening(move_script(), *every(5, "g", 60))
    assert (evening.played.how, evening.holds) == ("complete", [])


def test_what_was_left_out_is_said_before_anything_is_done() -> None:
    """Cautions and reasons come first."""
    script = press_script()
    evening = Evening(script, (1, "s"), (1, "0"))
    assert evening.screen.said[: len(script.cautions)] == list(script.cautions)


# --- the plain mode ---------------------------------------------------------------------------------------------------


def test_plain_mode_draws_nothing_and_says_each_cue_once() -> None:
    """Lines only, each cue's title and its lines as it begins."""
    script = press_script()
    evening = Evening(script, FIND, *every(5, "g", 100), plain=True)
    assert evening.screen.shown == []
    titles = [text for text in evening.screen.said if text.endswith(" seconds.") and ", " in text]
    assert len(titles) == len(script.cues)
    assert evening.times_said("Settle, 20 seconds.") == 1
    assert evening.times_said(script.endings["complete"][0].text) == 1


def test_plain_mode_says_a_notice_once_for_each_key() -> None:
    """Two keys of one meaning are answered twice; the ticks between them say nothing."""
    script = press_script()
    evening = Evening(script, FIND, (5, "l"), (5, "l"), (5, "s"), (1, "0"), plain=True)
    assert evening.times_said(_notice(script, "ease")) == 2
    assert evening.times_said(script.endings["stopped"][0].text) == 1


def test_plain_mode_asks_again_halfway_through_an_unanswered_hold() -> None:
    """Once at the beginning and once at half time; not where it has been answered."""
    script = press_script()
    check_in = next(cue for cue in script.cues if cue.id == "press-1").lines[-1].text
    silent = Evening(script, FIND, (29, "s"), (1, "0"), plain=True)
    answered = Evening(script, FIND, (5, "g"), (24, "s"), (1, "0"), plain=True)
    assert (silent.times_said(check_in), answered.times_said(check_in)) == (2, 1)


@pytest.mark.parametrize("plain", [True, False])
def test_too_soon_is_said_once(plain: bool) -> None:
    """A script with a time to wait for is not begun, and the reason is said one time."""
    script = press_script(replace(full_dose(), not_before=NOW + timedelta(hours=1)))
    evening = Evening(script, (1, "g"), plain=plain)
    assert (evening.played.how, evening.holds) == ("interrupted", [])
    assert evening.times_said(_notice(script, "wait")) == 1


def test_the_allowance_ends_the_pressing_and_the_session_goes_on() -> None:
    """With 50 seconds left, the strokes follow when they are pressed."""
    evening = Evening(short_script(), (20.5, "+"), *every(1, "+", 3), *every(5, "g", 80), plain=True)
    assert evening.played.how == "complete"
    assert sum(seconds for _, seconds in evening.holds) == 50
    assert any(text.startswith("Light strokes") for text in evening.screen.said)
