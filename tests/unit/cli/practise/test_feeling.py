"""What was felt at the spot is asked after a session that pressed it, once, and it can be passed over."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.listings import marked
from making.talks import ScriptedTerminal
from unknot.cli.practise.companion import Companion
from unknot.cli.practise.feeling import ask_felt
from unknot.cli.practise.kept import last
from unknot.engine.locating import locate_said
from unknot.vocabulary.entry import EntryKind

POINT = "trapezius-upper.1"
SPOT = {"session": "s", "muscle": "trapezius-upper", "trigger_point": POINT, "side": "right", "technique": "hands"}
YES, NO, UNSURE, SKIP = "1", "2", "3", "4"


def pressed(
    folder: Path, lines: Iterable[str], *, holds: int = 1, sign: str | None = None
) -> tuple[Companion, ScriptedTerminal]:
    """Somebody cleared for that spot whose session has just ended."""
    companion, terminal = marked(folder, lines=lines)
    rows = [{"region": region, "side": "right", "answer": "no"} for region in ("neck-angle", "neck-side")]
    press = knowledge().points[POINT].press_region
    rows = [*rows, {"region": press, "side": "right", "answer": "no"}]
    companion.keep(EntryKind.PERSON, {"age": 40, "sex": "female", "pregnant": "no"})
    no = {rule.id: {"at": rows} if rule.here else "no" for rule in knowledge().rules.values()}
    companion.keep(EntryKind.ANSWERS, {"answers": no, "drawn": [{"region": "neck-angle", "side": "right"}]})
    companion.keep(EntryKind.SESSION_STARTED, {**SPOT, "before": 5, "planned_s": 300})
    for _ in range(holds):
        companion.keep(EntryKind.HOLD, {**SPOT, "seconds": 30, "probe": False})
    companion.keep(EntryKind.SESSION_ENDED, {"session": "s", "how": "complete", "sign": sign, "after": 4})
    return companion, terminal


def chance(companion: Companion) -> float:
    """The chance of that spot, as the next ranking has it."""
    ranking = locate_said(companion.told()[0], knowledge())
    return next(one.posterior for one in ranking.candidates if one.point == POINT)


def test_both_signs_are_asked_kept_and_used_by_the_next_ranking(tmp_path: Path) -> None:
    """A yes to one's own pain raises the spot it was felt at."""
    companion, terminal = pressed(tmp_path, [YES, UNSURE])
    before = chance(companion)
    ask_felt(companion)
    kept = last(companion, EntryKind.FELT)
    assert kept is not None
    assert kept.body == {
        "session": "s",
        "trigger_point": POINT,
        "side": "right",
        "answers": {"pain": "yes", "band": "unsure"},
    }
    assert chance(companion) > before
    assert all(message in terminal.shown for message in (companion.words("locate.feel.pain"), "tight band"))


@pytest.mark.parametrize(
    ("lines", "answers"), [([SKIP], None), ([NO, SKIP], {"pain": "no"}), ([NO, "b", YES, NO], None)]
)
def test_skipping_asks_nothing_more_and_b_asks_the_first_anew(
    tmp_path: Path, lines: list[str], answers: dict[str, str] | None
) -> None:
    """What is skipped is no answer."""
    companion, _ = pressed(tmp_path, lines)
    ask_felt(companion)
    kept = last(companion, EntryKind.FELT)
    if lines == [SKIP]:
        assert kept is None
    else:
        assert kept is not None
        assert kept.body["answers"] == (answers or {"pain": "yes", "band": "no"})


@pytest.mark.parametrize(("holds", "sign"), [(0, None), (1, "sd-sharp")], ids=["nothing pressed", "stop sign"])
def test_it_is_asked_only_where_something_was_pressed_and_no_sign_ended_it(
    tmp_path: Path, holds: int, sign: str | None
) -> None:
    """Nothing was felt where nothing was pressed."""
    companion, terminal = pressed(tmp_path, [YES, YES], holds=holds, sign=sign)
    ask_felt(companion)
    assert terminal.said == []
    assert last(companion, EntryKind.FELT) is None
