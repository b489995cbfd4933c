"""The recorded voice: a sentence becomes sound, trimmed, as loud as the others, and packed as MP3."""

import io
from dataclasses import dataclass
from typing import Any

import numpy as np
import soundfile
from hibari import Hibari

RATE = 24_000
"""Samples a second, as the engine gives them."""
SEED = 0
"""The same text gives the same bytes."""
PACKED = 0.8
"""libsndfile's level of compression: 40 kbit/s at this rate."""
LOUDNESS = 10 ** (-20 / 20)
"""Root mean square of what is spoken, of full scale."""
PEAK = 10 ** (-1.5 / 20)
SILENT = 10 ** (-48 / 20)
BEFORE_S, AFTER_S = 0.01, 0.06
FRAME = 240

Sound = Any
"""One channel of samples between -1 and 1."""


@dataclass(frozen=True, slots=True)
class Recording:
    """MP3 bytes and how long they sound."""

    packed: bytes
    seconds: float


class Recorder:
    """Holds the voice, which takes a moment to load."""

    def __init__(self) -> None:
        self._voice = Hibari()

    def record(self, text: str) -> Recording:
        """Say it: a text of parts between semicolons is said as sentences."""
        sound = evened(trimmed(self._voice(spoken(text), seed=SEED)))
        return Recording(packed(sound), round(len(sound) / RATE, 2))


def spoken(text: str) -> str:
    """The text as it is read out: parts between semicolons are sentences of their own."""
    parts = (part.strip() for part in text.split(";"))
    return " ".join(_sentence(part) for part in parts if part)


def trimmed(sound: Sound) -> Sound:
    """Without the silence before and after, so that a phrase is heard when it is due."""
    loud = np.flatnonzero(np.abs(sound) > SILENT)
    first, last = max(0, loud[0] - int(BEFORE_S * RATE)), loud[-1] + int(AFTER_S * RATE)
    return _faded(sound[first:last])


def evened(sound: Sound) -> Sound:
    """As loud as every other; peaks that would pass full scale are rounded off, never cut."""
    louder = sound * (LOUDNESS / loudness(sound))
    over = np.abs(louder) / PEAK
    knee = 0.7
    soft = np.where(over > knee, knee + (1 - knee) * np.tanh((over - knee) / (1 - knee)), over)
    return np.sign(louder) * soft * PEAK


def loudness(sound: Sound) -> float:
    """Root mean square of the parts that are spoken: pauses do not count."""
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    level = np.sqrt((frames**2).mean(axis=1))
    return float(np.sqrt((level[level > level.max() / 10] ** 2).mean()))


def packed(sound: Sound) -> bytes:
    """As MP3, one channel."""
    file = io.BytesIO()
    soundfile.write(
        file, sound, RATE, format="MP3", subtype="MPEG_LAYER_III", compression_level=PACKED, bitrate_mode="CONSTANT"
    )
    return file.getvalue()


def _faded(sound: Sound) -> Sound:
    edge = int(0.005 * RATE)
    slope = np.ones(len(sound))
    slope[:edge], slope[-edge:] = np.linspace(0, 1, edge), np.linspace(1, 0, edge)
    return sound * slope


def _sentence(words: str) -> str:
    said = words[0].upper() + words[1:]
    return said if said[-1] in ".?!" else f"{said}."
