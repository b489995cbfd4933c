"""The session player as a person meets it: every control by tap and by key, what it says, and what it keeps."""

from datetime import timedelta
from typing import Any

import pytest

from making.leave_vectors import CASES, two_a_day
from making.player_page import NOT_SECURE, OpenPlayer, as_given
from making.sessions import NOW, later_script, move_script, press_script, short_script
from unknot.doors.journal_form import write_entry
from unknot.engine.session import Manner
from unknot.vocabulary.technique import Tool
from unknot.vocabulary.voice import Voice

ABOUT = {"muscle": "trapezius-upper", "trigger_point": "trapezius-upper.1", "side": "right", "technique": "hands"}
TAPS_AND_KEYS = pytest.mark.parametrize("by", ["tap", "key"])
KEYS = {"less": "l", "good": "g", "more": "m", "longer": "+", "pause": "p", "skip": "k", "stop": "s", "wrong": "w"}


def _ended(how: str, sign: str | None = None) -> dict[str, Any]:
    return {"session": "the-session", "how": how, "sign": sign, "after": None}


FELT = """() => {
  window.felt = [];
  const lock = { release: async () => void window.felt.push("asleep") };
  Object.defineProperty(navigator, "vibrate", { value: shake => void window.felt.push(shake) });
  Object.defineProperty(navigator, "wakeLock", { value: { request: async () => (window.felt.push("awake"), lock) } });
}"""


# --- before ---


def test_nothing_is_chosen_beforehand_and_nothing_goes_on_unanswered(player: OpenPlayer) -> None:
    """How it is now is asked first; the answer is the person's own, or that they cannot say."""
    at = player()
    assert at.page.locator("input:checked").count() == 0
    at.page.get_by_role("button", name="Next", exact=True).click()
    assert at.page.get_by_role("alert").is_visible()
    at.to_card("unknown")
    assert at.page.get_by_role("heading", name="Is any of this true today?").is_visible()


def test_the_card_asks_every_tick_seven_at_a_time(player: OpenPlayer) -> None:
    """Nothing on the card is ever skipped, nothing is ticked beforehand, and "none of these" stands after the list."""
    given = as_given(press_script())
    at = player(given)
    at.to_card()
    asked: list[str] = []
    for _ in range(at.card_pages):
        lines = at.page.locator(".tick > .box").all_inner_texts()
        assert len(lines) <= 7
        assert at.page.locator(".ticks input:checked").count() == 0
        asked += lines
        at.page.get_by_role("button", name="None of these").click()
    assert asked == [tick["text"] for tick in given["card"]]
    at.page.locator("dialog[open]").wait_for()
    assert at.entries("session-started") == [
        {**ABOUT, "session": "the-session", "before": 6, "planned_s": _planned(given)}
    ]


def _planned(given: dict[str, Any]) -> int:
    return sum(cue["seconds"] for cue in given["cues"])


@pytest.mark.parametrize(("column", "answer"), [(".box", "yes"), (".unsure", "unsure")])
def test_a_tick_or_a_doubt_on_the_card_locks(player: OpenPlayer, column: str, answer: str) -> None:
    """It says what to do, keeps the answer so that the safety questions follow from it, and begins nothing."""
    given = as_given(press_script(), drawn=[{"region": "temple", "side": "right"}])
    at = player(given)
    at.to_card()
    at.page.locator(f".tick {column} input").nth(2).check()
    at.page.get_by_role("button", name="Continue with what I ticked").click()
    at.page.get_by_role("heading", name=given["endings"]["card"][0]["text"]).wait_for()
    tick = given["card"][2]
    assert at.entries("answers") == [{"answers": {tick["rule"]: {tick["tick"]: answer}}, "drawn": given["drawn"]}]
    assert at.entries("session-started") == []
    at.page.get_by_role("button", name="Answer the questions again").click()
    assert at.went_on() == 1


def test_going_on_with_nothing_ticked_is_asked_again(player: OpenPlayer) -> None:
    """The button for what was ticked is not another way to say none."""
    at = player()
    at.to_card()
    at.page.get_by_role("button", name="Continue with what I ticked").click()
    assert at.page.get_by_role("alert").is_visible()
    assert not at.page.locator("dialog[open]").is_visible()


