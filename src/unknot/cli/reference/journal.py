"""The reference of the journal, written from the checks that every entry passes."""

from collections.abc import Iterator

from unknot.doors.field_checks import Check
from unknot.doors.journal_form import BODIES
from unknot.vocabulary.entry import SCHEMA, EntryKind

KEPT_WHEN = {
    EntryKind.PERSON: "somebody says who it is about",
    EntryKind.DRAWING: "somebody says where it hurts; `again` is true where it is the same pain on another day",
    EntryKind.ANSWERS: "safety questions are answered; `answers` is written as in `unknot screen --json`",
    EntryKind.CLUE_ANSWERS: "questions about clues are answered",
    EntryKind.CHOICE: "a spot and a tool are chosen; `given_by` is who is to press (null: the person)",
    EntryKind.SESSION_STARTED: "a session begins; `session` is its own UUID",
    EntryKind.HOLD: "a hold ends; `probe` is true while feeling for the spot, `tolerated` is the strongest number the "
    "person said in it, `given_by` is who pressed (null: the person)",
    EntryKind.SESSION_ENDED: "a session ends, however it ends",
    EntryKind.FELT: "somebody says what they felt at the spot that a session pressed",
    EntryKind.NEXT_DAY: "somebody says how it was; `about` is the day of the session",
    EntryKind.ACTIVITIES: (
        "somebody names up to three things that the trouble makes hard; none named is an answer too"
    ),
    EntryKind.MEASURES: (
        "somebody says how the day is (every field may be null: what was skipped), or measures how far they can move, "
        "which has `motion` alone"
    ),
    EntryKind.EPISODE_ENDED: "an episode is closed; one that is `referred` waits until somebody has looked at it",
    EntryKind.EPISODE_REOPENED: "the episode that was closed last is taken up again; `episode` is the id of its end",
    EntryKind.PLAN_CHANGE: "somebody changes the plan; `item` is `press:<point>:<side>`, `exercise:<muscle>:<side>` or"
    " `habit:<habit>`, or a whole kind of block; what was declined comes back only when it is restored",
    EntryKind.HABIT_STARTED: "a habit is begun; `measured` holds what was measured at its set-up, by step",
    EntryKind.HABIT_STOPPED: "a habit is given up",
    EntryKind.MOVEMENT_FELT: "somebody says how it felt to move in that session, and how it was the next morning; the"
    " two may be told apart, and the later of each counts",
    EntryKind.CORRECTION: "an entry is put right: `of` is its id, `body` takes its body's place, null takes it away",
}
HEAD = f"""# The journal

Written from the program by `unknot docs`.

The journal is one file, `journal.jsonl`, in the folder `UNKNOT_HOME` names or in your own data folder.
Only its owner may read it.
Each line is one entry, written and flushed to the disk before the program goes on.
Nothing is changed in place: a correction is a new entry.
What takes several answers is kept with the first of them and corrected with each of the others: a field that is not
there has not been asked yet, null is an answer.
A line that was cut short while being written is left alone and reported.
Everything else (which answers still count, how much was pressed today, the review) is worked out from the entries.

| field | holds |
| --- | --- |
| `id` | a UUID of version 7 |
| `kind` | one of the kinds below |
| `happened_at` | when it happened, with the person's own time zone; a day is the local date of this time |
| `recorded_at` | when it was written down |
| `schema` | {SCHEMA} |
| `body` | the fields of its kind |

`unknot journal export` writes all entries, `unknot journal import` adds those of an export that are not there yet.
An import brings facts about the past; leave to press is worked out from answers each time and is in no entry.
"""


def journal_page() -> str:
    """Every kind of entry with its fields, as Markdown."""
    return HEAD + "".join(f"\n{line}" for kind in EntryKind for line in _kind_lines(kind)).rstrip() + "\n"


def _kind_lines(kind: EntryKind) -> Iterator[str]:
    yield from (f"## `{kind}`", "", f"Kept when {KEPT_WHEN[kind]}.", "", "| field | takes |", "| --- | --- |")
    yield from (_row(name, check) for name, check in BODIES[kind].items())
    yield ""


def _row(name: str, check: Check) -> str:
    return f"| `{name}` | {check.says} |"
