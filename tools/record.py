"""Record a real run for the tutorial: the real program on a pseudo-terminal, one whole session by the real clock.

Then the journal's entries are dated one day earlier, which the page says, and the next day is recorded as well.
Writes docs/tutorials/first-session.md and the picture docs/tutorials/session.svg.  It takes about seven minutes:

    PYTHONPATH=tests .venv/bin/python tools/record.py
"""

import re
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

import pexpect

from making.people import COLUMNS, FRAME, PROMPT, ROWS, STEP, SomebodyAtATerminal, move_back_a_day, reply_to

FOLDER = Path(__file__).parents[1] / "docs" / "tutorials"
LEFT = re.compile(r"(\d):(\d\d) left")
INTO_A_HOLD_S = 8
SAFETY = "Is any of this true"
CARD = "The card before every session."
NEXT_DAY = "how was it after your session"
SESSION = "Your session: "
MUSCLES = "These may be behind it"
WHY_THIS_ORDER, WHAT_WOULD_CHANGE = "5", "8"


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen and what was typed below it."""

    screen: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The screens of one start of the program; of a session one screen of each step, and how many seconds it took."""

    asked: tuple[Shot, ...]
    steps: tuple[Shot, ...]
    seconds: int
    last: str


def main() -> int:
    """Record both days and write the page and the picture."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        first = record(home, {"How strong is the pain now": "6", "none of": "0"}, after="4")
        move_back_a_day(home)
        second = record_next_day(home)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "first-session.md").write_text(page(first, second, date.today()), "utf-8")  # noqa: DTZ011 - the host's day
    (FOLDER / "session.svg").write_text(picture(_step(first, "\nPress ").screen), "utf-8")
    print(f"{len(first.asked)} questions, a session of {first.seconds} seconds, then {len(second.asked)} questions.")
    return 0


def record(home: Path, different: Mapping[str, str], after: str) -> Run:
    """Answer everything as somebody with a stiff neck would, and let the session take the time it takes."""
    somebody = SomebodyAtATerminal(home)
    asked = [
        *_answered(somebody, different, until=MUSCLES, typed=WHY_THIS_ORDER),
        *_answered(somebody, different, until=MUSCLES, typed=WHAT_WOULD_CHANGE),
        *_answered(somebody, different, until=SESSION),
    ]
    begun = time.monotonic()
    steps = tuple(_played(somebody))
    seconds = round(time.monotonic() - begun)
    asked.append(Shot(somebody.shown, after))
    somebody.type(after)
    asked += _to_the_end(somebody, different)
    return Run(tuple(asked), steps, seconds, somebody.shown)


def _to_the_end(somebody: SomebodyAtATerminal, different: Mapping[str, str]) -> Iterator[Shot]:
    """What is still asked after the session."""
    while somebody.program.expect([PROMPT, pexpect.EOF]) == 0:
        somebody.feed()
        shot = Shot(somebody.shown, reply_to(somebody.said, different))
        yield shot
        somebody.type(shot.typed)
    somebody.feed()


def record_next_day(home: Path) -> Run:
    """The next day up to the page of the session, and then q."""
    somebody = SomebodyAtATerminal(home)
    asked = [
        *_answered(somebody, {}, until="Is it the same trouble"),
        *_answered(somebody, {}, until=SESSION, typed="q"),
    ]
    return Run(tuple(asked), (), 0, somebody.end())


def _answered(
    somebody: SomebodyAtATerminal, different: Mapping[str, str], until: str, typed: str | None = None
) -> Iterator[Shot]:
    """Answer until the screen that shows these words, that one included."""
    while True:
        shown = somebody.question()
        reply = reply_to(somebody.said, different)
        reply = typed if typed is not None and until in shown else reply
        yield Shot(shown, reply)
        somebody.type(reply)
        if until in shown:
            return


def _played(somebody: SomebodyAtATerminal) -> Iterator[Shot]:
    """Say good some seconds into each hold, as somebody would; gives the last screen seen of each step."""
    answered, shot = "", Shot("")
    while somebody.program.expect([FRAME, PROMPT]) == 0:
        somebody.feed()
        number = STEP.findall(somebody.shown)[-1][0]
        if shot.screen and STEP.findall(shot.screen)[-1][0] != number:
            yield shot
            shot = Shot("")
        if _seconds_left(somebody.shown) >= INTO_A_HOLD_S or not shot.screen:
            shot = Shot(somebody.shown, shot.typed)
        waits = "\nPress  " in somebody.shown or "Find the spot" in somebody.shown
        if waits and answered != number and _seconds_left(somebody.shown) <= 20 - INTO_A_HOLD_S:
            answered = number
            somebody.press("g")
    somebody.feed()
    yield shot


def _seconds_left(screen: str) -> int:
    minutes, seconds = LEFT.findall(screen)[-1]
    return int(minutes) * 60 + int(seconds)


def _step(run: Run, words: str) -> Shot:
    return next(shot for shot in run.steps if words in shot.screen)


def page(first: Run, second: Run, on: date) -> str:
    """The tutorial: the real screens, with what is happening between them."""
    parts = [*_beginning(first, on), *_middle(first), *_session(first), *_next_day(second)]
    return "\n\n".join(parts) + "\n"


def _beginning(run: Run, on: date) -> Sequence[str]:
    safety = [shot for shot in run.asked if SAFETY in shot.screen and CARD not in shot.screen]
    return (
        "# Your first session",
        _told(f"""
            Start Unknot with `.venv/bin/unknot practise`. It asks one question at a time. Type the number of your
            answer and press Enter; `b` goes back to the question before, `?` helps, `q` stops. Each answer is kept on
            your own machine before the next question is asked, so you may stop at any moment and go on later. Every
            screen below is from one real run on {on.day} {on:%B %Y}, in a terminal of {COLUMNS} columns and {ROWS}
            rows, by the real clock. A `>` marks what was typed.
        """),
        "## Where it hurts",
        _shown(run.asked[0]),
        _shown(_asked(run, "Which place is nearest?")),
        _told(
            "Then come the side, how strong it is and when it began. You see what you said, so that you can check it."
        ),
        _shown(_asked(run, "Is that right?")),
        "## Is it safe?",
        _told(f"""
            After your age and sex come the safety questions, the worst first: {len(safety)} screens in this run. Read
            each line. `0` is none of these, and a number with `?` after it means that you are not sure. If help is
            needed, Unknot says so at once and guides nothing.
        """),
        _shown(safety[0]),
    )


def _middle(run: Run) -> Sequence[str]:
    return (
        "## Which muscle",
        _told("""
            At most three more questions help to tell the muscles apart; *Skip the questions* passes them over, which is
            no answer.
        """),
        _shown(_asked(run, "One question may tell")),
        _told("""
            Then you see the likely muscles, the likeliest first, each with a word, a bar for its chance, and what
            speaks for it most. *None of these* stands on the same scale. With `--plain` there are no bars, only words.
        """),
        _shown(_asked(run, MUSCLES)),
        _told("""
            It is a guess. *How sure is this?* says how much of one, in numbers, and who disagrees. *Why this order?*
            shows everything that was told about each muscle, so that it can be added up:
        """),
        _shown(_asked(run, "Before anything was said")),
        _told("""
            *Several at once* lists what may be behind it together, and *What would change this?* what would put another
            muscle first:
        """),
        _shown(_asked(run, "Only the answers and places")),
        _told("""
            Once you have chosen, you see where the spot makes it hurt, beside what you marked, and where to feel for
            it; and you choose what to press with.
        """),
        _shown(_asked(run, "What would you press with?")),
        _told("""
            What remains to be asked for that spot is asked now, and last comes the card that is asked before every
            session.
        """),
        _shown(_asked(run, CARD)),
        "## The session",
        "The page before it says how long it takes and what to take care of.",
        _shown(_asked(run, SESSION)),
    )


def _session(run: Run) -> Sequence[str]:
    minutes, seconds = divmod(run.seconds, 60)
    wanted = ("Find the spot", "\nPress ", "Let go and rest", "Light strokes", "\nStretch ", "\nMove ")
    return (
        f"This session took {minutes} minutes and {seconds} seconds. Here is one screen of each kind of step.",
        *(_shown(_step(run, words)) for words in wanted),
        _told("""
            Afterwards it asks how strong the pain is now, and what you felt at the spot. That may be skipped; if it is
            answered, the next list of muscles makes use of it.
        """),
        _shown(_asked(run, "is it the pain that you know?")),
        "Last it says what is left for today.",
        _shown(Shot(run.last)),
    )


def _next_day(run: Run) -> Sequence[str]:
    return (
        "## The next day",
        _told("""
            *This next day was made, not waited for: the entries of the journal were dated one day earlier, and Unknot
            was started again. Everything else is as real as the first day.*
        """),
        _shown(_asked(run, NEXT_DAY)),
        "It asks how long it was sore and how it is, and then says how to go on.",
        _shown(_asked(run, "Is it the same trouble")),
        _told("""
            Pain moves, and nobody marks it the same way each time. Whoever marks it again is told how far it was the
            same and what that did to the list, and both drawings are used. Here the answer was yes.
        """),
        _shown(_asked(run, "The same again?")),
        _told(f"""
            The card follows, and the next session can begin, after {len(run.asked) - 1} questions in all.
        """),
        "To record this page anew: `PYTHONPATH=tests .venv/bin/python tools/record.py`.",
    )


def _told(words: str) -> str:
    return textwrap.fill(" ".join(words.split()), 120, break_on_hyphens=False, break_long_words=False)


def _asked(run: Run, words: str) -> Shot:
    return next(shot for shot in run.asked if words in shot.screen)


def _shown(shot: Shot) -> str:
    typed = f" > {shot.typed or 'Enter'}" if shot.typed else ""
    return f"```text\n{shot.screen}{typed}\n```"


def picture(screen: str, wide: float = 9.0, high: int = 20, edge: int = 16) -> str:
    """The screen as an SVG; colours of our own, since the program sends none."""
    rows = screen.split("\n")
    width, height = round(COLUMNS * wide) + 2 * edge, len(rows) * high + 2 * edge
    lines = "\n".join(
        f'<text x="{edge}" y="{edge + high * number + 15}" textLength="{round(len(row) * wide)}" '
        f'lengthAdjust="spacingAndGlyphs">{escape(row)}</text>'
        for number, row in enumerate(rows)
        if row
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'role="img" aria-label="A terminal during a hold: what to press, how long, and how to breathe">\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="#1b1f24"/>\n'
        '<g fill="#e6e6e6" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15" '
        f'xml:space="preserve">\n{lines}\n</g>\n</svg>\n'
    )


if __name__ == "__main__":
    sys.exit(main())