def _since(name: str) -> list[dict[str, Any]]:
    """What happened since the script was made, as a case of the vectors has it."""
    return [write_entry(entry) for entry in CASES[name].since]


def test_a_script_is_not_begun_once_its_sessions_are_used_up(player: OpenPlayer) -> None:
    """Given one session a day, when it is over, then the guide says so and presses nothing."""
    at = player(entries=_since("used-up"))
    assert "all the pressing for today" in at.page.locator(".player-place").inner_text()
    assert not at.page.get_by_role("radio").count()
    at.page.get_by_role("button", name="Continue").click()
    assert at.went_on() == 1


def test_what_another_window_keeps_closes_a_script_that_stands_open(player: OpenPlayer) -> None:
    """Given a card that is being answered, when a session ends with a stop sign elsewhere, then nothing begins."""
    at = player()
    at.to_card()
    at.page.evaluate("since => window.entries.push(...since)", _since("stop-sign"))
    at.none_of_the_card()
    assert "A warning sign ended a session" in at.page.locator(".player-place").inner_text()
    assert [body["session"] for body in at.entries("session-started")] == ["once"]


def test_the_steps_in_words_go_with_a_guide_that_is_closed(player: OpenPlayer) -> None:
    """What may not be begun is not to be read off the page either."""
    at = player(entries=_since("stop-sign"))
    assert at.page.locator("details.in-words").is_hidden()
    assert player().page.locator("details.in-words").is_visible()


def test_a_gap_that_opened_while_the_card_was_read_is_waited_for(player: OpenPlayer) -> None:
    """Given a session elsewhere during the card, when the day allows another, then it says from when."""
    at = player(as_given(two_a_day()))
    at.to_card()
    at.page.evaluate("since => window.entries.push(...since)", _since("two-too-soon"))
    at.none_of_the_card()
    assert "You can begin at" in at.page.locator(".player-place").inner_text()
    assert [body["session"] for body in at.entries("session-started")] == ["once"]


def test_a_clock_that_went_back_closes_a_kept_guide(player: OpenPlayer) -> None:
    """Without trust in the day no guide can be kept to it."""
    at = player(behind=True)
    assert "The clock of this device went back" in at.page.locator(".player-place").inner_text()


def test_what_is_forgotten_elsewhere_is_not_written_anew(player: OpenPlayer) -> None:
    """Given a session that is played, when everything is forgotten in another window, then no line of it is kept."""
    at = player()
    at.to_first_hold()
    at.page.evaluate("window.forget()")
    at.passes(40)
    at.tap("stop")
    assert at.entries("session-started", "hold", "session-ended") == []


def test_a_kept_script_goes_on_with_the_seconds_that_are_left(player: OpenPlayer) -> None:
    """Given 12 seconds of feeling for the spot, when it is begun two hours later, then 12 seconds are gone."""
    given = as_given(short_script())
    at = player(given, entries=_since("felt-for-the-spot"), now=NOW + timedelta(seconds=7_400))
    at.begin()
    at.passes(600)
    held = [body["seconds"] for body in at.entries("hold") if body["session"] == "the-session"]
    assert (given["seconds_left_today"], held) == (50, [20, 18])


def test_an_answer_since_then_asks_for_a_new_guide(player: OpenPlayer) -> None:
    """What was answered since may change what is permitted."""
    at = player(entries=_since("said-anew"))
    at.page.get_by_role("button", name="Make a new one").click()
    assert at.went_on() == 1


def test_a_script_of_yesterday_locks(player: OpenPlayer) -> None:
    """A clearance is for one day."""
    given = as_given(press_script())
    at = player(given, now=NOW + timedelta(days=1))
    assert at.page.get_by_role("heading", name=given["endings"]["expired"][0]["text"]).is_visible()


def test_a_script_with_a_time_to_wait_for_says_when(player: OpenPlayer) -> None:
    """Too soon after the last time, nothing begins."""
    at = player(as_given(later_script()), timezone_id="UTC", locale="en-GB")
    at.to_card()
    at.none_of_the_card()
    at.page.get_by_text("You can begin at 09:01.").wait_for()
    assert at.entries("session-started") == []


# --- while it plays ---


