"""The pictures of the documentation: there is one of each state in each look, and the folder stays small."""

from tools.pictures import DARK_TOO, FOLDER, LOOKS

LARGEST, MOST = 150_000, 4_000_000


def test_the_folder_of_pictures_stays_small() -> None:
    """Whoever clones the repository does not wait for pictures."""
    sizes = [picture.stat().st_size for picture in FOLDER.glob("*.png")]
    assert max(sizes) < LARGEST
    assert sum(sizes) < MOST


def test_every_state_is_there_in_every_look() -> None:
    """What was taken on a phone was taken in the dark and on a desktop too."""
    names = {picture.stem for picture in FOLDER.glob("*.png")}
    states = {name.removesuffix("-phone-light") for name in names if name.endswith("-phone-light")}
    assert states > DARK_TOO
    looks = [look for look in LOOKS if look != "desktop-dark"]
    wanted = {f"{state}-{look}" for state in states for look in looks} | {f"{state}-desktop-dark" for state in DARK_TOO}
    assert names == wanted
