"""The player's own words: short, plain, and none of them clinical; what is clinical comes with the script."""

import re
from pathlib import Path

import unknot.web
from unknot.knowledge.wording import clinical_words, reading_grade

PLAYER = Path(unknot.web.__file__).parent / "static" / "js"
FILES = [PLAYER / "session-player.js", *sorted((PLAYER / "session").rglob("*.js"))]
_STRING = re.compile(r'"([^"\n]*)"|`([^`]*)`')
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_SPOKEN = re.compile(r"^[A-Z+].* |\w[.?!]$")


def _strings(path: Path) -> list[str]:
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    return [plain or template for plain, template in _STRING.findall(text)]


def test_the_words_of_the_player_are_not_clinical() -> None:
    """Whoever says a clinical word must say it in a message, with its facts."""
    words = _strings(PLAYER / "session" / "words.js")
    assert len(words) > 40
    assert {word: found for word in words if (found := clinical_words(word))} == {}


def test_the_words_of_the_player_are_easy() -> None:
    """Reading age 9 to 11."""
    assert reading_grade(_strings(PLAYER / "session" / "words.js")) < 5


def test_no_other_file_of_the_player_speaks() -> None:
    """A sentence that stood in the code would not be checked."""
    spoken = {path.name: [s for s in _strings(path) if _SPOKEN.search(s)] for path in FILES if path.name != "words.js"}
    assert {name: said for name, said in spoken.items() if said} == {}


def test_every_word_of_the_player_is_used() -> None:
    """A word nobody says would be checked and translated for nothing."""
    named = re.findall(r"^  (\w+):", (PLAYER / "session" / "words.js").read_text(encoding="utf-8"), re.MULTILINE)
    code = "".join(path.read_text(encoding="utf-8") for path in FILES if path.name != "words.js")
    assert [name for name in named if f"WORDS.{name}" not in code] == []
