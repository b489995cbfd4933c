"""Pages say clinical things only through messages: what stands in templates, scripts and views is interface alone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from unknot.knowledge.wording import CLINICAL_WORDS, banned_claim, clinical_words

WEB = Path(__file__).parents[3] / "src" / "unknot" / "web"
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
SHOWN_ATTRIBUTE = re.compile(r'\b(?:aria-label|placeholder|title|alt)="([^"]*)"')
HTML = re.compile(r"<[^>]*>", re.DOTALL)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`')
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
ALLOWED = {
    ("templates/screen/card.html", "doctor"): "the heading of the third care card: whom to ask is its level",
    ("templates/offline/level.html", "doctor"): "the heading of the third care card: whom to ask is its level",
    ("host/page.py", "emergency"): "what stands for the number where the host has named none",
    ("guest/care.py", "doctor"): "the heading of the third care card: whom to ask is its level",
    ("guest/care.py", "urgent"): "the name of the second care card, as the NHS has it",
    ("templates/draw/strength.html", "doctor"): "asks whether somebody has looked at it; advises nothing",
    ("templates/draw/strength.html", "therapist"): "asks whether somebody has looked at it; advises nothing",
    ("templates/draw/who.html", "pregnant"): "asks for what the rules need to know; advises nothing",
    ("templates/screen/questions.html", "safe"): "says how an answer counts, as the screening does (ADR 4)",
    ("screen/danger.py", "safe"): "the title of the questions",
    ("screen/remaining.py", "safe"): "the title of the questions",
    ("static/js/body-chart/picture.js", "press"): "the class of a sign, which nobody sees",
    ("static/js/keeping/words.js", "safe"): "says where answers are, while they are on their way to the server",
    ("templates/track/next_day.html", "tender"): "asks how it was; advises nothing",
}
"""What cannot be asked or named in other words; each with its reason."""


def shown_by_template(text: str) -> Iterator[str]:
    """The literal text of a template: what stands between its tags, and the attributes that are read aloud."""
    plain = TAG.sub(" ", text)
    yield from SHOWN_ATTRIBUTE.findall(plain)
    yield HTML.sub(" ", plain)


def shown_by_script(text: str) -> Iterator[str]:
    """Every string of a script that has a space in it: names and selectors of one word are never shown."""
    yield from (found for found in STRING.findall(COMMENT.sub("", text)) if " " in found and "[" not in found)


def shown_by_view(text: str) -> Iterator[str]:
    """Every string of a view with a space in it, but for what is a docstring."""
    tree = ast.parse(text)
    said = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in said and " " in one.value:
            yield one.value


READERS = {".html": shown_by_template, ".js": shown_by_script, ".py": shown_by_view}
FILES = sorted(path for path in WEB.rglob("*") if path.suffix in READERS and "static-built" not in path.parts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(WEB)))
def test_no_clinical_word_stands_outside_a_message(path: Path) -> None:
    """Whoever says one must say it in a message with its facts; what is allowed has its reason."""
    name = str(path.relative_to(WEB))
    words = {word for said in READERS[path.suffix](path.read_text("utf-8")) for word in clinical_words(said)}
    assert words - {word for file, word in ALLOWED if file == name} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(WEB)))
def test_no_page_promises_what_nobody_can_keep(path: Path) -> None:
    """Not in a heading, not on a button."""
    assert [said for said in READERS[path.suffix](path.read_text("utf-8")) if banned_claim(said)] == []


def test_every_word_that_is_allowed_is_needed() -> None:
    """An allowance that nothing uses is taken away."""
    for name, word in ALLOWED:
        path = WEB / name
        assert word in {w for said in READERS[path.suffix](path.read_text("utf-8")) for w in clinical_words(said)}
        assert word in CLINICAL_WORDS


def test_the_readers_find_what_is_shown() -> None:
    """Text, attributes that are read aloud, strings of scripts and views; no tags, names or docstrings."""
    assert "hurt" in " ".join(shown_by_template('<p class="pain">{% if pain %}It can hurt{% endif %}</p>'))
    assert "pain" not in " ".join(shown_by_template('<p class="pain">{{ pain.text }}</p>'))
    assert next(iter(shown_by_template('<input aria-label="your pain">'))) == "your pain"
    assert list(shown_by_script('say("It is safe now"); // not safe\nfind("[data-pain] p");')) == ['"It is safe now"']
    assert list(shown_by_view('"""It is safe."""\nTITLE = "Is it safe?"\n')) == ["Is it safe?"]