def test_three_two_one_and_the_first_cue(player: OpenPlayer) -> None:
    """The lead-in counts down, then the first cue begins with its picture, sentence, time and what comes next."""
    at = player()
    at.to_lead_in()
    counted = []
    for _ in range(3):
        counted.append(at.shown("time"))
        at.passes(1)
    assert counted == ["3", "2", "1"]
    assert at.shown("sentence") == "Sit or lie so that the muscle can rest."
    assert at.shown("time") == "0:20"
    assert at.shown("next") == "Next: Sit with the arm resting in your lap."
    assert at.page.locator(".stage-picture svg").is_visible()
    assert at.shown("step") == "Step 1 of 15"


def test_each_cue_has_its_own_picture_and_those_that_none_shows_have_none(player: OpenPlayer) -> None:
    """A picture stands only where it shows what the words say."""
    given = as_given(press_script())
    at = player(given)
    at.begin()
    for cue in given["cues"]:
        assert at.page.locator(".stage-picture svg").is_visible() == bool(cue["drawing"])
        at.key("k")
    assert {cue["drawing"] for cue in given["cues"]} == {
        "settle",
        "press-fingers",
        "strokes",
        "neck-side",
        "shrug",
        None,
    }


def test_rounds_are_counted_in_dots_and_words(player: OpenPlayer) -> None:
    """Three holds, then three stretches, then one movement, which is nothing to count; never by colour alone."""
    at = player()
    at.begin()
    counted = []
    for _ in as_given(press_script())["cues"]:
        counted.append((at.page.locator(".dots .done").count(), at.shown("dots")))
        at.key("k")
    holds = [(0, ""), (0, ""), (0, "Round 1 of 3"), (1, "Round 1 of 3"), (1, "Round 2 of 3"), (2, "Round 2 of 3")]
    stretches = [(0, ""), (0, "Round 1 of 3"), (1, "Round 1 of 3"), (1, "Round 2 of 3"), (2, "Round 2 of 3")]
    last = (2, "Round 3 of 3")
    assert counted == [*holds, last, *stretches, last, (0, ""), (0, "")]


@TAPS_AND_KEYS
@pytest.mark.parametrize(
    ("act", "notice"),
    [("less", "ease"), ("more", "firmer"), ("good", "keep"), ("longer", "longer"), ("pause", "paused")],
)
def test_a_control_does_what_the_table_says(player: OpenPlayer, by: str, act: str, notice: str) -> None:
    """By tap and by key alike, the script's own sentence is shown and told to a screen reader."""
    given = as_given(press_script())
    at = player(given)
    at.to_first_hold()
    at.passes(5)
    at.tap(act) if by == "tap" else at.key(KEYS[act])
    assert at.shown("notice") == given["notices"][notice]["text"]
    assert at.said() == given["notices"][notice]["text"]
    assert at.shown("time") == ("0:40" if act == "longer" else "0:25")


@pytest.mark.parametrize(("rating", "notice"), [("4", "keep"), ("6", "ease")])
@TAPS_AND_KEYS
def test_how_strong_it_is_eases_above_the_limit(player: OpenPlayer, by: str, rating: str, notice: str) -> None:
    """A digit, or a tap on one."""
    given = as_given(press_script())
    at = player(given)
    at.to_first_hold()
    if by == "tap":
        at.tap("strong")
        at.page.locator(f"[data-rating='{rating}']").click()
    else:
        at.key(rating)
    assert at.shown("notice") == given["notices"][notice]["text"]


def test_ten_of_ten_ends_with_the_advice_for_it(player: OpenPlayer) -> None:
    """A rating at the stop is a stop sign of its own; the worst sign said afterwards counts."""
    at = player()
    at.to_first_hold()
    at.passes(2)
    at.tap("strong")
    at.page.locator("[data-rating='10']").click()
    at.page.locator("[data-sign=none]").click()
    assert at.entries("session-ended") == [_ended("stop-sign", "sd-over-limit")]
    assert at.page.locator(".care.limited").is_visible()


