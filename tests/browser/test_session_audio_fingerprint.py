"""Both makers of the hash agree: the tool that records and the player that plays."""

import pytest
from tools.phrases.texts import fingerprint, general_texts

from making.knowledge import knowledge
from making.player_page import OpenPlayer

HASH = """async texts => {
  const { fingerprint } = await import("/static/js/session/audio/fingerprint.js");
  return texts.map(fingerprint);
}"""


@pytest.mark.parametrize("more", [["", "é, ☺ and \U0001f600"]])
def test_a_text_has_one_hash_in_both_languages(player: OpenPlayer, more: list[str]) -> None:
    """Every sentence that is recorded, and letters beyond plain ones."""
    texts = [*more, *(text.text for text in general_texts(knowledge()))]
    assert player().page.evaluate(HASH, texts) == [fingerprint(text) for text in texts]
