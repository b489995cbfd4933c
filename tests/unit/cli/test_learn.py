"""What can be read in the terminal: pages by name, the contents, and a search."""

from datetime import date

import pytest

from making.doors import unknot
from making.knowledge import knowledge
from unknot.cli.learn import learn
from unknot.cli.learn_search import contents

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("about", ["p-low-back", "Low back"])
def test_a_programme_is_found_by_its_id_and_by_its_name(about: str) -> None:
    """Its sentence, its places, its spots in order, how far it is checked and its sources."""
    programme, page = knowledge().programmes["p-low-back"], learn(about, TODAY, knowledge())
    assert page.startswith(f"{programme.name}\n{programme.sentence}\n")
    assert [page.index(spot) for spot in programme.spots] == sorted(page.index(spot) for spot in programme.spots)
    assert "not signed by a clinician yet" in page
    assert all(f"({source})" in page.replace("\n    ", " ") for source in programme.sources)


@pytest.mark.parametrize(
    ("about", "begins"),
    [
        ("muscle:soleus", "Soleus (musculus soleus)"),
        ("soleus", "Soleus (musculus soleus)"),
        ("about.one-tool", "Pressing may feel good"),
        ("message:about.one-tool", "Pressing may feel good"),
        ("c-osteoporosis", "Have you been told you have osteoporosis"),
        ("habit:l-dk-phone", "Bring the phone up"),
        ("temple", "Temple (place)"),
        ("evidence", "What is known, in doubt and not known"),
    ],
)
def test_everything_is_read_by_its_id_or_reference(about: str, begins: str) -> None:
    """An article of any kind, with its sources where sentences stand behind it."""
    page = learn(about, TODAY, knowledge())
    assert page.startswith(begins)


def test_other_words_are_searched_for() -> None:
    """Where nothing has exactly this name, hits with the words to type for each."""
    page = learn("behind my eye", TODAY, knowledge())
    assert page.startswith("Understood as places: In or behind the eye.")
    assert "unknot learn place:eye" in page
    assert page.count("unknot learn muscle:") >= 3


def test_what_nobody_knows_is_said_in_one_sentence() -> None:
    """With what to try instead."""
    with pytest.raises(ValueError, match="nothing was found"):
        learn("qwxyzq", TODAY, knowledge())
    said = unknot("learn", "qwxyzq")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("learn: nothing was found")
    assert said.err.count("\n") == 1


def test_without_a_name_the_contents_are_listed() -> None:
    """Every page, programme and muscle by its id."""
    page = contents(knowledge())
    assert [muscle for muscle in knowledge().muscles if f"  {muscle}: " not in page] == []
    assert "  evidence: " in page
    assert unknot("learn").out.startswith("unknot learn ID")


def test_hits_are_given_as_data_too() -> None:
    """The reference, kind, title and first line of each, best first."""
    said = unknot("learn", "blood thiners", "--json")
    assert said.code == 0
    assert said.json["hits"][0]["ref"] == "rule:c-anticoagulant"
    assert set(said.json["hits"][0]) == {"ref", "kind", "title", "says"}
    assert unknot("learn", "qwxyzq", "--json").json["hits"] == []