def test_a_pause_stands_still_and_goes_on(player: OpenPlayer) -> None:
    """The hold so far is kept at once; the same key goes on where it was."""
    at = player()
    at.to_first_hold()
    at.passes(4)
    at.page.locator(".stage-sentence").focus()
    at.key(" ")
    assert at.entries("hold")[-1]["seconds"] == 4
    at.passes(60)
    assert (at.shown("time"), at.shown("breath")) == ("0:26", "Paused")
    assert at.button("pause").inner_text() == "Go on"
    at.tap("pause")
    at.passes(2)
    assert at.shown("time") == "0:24"


@TAPS_AND_KEYS
def test_skipping_goes_on_at_once_and_asks_why(player: OpenPlayer, by: str) -> None:
    """The reason is not kept, which is said; too much leads to the stop signs, with nothing running."""
    at = player()
    at.to_first_hold()
    at.passes(3)
    at.tap("skip") if by == "tap" else at.key("k")
    assert at.shown("sentence") == "Let go."
    assert "This is not kept" in at.shown("why")
    at.page.locator("[data-why=much]").click()
    assert at.page.locator("[data-sign=sd-sharp]").is_visible()
    at.passes(60)
    at.page.locator("[data-sign=none]").click()
    assert at.shown("breath") == "Paused"


@TAPS_AND_KEYS
def test_stop_ends_from_everywhere_and_asks_for_a_sign(player: OpenPlayer, by: str) -> None:
    """In the lead-in too; stopping without a sign is right and says so."""
    given = as_given(press_script())
    at = player(given)
    at.to_lead_in()
    at.tap("stop") if by == "tap" else at.key("s")
    at.page.locator("[data-sign=none]").click()
    assert at.page.get_by_role("heading", name=given["endings"]["stopped"][0]["text"]).is_visible()
    assert at.entries("session-ended") == [_ended("stopped")]
    at.page.get_by_role("button", name="Continue").click()
    at.page.wait_for_function("() => window.went === 1")


def test_escape_is_stop(player: OpenPlayer) -> None:
    """Whoever wants out presses it; the page does not close over a session that runs on."""
    at = player()
    at.to_first_hold()
    at.key("Escape")
    assert at.page.get_by_role("heading", name="Did you feel any of these?").is_visible()


@pytest.mark.parametrize(
    ("sign", "care"),
    [("sd-dizzy", "immediate"), ("sd-numb", "urgent"), ("sd-sharp", "doctor"), ("sd-rising", "limited")],
)
@TAPS_AND_KEYS
def test_a_stop_sign_is_one_tap_away_and_ends_with_its_own_advice(
    player: OpenPlayer, by: str, sign: str, care: str
) -> None:
    """Asking for the signs lets go first; the advice has the look of its level, and the gravest a number to call."""
    given = as_given(press_script())
    said = next(each for each in given["stop_signs"] if each["id"] == sign)
    at = player(given)
    at.to_first_hold()
    at.passes(6)
    at.tap("wrong") if by == "tap" else at.key("w")
    nothing_said = {"tolerated": None, "tool": None, "given_by": "self"}
    held = {**ABOUT, "session": "the-session", "seconds": 6, "probe": False, **nothing_said}
    assert at.entries("hold")[-1] == held
    at.page.locator(f"[data-sign={sign}]").click()
    card = at.page.locator(f".care.{care}")
    assert card.locator(".todo").inner_text().lower().rstrip(".") == said["do"]
    assert all(line["text"] in card.inner_text() for line in said["says"])
    assert card.get_by_role("link", name="Call 112").count() == (care == "immediate")
    assert at.entries("session-ended") == [_ended("stop-sign", sign)]


def test_nothing_begins_while_somebody_says_what_feels_wrong(player: OpenPlayer) -> None:
    """Asked for in the lead-in, the signs wait; afterwards it counts down anew."""
    at = player()
    at.to_lead_in()
    at.passes(2)
    at.tap("wrong")
    at.passes(30)
    at.page.locator("[data-sign=none]").click()
    at.passes(1)
    assert (at.shown("sentence"), at.shown("time")) == ("Get ready", "2")


def test_what_a_key_would_not_do_now_looks_and_is_closed(player: OpenPlayer) -> None:
    """While settling there is nothing to press more firmly."""
    at = player()
    at.begin()
    assert at.button("more").get_attribute("aria-disabled") == "true"
    at.button("more").click(force=True)
    at.key("m")
    assert at.shown("notice") == ""


