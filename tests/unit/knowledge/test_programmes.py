"""The ready programmes: ten of them, sound, and what is wrong with one that is not."""

from dataclasses import replace

import pytest

from making.knowledge import knowledge
from unknot.knowledge.anatomy import Access
from unknot.knowledge.programmes import of_programmes

NECK = knowledge().programmes["p-neck"]
TEN = (
    "p-neck p-headache p-jaw p-shoulder p-shoulder-blades p-elbow-forearm p-low-back p-hip-buttock p-thigh p-calf-foot"
)
PROFESSIONAL = next(p for p in knowledge().points if knowledge().access(p) is Access.PROFESSIONAL_ONLY)


def test_the_front_door_offers_the_ten_programmes() -> None:
    """In the order of the design, each with its sentence."""
    assert list(knowledge().programmes) == TEN.split()
    assert all(knowledge().message(f"programme.{id_}.sentence") for id_ in knowledge().programmes)


def test_the_programmes_of_the_base_have_no_fault() -> None:
    """Known regions, spots for own hands that make them hurt, and sources of their muscles."""
    assert not list(of_programmes(knowledge()))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"regions": ("neck-angle", "elsewhere")}, '"elsewhere" is no region'),
        ({"regions": ("neck-angle", "calf")}, "none of its spots makes calf hurt"),
        ({"spots": (*NECK.spots, "nothing.1")}, '"nothing.1" is no trigger point'),
        ({"spots": (*NECK.spots, PROFESSIONAL)}, f"{PROFESSIONAL} is not for own hands"),
        ({"spots": (*NECK.spots, "soleus.2")}, "soleus.2 makes none of its regions hurt"),
        ({"sources": ("seed-hh",)}, "seed-hh is no source of its muscles"),
        ({"spots": ()}, "it needs a region and a spot"),
    ],
)
def test_each_misfit_is_named(changes: dict[str, tuple[str, ...]], says: str) -> None:
    """One sentence names the programme and what is wrong with it."""
    known = replace(knowledge(), programmes={"p-neck": replace(NECK, **changes)})  # type: ignore[arg-type]
    assert f"programme p-neck: {says}." in list(of_programmes(known))
