"""Reading fact files: what a file may not say is refused in one sentence that names the file and the key."""

from pathlib import Path

import pytest

from making.knowledge import knowledge
from making.packs import TIGHTER, laid_over, pack
from unknot.knowledge.load import FACTS, load_knowledge, read_tables
from unknot.knowledge.refusal import FactError

REGION = "left-antler: {name: Left antler, area: head, view: both, paired: true}\n"
REFUSED = [
    # the sheet, what it says, what the refusal names
    ("regions", REGION.replace("view", "vue"), ("regions.yaml", "left-antler", '"vue"', "the keys are")),
    ("regions", REGION.replace("true", "perhaps"), ("regions.yaml", "left-antler", "paired", "bool")),
    ("regions", "left-antler: {name: Left antler}\n", ("regions.yaml", "left-antler", "area")),
    ("regions", "left-antler: antler\n", ("regions.yaml", "left-antler", "mapping")),
    ("regions", "- left-antler\n", ("regions.yaml", "mapping")),
    ("regions", REGION + REGION, ("regions.yaml", '"left-antler"', "twice")),
    ("regions", "left-antler: {name: [}\n", ("regions.yaml", "not YAML")),
    ("section_rows", "area: head\n", ("section-rows.yaml", "list")),
    ("section_rows", "- {area: head, sections: [antler], why: x}\n", ("section-rows.yaml[0]", "sections", "antler")),
    ("rules", TIGHTER.replace("see-doctor-first", "see-a-friend"), ("rules.yaml", "c-hh-house-rule", "see-a-friend")),
    ("rules", TIGHTER.replace("gun]", "hammer]"), ("rules.yaml", "c-hh-house-rule", "techniques", "hammer")),
    ("rules", TIGHTER + "  colour: red\n", ("rules.yaml", "c-hh-house-rule", '"colour"')),
    ("rules", TIGHTER + "  ticks: [{id: a, text: b, level: urgent, size: 2}]\n", ("rules.yaml", "ticks[0]", '"size"')),
    ("findings", "l-br-20: {group: x, says: y, sources: [], grade: weak}\n", ("findings.yaml", "l-br-20", "kind:id")),
    ("findings", "poem:x: {group: x, says: y, sources: [], grade: weak}\n", ("findings.yaml", "poem:x", "kind:id")),
    ("messages", "about.x: {text: Hello., fact: [protocol:trend]}\n", ("messages.yaml", "about.x", '"fact"')),
    ("antlers", "a: {}\n", ("antlers.yaml", "no sheet has this name")),
]


@pytest.mark.parametrize(("sheet", "text", "names"), REFUSED, ids=[" ".join(names) for _, _, names in REFUSED])
def test_a_file_that_says_what_it_may_not_is_refused(
    sheet: str, text: str, names: tuple[str, ...], tmp_path: Path
) -> None:
    """One sentence on one line, naming the file and the key."""
    with pytest.raises(FactError) as refused:
        laid_over(pack(tmp_path / "pack", **{sheet: text}))
    said = str(refused.value)
    assert all(name in said for name in names), said
    assert "\n" not in said
    assert said.endswith(".")


def test_an_id_may_stand_once_in_all_files_of_a_sheet(tmp_path: Path) -> None:
    """Two files of one sheet that name the same thing are refused, and both files are named."""
    folder = pack(tmp_path / "pack" / "rules", first=TIGHTER, second=TIGHTER)
    with pytest.raises(FactError, match=r"rules/second.yaml: c-hh-house-rule.*taken already by rules/first.yaml"):
        read_tables(folder.parent)


def test_a_pack_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    """A wrong path is an error and not an empty pack."""
    with pytest.raises(FactError, match="nowhere: a fact pack is a folder"):
        load_knowledge((tmp_path / "nowhere",), cache=False)


def test_a_pack_is_read_by_its_folder(tmp_path: Path) -> None:
    """What a pack adds stands beside what was there, and the pack is named."""
    known = load_knowledge((pack(tmp_path / "ours", rules=TIGHTER),), cache=False)
    assert known.packs == ("ours",)
    assert set(known.rules) == {*knowledge().rules, "c-hh-house-rule"}


def test_every_fact_stands_under_its_own_id() -> None:
    """The key of a mapping is the id of what it holds."""
    known = knowledge()
    for table in (known.regions, known.muscles, known.questions, known.rules, known.stop_signs, known.sources):
        assert all(fact.id == key for key, fact in table.items())
    assert all(finding.ref == ref for ref, finding in known.findings.items())
    assert all(decision.point == point for point, decision in known.place_decisions.items())


def test_every_sheet_of_the_base_is_read() -> None:
    """No file lies in the folder of facts that the base does not come from."""
    tables = read_tables(FACTS)
    read = {row.where.partition(": ")[0].partition("[")[0] for rows in tables.values() for row in rows.values()}
    assert {str(path.relative_to(FACTS)) for path in FACTS.rglob("*.yaml")} == read