# --- what is kept ---


def test_a_whole_session_reaches_the_journal_and_goes_on(player: OpenPlayer) -> None:
    """Each hold as it ends, rounded up, then the end once; how it is afterwards is asked by the page that follows."""
    at = player()
    at.to_first_hold()
    for _ in range(100):
        at.key("g")
        at.passes(5)
    assert [(hold["seconds"], hold["probe"]) for hold in at.entries("hold")] == [
        (1, True), (30, False), (30, False), (30, False),
    ]  # fmt: skip
    assert at.entries("session-ended") == [_ended("complete")]
    at.page.get_by_role("button", name="Continue").click()
    at.page.wait_for_function("() => window.went === 1")


def test_a_hold_keeps_the_strongest_number_said_in_it_the_tool_and_who_pressed(player: OpenPlayer) -> None:
    """A number in one hold is none of the next; a therapist's script says so in each."""
    at = player(as_given(press_script(manner=Manner(tool=Tool.THUMB))))
    at.to_first_hold()
    for key in ("4", "2"):
        at.passes(1)
        at.key(key)
    for _ in range(20):
        at.key("g")
        at.passes(5)
    said = [(hold["tolerated"], hold["tool"], hold["given_by"]) for hold in at.entries("hold") if not hold["probe"]]
    assert said[:2] == [(4, "thumb", "self"), (None, "thumb", "self")]
    theirs = player(as_given(press_script(manner=Manner(Voice.THERAPIST))))
    theirs.to_first_hold()
    theirs.passes(2)
    theirs.key("s")
    assert {hold["given_by"] for hold in theirs.entries("hold")} == {"therapist"}


def test_a_phone_that_slept_is_played_through_by_time(player: OpenPlayer) -> None:
    """Two holds without an answer end it, also when nothing was shown meanwhile."""
    given = as_given(press_script())
    at = player(given)
    at.begin()
    at.sleeps(3600)
    assert at.page.get_by_role("heading", name=given["endings"]["let-go-twice"][0]["text"]).is_visible()
    assert at.entries("session-ended") == [_ended("let-go-twice")]
    assert [hold["seconds"] for hold in at.entries("hold")] == [20, 30, 30]


def test_the_day_s_allowance_ends_pressing_and_leads_to_the_strokes(player: OpenPlayer) -> None:
    """Fifteen seconds more are never more than the day has left."""
    given = as_given(short_script())
    at = player(given)
    at.begin()
    at.passes(20)
    for _ in range(40):
        at.key("+")
        at.passes(2)
    assert sum(hold["seconds"] for hold in at.entries("hold")) == 50
    assert "press" not in at.shown("sentence").lower()


def test_a_page_that_is_left_writes_down_the_hold_and_the_end(player: OpenPlayer) -> None:
    """Closing the page lets go: what was pressed counts."""
    at = player()
    at.to_first_hold()
    at.passes(7)
    at.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert at.entries("hold")[-1]["seconds"] == 7
    assert at.entries("session-ended") == [_ended("interrupted")]
    at.passes(60)
    assert len(at.entries("hold")) == 2
    assert len(at.entries("session-ended")) == 1


def _started(name: str) -> dict[str, Any]:
    return {
        "id": f"started-{name}",
        "kind": "session-started",
        "happened_at": NOW.isoformat(),
        "body": {"session": name, "planned_s": 300},
    }


DONE = {
    "id": "done",
    "kind": "session-ended",
    "happened_at": NOW.isoformat(),
    "body": _ended("complete") | {"session": "done"},
}


def test_a_session_that_a_lost_page_left_open_is_closed_at_the_next_load(player: OpenPlayer) -> None:
    """One that ended, and one that is being played, are left alone."""
    at = player(as_given(press_script()), entries=[_started("lost"), _started("done"), DONE])
    at.to_first_hold()
    at.page.evaluate("window.closeInterrupted()")
    assert at.entries("session-ended") == [DONE["body"], _ended("interrupted") | {"session": "lost"}]


