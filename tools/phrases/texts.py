"""What is recorded: the sentences that any script may say, and the few of the player's own that are spoken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import unknot.web
from unknot.engine.session.phrases import KEPT_BY_THE_CLOCK
from unknot.knowledge.base import Knowledge

STATIC = Path(unknot.web.__file__).parent / "static"
WORDS = STATIC / "js" / "session" / "words.js"
SPOKEN_WORDS = ("ready", "half", "ten")
"""Of the player's own words only these are said: what stands on buttons is read, not heard."""
NOT_IN_A_SCRIPT = frozenset({
    "session.no-move",
    "session.no-strokes",
    "session.nothing-to-do",
    "therapist.choice",
    "therapist.hand-over",
})  # fmt: skip
"""These say why there is no script, why a part was left out or who is to press, before a session."""
OF_A_MUSCLE = re.compile(r"(muscle\.[^.]+\.(how|stretch|movement|caution)|trigger_point:.+)$")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence and the id under which a player finds its recording."""

    id: str
    text: str

    @property
    def hash(self) -> str:
        """What a player holds the text it shows against; the same in session/audio/fingerprint.js."""
        return fingerprint(self.text)

    @property
    def file(self) -> str:
        """Named by its words too, so that no old file can be taken for a new one."""
        return f"{self.id}-{self.hash}.mp3"


def fingerprint(text: str) -> str:
    """FNV-1a, 32 bits, of the UTF-8 bytes: quick, and short to write in both languages."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 % (1 << 32)
    return f"{value:08x}"


def general_texts(knowledge: Knowledge) -> Iterator[Text]:
    """Everything a script says that is not of one muscle, and the player's own words."""
    most = sorted({knowledge.dose_limits.gentle_max, knowledge.dose_limits.ease_above})
    for id_, message in knowledge.messages.items():
        if id_.startswith(("session.", "therapist.")) and id_ not in NOT_IN_A_SCRIPT:
            yield from _texts(id_, message.text, most)
    for sign in knowledge.stop_signs.values():
        if sign.id != KEPT_BY_THE_CLOCK:
            yield Text(f"stop-sign.{sign.id}.do", sign.do)
    yield from _own_words()


def muscle_texts(knowledge: Knowledge) -> Iterator[Text]:
    """How to find, stretch and move each muscle: recorded for a host who asks for it."""
    for id_ in knowledge.muscles:
        for word in ("how", "stretch", "movement"):
            message = knowledge.message(f"muscle.{id_}.{word}")
            if message is not None:
                yield Text(message.id, message.text)


def _texts(id_: str, text: str, most: list[int]) -> Iterator[Text]:
    """One recording for each figure that the limits allow."""
    yield from (Text(id_, said) for said in dict.fromkeys(text.format(most=figure) for figure in most))


def _own_words() -> Iterator[Text]:
    written = WORDS.read_text(encoding="utf-8")
    for name in SPOKEN_WORDS:
        found = re.search(rf'^  {name}: "([^"]+)",$', written, re.MULTILINE)
        if found is None:
            raise ValueError(f"{WORDS.name}: there are no words named {name}.")
        yield Text(f"player.{name}", found[1])
