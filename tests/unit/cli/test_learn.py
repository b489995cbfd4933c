"""What is told of a ready programme."""

import pytest

from making.knowledge import knowledge
from unknot.cli.learn import learn


@pytest.mark.parametrize("about", ["p-low-back", "Low back"])
def test_a_programme_is_found_by_its_id_and_by_its_name(about: str) -> None:
    """Its sentence, its places, its spots in order, how far it is checked and its sources."""
    programme, page = knowledge().programmes["p-low-back"], learn(about, knowledge())
    assert page.startswith(f"{programme.name}\n{programme.sentence}\n")
    assert [page.index(spot) for spot in programme.spots] == sorted(page.index(spot) for spot in programme.spots)
    assert "not signed by a clinician yet" in page
    assert all(f"({source})" in page.replace("\n    ", " ") for source in programme.sources)
