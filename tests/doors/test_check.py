"""``unknot check`` and the packs a host names: counts, faults, warnings, and what was loosened on every result."""

from pathlib import Path
from typing import Any

import pytest

from making.doors import ADULT, PRESS, TEMPLE, unknot
from making.packs import LOOSER, TIGHTER, pack

COUNTED = (
    "muscles",
    "trigger_points",
    "regions",
    "contraindications",
    "red_flags",
    "stop_signs",
    "after_signs",
    "place_decisions",
    "sources",
    "messages",
    "to_confirm",
)
RESULTS: dict[tuple[str, ...], Any] = {
    ("locate", "--json"): {"pain": [TEMPLE]},
    ("screen", "--json"): {"pain": [TEMPLE]},
    ("screen", "--questions", "--json"): "",
    ("review", "--json"): {"sessions": [{"day": 1, "muscle": "infraspinatus", "before": 6, "after": 4}]},
    ("plan", "--json"): {"pain": [TEMPLE], "person": ADULT},
    ("practise", "--script", "--json"): {"pain": [TEMPLE], "press": PRESS},
    ("check", "--json"): "",
}
EASED = "rule c-anticoagulant: its level"


@pytest.fixture
def packs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Name packs to the commands that this test starts, and say whether they may loosen."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def name(*folders: Path, allow: str = "") -> None:
        monkeypatch.setenv("UNKNOT_PACKS", ":".join(map(str, folders)))
        monkeypatch.setenv("UNKNOT_ALLOW_LOOSENING", allow)

    return name


def test_the_base_is_counted_and_has_no_fault() -> None:
    """The documented counts are numbers, warnings and faults are lists, and the exit code is 0."""
    said = unknot("check", "--json")
    assert (said.code, said.err) == (0, "")
    assert all(isinstance(said.json[name], int) for name in COUNTED)
    assert (said.json["muscles"], said.json["trigger_points"], said.json["regions"]) == (129, 190, 96)
    assert said.json["faults"] == []
    assert any("no clinician's signature" in warning for warning in said.json["warnings"])
    assert "loosened" not in said.json


def test_for_people_it_says_that_there_are_no_faults() -> None:
    """The same as text."""
    said = unknot("check")
    assert (said.code, said.err) == (0, "")
    assert said.out.rstrip().endswith("No faults.")


def test_a_fault_ends_with_exit_code_one(packs: Any, tmp_path: Path) -> None:
    """A sentence that rests on nothing comes in with a pack: it is named, as JSON and as text."""
    packs(pack(tmp_path / "ours", messages="about.ours: {text: All is well., facts: [protocol:gone]}\n"))
    said = unknot("check", "--json")
    assert said.code == 1
    assert said.json["faults"] == ["message about.ours has no fact behind it: protocol:gone."]
    told = unknot("check")
    assert told.code == 1
    assert "fault: message about.ours" in told.out


def test_only_the_due_warning_depends_on_the_date(packs: Any, tmp_path: Path) -> None:
    """A signature falls due on its day; nothing else is said otherwise."""
    signed = "rule:c-bruise: {reviewed_by: Dr A. Example, reviewed_on: 2026-01-01, next_review: 2027-01-01}\n"
    packs(pack(tmp_path / "ours", sign_offs=signed))
    before, after = (unknot("check", "--json", "--date", day).json for day in ("2026-12-31", "2027-01-01"))
    due = set(after.pop("warnings")) - set(before.pop("warnings"))
    assert due == {"rule:c-bruise: the signature of Dr A. Example fell due on 2027-01-01."}
    assert before == after
    assert before["sign_offs"] == 1


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "24.11.2026"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    """One sentence that names the option, exit code 2."""
    said = unknot("check", "--json", "--date", day)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith("--date: ")


def test_two_folders_of_packs_add_what_they_hold(packs: Any, tmp_path: Path) -> None:
    """Both are read; what they add is counted and asked."""
    without = unknot("check", "--json").json
    other = TIGHTER.replace("c-hh-house-rule", "c-cc-house-rule")
    packs(pack(tmp_path / "one", rules=TIGHTER), pack(tmp_path / "two", rules=other))
    assert unknot("check", "--json").json["contraindications"] == without["contraindications"] + 2
    asked = {question["id"] for question in unknot("screen", "--questions", "--json").json["questions"]}
    assert {"c-hh-house-rule", "c-cc-house-rule"} <= asked


@pytest.mark.parametrize(("command", "given"), RESULTS.items(), ids=[" ".join(command) for command in RESULTS])
def test_a_pack_that_loosens_is_refused_by_every_command(
    command: tuple[str, ...], given: Any, packs: Any, tmp_path: Path
) -> None:
    """One sentence that names what would be less strict, exit code 2."""
    packs(pack(tmp_path / "ours", rules=LOOSER))
    said = unknot(*command, given=given)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "not loosen" in said.err
    assert EASED in said.err


@pytest.mark.parametrize(("command", "given"), RESULTS.items(), ids=[" ".join(command) for command in RESULTS])
def test_what_a_host_let_a_pack_loosen_is_shown_on_every_result(
    command: tuple[str, ...], given: Any, packs: Any, tmp_path: Path
) -> None:
    """Nobody uses an eased rule without seeing that it was eased."""
    packs(pack(tmp_path / "ours", rules=LOOSER), allow="yes")
    said = unknot(*command, given=given)
    assert (said.code, said.err) == (0, "")
    assert EASED in said.json["loosened"]


@pytest.mark.parametrize("command", [("learn", "soleus"), ("practise", "--plain")])
def test_people_are_told_what_was_loosened(command: tuple[str, ...], packs: Any, tmp_path: Path) -> None:
    """It is said before anything else."""
    packs(pack(tmp_path / "ours", rules=LOOSER), allow="yes")
    said = unknot(*command, home=tmp_path / "home")
    assert "less strict" in said.out.splitlines()[0]
    assert EASED in said.out


@pytest.mark.parametrize(
    ("folder", "allow", "names"),
    [("nowhere", "", "nowhere: a fact pack is a folder"), ("", "sure", "UNKNOT_ALLOW_LOOSENING: this setting is yes")],
)
def test_a_wrong_setting_is_refused(folder: str, allow: str, names: str, packs: Any, tmp_path: Path) -> None:
    """A folder that is not there and a word that is neither yes nor no get one sentence and exit code 2."""
    packs(*([tmp_path / folder] if folder else []), allow=allow)
    said = unknot("check", "--json")
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert names in said.err
