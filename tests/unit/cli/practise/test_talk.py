"""The whole conversation, with somebody who answers by rule and a session that takes no time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from making.knowledge import knowledge
from unknot.cli.journal_file import JournalFile
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.talk import talk
from unknot.cli.practise.terminal import Left
from unknot.engine.journal.corrected import corrected
from unknot.engine.session import Hold, Script
from unknot.vocabulary.disposition import Disposition
from unknot.vocabulary.entry import EntryKind
from unknot.vocabulary.voice import Voice

START = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass
class Somebody:
    """Types a fitting number, and 0 below a list, or the numbers of the lines that hold any of the words ``yes_to``."""

    yes_to: tuple[str, ...] = ()
    choose: str = ""
    said: list[str] = field(default_factory=list)

    def say(self, text: str = "") -> None:
        """Remember what was shown."""
        self.said.append(text)

    def hear(self, prompt: str) -> str:
        """Answer."""
        if "None of these" in self.said[-1]:
            return self._ticked()
        shown = self.said[self._first_shown() :]
        offered = [line.split()[0] for line in shown if line.startswith("  ") and self.choose in line]
        if self.choose and offered:
            return offered[0]
        known = {"How old": "40", "How strong": "5", "How many days": "3", "how many hours": "4"}
        return next((answer for words, answer in known.items() if words in prompt), "1")

    def _first_shown(self) -> int:
        """Where the answers below the last question begin."""
        return max((i for i, line in enumerate(self.said) if line.startswith("\n")), default=0) + 1

    def turn(self) -> None:
        """Pages are the same to them."""

    def _ticked(self) -> str:
        numbered = self.said[self._first_shown() : -1]
        hits = [line.split()[0] for line in numbered if any(words in line for words in self.yes_to)]
        return " ".join(hits) or "0"


@dataclass(frozen=True)
class Played:
    """A session that went well."""

    how: str = "complete"
    sign: str | None = None


def _companion(path: Path, somebody: Somebody, now: datetime = START) -> Companion:
    return Companion(somebody, JournalFile(path), knowledge(), lambda: now)


def _play(scripts: list[Script]) -> Callable[[Script, Callable[[Hold], None]], Played]:
    def play(script: Script, keep: Callable[[Hold], None]) -> Played:
        scripts.append(script)
        if script.presses:
            keep(Hold("press-1", 30_000, probe=False, tolerated=4))
        return Played()

    return play


def test_a_safe_person_comes_from_where_it_hurts_to_the_next_days_review(tmp_path: Path) -> None:
    """One session, everything in the journal; the next day soreness is asked and the review speaks first."""
    path, scripts = tmp_path / "journal.jsonl", list[Script]()
    talk(_companion(path, Somebody()), _play(scripts))
    kinds = [entry.kind for entry in JournalFile(path).entries()]
    assert {EntryKind.SESSION_STARTED, EntryKind.HOLD, EntryKind.SESSION_ENDED} <= set(kinds)
    again = Somebody()
    talk(_companion(path, again, START + timedelta(days=1)), _play(scripts))
    assert "\nGo on." in again.said
    assert len(scripts) == 2
    assert all(script.presses for script in scripts)


def test_a_therapist_is_guided_and_the_hold_says_so(tmp_path: Path) -> None:
    """Chosen where the tools are; the script speaks to them, and the choice and the hold name who pressed."""
    path, scripts = tmp_path / "journal.jsonl", list[Script]()
    somebody = Somebody(choose="A therapist presses")
    talk(_companion(path, somebody), _play(scripts))
    assert [script.manner.voice for script in scripts] == [Voice.THERAPIST]
    kept = {entry.kind: entry.body for entry in corrected(JournalFile(path).entries())}
    assert (kept[EntryKind.CHOICE]["given_by"], kept[EntryKind.CHOICE]["technique"]) == ("therapist", "hands")
    assert (kept[EntryKind.HOLD]["given_by"], kept[EntryKind.HOLD]["tolerated"]) == ("therapist", 4)
    assert any("A therapist presses this time" in line for line in somebody.said)


def test_an_emergency_answer_gives_the_care_card_at_once_and_no_session(tmp_path: Path) -> None:
    """The conversation ends with the advice; nothing is guided."""
    scripts = list[Script]()
    somebody = Somebody(yes_to=("severe headache that reached its worst within 5 minutes",))
    talk(_companion(tmp_path / "journal.jsonl", somebody), _play(scripts))
    assert any("CALL" in line for line in somebody.said[-8:])
    assert not scripts


def test_a_blood_thinner_leaves_moving_and_says_why_not_pressing(tmp_path: Path) -> None:
    """The script presses nothing and moves something."""
    scripts = list[Script]()
    somebody = Somebody(yes_to=("You take a medicine", "You take a blood thinner"))
    talk(_companion(tmp_path / "journal.jsonl", somebody), _play(scripts))
    assert [script.presses for script in scripts] == [False]
    assert any("Not today: pressing by hand" in line for line in somebody.said)


def test_an_emergency_sign_in_the_session_names_the_number_and_asks_nothing_more(tmp_path: Path) -> None:
    """What stopped the session is kept before anything else; then help comes first."""
    somebody = Somebody()
    sign = next(s.id for s in knowledge().stop_signs.values() if s.then.disposition is Disposition.EMERGENCY)
    talk(_companion(tmp_path / "journal.jsonl", somebody), lambda *_: Played("stop-sign", sign))
    last = JournalFile(tmp_path / "journal.jsonl").entries()[-1]
    assert (last.kind, last.body["sign"], "after" in last.body) == (EntryKind.SESSION_ENDED, sign, False)
    assert any("CALL" in line for line in somebody.said)


class Leaves(Somebody):
    """Somebody who answers every question, the card too, and leaves as the session is laid before them."""

    def hear(self, prompt: str) -> str:
        """Answer until then."""
        if any("Your session:" in line for line in self.said):
            raise Left
        return super().hear(prompt)


def _left_before_the_session(path: Path) -> None:
    talk(_companion(path, Leaves()), _play([]))
    assert all(entry.kind is not EntryKind.SESSION_STARTED for entry in JournalFile(path).entries())


def test_the_card_is_asked_anew_before_a_session_that_an_earlier_run_did_not_begin(tmp_path: Path) -> None:
    """What changes from hour to hour is not taken from before; nothing else is asked twice."""
    path, scripts, again = tmp_path / "journal.jsonl", list[Script](), Somebody()
    _left_before_the_session(path)
    talk(_companion(path, again, START + timedelta(hours=1)), _play(scripts))
    assert [script.presses for script in scripts] == [True]
    lists = [line for line in again.said if "Is any of this true" in line]
    assert lists
    assert all("The card before every session." in line for line in lists)


def test_a_tick_on_the_card_is_kept_and_closes_pressing_on_the_next_start_too(tmp_path: Path) -> None:
    """The journal holds the tick as an answer, so nobody goes on as if nothing had been said."""
    path, scripts = tmp_path / "journal.jsonl", list[Script]()
    _left_before_the_session(path)
    card = next(rule for rule in knowledge().rules.values() if rule.id == "c-alcohol")
    later = START + timedelta(hours=1)
    talk(_companion(path, Somebody(yes_to=(card.ticks[0].text,)), later), _play(scripts))
    assert not any(script.presses for script in scripts)
    said = [e.body["answers"] for e in JournalFile(path).entries() if e.kind is EntryKind.ANSWERS]
    assert "yes" in said[-1][card.id].values()
