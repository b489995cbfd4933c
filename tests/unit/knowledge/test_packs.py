"""Fact packs: they add and tighten; what loosens is refused in one sentence, or allowed by the host and listed."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.packs import LOOSER, TIGHTER, base_tables, laid_over, pack
from unknot.knowledge.load import load_knowledge
from unknot.knowledge.refusal import FactError

STRICTER = """
c-bruise:
  kind: contraindication
  question: {question}
  level: see-doctor-first
  techniques: [hands, ball, hook, roller, gun, stretch, exercise]
  here: {here}
  session: {session}
  do: {do}
  sources: [seed-hh]
"""


def test_a_pack_adds_a_rule_and_its_sentences(tmp_path: Path) -> None:
    """A new rule is asked, and what it says are messages like all others."""
    known = laid_over(pack(tmp_path / "ours", rules=TIGHTER))
    assert known.loosened == ()
    assert known.rules["c-hh-house-rule"].techniques
    assert known.messages["rule.c-hh-house-rule.question"].sources == ("seed-hh",)


def test_a_pack_adds_a_section_row_and_widens_what_is_asked(tmp_path: Path) -> None:
    """Rows of a list are added to those of the base."""
    row = "- {area: knee, regions: [knee-back], sections: [leg, lower_back, abdomen], why: wider}\n"
    known = laid_over(pack(tmp_path / "ours", section_rows=row))
    assert known.sections_of("knee-back") == knowledge().sections_of("knee-back") | {"abdomen"}
    assert known.sections_of("knee-front") == knowledge().sections_of("knee-front")


def test_a_pack_may_tighten_a_dose_limit(tmp_path: Path) -> None:
    """Fewer sessions a day than the base allows are no loosening."""
    sheet = _sheet("dose-limits").replace("sessions_ceiling: 6", "sessions_ceiling: 2")
    known = laid_over(pack(tmp_path / "ours", dose_limits=sheet))
    assert (known.dose_limits.sessions_ceiling, known.loosened) == (2, ())


@pytest.mark.parametrize(
    ("sheets", "what"),
    [
        ({"rules": LOOSER}, "rule c-anticoagulant: its level"),
        ({"dose_limits": "ceiling"}, "dose limit sessions_ceiling"),
        (
            {"place_decisions": "pelvic-floor.1: {rules: [a-pelvic], decision: landmark, why: x, caution: y}\n"},
            "place decision pelvic-floor.1: its decision",
        ),
    ],
)
def test_what_loosens_is_refused_in_one_sentence_and_listed_where_a_host_allows_it(
    sheets: dict[str, str], what: str, tmp_path: Path
) -> None:
    """The sentence names each thing that would be less strict; the setting lets it through and keeps the list."""
    if "dose_limits" in sheets:
        sheets = {"dose_limits": _sheet("dose-limits").replace("sessions_ceiling: 6", "sessions_ceiling: 12")}
    folder = pack(tmp_path / "ours", **sheets)
    with pytest.raises(FactError, match="may add or tighten, not loosen") as refused:
        laid_over(folder)
    assert what in str(refused.value)
    assert "\n" not in str(refused.value)
    assert what in laid_over(folder, allow_loosening=True).loosened


def test_one_pack_cannot_hide_what_another_loosened(tmp_path: Path) -> None:
    """All packs together are held against the base."""
    packs = pack(tmp_path / "one", rules=LOOSER), pack(tmp_path / "two", rules=TIGHTER)
    with pytest.raises(FactError, match="c-anticoagulant"):
        laid_over(*packs)


def test_the_last_pack_has_the_last_word(tmp_path: Path) -> None:
    """Where two packs say something of one fact, that of the later one stands."""
    first = pack(tmp_path / "one", rules=TIGHTER)
    second = pack(tmp_path / "two", rules=TIGHTER.replace("see-doctor-first", "urgent"))
    assert laid_over(first, second).rules["c-hh-house-rule"].level == "urgent"
    assert laid_over(second, first).rules["c-hh-house-rule"].level == "see-doctor-first"


def test_the_setting_is_part_of_the_cache_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A base that was compiled with the setting is never given to a host without it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = pack(tmp_path / "ours", rules=LOOSER)
    assert load_knowledge((folder,), allow_loosening=True).loosened
    with pytest.raises(FactError, match="not loosen"):
        load_knowledge((folder,))


def _sheet(table: str) -> str:
    import yaml  # noqa: PLC0415 - only where a whole sheet is written out again

    return yaml.safe_dump(dict(base_tables()[table][table].value), sort_keys=False)