@pytest.mark.parametrize(("minutes", "closed"), [(19, []), (21, ["lost"])])
def test_a_browser_that_cannot_tell_waits_until_nobody_can_be_playing(
    player: OpenPlayer, minutes: int, closed: list[str]
) -> None:
    """Over plain HTTP there are no locks: twice the time planned and ten minutes."""
    given = as_given(press_script())
    at = player(given, entries=[_started("lost")], now=NOW + timedelta(minutes=minutes), host=NOT_SECURE)
    at.page.evaluate("window.closeInterrupted()")
    assert [body["session"] for body in at.entries("session-ended")] == closed


def test_two_windows_do_not_guide_at_once(player: OpenPlayer) -> None:
    """Each would count the day's seconds for itself."""
    at = player()
    at.page.evaluate("void navigator.locks.request('unknot-playing', () => new Promise(() => {}))")
    at.to_card()
    at.none_of_the_card()
    assert "Another window" in at.page.get_by_role("alert").inner_text()
    assert at.entries("session-started") == []


def test_movement_alone_is_guided_too(player: OpenPlayer) -> None:
    """Nothing is pressed, nothing is kept as a hold, and no round is counted."""
    at = player(as_given(move_script()))
    at.begin()
    assert at.page.locator(".dots span").count() == 0
    for _ in range(60):
        at.key("g")
        at.passes(5)
    assert at.entries("hold") == []
    assert at.entries("session-ended") == [_ended("complete")]


# --- how it is said ---


def test_time_is_told_sparingly(player: OpenPlayer) -> None:
    """In a hold of thirty seconds: its beginning, the check-in half-way, the last ten seconds, and letting go."""
    at = player()
    at.to_first_hold()
    told = [at.said()]
    for _ in range(320):
        at.passes(0.1)
        if at.said() != told[-1]:
            told.append(at.said())
    assert [words.split(".")[0] for words in told] == [
        "Use your fingers or thumb, with the hand relaxed",
        "How is it? Less, more or good?",
        "Ten seconds left",
        "Let go",
    ]


def test_the_breath_moves_and_stands_still_where_motion_is_unwanted(player: OpenPlayer) -> None:
    """Four seconds in, six out; with reduced motion the words change and nothing else."""
    moving, still = player(), player(reduced_motion="reduce")
    full = "document.querySelector('.stage-ring').style.getPropertyValue('--full')"
    shape = "getComputedStyle(document.querySelector('.stage-pacer')).transform"
    for at in (moving, still):
        at.begin()
    words, fullness, shapes = [], [], set()
    for _ in range(6):
        moving.passes(1)
        still.passes(1)
        words.append(still.shown("breath"))
        fullness.append(float(moving.page.evaluate(full)))
        shapes.add(still.page.evaluate(shape))
    assert words == ["breathe in"] * 3 + ["breathe out"] * 3
    assert fullness == [0.25, 0.5, 0.75, 1.0, 0.833, 0.667]
    assert shapes == {"none"}


def test_sound_has_a_switch_that_is_kept(player: OpenPlayer) -> None:
    """Voice and tones, tones alone, or nothing; nothing stays nothing for the next session in this browser."""
    at = player()
    at.to_lead_in()
    for words, kept in [("Sound on", "tones"), ("Tones only", "off"), ("Sound off", "on")]:
        at.page.get_by_role("button", name=words).click()
        assert at.page.evaluate("localStorage.getItem('unknot-sound')") == kept


def test_each_change_is_felt_and_the_screen_stays_on(player: OpenPlayer) -> None:
    """A shake at every new cue, a longer one where pressing begins; the wake lock goes when the session has ended."""
    at = player()
    at.page.evaluate(FELT)
    at.begin()
    at.passes(20)
    at.key("g")
    at.passes(1)
    assert at.page.evaluate("window.felt") == ["awake", 200, [120, 60, 120], [120, 60, 120]]
    at.key("s")
    at.page.locator("[data-sign=none]").click()
    assert at.page.evaluate("window.felt.at(-1)") == "asleep"


def test_a_day_without_time_left_says_so_before_anything_is_asked(player: OpenPlayer) -> None:
    """No seconds, no session."""
    given = {**as_given(press_script()), "seconds_left_today": 0}
    at = player(given)
    assert at.page.get_by_role("heading", name=given["endings"]["day-is-full"][0]["text"]).is_visible()
