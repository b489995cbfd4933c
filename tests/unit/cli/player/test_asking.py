"""The question after a stop."""

from making.players import FakeClock, RememberedScreen, TypedKeys
from making.sessions import press_script
from unknot.cli.player.asking import NONE_KEYS, which_sign


def test_every_sign_has_a_letter_of_its_own_and_none_is_the_key_for_none() -> None:
    """No sign may be left without a key: it could not be said."""
    script, screen = press_script(), RememberedScreen()
    assert which_sign(script, TypedKeys(FakeClock(), [(1, "0")]), screen) is None
    offered = [text for text in screen.said if text.startswith("  ")]
    letters = [text.split()[0] for text in offered[:-1]]
    assert len(set(letters)) == len(script.signs)
    assert NONE_KEYS.isdisjoint(letters)
    said = [which_sign(script, TypedKeys(FakeClock(), [(1, letter)]), RememberedScreen()) for letter in letters]
    assert said == [sign.id for sign in script.signs]


def test_a_key_with_no_meaning_is_waited_past() -> None:
    """Only an offered letter, 0 or n answers."""
    keys = TypedKeys(FakeClock(), [(1, "+"), (1, "\n"), (1, " "), (1, "N")])
    assert which_sign(press_script(), keys, RememberedScreen()) is None


def test_a_closed_input_names_no_sign() -> None:
    """Nobody is there to ask."""
    assert which_sign(press_script(), TypedKeys(FakeClock(), []), RememberedScreen()) is None
