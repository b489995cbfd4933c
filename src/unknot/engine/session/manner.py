"""Who presses and with what: what a script needs beside its clearances, and what no clearance has to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unknot.engine.screening import NotCleared
from unknot.vocabulary.technique import Technique, Tool
from unknot.vocabulary.voice import Voice

BY_HAND = Technique.HANDS
"""A therapist is guided to press by hand and in no other way."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The voice of a script, and the tool where one was named; it permits nothing that a clearance does not."""

    voice: Voice = Voice.SELF
    tool: Tool | None = None

    @property
    def technique(self) -> Technique | None:
        """What it comes down to: a therapist's hands, else the tool's technique; None where no tool is named."""
        if self.voice is Voice.THERAPIST:
            return BY_HAND
        return self.tool.technique if self.tool else None


OWN_HANDS = Manner()


def manner_of(body: Mapping[str, Any]) -> Manner:
    """Who was chosen to press and with what, as the journal's entry of the choice has it.

    A tool of another technique than the one that was chosen is not named; a therapist always means by hand.
    """
    technique, tool = body.get("technique"), body.get("tool")
    if technique and body.get("given_by") == Voice.THERAPIST:
        return Manner(Voice.THERAPIST)
    return Manner(tool=Tool(tool)) if tool and Tool(tool).technique == technique else OWN_HANDS


def refuse_manner(manner: Manner, technique: Technique | None) -> None:
    """Raise NotCleared where the tool is not of the technique that was cleared, or a therapist would not use hands."""
    if manner.tool is not None and manner.tool.technique is not technique:
        raise NotCleared("The tool is not one of the technique that was cleared.")
    if manner.voice is Voice.THERAPIST and technique is not BY_HAND:
        raise NotCleared("A therapist is guided to press by hand, and never without a clearance for it.")
